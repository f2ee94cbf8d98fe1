"""Recognise and judge a STOP-aanlevering with our own rules."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, OPDRACHT
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.lezer import lees
from ikt.koppelvlakken.stop.regels import REGELS
from ikt.koppelvlakken.validatie import Ernst, Laag, Melding, Oordeel, Regel

__all__ = ["REGELS", "beoordeel", "beoordeel_aanlevering", "herkent", "keur"]

SOORT = "STOP-aanlevering"
LAAG = "eigen regels STOP-aanlevering"


def herkent(pad: Path) -> bool:
    """Whether this zip or folder looks like an aanlevering: it holds an opdracht.xml or a manifest.xml."""
    return bool({OPDRACHT, MANIFEST} & _namen(pad))


def beoordeel(pad: Path) -> Oordeel:
    """Judge on the files alone; rules that need a register or a clock are listed as niet beoordeeld."""
    return beoordeel_aanlevering(lees(pad))


def beoordeel_aanlevering(aanlevering: Aanlevering) -> Oordeel:
    meldingen = tuple(melding for regel in REGELS.lijst for melding in _meldingen(regel, aanlevering))
    niet = tuple(
        f"{regel.code}: {regel.beschrijving} (nodig: {regel.nodig})"
        for regel in sorted(REGELS.lijst, key=lambda regel: regel.code)
        if not _te_beoordelen(regel, aanlevering)
    )
    return Oordeel(SOORT, (Laag(LAAG, gedraaid=True, meldingen=meldingen),), niet)


def keur(aanlevering: Aanlevering, *, vanaf: int = 1, tot_en_met: int = 9) -> list[Melding]:
    """As the LVBB does it: phase by phase, no further than the first phase with a fout."""
    meldingen: list[Melding] = []
    for fase, regels in REGELS.per_fase():
        if vanaf <= fase <= tot_en_met and not any(melding.ernst is Ernst.FOUT for melding in meldingen):
            meldingen += [melding for regel in regels for melding in _meldingen(regel, aanlevering)]
    return meldingen


def _meldingen(regel: Regel[Aanlevering], aanlevering: Aanlevering) -> Iterator[Melding]:
    return regel.meldingen(aanlevering) if _te_beoordelen(regel, aanlevering) else iter(())


def _te_beoordelen(regel: Regel[Aanlevering], aanlevering: Aanlevering) -> bool:
    return regel.nodig == "pakket" or aanlevering.register is not None


def _namen(pad: Path) -> set[str]:
    if pad.is_dir():
        return {kind.name for kind in pad.iterdir()}
    if not zipfile.is_zipfile(pad):
        return set()
    try:
        with zipfile.ZipFile(pad) as zip_:
            return {Path(naam).name for naam in zip_.namelist()}
    except zipfile.BadZipFile:
        return set()
