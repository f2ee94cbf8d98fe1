"""Judging a verzoekbericht by our own rules: what `ikt valideer` shows of it."""

from __future__ import annotations

import re
from pathlib import Path

from ikt.koppelvlakken.stam.bestand import Berichtbestand
from ikt.koppelvlakken.stam.inhoudsregels import INHOUD
from ikt.koppelvlakken.stam.structuurregels import STRUCTUUR
from ikt.koppelvlakken.validatie import Ernst, Laag, Melding, Oordeel, Regels

__all__ = ["REGELS", "beoordeel", "herkent"]

REGELS: Regels[Berichtbestand] = Regels("STAM")
"""All our rules for a verzoekbericht, for `ikt regels`. The DSO-LV publishes no codes; these are our own."""
REGELS.lijst = [*STRUCTUUR.lijst, *INHOUD.lijst]

SOORT = "STAM-verzoekbericht"
LAAG = "eigen regels"
NIET_BEOORDEELD = (
    "of het verzoeknummer bij DSO-LV bekend is",
    "of de OIN's van een bestaand bevoegd gezag of een bestaande behandeldienst zijn",
    "of het volgnummer opvolgt op eerdere berichten over dit verzoek",
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
    """Judge on the file alone. A message that is unreadable or of an unknown version is judged no further."""
    bestand = Berichtbestand.van(pad)
    meldingen: list[Melding] = []
    for fase, regels in REGELS.per_fase():
        meldingen += [melding for regel in regels for melding in regel.meldingen(bestand)]
        if fase == 1 and any(melding.ernst is Ernst.FOUT for melding in meldingen):
            break
    return Oordeel(SOORT, (Laag(LAAG, True, meldingen=tuple(meldingen)),), NIET_BEOORDEELD)
