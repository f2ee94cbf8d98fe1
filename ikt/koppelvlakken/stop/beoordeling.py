"""Recognise and judge a STOP-aanlevering with our own rules."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, OPDRACHT
from ikt.koppelvlakken.stop.aandacht import aandachtspunten
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.lezer import lees
from ikt.koppelvlakken.stop.reeks import Reeks
from ikt.koppelvlakken.stop.regels import REGELS
from ikt.koppelvlakken.validatie import (
    Context,
    Ernst,
    Laag,
    Melding,
    Omstandigheden,
    Onbeslist,
    Oordeel,
    Regel,
)

__all__ = ["FASEN", "REGELS", "Reeksbeoordeling", "beoordeel", "beoordeel_aanlevering", "herkent", "keur"]

SOORT = "STOP-aanlevering"
LAAG = "eigen regels STOP-aanlevering"


def herkent(pad: Path) -> bool:
    """Whether this zip or folder looks like an aanlevering: it holds an opdracht.xml or a manifest.xml."""
    return bool({OPDRACHT, MANIFEST} & _namen(pad))


FASEN = {
    1: "ontvangst",
    2: "opdracht en STOP-bestanden",
    3: "inhoud",
    4: "geometrie",
    5: "consolidatie",
    8: "Ozon",
}
"""What the LVBB and Ozon check in each phase; they go on to the next only when the former has no fout."""


def beoordeel(pad: Path) -> Oordeel:
    """Judge on the files alone; rules that need a register or a clock are listed as niet beoordeeld."""
    return beoordeel_aanlevering(lees(pad))


class Reeksbeoordeling:
    """Judges aanleveringen one after the other: each is register for those after it.

    ```python
    beoordeling = Reeksbeoordeling(Omstandigheden(Context.REEKS))
    oordelen = [beoordeling.beoordeel(pad) for pad in paden]
    ```
    """

    def __init__(self, omstandigheden: Omstandigheden) -> None:
        self._omstandigheden = omstandigheden
        self._reeks = Reeks(omstandigheden.peildatum)

    def beoordeel(self, pad: Path) -> Oordeel:
        """Whatever the verdict, it counts as delivered: the series says what happened."""
        aanlevering = self._met_register(lees(pad))
        oordeel = beoordeel_aanlevering(aanlevering)
        self._reeks.neem_op(aanlevering)
        return _tot_de_stop(oordeel) if self._omstandigheden.zoals_lvbb else oordeel

    def _met_register(self, aanlevering: Aanlevering) -> Aanlevering:
        alles = self._omstandigheden.context is Context.REGISTER
        eerder = frozenset(self._reeks.ow) if alles else None
        return replace(aanlevering, register=self._reeks, kennis=self._omstandigheden.kennis, eerder=eerder)


def _tot_de_stop(oordeel: Oordeel) -> Oordeel:
    """Without what the LVBB would not come to."""
    stop = oordeel.stopt_in_fase or max(FASEN)
    (laag,) = oordeel.lagen
    meldingen = tuple(melding for melding in laag.meldingen if (melding.fase or 0) <= stop)
    return replace(oordeel, lagen=(replace(laag, meldingen=meldingen),))


def beoordeel_aanlevering(aanlevering: Aanlevering) -> Oordeel:
    """Over all phases, also those that the LVBB would not come to."""
    meldingen, onbeslist = [], []
    for regel in sorted(REGELS.lijst, key=lambda regel: (regel.fase, regel.code)):
        if not aanlevering.weet(regel.nodig):
            onbeslist.append(regel.niet_beoordeeld)
            continue
        for uitkomst in _oordeel(regel, aanlevering):
            if isinstance(uitkomst, Onbeslist):
                onbeslist.append(f"{regel.code}: {uitkomst.reden}")
            else:
                meldingen.append(uitkomst)
    if "IMOW 2" not in aanlevering.versies:
        onbeslist.append("OW: de aanlevering is van voor IMOW 2; regels van daarna zijn niet toegepast")
    meldingen += aandachtspunten(aanlevering)
    laag = Laag(LAAG, gedraaid=True, meldingen=tuple(meldingen))
    fout_in = (regel_fase for melding in meldingen if melding.ernst is Ernst.FOUT and (regel_fase := melding.fase))
    return Oordeel(SOORT, (laag,), tuple(dict.fromkeys(onbeslist)), min(fout_in, default=None))


def keur(
    aanlevering: Aanlevering, *, vanaf: int = 1, tot_en_met: int = 9, zonder: frozenset[str] = frozenset()
) -> list[Melding]:
    """As the LVBB does it: phase by phase, no further than the first phase with a fout.

    `zonder` are codes of what this LVBB supports although the matrix forbids it.
    """
    meldingen: list[Melding] = []
    for fase, regels in REGELS.per_fase():
        if vanaf <= fase <= tot_en_met and not any(melding.ernst is Ernst.FOUT for melding in meldingen):
            te_doen = (regel for regel in regels if aanlevering.weet(regel.nodig) and regel.code not in zonder)
            uitkomsten = (uitkomst for regel in te_doen for uitkomst in _oordeel(regel, aanlevering))
            meldingen += [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Melding)]
    return meldingen


def _oordeel(regel: Regel[Aanlevering], aanlevering: Aanlevering) -> Iterator[Melding | Onbeslist]:
    past = regel.versies == "*" or regel.versies in aanlevering.versies
    return regel.oordeel(aanlevering) if past else iter(())


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
