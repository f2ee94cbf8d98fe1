"""Kennisgeving: what it is about, and which steps it adds to the procedure."""

from __future__ import annotations

from ikt.koppelvlakken.bhkv.opdracht import OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document, plek
from ikt.koppelvlakken.stop.procedurestap import (
    BEGIN_INZAGE,
    EINDE_BEROEP,
    EINDE_BEZWAAR,
    EINDE_INZAGE,
    NAMEN,
    PUBLICATIE,
)
from ikt.koppelvlakken.stop.regels.basis import BHKV, MATRIX, Gevonden, Onderwerp, Vondsten, kennisgevingen, plaats
from ikt.koppelvlakken.stop.regels.consolidatie import kind
from ikt.koppelvlakken.stop.regels.procedure import stapnummers
from ikt.koppelvlakken.stop.xml import Element, eerste, tekst
from ikt.koppelvlakken.validatie import Vondst

inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=kennisgevingen)
bhkv = Onderwerp(fase=2, bron=BHKV, documenten=kennisgevingen)

_TERMIJNEN, _VOORGENOMEN, _UITSPRAAK = (
    "KennisgevingBesluittermijnen",
    "KennisgevingVoorgenomenBesluit",
    "KennisgevingUitspraakRechter",
)
_STAPPEN_ONTWERP, _STAPPEN_DEFINITIEF = (BEGIN_INZAGE, EINDE_INZAGE), (EINDE_BEZWAAR, EINDE_BEROEP)


def _soort(document: Document) -> str:
    """Without soortKennisgeving it is about the termijnen of a besluit."""
    return tekst(document.eerste("soortKennisgeving")) or _TERMIJNEN


@bhkv.document("BHKV1057", "Een kennisgeving noemt alleen termijnen")
def alleen_termijnen(document: Document) -> Gevonden:
    for element, nummer in stapnummers(document.eerste("Procedureverloop")):
        if nummer not in (*_STAPPEN_ONTWERP, *_STAPPEN_DEFINITIEF):
            yield element, f"{NAMEN.get(nummer, nummer)} hoort niet in een kennisgeving. Haal de stap weg."


@bhkv.document("BHKV1067", "Een kennisgeving bij een besluit noemt besluit en termijnen")
def besluit_en_termijnen(document: Document) -> Gevonden:
    for metadata in document.alle("KennisgevingMetadata") if _soort(document) == _TERMIJNEN else ():
        if document.eerste("Procedureverloopmutatie") is None:
            yield metadata, "Procedureverloopmutatie ontbreekt. Voeg haar toe, met de termijnen."
        elif not kind(metadata, "mededelingOver"):
            yield metadata, "mededelingOver ontbreekt. Noem het besluit waarover de kennisgeving gaat."


@inhoud.document("LVBB4707", "De AKN van een kennisgeving is een doc")
def kennisgeving_is_doc(document: Document) -> Gevonden:
    werk = document.eerste("FRBRWork")
    delen = tekst(werk).split("/")
    if werk is not None and (len(delen) < 4 or delen[3] != "doc"):
        yield werk, f"{tekst(werk)} is geen doc. Gebruik doc als derde deel."


@inhoud.document("LVBB4708", "Een kennisgeving gaat over een bill")
def over_een_besluit(document: Document) -> Gevonden:
    over = document.eerste("mededelingOver")
    delen = tekst(over).split("/")
    if over is not None and (len(delen) < 4 or delen[3] != "bill"):
        yield over, f"{tekst(over)} is geen besluit. Noem de AKN van het besluit (bill)."


@inhoud.document("LVBB4709", "Een kennisgeving bevat geen mutatie")
def zonder_mutatie(document: Document) -> Gevonden:
    for mutatie in document.alle("RegelingMutatie", "BesluitMutatie"):
        yield mutatie, f"In {plek(mutatie)} staat een mutatie. Een kennisgeving wijzigt niets; haal haar weg."


@inhoud.document("LVBB4738", "KennisgevingUitspraakRechter wordt niet gebruikt")
def geen_uitspraak(document: Document) -> Gevonden:
    if _soort(document) == _UITSPRAAK:
        yield document.eerste("soortKennisgeving"), f"De LVBB verwerkt {_UITSPRAAK} niet. Kies een andere soort."


