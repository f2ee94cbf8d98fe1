"""Cells of decision tables, with unknown values kept unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ikt.koppelvlakken.sttr.cell import OnbekendeCel, meets, output_value
from ikt.koppelvlakken.sttr.waarde import Waarde


@pytest.mark.parametrize(
    ("cel", "wel", "niet"),
    [
        ("-", [None, True, "a", Decimal(3)], []),
        ("", [None, "a"], []),
        ('"a"', ["a", ("b", "a")], [None, "A", "ab", ("b",)]),
        ('"a", "b"', ["a", "b"], [None, "c"]),
        (r'"zeg \"ja\""', ['zeg "ja"'], ["zeg ja"]),
        ("true", [True], [None, False, "true", Decimal(1)]),
        ("false", [False], [None, True, Decimal(0)]),
        ("50", [Decimal("50.0")], [None, Decimal(51), True]),
        ("< 50", [Decimal("49.9")], [None, Decimal(50), "1"]),
        (">=30", [Decimal(30)], [None, Decimal("29.99")]),
        ("[20..30)", [Decimal(20), Decimal("29.9")], [None, Decimal(30), Decimal("19.9")]),
        ("]20..30]", [Decimal(30)], [None, Decimal(20)]),
        ("(0.5..1.5)", [Decimal(1)], [None, Decimal("0.5"), Decimal("1.5")]),
        ("null", [None], [False, "a"]),
        ("not(null)", ["a", False, Decimal(0)], [None]),
        ('not("a","b")', ["c"], [None, "a", "b"]),
        ("not(< 5)", [Decimal(5)], [None, Decimal(4)]),
        ('contains(?,"pad 1_")', ["no, pad 1_"], [None, "pad 10_", True]),
        ('not(contains(?, "pad"))', ["no hit"], [None, "pad 1_"]),
        ('if ?=null then false else contains(?,"x")', ["xy"], [None, "y"]),
        ('not(if ?=null then false else contains(?,"x"))', [None, "y"], ["xy"]),
        ('"a", null', [None, "a"], ["b"]),
        ("? >= 30", [Decimal(30)], [None, Decimal(29)]),
        ("!= 3", [Decimal(4)], [None, Decimal(3)]),
        ("-5", [Decimal(-5)], [None, Decimal(5)]),
        ("(.5..1]", [Decimal(1)], [Decimal("0.5")]),
        ('< date("2026-01-01")', [date(2025, 12, 31)], [None, date(2026, 1, 1), "2025-12-31"]),
        ('[@"2026-01-01"..@"2026-12-31"]', [date(2026, 12, 31)], [None, date(2027, 1, 1)]),
        ('starts with(?, "pad")', ["pad 1_"], [None, "geen pad"]),
        ('ends with(?, "_")', ["pad 1_"], [None, "pad 1"]),
        ('list contains(?, "a")', ["a", ("b", "a")], [None, "ab", ("b",)]),
    ],
)
def test_cel(cel: str, wel: list[Waarde], niet: list[Waarde]) -> None:
    assert [waarde for waarde in wel if not meets(cel, waarde)] == []
    assert [waarde for waarde in niet if meets(cel, waarde)] == []


@pytest.mark.parametrize(
    "cel", ["a", '"a', "< ja", "[1..]", "contains(?, 1)", "not(", "1 2", "matches(?, x)", "@", "@1", 'date("gisteren")']
)
def test_onbekende_cel_wordt_gemeld_en_niet_geraden(cel: str) -> None:
    with pytest.raises(OnbekendeCel, match="geen cel"):
        meets(cel, "a")


@pytest.mark.parametrize(
    ("cel", "waarde"), [('"Verbod"', "Verbod"), ("true", True), ("1.5", Decimal("1.5")), ("null", None)]
)
def test_uitkomst(cel: str, waarde: Waarde) -> None:
    assert output_value(cel) == waarde
