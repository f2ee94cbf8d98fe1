"""What the steps of the VTH-keten share: the verzoek as the DSO-LV hands it out."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.schakel import Observatie, vergelijk
from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.berichten import Verzoekreferenties
from ikt.koppelvlakken.verzoeken.pdf import OngeldigePdf, tekst_van
from ikt.koppelvlakken.zaaksysteem.onderwerpen import onderwerpen
from ikt.koppelvlakken.zaaksysteem.verwachting import verwacht
from steps import verzoek
from steps.verzoek_rollen import partij

GEZAG = "het bevoegd gezag"


def zoek_referenties(casus: Casus, wie: str = GEZAG) -> Verzoekreferenties | None:
    """None when the DSO-LV does not give the verzoek to that party."""
    api = verzoek.client(casus, AfhandelenClient)
    return api.verzoekreferenties(verzoek.nummer(casus, wie), partij(casus, wie).oin)


def referenties(casus: Casus, wie: str = GEZAG) -> Verzoekreferenties:
    verwijzingen = zoek_referenties(casus, wie)
    if verwijzingen is None:
        nummer = verzoek.nummer(casus, wie)
        raise NietGeslaagd(f"DSO-LV geeft verzoek {nummer} niet aan {partij(casus, wie).naam}.")
    return verwijzingen


def bericht(casus: Casus, wie: str = GEZAG) -> Verzoek:
    """The verzoek in the verzoekbericht that this party can fetch; each document in it must have a reference."""
    verwijzingen = referenties(casus, wie)
    gevonden = _lees(casus, verwijzingen, wie)
    bekend = {each.documentId for each in verwijzingen.documenten}
    for document in gevonden.documenten():
        naam = document.bestandsnaam
        casus.toets(document.document_id in bekend, f"DSO-LV geeft geen verwijzing naar het document {naam}.")
    return gevonden


def _lees(casus: Casus, verwijzingen: Verzoekreferenties, wie: str) -> Verzoek:
    api = verzoek.client(casus, AfhandelenClient)
    inhoud = api.stuk(verwijzingen.verzoekXml, partij(casus, wie).oin)
    if inhoud is None:
        raise NietGeslaagd("Het verzoekbericht is niet op te halen.")
    try:
        return verzoek.stam_versies(casus).lees(inhoud).bericht.verzoek
    except OngeldigeXml as fout:
        raise NietGeslaagd(f"Het verzoekbericht is niet te lezen. {fout}") from None


def vergelijk_bericht(casus: Casus, gevonden: Verzoek) -> None:
    """Each fact is compared at once: a zaaksysteem can do nothing about a wrong verzoekbericht."""
    volgnummer = int(gevonden.volgnummer) if gevonden.volgnummer.isdecimal() else gevonden.volgnummer
    bekend = {each.onderwerp for each in _tot_hier(casus)}
    waarden = {**onderwerpen(verwacht(gevonden)), "volgnummer": volgnummer}
    casus.observeer_alle("dso-zaaksysteem", waarden)
    for onderwerp in waarden:
        if onderwerp in bekend:
            vergelijk(onderwerp, _tot_hier(casus), casus.schakels)


def _tot_hier(casus: Casus) -> list[Observatie]:
    """What was observed on the way to the DSO-LV, and there."""
    return [each for each in casus.observaties if each.schakel != "zaaksysteem-zaak"]


def pdf_tekst(casus: Casus, wie: str = GEZAG) -> str:
    """The text of the publiceerbare PDF."""
    api, url = verzoek.client(casus, AfhandelenClient), referenties(casus, wie).verzoekPdf
    pdf = api.stuk(url, partij(casus, wie).oin)
    if pdf is None:
        raise NietGeslaagd("De publiceerbare PDF is niet op te halen.")
    return lees_pdf(pdf, "De publiceerbare PDF")


def lees_pdf(pdf: bytes, wat: str) -> str:
    try:
        return tekst_van(pdf)
    except OngeldigePdf:
        raise NietGeslaagd(f"{wat} is niet als PDF te lezen.") from None
