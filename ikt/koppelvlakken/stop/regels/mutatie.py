"""Components of a besluit: new regelingen and mutaties, with their names, was and wordt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ikt.koppelvlakken.stop.document import Document, binnen, heeft, kinderen, ouder, plek
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, besluiten, besluitteksten
from ikt.koppelvlakken.stop.xml import Element, alle, lokaal

mutaties = Onderwerp(fase=2, bron="schematron imop-tekstmutaties 1.3.0", documenten=besluitteksten)
inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=besluiten)

MODELLEN = ("RegelingCompact", "RegelingKlassiek", "RegelingVrijetekst", "RegelingTijdelijkdeel")


def nieuwe_regelingen(document: Document) -> Iterator[Element]:
    """Whole regelingen that the besluit establishes; not those inside a mutatie (VervangRegeling)."""
    for element in document.alle(*MODELLEN):
        if ouder(element) in ("WijzigBijlage", "BesluitKlassiek"):
            yield element


@mutaties.document("STOP0024", "Een nieuwe regeling heeft een componentnaam")
def regeling_met_componentnaam(document: Document) -> Gevonden:
    for element in nieuwe_regelingen(document):
        if element.get("componentnaam") is None:
            yield element, f"{lokaal(element)} heeft geen componentnaam. Geef haar er een."


@mutaties.document("STOP0025", "Een nieuwe regeling heeft een wordt-versie")
def regeling_met_wordt(document: Document) -> Gevonden:
    for element in nieuwe_regelingen(document):
        if element.get("wordt") is None:
            yield element, f"{lokaal(element)} heeft geen wordt. Vul de AKN van de nieuwe versie in."


@mutaties.document("STOP0026", "Een componentnaam is uniek")
def unieke_componentnaam(document: Document) -> Gevonden:
    yield from _dubbel(document, "componentnaam")


@mutaties.document("STOP0074", "Een wordt-versie is uniek")
def unieke_wordt(document: Document) -> Gevonden:
    yield from _dubbel(document, "wordt")


def _dubbel(document: Document, attribuut: str) -> Gevonden:
    elementen = document.met(attribuut)
    aantallen = Counter(element.get(attribuut) for element in elementen)
    for element in elementen:
        if aantallen[element.get(attribuut)] > 1:
            yield element, f"{attribuut} '{element.get(attribuut)}' komt vaker voor. Geef elk een eigen {attribuut}."


@mutaties.document("STOP0066", "was en wordt zijn versies van dezelfde regeling")
def zelfde_werk(document: Document) -> Gevonden:
    for element in document.met("wordt"):
        was, wordt = element.get("was"), element.get("wordt") or ""
        if was is not None and was.partition("@")[0] != wordt.partition("@")[0]:
            yield element, f"{was} en {wordt} zijn van verschillende regelingen. Maak het begin gelijk."


@mutaties.document("STOP0073", "Een WijzigArtikel in een BesluitCompact heeft geen WijzigLid")
def zonder_wijziglid(document: Document) -> Gevonden:
    for artikel in document.alle("WijzigArtikel"):
        compact = binnen(artikel, "BesluitCompact") is not None and binnen(artikel, "RegelingCompact") is None
        if compact and heeft(artikel, "WijzigLid"):
            yield artikel, f"{plek(artikel)} heeft een WijzigLid. Maak van elk lid een eigen WijzigArtikel."


@mutaties.document("STOP0040", "Een RegelingMutatie in een WijzigArtikel hoort bij het klassieke model")
def mutatie_in_klassiek(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        lichaam = binnen(mutatie, "Lichaam")
        klassiek = lichaam is not None and ouder(lichaam) in ("BesluitKlassiek", "RegelingKlassiek")
        if binnen(mutatie, "WijzigArtikel") is not None and not klassiek:
            yield mutatie, "De mutatie staat in een WijzigArtikel. Zet haar in een WijzigBijlage."


@mutaties.document("STOP0077", "wat is het wId van wat vervangen wordt")
def wat_is_wid(document: Document) -> Gevonden:
    yield from _wat(document)


@inhoud.document("LVBB5003", "wat van een vervanging is het wId van het nieuwe element")
def wat_is_wid_lvbb(document: Document) -> Gevonden:
    yield from _wat(document)


def _wat(document: Document) -> Gevonden:
    for vervang in document.alle("Vervang"):
        nieuw = next((kind for kind in kinderen(vervang) if kind.get("wId") is not None), None)
        if nieuw is None or nieuw.get("wId") != vervang.get("wat"):
            wid = "niets" if nieuw is None else nieuw.get("wId")
            yield vervang, f"wat is '{vervang.get('wat')}', maar vervangen wordt {wid}. Maak ze gelijk."


@mutaties.document("STOP0080", "Een mutatie bevat geen WijzigArtikel")
def mutatie_zonder_wijzigartikel(document: Document) -> Gevonden:
    for artikel in document.alle("WijzigArtikel"):
        if binnen(artikel, "RegelingMutatie") is not None and binnen(artikel, "Rectificatie") is None:
            yield artikel, f"{plek(artikel)} staat in een mutatie. Gebruik een gewoon Artikel."


@inhoud.document("LVBB4011", "Een mutatie wijzigt iets")
def mutatie_met_inhoud(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        if not kinderen(mutatie):
            yield mutatie, "De mutatie is leeg. Voeg een VoegToe, Vervang of Verwijder toe."


@inhoud.document("LVBB5005", "Een mutatie heeft een wordt-versie")
def mutatie_met_wordt(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        if not mutatie.get("wordt"):
            yield mutatie, "wordt is leeg. Vul de AKN van de nieuwe versie in."


@inhoud.document("LVBB5006", "Een mutatie heeft een was-versie")
def mutatie_met_was(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        if not mutatie.get("was"):
            yield mutatie, "was is leeg. Vul de AKN in van de versie waarop de mutatie voortbouwt."


@inhoud.document("LVBB5011", "Een mutatie voegt één toelichting toe")
def een_toelichting(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        nieuw = [deel for stap in alle(mutatie, "VoegToe") for deel in kinderen(stap, "Toelichting")]
        if len(nieuw) > 1:
            yield nieuw[1], "De mutatie voegt meer dan één Toelichting toe. Voeg ze samen."


@inhoud.document("LVBB5021", "Een mutatie heeft een juridische wijziging")
def juridische_wijziging(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie"):
        stappen = kinderen(mutatie)
        if stappen and all(stap.get("revisie") == "1" for stap in stappen):
            yield mutatie, "Alle wijzigingen zijn een revisie. Een besluit moet ook iets juridisch wijzigen."
