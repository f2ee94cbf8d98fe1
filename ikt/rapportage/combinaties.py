"""Which combinations of local software the ketens were played with, and how that went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from ikt.catalogus.scenario import KETENS
from ikt.rapportage.model import CasusResult
from ikt.rapportage.telling import Telling

OVER_KETENS = KETENS["ketenoverstijgend"]
SOORTEN = ("plan", "regels", "vth")
"""The ketens in each of which a deelnemer works with a package of its own."""

Pakketten = tuple[str | None, ...]
"""One package per keten of SOORTEN; None when the phase does not say with which a deelnemer works."""


@dataclass(frozen=True)
class Combinatie:
    """`casussen` are those over the ketens; none when no deelnemer has this combination."""

    pakketten: Pakketten
    casussen: tuple[CasusResult, ...]

    def __str__(self) -> str:
        return " + ".join(pakket or "onbekend" for pakket in self.pakketten)

    @property
    def telling(self) -> Telling:
        return Telling.van(self.casussen)

    def as_json(self) -> dict[str, Any]:
        return {
            "software": dict(zip(SOORTEN, self.pakketten, strict=True)),
            "deelnemers": sorted({casus.deelnemer.code for casus in self.casussen}),
            **self.telling.as_json(),
            "schakels": sorted({casus.schakel for casus in self.casussen if casus.schakel}),
        }


def combinaties(casussen: Sequence[CasusResult]) -> list[Combinatie]:
    """Every combination of the packages that take part; empty when nothing was played over the ketens."""
    over = [casus for casus in casussen if casus.keten == OVER_KETENS and casus.software]
    if not over:
        return []
    possible = product(*(_named(casussen, soort) for soort in SOORTEN))
    found = dict.fromkeys([*map(_pakketten, over), *possible])
    ordered = sorted(found, key=lambda pakketten: [pakket or "" for pakket in pakketten])
    return [Combinatie(each, tuple(casus for casus in over if _pakketten(casus) == each)) for each in ordered]


def _pakketten(casus: CasusResult) -> Pakketten:
    return tuple(casus.software.get(soort) for soort in SOORTEN)


def _named(casussen: Iterable[CasusResult], soort: str) -> list[str]:
    return sorted({casus.software[soort] for casus in casussen if soort in casus.software})
