"""A test phase (IKT-11), from `reports/<fase>/fase.toml`: what is planned, with whom, in which environment."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from ikt.kern.bestand import Streng, bedoelde, lees, toon
from ikt.kern.fout import Gebruikersfout
from ikt.omgeving.deelnemer import Deelnemer, check_dubbel, laad_deelnemers
from ikt.omgeving.profiel import Tekst

MAP = "reports"
BESTAND = "fase.toml"
LOS = "los"
"""The phase of runs outside any phase; it needs no file."""


class Periode(Streng):
    """Both days inclusive."""

    van: date
    tot: date

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.tot < self.van:
            raise ValueError("tot ligt voor van.")
        return self


class Fase(Streng):
    """`tags` selects scenarios as `pytest -m` does; `scenarios` are the ids planned for the whole phase."""

    label: Tekst
    omschrijving: str = ""
    periode: Periode | None = None
    tags: str = ""
    omgeving: Tekst = "mock"
    standaardversies: dict[str, Tekst] = Field(default_factory=dict)
    scenarios: list[Tekst] = Field(default_factory=list)
    deelnemers: list[Deelnemer] = Field(min_length=1)

    def deelnemer(self, code: str) -> Deelnemer:
        """Raises `Gebruikersfout` for a code that does not take part."""
        for each in self.deelnemers:
            if each.code == code:
                return each
        known = bedoelde(code, [each.code for each in self.deelnemers])
        raise Gebruikersfout(f"deelnemer {code} doet niet mee in fase {self.label}.", doe=known)


def laad_fase(naam: str, root: Path) -> Fase:
    """Raises `Gebruikersfout` when there is no such phase, or when its file is not right."""
    path = root / MAP / naam / BESTAND
    if naam == LOS and not path.exists():
        return Fase(label=LOS, deelnemers=laad_deelnemers(root))
    if not path.is_file():
        known = bedoelde(naam, [LOS, *(each.parent.name for each in (root / MAP).glob(f"*/{BESTAND}"))])
        raise Gebruikersfout(f"testfase {naam} bestaat niet.", doe=known)
    fase = lees(path, Fase, root)
    check_dubbel([each.code for each in fase.deelnemers], "deelnemer", toon(path, root))
    check_dubbel(fase.scenarios, "scenario", toon(path, root))
    return fase
