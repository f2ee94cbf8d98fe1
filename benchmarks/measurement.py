"""One line of the table: what was measured, beside what, and whether that is good enough."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Effort:
    """How much is measured, and how often."""

    repeats: int = 5
    scenarios: int = 1000
    hops: int = 1000
    records: int = 5000
    megabytes: int = 500


QUICK = Effort(repeats=1, scenarios=200, hops=300, records=1000, megabytes=100)


@dataclass(frozen=True)
class Norm:
    """What was promised, in words, and whether it was kept."""

    text: str
    met: bool


@dataclass(frozen=True)
class Measurement:
    """All but `ratio` as it is shown; `ratio` is what was measured, divided by what it is compared with."""

    what: str
    measured: str
    compared: str = ""
    ratio: float | None = None
    norm: Norm | None = None


def fastest(repeats: int, measure: Callable[[], Sequence[float]]) -> list[float]:
    """Of each time that `measure` gives the shortest: what takes longer was held up by something else. What is
    compared is measured in turn, so that a busy machine hits both."""
    return [min(values) for values in zip(*(measure() for _ in range(repeats)), strict=True)]


def medians(repeats: int, measure: Callable[[], Sequence[float]]) -> list[float]:
    """The same for what is no time."""
    return [median(values) for values in zip(*(measure() for _ in range(repeats)), strict=True)]


def dutch(number: float, decimals: int = 0) -> str:
    """1234.5 → `1.234,5`."""
    return f"{number:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
