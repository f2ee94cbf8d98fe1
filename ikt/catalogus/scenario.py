"""A scenario of the catalogue, ready to be run: one row of values, steps with their text filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ikt.kern.stappen import Kind
from ikt.kern.tabel import Tabel

KETENS = {
    "vth": "VTH-keten",
    "plan": "planketen",
    "toepasbare_regels": "toepasbareregel-keten",
    "ketenoverstijgend": "ketenoverstijgend",
}
"""Folder of `features/` → name of the keten, as reports print it."""


@dataclass(frozen=True)
class Stap:
    """One step as it is executed; `soort` is resolved: En, Maar and * take the kind of the step before."""

    soort: Kind
    sleutelwoord: str
    tekst: str
    tabel: Tabel | None
    docstring: str | None
    regelnummer: int


@dataclass(frozen=True)
class Scenario:
    """One scenario, or one row of an Abstract Scenario.

    `id` is the tag `@id:…`, for a row followed by its first column: `VTH-02[melding]`. `bestand` is relative
    to the project, `regelnummer` that of the scenario (so that all rows share it), `rij` that of the row.
    """

    id: str
    basis_id: str
    titel: str
    keten: str
    feature: str
    regel: str | None
    tags: tuple[str, ...]
    eisen: tuple[str, ...]
    bestand: str
    regelnummer: int
    stappen: tuple[Stap, ...]
    waarden: Mapping[str, str] = field(default_factory=dict)
    rij: int | None = None
