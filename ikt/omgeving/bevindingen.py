"""The known bevindingen of a test phase, in `reports/<fase>/bevindingen.toml`."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from ikt.kern.bestand import Streng, lees, toon
from ikt.kern.bevinding import Bevinding
from ikt.kern.fout import Gebruikersfout
from ikt.omgeving.deelnemer import check_dubbel
from ikt.omgeving.fase import MAP

BESTAND = "bevindingen.toml"


class Bevindingen(Streng):
    bevindingen: list[Bevinding] = Field(default_factory=list)


def laad_bevindingen(fase: str, root: Path) -> list[Bevinding]:
    """None at all when the phase has no such file. Raises `Gebruikersfout`."""
    path = root / MAP / fase / BESTAND
    if not path.exists():
        return []
    bevindingen = lees(path, Bevindingen, root).bevindingen
    check_dubbel([each.id for each in bevindingen], "bevinding", toon(path, root))
    for nr, each in enumerate(bevindingen, 1):
        if not (each.match.code or each.match.tekst):
            raise Gebruikersfout(
                "geef code of tekst, anders is de bevinding niet te herkennen.",
                waar=f"{toon(path, root)}: bevindingen[{nr}].match",
            )
    return bevindingen
