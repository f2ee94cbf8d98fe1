"""Hit policies: what a decisionTable says when rows apply. One function each, found by name.

Real files break their own hit policy (two rows of an ANY table with other outputs). DMN leaves the result
undefined then; we take the first row and report the conflict.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ikt.koppelvlakken.sttr.waarde import Waarde


@dataclass(frozen=True)
class Hit:
    """A row that applies: its number from 1, and its output."""

    row: int
    output: Waarde
    toelichting: str = ""


@dataclass(frozen=True)
class Verdict:
    """The hits that count, in order; `conflict` when the hits break the hit policy."""

    hits: tuple[Hit, ...]
    conflict: bool = False


HitPolicy = Callable[[tuple[Hit, ...]], Verdict]
HIT_POLICIES: dict[str, HitPolicy] = {}


def hit_policy(*names: str) -> Callable[[HitPolicy], HitPolicy]:
    def register(policy: HitPolicy) -> HitPolicy:
        HIT_POLICIES.update(dict.fromkeys(names, policy))
        return policy

    return register


@hit_policy("UNIQUE")
def unique(hits: tuple[Hit, ...]) -> Verdict:
    return Verdict(hits[:1], conflict=len(hits) > 1)


@hit_policy("ANY")
def any_(hits: tuple[Hit, ...]) -> Verdict:
    return Verdict(hits[:1], conflict=len({hit.output for hit in hits}) > 1)


@hit_policy("FIRST")
def first(hits: tuple[Hit, ...]) -> Verdict:
    return Verdict(hits[:1])


@hit_policy("RULE ORDER", "COLLECT")
def rule_order(hits: tuple[Hit, ...]) -> Verdict:
    """Every hit counts, so one activiteit can have several conclusies."""
    return Verdict(hits)
