"""Judging verzoekberichten by our own rules: what `ikt valideer` shows of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ikt.koppelvlakken.stam.bestand import Berichtbestand
from ikt.koppelvlakken.stam.inhoudsregels import INHOUD
from ikt.koppelvlakken.stam.reeks import Reeks
from ikt.koppelvlakken.stam.reeksregels import REEKS, Bericht
from ikt.koppelvlakken.stam.structuurregels import STRUCTUUR
from ikt.koppelvlakken.validatie import Ernst, Laag, Melding, Omstandigheden, Oordeel, Regel, Regels

__all__ = ["REGELS", "Reeksbeoordeling", "beoordeel", "herkent"]

OP_ZICHZELF = (*STRUCTUUR.lijst, *INHOUD.lijst)
REGELS: Regels[Any] = Regels("STAM")
"""All our rules for a verzoekbericht, for `ikt regels`. The DSO-LV publishes no codes; these are our own."""
REGELS.lijst = [*OP_ZICHZELF, *REEKS.lijst]

SOORT = "STAM-verzoekbericht"
LAAG = "eigen regels"
NIET_BEOORDEELD = (
    "of het verzoeknummer bij DSO-LV bekend is",
    "of de OIN's van een bestaand bevoegd gezag of een bestaande behandeldienst zijn",
    "of ETRS89- en RD-coördinaten dezelfde plek aanwijzen",
    "of de documenten bij DSO-LV zijn op te halen",
)
_ROOT = re.compile(rb"<(?:[\w.-]+:)?verzoekXML[\s>]")


def herkent(pad: Path) -> bool:
    """Whether this looks like a verzoekbericht, also when it is not well-formed."""
    try:
        with pad.open("rb") as bestand:
            return _ROOT.search(bestand.read(4096)) is not None
    except OSError:
        return False


def beoordeel(pad: Path) -> Oordeel:
    """Judge on the file alone; rules that need what came before are listed as niet beoordeeld."""
    return Reeksbeoordeling(Omstandigheden()).beoordeel(pad)


class Reeksbeoordeling:
    """Judges messages one after the other: each has come before those after it, whatever the verdict on it."""

    def __init__(self, omstandigheden: Omstandigheden) -> None:
        self._kennis, self._reeks = omstandigheden.kennis, Reeks()

    def beoordeel(self, pad: Path) -> Oordeel:
        """A message that is unreadable or of an unknown version is judged no further."""
        bestand = Berichtbestand.van(pad)
        meldingen = list(_op_zichzelf(bestand))
        meldingen += self._in_reeks(bestand) if bestand.bekend else ()
        self._reeks.neem_op(bestand)
        onbeslist = (each.niet_beoordeeld for each in self._onbeslist())
        laag = Laag(LAAG, True, meldingen=tuple(meldingen))
        return Oordeel(SOORT, (laag,), (*onbeslist, *NIET_BEOORDEELD))

    def _in_reeks(self, bestand: Berichtbestand) -> list[Melding]:
        bericht = (bestand, self._reeks.voor(bestand))
        te_doen = (each for each in REEKS.lijst if each.nodig in self._kennis)
        return [melding for each in te_doen for melding in each.meldingen(bericht)]

    def _onbeslist(self) -> list[Regel[Bericht]]:
        return [each for each in REEKS.lijst if each.nodig not in self._kennis]


def _op_zichzelf(bestand: Berichtbestand) -> Iterator[Melding]:
    for fase in sorted({regel.fase for regel in OP_ZICHZELF}):
        gevonden = [melding for regel in OP_ZICHZELF if regel.fase == fase for melding in regel.meldingen(bestand)]
        yield from gevonden
        if fase == 1 and any(melding.ernst is Ernst.FOUT for melding in gevonden):
            return
