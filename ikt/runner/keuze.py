"""Which scenarios of a phase a run is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ikt.catalogus.scenario import Scenario
from ikt.catalogus.selectie import select


@dataclass(frozen=True)
class Keuze:
    """`tags` is an expression as for `pytest -m`, `zoek` a piece of title or id, `scenarios` are ids with or without
    their row. What is empty leaves all."""

    tags: str = ""
    zoek: str = ""
    scenarios: tuple[str, ...] = ()

    def kies(self, scenarios: Iterable[Scenario]) -> list[Scenario]:
        """Gebruikersfout when the tag expression cannot be read."""
        return [each for each in select(scenarios, self.tags) if self._named(each) and self._found(each)]

    def _named(self, scenario: Scenario) -> bool:
        return not self.scenarios or bool({scenario.id, scenario.basis_id} & set(self.scenarios))

    def _found(self, scenario: Scenario) -> bool:
        text = self.zoek.casefold()
        return text in scenario.titel.casefold() or text in scenario.id.casefold()
