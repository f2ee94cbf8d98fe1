"""Cells of decision tables, with unknown values kept unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from ikt.koppelvlakken.sttr.cell import OnbekendeCel, input_test, meets, output_value
from ikt.koppelvlakken.sttr.table import match_all
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


ONBEKEND = """
a
"a
< ja
[1..]
contains(?, 1)
not(
1 2
matches(?, x)
@
@1
date("gisteren")
date("2026-02-30")
date("20260101")
date("2026-W01-1")
date(20260101)
@2026
[3..
not(-)
"a",
"a" "b"
= = 5
--5
5.
< = 5
True
'a'
["a", "b"]
? = "a" or ? = "b"
string(?)
"""


@pytest.mark.parametrize("cel", ONBEKEND.strip().splitlines())
def test_onbekende_cel_wordt_gemeld_en_niet_geraden(cel: str) -> None:
    with pytest.raises(OnbekendeCel, match="geen cel"):
        meets(cel, "a")


@pytest.mark.parametrize(
    ("cel", "waarde"), [('"Verbod"', "Verbod"), ("true", True), ("1.5", Decimal("1.5")), ("null", None)]
)
def test_uitkomst(cel: str, waarde: Waarde) -> None:
    assert output_value(cel) == waarde


@pytest.mark.parametrize(
    ("cel", "uitkomsten"),
    [
        ('not("a")', {None: None, "a": False, "b": True}),
        ('not(not("a"))', {None: None, "a": True, "b": False}),
        ('not(null, "a")', {None: False, "a": False, "b": True}),
        ("not([1..3], 5)", {None: None, Decimal(3): False, Decimal(4): True, Decimal(5): False}),
        ("not (> 3)", {None: None, Decimal(3): True, Decimal(4): False}),
        ("[1..3]", {None: None, Decimal(1): True, Decimal(3): True}),
        ("(1..3)", {None: None, Decimal(1): False, Decimal(2): True, Decimal(3): False}),
        ("]1..3[", {Decimal(1): False, Decimal("1.01"): True, Decimal("2.99"): True, Decimal(3): False}),
        ("[1..3[", {Decimal(1): True, Decimal(3): False}),
        ("[3..1]", {None: None, Decimal(2): False}),
        ("[-2..-1]", {Decimal("-1.5"): True, Decimal(1): False}),
        ('["a".."c"]', {None: None, "b": True, "d": False}),
        ('[ date( "2026-01-01" ) .. @ "2026-12-31" [', {date(2026, 1, 1): True, date(2026, 12, 31): False, None: None}),
        ('> date("2024-02-29")', {date(2024, 3, 1): True, date(2024, 2, 29): False, "2025-01-01": False}),
        ("> null", {None: None, Decimal(1): False}),
        ("[null..3]", {None: None, Decimal(1): False}),
        (">= true", {None: None, True: False}),
        ("!= null", {None: False, "a": True}),
        ("= null", {None: True, "": False}),
        ("true, null", {None: True, True: True, False: False}),
        ('"a", not("b")', {None: None, "a": True, "b": False, "c": True}),
        ('contains(?, "a"), null', {None: True, "xa": True, "c": False}),
        ("0.1", {Decimal("0.10"): True, Decimal("0.1000000000000000000000000001"): False}),
        ("< 0.3", {Decimal("0.1") + Decimal("0.2"): False, Decimal("0.29999999999999999999"): True}),
        ("00.50", {Decimal("0.5"): True}),
        ('\t"a"\n,\u00a0"b" ', {"a": True, "b": True, "c": False}),
        ('" a "', {" a ": True, "a": False}),
        ('"a, b", "-"', {"a, b": True, "-": True, "a": False}),
        ('""', {None: None, "": True, " ": False}),
        (r'"regel\nregel"', {"regel\nregel": True, "regelnregel": False}),
        (r'"\u00e9\U01F40E\uD83D\uDC0E"', {"é🐎🐎": True}),
        (r'"C:\\n"', {r"C:\n": True, "C:\n": False}),
        (r'"\d+"', {r"\d+": True, "d+": False}),
        ('"a"', {("a", "b"): True, ("b",): False, (): False}),
        ('not("a")', {("a", "b"): False, ("b",): True}),
    ],
)
def test_een_cel_is_waar_onwaar_of_nog_niet_te_zeggen(cel: str, uitkomsten: dict[Waarde, bool | None]) -> None:
    assert {waarde: input_test(cel)(waarde) for waarde in uitkomsten} == uitkomsten


@pytest.mark.parametrize(
    ("delen", "samen"),
    [
        ([True, True], True),
        ([True, None], None),
        ([False, None], False),
        ([None, False], False),
        ([None, None], None),
        ([], True),
    ],
)
def test_een_rij_past_zodra_dat_zeker_is(delen: list[bool | None], samen: bool | None) -> None:
    assert match_all(delen) is samen
