"""Renvooi: marks of changed text, and where they may stand."""

from __future__ import annotations

from ikt.koppelvlakken.stop.document import Document, binnen, heeft, in_mutatie, plek
from ikt.koppelvlakken.stop.regels.basis import Gevonden, Onderwerp, besluitteksten
from ikt.koppelvlakken.stop.xml import alle, lokaal

renvooi = Onderwerp(fase=2, bron="schematron imop-tekstmutaties 1.3.0", documenten=besluitteksten)


@renvooi.document("STOP0017", "Gemarkeerde tekst staat in een mutatie")
def tekst_in_mutatie(document: Document) -> Gevonden:
    for element in document.alle("NieuweTekst", "VerwijderdeTekst"):
        if not in_mutatie(element):
            yield element, f"{lokaal(element)} in {plek(element)} staat buiten een mutatie. Haal de markering weg."


@renvooi.document("STOP0018", "Een wijzigactie staat in een mutatie")
def wijzigactie_in_mutatie(document: Document) -> Gevonden:
    for element in document.met("wijzigactie"):
        if not in_mutatie(element):
            yield element, f"{plek(element)} heeft een wijzigactie buiten een mutatie. Haal het attribuut weg."


@renvooi.document("STOP0047", "Het element Wat heeft geen gemarkeerde tekst", versies="STOP 1.3")
def wat_zonder_renvooi(document: Document) -> Gevonden:
    for element in document.alle("Wat"):
        if heeft(element, "NieuweTekst", "VerwijderdeTekst"):
            yield element, "Wat beschrijft de wijziging, zonder markeringen. Haal die weg."


@renvooi.document("STOP0048", "Alleen een Groep kan container van een wijziging zijn", versies="STOP 1.3")
def container_is_groep(document: Document) -> Gevonden:
    for element in document.met("wijzigactie"):
        container = element.get("wijzigactie") in ("nieuweContainer", "verwijderContainer")
        if container and lokaal(element) != "Groep" and binnen(element, "Inhoud") is not None:
            yield element, f"{plek(element)} is als container gewijzigd. Gebruik een Groep, of vervang het geheel."


@renvooi.document("STOP0063", "Inhoud met een wijzigactie wisselt met leden, Vervallen of Gereserveerd")
def inhoud_wisselt(document: Document) -> Gevonden:
    for element in document.alle("Inhoud"):
        boven = element.getparent()
        wisselt = boven is not None and heeft(boven, "Gereserveerd", "Vervallen", "Lid")
        if element.get("wijzigactie") is not None and binnen(element, "Vervang") is not None and not wisselt:
            yield element, f"Inhoud van {plek(element)} heeft een wijzigactie. Markeer de tekst zelf."


@renvooi.document("STOP0065", "De sluiting wijzigt alleen in een BesluitMutatie", versies="STOP 1.3")
def sluiting_in_besluitmutatie(document: Document) -> Gevonden:
    for element in document.alle("Sluiting"):
        vervang = binnen(element, "Vervang")
        goed = vervang is not None and binnen(vervang, "BesluitMutatie") is not None
        if element.get("wijzigactie") is not None and not goed:
            yield element, "De sluiting heeft een wijzigactie. Dat mag alleen bij een rectificatie van het besluit."


@renvooi.document("STOP0086", "Een juridische vervanging laat zien wat er wijzigt")
def vervanging_toont_wijziging(document: Document) -> Gevonden:
    for element in document.alle("Vervang", "VervangKop"):
        gemarkeerd = next(alle(element, "NieuweTekst"), None) is not None
        gemarkeerd = gemarkeerd or next(alle(element, "VerwijderdeTekst"), None) is not None
        gemarkeerd = gemarkeerd or any(deel.get("wijzigactie") for deel in element.iterdescendants("*"))
        if element.get("revisie") != "1" and not gemarkeerd:
            wat = f"De vervanging van {element.get('wat')} heeft geen markering. Markeer nieuwe en verwijderde tekst."
            yield element, wat
