"""Steps of the VTH-keten: from a verzoek in the Omgevingsloket to a zaak in the zaaksysteem."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, Field, field_validator

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.beheer.client import BeheerClient
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel
from ikt.koppelvlakken.verzoeken.indienen import IndienenClient
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.zgw.deel import ZaakDeel
from steps import verzoek

ONDERWERPEN = ("verzoeknummer", "verzoektype", "naam", "activiteit", "spoor-id")
ONBEREIKBAAR = "zaaksysteem-onbereikbaar"
"""The fault by which the simulated zaaksysteem plays that it is down."""


class Loketbevestiging(BaseModel):
    """What the tester copies from the verzendbevestiging of the Omgevingsloket."""

    verzoeknummer: str = Field(pattern=r"^\d{13}$", description="verzoeknummer: dertien cijfers")
    indienDatum: datetime = Field(description="datum en tijd van indienen, bijvoorbeeld 2026-03-03T09:15")

    @field_validator("indienDatum")
    @classmethod
    def _dutch_time(cls, moment: datetime) -> datetime:
        return moment if moment.tzinfo else moment.replace(tzinfo=TIJDZONE)


# -- indienen ------------------------------------------------------------------------------------------------


@gegeven("een verzoek met de gegevens", voorbeeld="Gegeven een verzoek met de gegevens")
def verzoek_met_gegevens(casus: Casus, tabel: Tabel) -> None:
    verzoek.onthoud(casus, as_pairs(tabel))


@als(
    "de initiatiefnemer het verzoek indient",
    voorbeeld="Als de initiatiefnemer het verzoek indient",
    schakel="loket-dso",
)
def indienen(casus: Casus) -> None:
    referentie = casus.dossier.deel(VerzoekDeel).referentie
    loket = verzoek.client(casus, IndienenClient)
    gevonden = casus.eenmalig(referentie, lambda: verzoek.dien_in(casus), lambda: loket.ingediend(referentie))
    verzoek.ingediend(casus, gevonden.verzoeknummer, gevonden.indienDatum)


@als(
    "de tester het verzoek indient in het Omgevingsloket",
    voorbeeld="Als de tester het verzoek indient in het Omgevingsloket",
    schakel="loket-dso",
)
def tester_dient_in(casus: Casus) -> None:
    deel, gezag = casus.dossier.deel(VerzoekDeel), casus.rol()
    gegevens = ", ".join(f"{naam}: {waarde}" for naam, waarde in deel.gegevens.items())
    waarneming = casus.neem_waar(
        f"Dien in het Omgevingsloket een verzoek in bij {gezag.naam}. Vul in: {gegevens}, "
        f"en als eigen referentie {deel.referentie}. Kreeg u een verzendbevestiging?",
        scherm="dso.omgevingsloket",
        gegevens={
            "gegevens": dict(deel.gegevens),
            "gezag": {"code": gezag.code, "naam": gezag.naam, "oin": gezag.oin},
            "referentie": deel.referentie,
        },
        velden=Loketbevestiging,
    )
    casus.toets(waarneming.resultaat == "ja", "Het verzoek kon in het Omgevingsloket niet worden ingediend.")
    bevestiging = waarneming.waarden
    if not isinstance(bevestiging, Loketbevestiging):
        raise Testfout("Bij de waarneming ontbreekt het verzoeknummer.")
    verzoek.ingediend(casus, bevestiging.verzoeknummer, bevestiging.indienDatum)


# -- notificeren ---------------------------------------------------------------------------------------------


@gegeven("het zaaksysteem is onbereikbaar", voorbeeld="Gegeven het zaaksysteem is onbereikbaar")
def zaaksysteem_onbereikbaar(casus: Casus) -> None:
    casus.client(BeheerClient).fout(ONBEREIKBAAR, aan=True)


@als(
    "het zaaksysteem {termijn} na het indienen weer bereikbaar is",
    voorbeeld="Als het zaaksysteem 4 uur na het indienen weer bereikbaar is",
)
def zaaksysteem_weer_bereikbaar(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "het zaaksysteem is onbereikbaar")
    casus.client(BeheerClient).fout(ONBEREIKBAAR, aan=False)


@als(
    "dezelfde verzoeknotificatie nog een keer bij het zaaksysteem aankomt",
    voorbeeld="Als dezelfde verzoeknotificatie nog een keer bij het zaaksysteem aankomt",
    schakel="dso-notificatie",
)
def notificatie_nogmaals(casus: Casus) -> None:
    nummer, ontvanger = verzoek.nummer(casus), verzoek.client(casus, NotificatieClient)
    aangenomen = casus.eenmalig(
        f"{nummer}-nogmaals",
        lambda: ontvanger.meld(nummer, casus.rol().oin),
        lambda: True if len(ontvanger.ontvangen(nummer)) > 1 else None,
    )
    casus.toets(aangenomen, "Het zaaksysteem nam de tweede verzoeknotificatie niet aan.")


@dan(
    "ontvangt het zaaksysteem binnen {termijn} de verzoeknotificatie",
    voorbeeld="Dan ontvangt het zaaksysteem binnen 15 minuten de verzoeknotificatie",
)
def notificatie_ontvangen(casus: Casus, termijn: str) -> None:
    nummer, ontvanger = verzoek.nummer(casus), verzoek.client(casus, NotificatieClient)
    berichten = casus.wacht_op(
        f"verzoeknotificatie {nummer} in het zaaksysteem",
        lambda: ontvanger.ontvangen(nummer),
        bool,
        binnen=verzoek.duur(termijn),
        schakel="dso-notificatie",
    )
    casus.observeer("dso-notificatie", "verzoeknummer", berichten[0].verzoeknummer)


# -- ophalen -------------------------------------------------------------------------------------------------


@dan(
    "geeft DSO-LV het verzoek aan het bevoegd gezag",
    voorbeeld="Dan geeft DSO-LV het verzoek aan het bevoegd gezag",
    schakel="dso-zaaksysteem",
)
def verzoek_uitgegeven(casus: Casus) -> None:
    """Each fact is compared at once: a zaaksysteem can do nothing about a wrong verzoekbericht."""
    bericht = verzoek.bericht(casus, verzoek.referenties(casus))
    for onderwerp, waarde in verzoek.in_bericht(bericht).items():
        casus.observeer("dso-zaaksysteem", onderwerp, waarde)
        casus.vergelijk(onderwerp)


@dan(
    "is elk document uit het verzoekbericht op te halen",
    voorbeeld="Dan is elk document uit het verzoekbericht op te halen",
    schakel="dso-zaaksysteem",
)
def documenten_ophaalbaar(casus: Casus) -> None:
    verwijzingen, api = verzoek.referenties(casus), verzoek.client(casus, AfhandelenClient)
    urls = {each.documentId: each.url for each in verwijzingen.documenten}
    for document in verzoek.bericht(casus, verwijzingen).documenten():
        naam, url = document.bestandsnaam, urls.get(document.document_id)
        casus.toets(url is not None, f"DSO-LV geeft geen verwijzing naar het document {naam}.")
        opgehaald = api.document(url or "", casus.rol().oin)
        casus.toets(bool(opgehaald and opgehaald.grootte), f"Het document {naam} is niet op te halen.")


@dan(
    "is de publiceerbare PDF op te halen",
    voorbeeld="Dan is de publiceerbare PDF op te halen",
    schakel="dso-zaaksysteem",
)
def pdf_ophaalbaar(casus: Casus) -> None:
    url, oin = verzoek.referenties(casus).verzoekPdf, casus.rol().oin
    pdf = verzoek.client(casus, AfhandelenClient).stuk(url, oin) or b""
    casus.toets(pdf.startswith(b"%PDF-"), "De publiceerbare PDF is niet op te halen.")


# -- de zaak -------------------------------------------------------------------------------------------------


@dan(
    "staat er binnen {termijn} één zaak voor het verzoek in het zaaksysteem",
    voorbeeld="Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem",
)
def een_zaak(casus: Casus, termijn: str) -> None:
    zaken = verzoek.wacht_op_zaken(casus, termijn)
    verzoek.precies_een(casus, zaken)
    casus.dossier.zet(ZaakDeel(identificatie=zaken[0].identificatie, url=zaken[0].url))
    for onderwerp, waarde in verzoek.in_zaak(casus, zaken[0]).items():
        casus.observeer("zaaksysteem-zaak", onderwerp, waarde)


@dan(
    "is er {termijn} na het indienen nog steeds één zaak voor het verzoek",
    voorbeeld="Dan is er 1 uur na het indienen nog steeds één zaak voor het verzoek",
)
def nog_steeds_een_zaak(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(verzoek.na_indienen(casus, termijn), "er komt geen tweede zaak bij")
    verzoek.precies_een(casus, verzoek.zaken(casus))


@dan(
    "is het {onderwerp} gelijk van Omgevingsloket tot zaak",
    voorbeeld="Dan is het verzoeknummer gelijk van Omgevingsloket tot zaak",
)
@dan(
    "is de {onderwerp} gelijk van Omgevingsloket tot zaak",
    voorbeeld="Dan is de naam gelijk van Omgevingsloket tot zaak",
)
def gelijk(casus: Casus, onderwerp: str) -> None:
    if onderwerp not in ONDERWERPEN:
        raise Testfout(f"Van '{onderwerp}' wordt niets waargenomen; kies uit: {', '.join(ONDERWERPEN)}.")
    casus.vergelijk(onderwerp)


@dan(
    "hangen alle documenten uit het verzoek aan de zaak",
    voorbeeld="Dan hangen alle documenten uit het verzoek aan de zaak",
    schakel="zaaksysteem-zaak",
)
def documenten_bij_zaak(casus: Casus) -> None:
    api = verzoek.zaken_client(casus)
    titels = {each.titel for zaak in verzoek.zaken(casus) for each in api.informatieobjecten(zaak)}
    for document in verzoek.bericht(casus, verzoek.referenties(casus)).documenten():
        naam = document.bestandsnaam
        casus.toets(naam in titels, f"Het document {naam} hangt niet aan de zaak.")
