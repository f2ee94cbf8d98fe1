"""The facts of publishing in DROP; see `profielen/drop.toml` for where each comes from."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.profiel import Afwijkend, Groep, Versieprofiel

NAAM = "drop"
"""Under this name an environment overrides the facts."""


class Formulier(Groep):
    naam: str


class Gml(Groep):
    """`wortel` and `lid` are elements around each geometry, in the namespace `basisgeo`."""

    basisgeo: str
    gml: str
    wortel: str
    lid: str
    stelsel: str


class Profiel(Versieprofiel):
    naam: ClassVar[str] = NAAM

    formulier: Formulier
    gml: Gml


def profiel(afwijkend: Afwijkend | None = None) -> Profiel:
    return Profiel.lees().met(afwijkend or {})
