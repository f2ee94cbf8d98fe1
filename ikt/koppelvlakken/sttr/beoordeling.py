"""Judging an STTR file or an RTR package by our own rules: what `ikt valideer` shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from ikt.koppelvlakken.sttr.model import SttrFout
from ikt.koppelvlakken.sttr.pakket import RtrPakket, is_pakket, lees_pakket
from ikt.koppelvlakken.sttr.pakketregels import PAKKETREGELS
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.regels import BESTANDSREGELS
from ikt.koppelvlakken.sttr.standaard import DMN
from ikt.koppelvlakken.validatie import Ernst, Laag, Melding, Oordeel, Regels, Soort, Vondst

T = TypeVar("T")

LEESBAAR: Regels[SttrFout] = Regels("STTR")
LAAGNAAM = "eigen regels"
NIET_BEOORDEELD = (
    "of de activiteit in het RTR toepasbaar is gemaakt voor deze typering",
    "of de locaties van geoVerwijzingen in Ozon bestaan",
)


@LEESBAAR.regel(
    "IKT-STTR001",
    fase=0,
    soort=Soort.TECHNISCH,
    beschrijving="Het bestand is XML zonder DOCTYPE met een DMN-model, of een leesbare zip",
    bron="OMG DMN 1.1 en 1.2",
)
def leesbaar(fout: SttrFout) -> Iterator[Vondst]:
    yield Vondst(fout.beschrijving, plaats=fout.plaats)


REGELS: Regels[Any] = Regels("STTR")
"""All our rules for STTR files and RTR packages, for `ikt regels`."""
REGELS.lijst = [*LEESBAAR.lijst, *BESTANDSREGELS.lijst, *PAKKETREGELS.lijst]


def herkent(pad: Path) -> bool:
    """Whether this is an STTR file (or looks like one) or an RTR package."""
    if is_pakket(pad):
        return True
    try:
        with pad.open("rb") as bestand:
            begin = bestand.read(4096)
    except OSError:
        return False
    return any(uri.encode() in begin for uri in DMN.values())


def beoordeel(pad: Path) -> Oordeel:
    """Judge an STTR file or RTR package by our own rules."""
    if is_pakket(pad):
        return _oordeel("RTR-pakket", _van_pakket(pad, pad.name))
    return _oordeel("STTR-bestand", beoordeel_bestand(pad.read_bytes(), pad.name))


def beoordeel_bestand(inhoud: bytes, naam: str) -> list[Melding]:
    """The meldingen of one STTR file; what cannot be read has one melding that says why."""
    try:
        return _meldingen(BESTANDSREGELS, lees(inhoud, naam))
    except SttrFout as fout:
        return _onleesbaar(fout, naam)


def beoordeel_pakket(inhoud: bytes, naam: str) -> list[Melding]:
    """The meldingen of an RTR package and of the STTR files in it."""
    return _van_pakket(inhoud, naam)


def _van_pakket(bron: Path | bytes, naam: str) -> list[Melding]:
    try:
        pakket = lees_pakket(bron, naam)
    except SttrFout as fout:
        return _onleesbaar(fout, naam)
    meldingen = _meldingen(PAKKETREGELS, pakket)
    return meldingen if _fout(meldingen) else [*meldingen, *_van_inhoud(pakket)]


def _van_inhoud(pakket: RtrPakket) -> Iterator[Melding]:
    for opdracht in pakket.opdrachten:
        if opdracht.soort == "toevoegenToepasbareRegels":
            yield from beoordeel_bestand(pakket.inhoud(opdracht), opdracht.bestandsnaam)


def _meldingen(regels: Regels[T], onderwerp: T) -> list[Melding]:
    """Phase by phase. Phase 1 says what kind of thing this is: with a fout there, the rest makes no sense."""
    meldingen: list[Melding] = []
    for nummer, fase in regels.per_fase():
        meldingen += [melding for regel in fase for melding in regel.meldingen(onderwerp)]
        if nummer == 1 and _fout(meldingen):
            break
    return meldingen


def _onleesbaar(fout: SttrFout, naam: str) -> list[Melding]:
    return [
        Melding(melding.code, melding.ernst, melding.soort, melding.beschrijving, naam, melding.plaats)
        for regel in LEESBAAR.lijst
        for melding in regel.meldingen(fout)
    ]


def _fout(meldingen: Iterable[Melding]) -> bool:
    return any(melding.ernst is Ernst.FOUT for melding in meldingen)


def _oordeel(soort: str, meldingen: list[Melding]) -> Oordeel:
    return Oordeel(soort, (Laag(LAAGNAAM, True, meldingen=tuple(meldingen)),), NIET_BEOORDEELD)
