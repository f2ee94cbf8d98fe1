"""Executing one decisionTable: from the values of its columns to its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from ikt.koppelvlakken.sttr.cell import input_test, literals, output_value
from ikt.koppelvlakken.sttr.hit_policy import AGGREGATIONS, HIT_POLICIES, Hit, Hits
from ikt.koppelvlakken.sttr.model import DecisionTable, Output, Row, SttrFout
from ikt.koppelvlakken.sttr.waarde import Enkel, Samengesteld, Waarde


@dataclass(frozen=True)
class Outcome:
    """What a table says: its value (None when no row applies), the hits that count, and all when they conflict."""

    value: Waarde = None
    hits: Hits = ()
    conflict: Hits = ()


class Table:
    """A decisionTable, ready to be executed. Raises `SttrFout` for a hit policy that DMN does not have, and
    `OnbekendeCel` for a cell outside the part of FEEL that STTR uses."""

    def __init__(self, table: DecisionTable) -> None:
        if table.hit_policy not in HIT_POLICIES:
            raise SttrFout(f"De hitPolicy {table.hit_policy} kan dit harnas niet uitvoeren.", table.plaats)
        self.policy = HIT_POLICIES[table.hit_policy]
        self.rows = [[input_test(cel) for cel in row.inputs] for row in table.rows]
        self.hits = [_hit(table, nummer, row) for nummer, row in enumerate(table.rows, 1)]
        self.default = _default(table)
        self._aggregate = AGGREGATIONS.get(table.aggregation) if table.hit_policy == "COLLECT" else None
        self._counts = table.aggregation == "COUNT"

    def execute(self, waarden: Sequence[Waarde]) -> Outcome:
        """The outcome for these values of the columns; unknown values leave rows undecided."""
        matches = [
            match_all([test(waarde) for test, waarde in zip(tests, waarden, strict=True)]) for tests in self.rows
        ]
        hits = tuple(hit for hit, match in zip(self.hits, matches, strict=True) if match)
        return self.outcome(hits, decided=None not in matches)

    def outcome(self, hits: Hits, *, decided: bool) -> Outcome:
        """The outcome when exactly these rows apply; `decided` when that is certain of all rows."""
        if not hits:
            return Outcome(self.default if decided else None)
        gekozen = self.policy.choose(hits)
        return Outcome(self._value(gekozen), gekozen, hits if self.policy.breaks(hits) else ())

    def _value(self, hits: Hits) -> Waarde:
        outputs = tuple(hit.output for hit in hits)
        if self._aggregate is None:
            return outputs if self.policy.many else outputs[0]
        getallen = [output for output in outputs if isinstance(output, Decimal)]
        if self._counts:
            return Decimal(len(outputs))
        return self._aggregate(getallen) if len(getallen) == len(outputs) else None


def match_all(uitslagen: Sequence[bool | None]) -> bool | None:
    return False if False in uitslagen else None if None in uitslagen else True


def _hit(table: DecisionTable, nummer: int, row: Row) -> Hit:
    waarden = [output_value(cel) for cel in row.outputs]
    rank = tuple(_rank(output, waarde) for output, waarde in zip(table.outputs, waarden, strict=False))
    return Hit(nummer, _output(table.outputs, waarden), row.toelichting, rank)


def _rank(output: Output, waarde: Enkel) -> int:
    """The place among the possible values; without such a list every value has the same."""
    mogelijk = literals(output.values)
    return mogelijk.index(waarde) if waarde in mogelijk else len(mogelijk)


def _output(kolommen: tuple[Output, ...], waarden: list[Enkel]) -> Enkel:
    if len(waarden) == 1:
        return waarden[0]
    namen = [kolom.name or str(nummer) for nummer, kolom in enumerate(kolommen, 1)]
    return Samengesteld(tuple(zip(namen, waarden, strict=False)))


def _default(table: DecisionTable) -> Waarde:
    cellen = [output.default for output in table.outputs]
    if not any(cellen):
        return None
    waarde = _output(table.outputs, [output_value(cel or "null") for cel in cellen])
    return (waarde,) if HIT_POLICIES[table.hit_policy].many else waarde
