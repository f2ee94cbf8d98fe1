"""Phase 2, opdracht and STOP files: does the opdracht fit the files, are identifications well formed?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, datum
from ikt.koppelvlakken.stop.kalender import is_werkdag
from ikt.koppelvlakken.stop.regels.basis import BHKV, MATRIX, MATRIX_NIEUW, REGELS, plaats
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, tekst
from ikt.koppelvlakken.validatie import Vondst


@REGELS.regel("LVBB1027", fase=2, bron=MATRIX, beschrijving="Bij een besluit hoort manifest-ow.xml")
def manifest_ow_verplicht(aanlevering: Aanlevering) -> Iterator[Vondst]:
    besluit = aanlevering.besluit
    if besluit and besluit.is_besluit and not aanlevering.heeft(MANIFEST_OW):
        yield Vondst(f"{MANIFEST_OW} ontbreekt. Bij een besluit is het verplicht; voeg het toe.", MANIFEST_OW)


@REGELS.regel(
    "LVBB1028",
    fase=2,
    bron=MATRIX,
    beschrijving="Bij een kennisgeving of afbreken hoort geen manifest-ow.xml",
)
def manifest_ow_verboden(aanlevering: Aanlevering) -> Iterator[Vondst]:
    kennisgeving = aanlevering.besluit is not None and aanlevering.besluit.is_kennisgeving
    afbreken = aanlevering.opdracht is not None and aanlevering.opdracht.soort == "breekPublicatieAfOpdracht"
    if (kennisgeving or afbreken) and aanlevering.heeft(MANIFEST_OW):
        yield Vondst(f"{MANIFEST_OW} mag hier niet bij. Haal het uit de zip.", MANIFEST_OW)


@REGELS.regel("LVBB1505", fase=2, bron=MATRIX, beschrijving="De opdracht noemt een datum bekendmaking")
def heeft_datum(aanlevering: Aanlevering) -> Iterator[Vondst]:
    opdracht = aanlevering.opdracht
    if opdracht and opdracht.publicatie and not opdracht.datum_bekendmaking:
        yield Vondst("datumBekendmaking ontbreekt. Noem de dag waarop bekendgemaakt moet worden.", OPDRACHT)


@REGELS.regel("LVBB1506", fase=2, bron=MATRIX, beschrijving="Het publicatiebestand van de opdracht is aanwezig")
def publicatie_aanwezig(aanlevering: Aanlevering) -> Iterator[Vondst]:
    opdracht = aanlevering.opdracht
    if opdracht and opdracht.publicatie and not aanlevering.heeft(opdracht.publicatie):
        yield Vondst(f"'{opdracht.publicatie}' zit er niet bij. Pas de naam aan, of voeg het bestand toe.", OPDRACHT)


@REGELS.regel("LVBB1515", fase=2, bron=MATRIX, beschrijving="De publicatie is een besluit of kennisgeving")
def soort_aanlevering(aanlevering: Aanlevering) -> Iterator[Vondst]:
    besluit = aanlevering.besluit
    if besluit and not (besluit.is_besluit or besluit.is_kennisgeving):
        yield Vondst(
            f"'{besluit.soort}' is geen besluit en geen kennisgeving. Lever een van beide aan.",
            besluit.bestand,
        )


@REGELS.regel("LVBB1519", fase=2, bron=MATRIX_NIEUW, beschrijving="De datum bekendmaking is een werkdag")
def op_werkdag(aanlevering: Aanlevering) -> Iterator[Vondst]:
    dag = aanlevering.datum_bekendmaking
    if dag and not is_werkdag(dag):
        yield Vondst(f"{dag:%d-%m-%Y} is geen werkdag. Kies een werkdag die geen feestdag is.", OPDRACHT)


_IDENTIFICATIES = (
    "FRBRWork",
    "FRBRExpression",
    "instrumentVersie",
    "informatieobjectRef",
    "heeftGeboorteregeling",
)


def _identificaties(aanlevering: Aanlevering) -> Iterator[tuple[str, Element, list[str]]]:
    """File, element and parts of each AKN or JOIN, with the empty part before the first slash left out."""
    bestanden = [(io.bestand, io.wortel) for io in aanlevering.informatieobjecten]
    if aanlevering.besluit:
        bestanden.append((aanlevering.besluit.bestand, aanlevering.besluit.wortel))
    for bestand, wortel in bestanden:
        for naam in _IDENTIFICATIES:
            for element in alle(wortel, naam):
                yield bestand, element, tekst(element).removeprefix("/").split("/")


@REGELS.regel("LVBB2008", fase=2, bron=MATRIX, beschrijving="Een identificatie begint met akn of join")
def begint_met_akn_of_join(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for bestand, element, delen in _identificaties(aanlevering):
        if delen[0] not in ("akn", "join"):
            yield _identificatiefout(bestand, element, "begint niet met /akn/ of /join/")


@REGELS.regel("LVBB2009", fase=2, bron=MATRIX, beschrijving="Een AKN noemt een geldig land")
def geldig_land(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for bestand, element, delen in _identificaties(aanlevering):
        if delen[0] == "akn" and delen[1:2] and delen[1] not in ("nl", "aw", "cw", "sx"):
            yield _identificatiefout(bestand, element, f"noemt '{delen[1]}' als land; kies nl, aw, cw of sx")


@REGELS.regel("LVBB2013", fase=2, bron=MATRIX, beschrijving="Een identificatie noemt een jaar of datum")
def geldig_jaar(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for bestand, element, delen in _identificaties(aanlevering):
        jaar = delen[4] if len(delen) > 4 else ""
        if delen[0] in ("akn", "join") and not (re.fullmatch(r"\d{4}", jaar) or datum(jaar)):
            yield _identificatiefout(bestand, element, f"heeft '{jaar}' waar een jaar of datum hoort")


def _identificatiefout(bestand: str, element: Element, wat: str) -> Vondst:
    return Vondst(f"Identificatie {tekst(element)} {wat}. Pas de identificatie aan.", bestand, plaats(element))


@REGELS.regel("BHKV1004", fase=2, bron=BHKV, beschrijving="Een ontwerpbesluit heeft geen tijdstempels")
def ontwerp_zonder_tijdstempel(aanlevering: Aanlevering) -> Iterator[Vondst]:
    besluit = aanlevering.besluit
    if besluit and besluit.is_ontwerp:
        for tijdstempel in besluit.tijdstempels:
            wat = "Een ontwerpbesluit treedt niet in werking. Haal het tijdstempel weg."
            yield Vondst(wat, besluit.bestand, plaats(tijdstempel.element))


@REGELS.regel("BHKV1005", fase=2, bron=BHKV, beschrijving="Een besluit heeft soortWork work_003")
def soort_work_besluit(aanlevering: Aanlevering) -> Iterator[Vondst]:
    besluit = aanlevering.besluit
    verwacht = aanlevering.profiel.soorten["besluit"]
    if besluit and besluit.is_besluit and besluit.soort_work != verwacht:
        yield Vondst(
            f"Het besluit heeft soortWork '{besluit.soort_work}'. Dat moet {verwacht} zijn.",
            besluit.bestand,
            plaats(eerste(besluit.besluitversie, "soortWork")),
        )


@REGELS.regel("BHKV1014", fase=2, bron=BHKV, beschrijving="Een informatieobject noemt precies één bestand")
def een_bestand(aanlevering: Aanlevering) -> Iterator[Vondst]:
    for io in aanlevering.informatieobjecten:
        if len(io.bestanden) != 1:
            wat = f"{io.expressie} noemt {len(io.bestanden)} bestanden. Noem er precies één."
            yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "heeftBestanden")))


@REGELS.regel("BHKV1016", fase=2, bron=BHKV, beschrijving="Een informatieobject heeft soortWork work_010")
def soort_work_informatieobject(aanlevering: Aanlevering) -> Iterator[Vondst]:
    verwacht = aanlevering.profiel.soorten["informatieobject"]
    for io in aanlevering.informatieobjecten:
        if io.soort_work != verwacht:
            wat = f"{io.expressie} heeft soortWork '{io.soort_work}'. Dat moet {verwacht} zijn."
            yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "soortWork")))


@REGELS.regel(
    "BHKV1058",
    fase=2,
    bron=BHKV,
    beschrijving="RegelingVersieInformatie hoort bij een regeling in het besluit",
)
def regelingversie_in_besluit(aanlevering: Aanlevering) -> Iterator[Vondst]:
    besluit = aanlevering.besluit
    if besluit and besluit.is_besluit:
        wordt = {regeling.get("wordt") for regeling in besluit.regelingen}
        for expressie in besluit.regelingversies:
            if expressie not in wordt:
                wat = f"RegelingVersieInformatie is van {expressie}, maar het besluit maakt die versie niet. "
                yield Vondst(wat + "Haal haar weg, of pas wordt aan.", besluit.bestand)
