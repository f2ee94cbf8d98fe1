"""Counts of casussen: per uitkomst, and which part went well."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ikt.catalogus.scenario import KETENS
from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.model import GESLAAGD, NIET_GESTART, CasusResult


@dataclass(frozen=True)
class Telling:
    """Counts over casussen. `uitgevoerd` leaves out what never started and what still runs (*loopt*)."""

    gepland: int
    uitgevoerd: int
    geslaagd: int
    uitkomsten: dict[str, int]

    @classmethod
    def van(cls, casussen: Sequence[CasusResult]) -> Telling:
        counts = Counter(casus.uitkomst for casus in casussen)
        return cls(
            gepland=len(casussen),
            uitgevoerd=sum(n for uitkomst, n in counts.items() if _executed(uitkomst)),
            geslaagd=sum(counts[uitkomst] for uitkomst in GESLAAGD),
            uitkomsten={uitkomst.value: counts[uitkomst] for uitkomst in Uitkomst if counts[uitkomst]},
        )

    def __str__(self) -> str:
        """`3 geslaagd, 1 niet geslaagd`."""
        return ", ".join(f"{n} {uitkomst}" for uitkomst, n in self.uitkomsten.items())

    def as_json(self) -> dict[str, Any]:
        return {
            "gepland": self.gepland,
            "uitgevoerd": self.uitgevoerd,
            "uitkomsten": self.uitkomsten,
            "geslaagd_procent_van_gepland": percentage(self.geslaagd, self.gepland),
            "geslaagd_procent_van_uitgevoerd": percentage(self.geslaagd, self.uitgevoerd),
        }


def _executed(uitkomst: Uitkomst) -> bool:
    return uitkomst is not Uitkomst.LOOPT and uitkomst not in NIET_GESTART


def percentage(part: int, whole: int) -> float | None:
    """Rounded down, so that 100 means all; without a denominator there is no percentage."""
    return (1000 * part // whole) / 10 if whole else None


def per_keten(casussen: Iterable[CasusResult]) -> dict[str, Telling]:
    """A count per keten, in the order in which reports name the ketens."""
    groups: dict[str, list[CasusResult]] = {}
    for casus in casussen:
        groups.setdefault(casus.keten, []).append(casus)
    order = [*KETENS.values(), *sorted(groups)]
    return {keten: Telling.van(groups[keten]) for keten in dict.fromkeys(order) if keten in groups}
