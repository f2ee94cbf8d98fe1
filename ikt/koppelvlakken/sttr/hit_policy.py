"""Hit policies: what a decisionTable says when rows apply. One function each, found by name.

Real files break their own hit policy (two rows of an ANY table with other outputs). DMN leaves the result
undefined then; we take the first row and report the conflict.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from ikt.koppelvlakken.sttr.waarde import Enkel

Hits = tuple["Hit", ...]
Choose = Callable[[Hits], Hits]


@dataclass(frozen=True)
class Hit:
    """A row that applies: its number from 1, and its output.

    `rank` is the place of its outputs among the possible values, per column; the lowest goes first.
    """

    row: int
    output: Enkel
    toelichting: str = ""
    rank: tuple[int, ...] = ()


@dataclass(frozen=True)
class HitPolicy:
    """`choose` gives the hits that count, in order; hits of which `breaks` is true break the policy.

    `enough` leaves out hits that make no difference for either. With `many` the table gives a list, also of one.
    """

    choose: Choose
    breaks: Callable[[Hits], bool] = lambda hits: False
    enough: Choose = lambda hits: hits
    many: bool = False


def _first(hits: Hits) -> Hits:
    return hits[:1]


def _several(hits: Hits) -> bool:
    return len(hits) > 1


def _differ(hits: Hits) -> bool:
    return len({hit.output for hit in hits}) > 1


def _one_and_other(hits: Hits) -> Hits:
    return (*hits[:1], *[hit for hit in hits if hit.output != hits[0].output][:1])


def _by_rank(hits: Hits) -> Hits:
    return tuple(sorted(hits, key=lambda hit: hit.rank))


def _highest(hits: Hits) -> Hits:
    """Those with the highest priority."""
    return tuple(hit for hit in hits if hit.rank == min(ander.rank for ander in hits))


HIT_POLICIES: dict[str, HitPolicy] = {
    "UNIQUE": HitPolicy(_first, breaks=_several, enough=lambda hits: hits[:2]),
    "ANY": HitPolicy(_first, breaks=_differ, enough=_one_and_other),
    "FIRST": HitPolicy(_first, enough=_first),
    # Without a list of possible values no output has priority over another.
    "PRIORITY": HitPolicy(
        lambda hits: _highest(hits)[:1],
        breaks=lambda hits: _differ(_highest(hits)),
        enough=lambda hits: _one_and_other(_highest(hits)),
    ),
    "RULE ORDER": HitPolicy(lambda hits: hits, many=True),
    "OUTPUT ORDER": HitPolicy(_by_rank, many=True),
    "COLLECT": HitPolicy(lambda hits: hits, many=True),
}

AGGREGATIONS: dict[str, Callable[[list[Decimal]], Decimal]] = {
    "SUM": lambda waarden: sum(waarden, Decimal()),
    "COUNT": lambda waarden: Decimal(len(waarden)),
    "MIN": min,
    "MAX": max,
}
"""What COLLECT can make of its outputs; COUNT also of texts."""
