"""Procedureverloop: which steps there are, how often, and in which order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from ikt.koppelvlakken.stop.document import Document, kinderen
from ikt.koppelvlakken.stop.procedurestap import (
    AFGEDAAN,
    BEGIN_INZAGE,
    BEROEP,
    EINDE_BEROEP,
    EINDE_BEZWAAR,
    EINDE_INZAGE,
    NAMEN,
    ONDERTEKENING,
    OPGEHEVEN,
    PUBLICATIE,
    SCHORSING,
    STAP,
    UNIEK,
    VASTSTELLING,
)
from ikt.koppelvlakken.stop.regels.basis import BHKV, MATRIX, Gevonden, Onderwerp, besluiten, besluitteksten
from ikt.koppelvlakken.stop.regels.consolidatie import is_ontwerp, kind
from ikt.koppelvlakken.stop.xml import Element, alle, tekst

verloop = Onderwerp(fase=2, bron="schematron imop-procedure 1.3.0", documenten=besluitteksten)
bhkv = Onderwerp(fase=2, bron=BHKV, documenten=besluiten)
inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=besluitteksten)

_ONTWERP, _DEFINITIEF = (
    (BEGIN_INZAGE, EINDE_INZAGE),
    (EINDE_BEZWAAR, EINDE_BEROEP, BEROEP, SCHORSING, OPGEHEVEN, AFGEDAAN),
)
_NODIG = {
    BEROEP: (ONDERTEKENING, EINDE_BEROEP),
    EINDE_BEROEP: (ONDERTEKENING,),
    EINDE_BEZWAAR: (ONDERTEKENING,),
    BEGIN_INZAGE: (EINDE_INZAGE,),
}
_SORTERING = tuple(NAMEN)
"""On the same date steps follow each other in this order."""


@dataclass(frozen=True)
class Stap:
    """`nummer` is the last part of its identification, `datum` JJJJ-MM-DD."""

    nummer: str
    datum: str
    element: Element

    @property
    def naam(self) -> str:
        return NAMEN.get(self.nummer, self.nummer)


def stappen_van(groep: Element) -> list[Stap]:
    """In order of date; each once when it may occur once."""
    alle_stappen = [
        Stap(kind(deel, "soortStap").removeprefix(STAP), kind(deel, "voltooidOp")[:10], deel)
        for deel in kinderen(groep, "Procedurestap")
    ]
    eerste_van = {stap.nummer: stap for stap in sorted(alle_stappen, key=lambda stap: stap.datum, reverse=True)}
    telt = [stap for stap in alle_stappen if stap.nummer not in UNIEK or eerste_van[stap.nummer] is stap]
    return sorted(telt, key=lambda stap: (stap.datum, _SORTERING.index(stap.nummer) if stap.nummer in NAMEN else 0))


@verloop.document("STOP1300", "Stappen van ontwerp en definitief besluit gaan niet samen")
def een_procedure(document: Document) -> Gevonden:
    for groep in document.alle("procedurestappen"):
        nummers = {stap.nummer for stap in stappen_van(groep)}
        if nummers & {*_ONTWERP} and nummers & {*_DEFINITIEF}:
            yield groep, "De procedure heeft stappen van een ontwerp en van een definitief besluit. Kies een van beide."


@verloop.document("STOP1302", "Een stap die één keer gezet wordt, staat er één keer")
def eenmalige_stappen(document: Document) -> Gevonden:
    for groep in document.alle("procedurestappen"):
        aantallen = Counter(kind(deel, "soortStap").removeprefix(STAP) for deel in kinderen(groep, "Procedurestap"))
        for nummer, aantal in aantallen.items():
            if nummer in UNIEK and aantal > 1:
                yield groep, f"{NAMEN[nummer]} staat er {aantal} keer. Laat één stap staan."


def _volgorde(document: Document, volgorde: dict[str, int], later: tuple[str, ...] = ()) -> Gevonden:
    """Steps in a row that go back, or that need a later date than the one before."""
    for groep in document.alle("procedurestappen"):
        rij = [stap for stap in stappen_van(groep) if stap.nummer in volgorde]
        for vorige, stap in pairwise(rij):
            terug = volgorde[vorige.nummer] > volgorde[stap.nummer]
            if terug or (stap.nummer in later and stap.datum == vorige.datum):
                wat = f"{stap.naam} op {stap.datum} past niet na {vorige.naam} op {vorige.datum}. Controleer de datums."
                yield stap.element, wat


@verloop.document("STOP1303", "Vaststelling, ondertekening en publicatie volgen elkaar op")
def volgorde_besluit(document: Document) -> Gevonden:
    yield from _volgorde(document, {VASTSTELLING: 1, ONDERTEKENING: 2, PUBLICATIE: 3})


@verloop.document("STOP1304", "De termijnen volgen op het besluit, in de juiste volgorde")
def volgorde_reactie(document: Document) -> Gevonden:
    volgorde = {
        VASTSTELLING: 1,
        ONDERTEKENING: 1,
        BEGIN_INZAGE: 2,
        EINDE_BEZWAAR: 2,
        EINDE_INZAGE: 3,
        EINDE_BEROEP: 3,
    }
    yield from _volgorde(document, volgorde, (EINDE_INZAGE, EINDE_BEZWAAR, EINDE_BEROEP))


@verloop.document("STOP1305", "Beroep volgt op het besluit, voor het einde van de beroepstermijn")
def volgorde_beroep(document: Document) -> Gevonden:
    yield from _volgorde(document, {VASTSTELLING: 1, ONDERTEKENING: 1, BEROEP: 2, EINDE_BEROEP: 3})


@verloop.document("STOP1310", "Een nieuwe beroepsperiode begint na de vorige")
def beroep_begint(document: Document) -> Gevonden:
    for stap, vorige in _periode(document, (BEROEP, SCHORSING, OPGEHEVEN, AFGEDAAN)):
        if stap.nummer == BEROEP and vorige is not None and vorige.nummer == BEROEP:
            yield stap.element, f"Beroep op {stap.datum} begint terwijl er al een loopt. Sluit het vorige eerst af."


@verloop.document("STOP1311", "Een schorsing valt in een beroepsperiode")
def schorsing_in_beroep(document: Document) -> Gevonden:
    for stap, vorige in _periode(document, (BEROEP, SCHORSING, OPGEHEVEN, AFGEDAAN)):
        if stap.nummer in (SCHORSING, OPGEHEVEN) and (vorige is None or vorige.nummer == AFGEDAAN):
            yield stap.element, f"{stap.naam} op {stap.datum} valt niet in een beroepsperiode. Noem eerst het beroep."


@verloop.document("STOP1312", "Een beroep wordt afgedaan nadat het is ingesteld")
def beroep_eindigt(document: Document) -> Gevonden:
    for stap, vorige in _periode(document, (BEROEP, SCHORSING, OPGEHEVEN, AFGEDAAN)):
        if stap.nummer == AFGEDAAN and (vorige is None or vorige.nummer == AFGEDAAN):
            yield (
                stap.element,
                f"Er is op {stap.datum} een beroep afgedaan dat niet is ingesteld. Noem eerst het beroep.",
            )


@verloop.document("STOP1313", "Een nieuwe schorsing begint na de vorige")
def schorsing_begint(document: Document) -> Gevonden:
    for stap, vorige in _periode(document, (SCHORSING, OPGEHEVEN)):
        if stap.nummer == SCHORSING and vorige is not None and vorige.nummer == SCHORSING:
            yield stap.element, f"De schorsing op {stap.datum} begint terwijl er al een loopt. Hef de vorige eerst op."


@verloop.document("STOP1315", "Een schorsing wordt opgeheven nadat zij is begonnen")
def schorsing_eindigt(document: Document) -> Gevonden:
    for stap, vorige in _periode(document, (SCHORSING, OPGEHEVEN)):
        if stap.nummer == OPGEHEVEN and (vorige is None or vorige.nummer == OPGEHEVEN):
            yield stap.element, f"Op {stap.datum} is een schorsing opgeheven die er niet was. Noem eerst de schorsing."


def _periode(document: Document, nummers: tuple[str, ...]) -> list[tuple[Stap, Stap | None]]:
    """Each of these steps with the one before it."""
    paren: list[tuple[Stap, Stap | None]] = []
    for groep in document.alle("procedurestappen"):
        rij = [stap for stap in stappen_van(groep) if stap.nummer in nummers]
        paren += zip(rij, [None, *rij], strict=False)
    return paren


@verloop.document("STOP1319", "Bij een stap horen de stappen die hij veronderstelt")
def nodige_stappen(document: Document) -> Gevonden:
    for groep in document.alle("procedurestappen"):
        aanwezig = {stap.nummer for stap in stappen_van(groep)}
        for nummer, nodig in _NODIG.items():
            for ander in nodig if nummer in aanwezig else ():
                if ander not in aanwezig:
                    yield groep, f"Bij {NAMEN[nummer]} hoort {NAMEN[ander]}. Voeg die stap toe."


def stapnummers(element: Element | None) -> list[tuple[Element, str]]:
    """soortStap elements below, with their numbers."""
    return (
        [(deel, tekst(deel).removeprefix(STAP)) for deel in alle(element, "soortStap")] if element is not None else []
    )


def _andere_stappen(document: Document, mag: tuple[str, ...]) -> Gevonden:
    for element, nummer in stapnummers(document.eerste("Procedureverloop")):
        if nummer not in mag:
            namen = " en ".join(NAMEN[ander] for ander in mag)
            yield element, f"{NAMEN.get(nummer, nummer)} hoort niet in het besluit. Alleen {namen} mogen."


@bhkv.document("BHKV1046", "De stap Publicatie wordt niet aangeleverd")
def zonder_publicatie(document: Document) -> Gevonden:
    for element, nummer in stapnummers(document.eerste("Procedureverloop")):
        if nummer == PUBLICATIE:
            yield element, "De LVBB zet de stap Publicatie zelf. Haal hem weg."


@inhoud.document(
    "LVBB4754",
    "De stap Publicatie staat niet in besluit of kennisgeving",
)
def publicatie_is_van_lvbb(document: Document) -> Gevonden:
    for element, nummer in stapnummers(document.wortel):
        if nummer == PUBLICATIE:
            yield element, "De LVBB zet de stap Publicatie zelf. Haal hem weg."


_STAPPEN_BESLUIT = (VASTSTELLING, ONDERTEKENING)


@bhkv.document("BHKV1047", "Een definitief besluit heeft alleen vaststelling en ondertekening")
def stappen_definitief(document: Document) -> Gevonden:
    if not is_ontwerp(document):
        yield from _andere_stappen(document, _STAPPEN_BESLUIT)


@bhkv.document("BHKV1049", "Een ontwerpbesluit heeft alleen vaststelling en ondertekening")
def stappen_ontwerp(document: Document) -> Gevonden:
    if is_ontwerp(document):
        yield from _andere_stappen(document, _STAPPEN_BESLUIT)


@bhkv.document("BHKV1048", "Een definitief besluit is ondertekend")
def ondertekend(document: Document) -> Gevonden:
    verloop_ = document.eerste("Procedureverloop")
    nummers = {nummer for _, nummer in stapnummers(verloop_)}
    if verloop_ is not None and not is_ontwerp(document) and ONDERTEKENING not in nummers:
        yield verloop_, "De stap Ondertekening ontbreekt. Voeg hem toe."


@bhkv.document("BHKV1066", "Een definitief besluit heeft een procedureverloop")
def met_procedureverloop(document: Document) -> Gevonden:
    if document.eerste("Procedureverloop") is None and not is_ontwerp(document):
        yield document.eerste("BesluitMetadata"), "Procedureverloop ontbreekt. Voeg het toe, met de ondertekening."


@inhoud.document("LVBB4753", "De stappen passen bij ontwerp of definitief besluit")
def passend_verloop(document: Document) -> Gevonden:
    if document.soort != "AanleveringBesluit":
        return
    verkeerd = _DEFINITIEF if is_ontwerp(document) else _ONTWERP
    soort = "een ontwerpbesluit" if is_ontwerp(document) else "een definitief besluit"
    for element, nummer in stapnummers(document.eerste("Procedureverloop")):
        if nummer in verkeerd:
            yield element, f"{NAMEN[nummer]} past niet bij {soort}. Haal de stap weg."
