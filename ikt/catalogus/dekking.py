"""Which requirement is checked by which scenarios."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ikt.catalogus.gegevens import Eis, Eisen
from ikt.catalogus.scenario import Scenario


@dataclass(frozen=True)
class Dekking:
    """A requirement with the ids of the scenarios that check it; all rows of a scenario count as one."""

    eis: Eis
    getest_door: tuple[str, ...]

    @property
    def toelichting(self) -> str:
        """Why it is not tested, or '' when it is."""
        return "" if self.getest_door else self.eis.niet_getest or "Nog geen scenario."


def dekking(eisen: Eisen, scenarios: Iterable[Scenario]) -> list[Dekking]:
    """The coverage of each requirement, in the order of the data file."""
    found: dict[str, dict[str, None]] = {eis.id: {} for eis in eisen.eis}
    for scenario in scenarios:
        for eis in scenario.eisen:
            found.setdefault(eis, {})[scenario.basis_id] = None
    return [Dekking(eis, tuple(found[eis.id])) for eis in eisen.eis]