@inhoud.document("LVBB4740", "Een kennisgeving van een voornemen gaat niet over een besluit")
def voornemen_zonder_besluit(document: Document) -> Gevonden:
    over = document.eerste("mededelingOver")
    if _soort(document) == _VOORGENOMEN and over is not None:
        yield over, "Bij een voornemen is er nog geen besluit. Haal mededelingOver weg."


@inhoud.document("LVBB4763", "Een kennisgeving van een voornemen heeft geen procedurestappen")
def voornemen_zonder_stappen(document: Document) -> Gevonden:
    mutatie = document.eerste("Procedureverloopmutatie")
    if _soort(document) == _VOORGENOMEN and mutatie is not None:
        yield mutatie, "Bij een voornemen is er nog geen procedure. Haal de Procedureverloopmutatie weg."


@inhoud.document("LVBB4762", "Een kennisgeving van termijnen wijzigt stappen")
def wijzigt_stappen(document: Document) -> Gevonden:
    acties = ("voegStappenToe", "vervangStappen", "verwijderStappen")
    mutatie = document.eerste("Procedureverloopmutatie")
    if _soort(document) == _TERMIJNEN and not any(eerste(mutatie, actie) is not None for actie in acties):
        yield mutatie, f"De Procedureverloopmutatie wijzigt niets. Voeg {acties[0]} toe."


@inhoud.document("LVBB4760", "Een kennisgeving van een ontwerp noemt alleen de inzagetermijn")
def termijnen_ontwerp(document: Document) -> Gevonden:
    nummers = [nummer for _, nummer in stapnummers(document.eerste("Procedureverloopmutatie"))]
    if any(nummer in _STAPPEN_ONTWERP for nummer in nummers):
        yield from _andere(document, _STAPPEN_ONTWERP)


@inhoud.document("LVBB4761", "Een kennisgeving van een besluit noemt alleen bezwaar- en beroepstermijn")
def termijnen_definitief(document: Document) -> Gevonden:
    nummers = [nummer for _, nummer in stapnummers(document.eerste("Procedureverloopmutatie"))]
    if not any(nummer in _STAPPEN_ONTWERP for nummer in nummers):
        yield from _andere(document, _STAPPEN_DEFINITIEF)


def _andere(document: Document, mag: tuple[str, ...]) -> Gevonden:
    for element, nummer in stapnummers(document.eerste("Procedureverloopmutatie")):
        if nummer not in (*mag, PUBLICATIE):
            namen = " en ".join(NAMEN[ander] for ander in mag)
            yield element, f"{NAMEN.get(nummer, nummer)} past hier niet. Alleen {namen} mogen."


@inhoud.document("LVBB4758", "De inzagetermijn eindigt niet voor zij begint")
def inzage_vooruit(document: Document) -> Gevonden:
    begin, einde = _datum(document, BEGIN_INZAGE), _datum(document, EINDE_INZAGE)
    if begin and einde and einde < begin:
        yield (
            document.eerste("Procedureverloopmutatie"),
            f"De inzage eindigt op {einde}, voor {begin}. Herstel een van beide.",
        )


@inhoud.levering("LVBB4703", "De inzage begint niet voor de bekendmaking van de kennisgeving")
def inzage_na_bekendmaking(aanlevering: Aanlevering) -> Vondsten:
    bekend = aanlevering.datum_bekendmaking
    for document in kennisgevingen(aanlevering):
        begin = _datum(document, BEGIN_INZAGE)
        if bekend and begin and begin < bekend.isoformat():
            wat = f"De inzage begint op {begin}, voor de bekendmaking. Kies een latere datum, of pas {OPDRACHT} aan."
            yield Vondst(wat, document.naam, plaats(document.eerste("Procedureverloopmutatie")))


def _datum(document: Document, stap: str) -> str:
    """voltooidOp of this step; empty when it is not there."""
    datums = [
        kind(boven, "voltooidOp")[:10]
        for element, nummer in stapnummers(document.eerste("Procedureverloopmutatie"))
        if nummer == stap and (boven := _stap(element)) is not None
    ]
    return datums[0] if datums else ""


def _stap(element: Element) -> Element | None:
    return element.getparent()
