"""Reads the public consolidation scenarios: a folder with modules ConsolidatieInformatie, sometimes a project of a
bevoegd gezag (JSON), and what should come of it. Only for the corpus test."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ikt.koppelvlakken.consolidatie import ConsolidatieInformatie, Versiebeheer, lees_consolidatie
from ikt.koppelvlakken.stop.xml import lokaal, parse
from tests.corpus.consolidatieproject import Project

TOESTANDEN = "Test_ActueleToestanden_verwacht.json"
COMPLEET = "Test_CompleteToestanden_verwacht.json"
MELDINGEN = "Test_Meldingen_verwacht.json"


class Onuitvoerbaar(Exception):
    """A folder that cannot be run as it is; the text is the kind of exception."""


@dataclass(frozen=True)
class Scenario:
    map: Path

    @property
    def verwacht_fout(self) -> bool:
        return any(melding["Ernst"] == "FOUT" for melding in self._json(MELDINGEN) or ())

    @cached_property
    def toestanden(self) -> Mapping[str, list[dict[str, Any] | None]] | None:
        """By instrument what is expected after each exchange that touches it; None when nothing is filled in."""
        verwachting: Mapping[str, list[dict[str, Any] | None]] | None = self._verwachting(TOESTANDEN)
        return verwachting

    @cached_property
    def compleet(self) -> Mapping[str, dict[str, Any]]:
        return self._verwachting(COMPLEET) or {}

    def stappen(self) -> Iterator[tuple[Versiebeheer, Versiebeheer, ConsolidatieInformatie]]:
        """The versiebeheer before and after each exchange, and the exchange."""
        voor = Versiebeheer()
        for besluit in self._besluiten():
            na = voor.verwerk(besluit)
            yield voor, na, besluit
            voor = na

    def _besluiten(self) -> Iterator[ConsolidatieInformatie]:
        modules = [parse(pad.read_bytes()) for pad in sorted(self.map.glob("*.xml"))]
        los = [lees_consolidatie(module) for module in modules if lokaal(module) == "ConsolidatieInformatie"]
        projecten = [Project(inhoud) for inhoud in self._jsons() if isinstance(inhoud, dict) and "Acties" in inhoud]
        if not los and not projecten:
            raise Onuitvoerbaar("map zonder eigen consolidatie-informatie")
        return _op_volgorde(los, projecten)

    def _jsons(self) -> Iterator[Any]:
        return (_lees(pad) for pad in sorted(self.map.glob("*.json")) if not pad.name.startswith("Test_"))

    def _verwachting(self, naam: str) -> Any:
        inhoud = self._json(naam)
        return next(iter(inhoud.values())) or {} if isinstance(inhoud, dict) else None

    def _json(self, naam: str) -> Any:
        pad = self.map / naam
        return _lees(pad) if pad.exists() else None


def _op_volgorde(los: list[ConsolidatieInformatie], projecten: list[Project]) -> Iterator[ConsolidatieInformatie]:
    """In order of time; a project acts on what was exchanged before."""
    momenten = {besluit.gemaakt_op for besluit in los} | {m for project in projecten for m in project.momenten}
    versiebeheer = Versiebeheer()
    for moment in sorted(momenten):
        besluiten = [besluit for besluit in los if besluit.gemaakt_op == moment]
        besluiten += [uit for project in projecten if (uit := project.doe(moment, versiebeheer)) is not None]
        for besluit in besluiten:
            yield besluit
            versiebeheer = versiebeheer.verwerk(besluit)


def _lees(pad: Path) -> Any:
    return json.loads(pad.read_text("utf-8-sig"))


def scenarios(data: Path) -> list[Scenario]:
    """Every folder below `data` that says what should come of it."""
    mappen = {pad.parent for naam in (TOESTANDEN, MELDINGEN) for pad in data.glob(f"**/{naam}")}
    return [Scenario(map) for map in sorted(mappen)]
