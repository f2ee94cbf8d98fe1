"""Steps of the VTH-keten: fetching a verzoek from the DSO-LV, and who may."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from steps import verzoek
from steps.verzoek_bericht import bericht, pdf_tekst, referenties, vergelijk_bericht, zoek_referenties
from steps.verzoek_rollen import partij

SCHAKEL = "dso-zaaksysteem"


@dan(
    "geeft DSO-LV het verzoek aan {wie}",
    voorbeeld="Dan geeft DSO-LV het verzoek aan het bevoegd gezag",
    schakel=SCHAKEL,
)
def verzoek_uitgegeven(casus: Casus, wie: str) -> None:
    vergelijk_bericht(casus, bericht(casus, wie))


@dan(
    "weigert DSO-LV het verzoek aan {wie}",
    voorbeeld="Dan weigert DSO-LV het verzoek aan het tweede bevoegd gezag",
    schakel=SCHAKEL,
)
def verzoek_geweigerd(casus: Casus, wie: str) -> None:
    casus.toets(
        zoek_referenties(casus, wie) is None,
        f"DSO-LV geeft verzoek {verzoek.nummer(casus)} aan {partij(casus, wie).naam}, aan wie het niet is gericht.",
    )


@dan("is elk document uit het verzoekbericht op te halen", schakel=SCHAKEL)
def documenten_ophaalbaar(casus: Casus) -> None:
    """Whole and unharmed: what comes out is what was added."""
    api, deel, oin = verzoek.client(casus, AfhandelenClient), casus.dossier.deel(VerzoekDeel), casus.rol().oin
    urls = {each.documentId: each.url for each in referenties(casus).documenten}
    for document in bericht(casus).documenten():
        naam = document.bestandsnaam
        opgehaald = api.document(urls[document.document_id], oin)
        casus.toets(opgehaald is not None, f"Het document {naam} is niet op te halen.")
        verschilt = opgehaald is not None and opgehaald.sha256 != verzoek.sha256(deel, naam)
        casus.toets(not verschilt, f"Het document {naam} is anders dan wat is ingediend.")


@dan("noemt de publiceerbare PDF het verzoek en niemand bij naam", schakel=SCHAKEL)
def publiceerbare_pdf(casus: Casus) -> None:
    tekst, wat = pdf_tekst(casus), verzoek.opgave(casus)
    casus.toets(wat.naam in tekst, "De publiceerbare PDF noemt de naam van het verzoek niet.")
    wie = wat.initiatiefnemer
    prive = [getattr(wie, veld, None) for veld in ("geslachtsnaam", "burgerservicenummer", "emailadres")]
    casus.toets(
        not any(waarde in tekst for waarde in prive if waarde),
        "De publiceerbare PDF noemt persoonsgegevens van de initiatiefnemer.",
    )


@dan("noemt de publiceerbare PDF geen vertrouwelijke bijlage", schakel=SCHAKEL)
def pdf_zonder_vertrouwelijk(casus: Casus) -> None:
    tekst = pdf_tekst(casus)
    for document in bericht(casus).documenten():
        if document.vertrouwelijk:
            naam = document.bestandsnaam
            casus.toets(naam not in tekst, f"De publiceerbare PDF noemt de vertrouwelijke bijlage {naam}.")


@dan(
    "noemt het verzoekbericht voor {wie} als eerder bevoegd gezag {eerder}",
    voorbeeld="Dan noemt het verzoekbericht voor het tweede bevoegd gezag als eerder bevoegd gezag het bevoegd gezag",
    schakel=SCHAKEL,
)
def historie(casus: Casus, wie: str, eerder: str) -> None:
    gevonden = [each.oin for each in bericht(casus, wie).bevoegd_gezag_historie]
    verwacht = partij(casus, eerder)
    casus.toets(verwacht.oin in gevonden, f"Het verzoekbericht noemt {verwacht.naam} niet als eerder bevoegd gezag.")
