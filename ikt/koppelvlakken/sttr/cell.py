"""The cells of a decisionTable: the part of FEEL that STTR files use, with *unknown* kept unknown.

An unknown value (None) only meets `-` and tests that name null: no conclusie falls on what is not answered.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from ikt.koppelvlakken.sttr.waarde import Waarde

Test = Callable[[Waarde], bool | None]
"""Whether a value meets the cell; None when that cannot be said of an unknown value."""

_TOKENS = re.compile(
    r"""\s*(?:(?P<tekst>"(?:[^"\\]|\\.)*")|(?P<getal>-?\d+(?:\.\d+)?(?!\d))|(?P<teken>\.\.|<=|>=|[<>=\[\]().,?])"""
    r"""|(?P<woord>[A-Za-z]+))""",
    re.VERBOSE,
)
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
_CONSTANTEN: dict[str, Waarde] = {"true": True, "false": False, "null": None}


class OnbekendeCel(Exception):
    """This cell holds something outside the part of FEEL that STTR uses."""


def meets(cel: str, waarde: Waarde) -> bool:
    """Whether `waarde` meets the input cell. Raises `OnbekendeCel`."""
    return input_test(cel)(waarde) is True


@lru_cache(maxsize=4096)
def input_test(cel: str) -> Test:
    """The test that an input cell stands for. Raises `OnbekendeCel`."""
    if cel.strip() in {"", "-"}:
        return lambda waarde: True
    parser = _Parser(cel)
    test = parser.one_of()
    parser.end()
    return test


@lru_cache(maxsize=4096)
def output_value(cel: str) -> Waarde:
    """The value of an output cell: a text, a number, true, false or null. Raises `OnbekendeCel`."""
    parser = _Parser(cel)
    waarde = parser.literal()
    parser.end()
    return waarde


class _Parser:
    """Recursive descent over the tokens of one cell."""

    def __init__(self, cel: str) -> None:
        self._cel, self._tokens, self._positie = cel, _tokens(cel), 0

    def end(self) -> None:
        if self._positie < len(self._tokens):
            raise self._fout()

    def one_of(self) -> Test:
        tests = [self._test()]
        while self._neem(","):
            tests.append(self._test())
        return tests[0] if len(tests) == 1 else lambda waarde: _any([test(waarde) for test in tests])

    def literal(self) -> Waarde:
        soort, tekst = self._volgende()
        if soort == "tekst":
            return re.sub(r"\\(.)", r"\1", tekst[1:-1])
        if soort == "getal":
            return Decimal(tekst)
        if soort == "woord" and tekst in _CONSTANTEN:
            return _CONSTANTEN[tekst]
        raise self._fout()

    def _test(self) -> Test:
        _, teken = self._kijk()
        if teken in _COMPARE:
            self._positie += 1
            return _compare(_COMPARE[teken], self._getal())
        match teken:
            case "[" | "]" | "(":
                return self._interval()
            case "not":
                return self._not()
            case "contains":
                return self._contains()
            case "if":
                return self._if_known()
        return _equals(self.literal())

    def _interval(self) -> Test:
        """`[a..b]`; a round bracket, or a square one turned outwards, leaves the end itself out."""
        _, links = self._volgende()
        laag = self._getal()
        self._eis("..")
        hoog = self._getal()
        _, rechts = self._volgende()
        if rechts not in {"]", ")", "["}:
            raise self._fout()
        vanaf = _compare(_COMPARE[">=" if links == "[" else ">"], laag)
        tot = _compare(_COMPARE["<=" if rechts == "]" else "<"], hoog)
        return lambda waarde: _all(vanaf(waarde), tot(waarde))

    def _not(self) -> Test:
        self._eis("not", "(")
        test = self.one_of()
        self._eis(")")
        return lambda waarde: None if (uitslag := test(waarde)) is None else not uitslag

    def _contains(self) -> Test:
        self._eis("contains", "(", "?", ",")
        gezocht = self.literal()
        self._eis(")")
        if not isinstance(gezocht, str):
            raise self._fout()
        return lambda waarde: gezocht in waarde if isinstance(waarde, str | tuple) else _unknown(waarde)

    def _if_known(self) -> Test:
        """`if ?=null then false else …`: the way some exporters say that unknown is no hit."""
        self._eis("if", "?", "=", "null", "then", "false", "else")
        test = self._test()
        return lambda waarde: False if waarde is None else test(waarde)

    def _getal(self) -> Decimal:
        waarde = self.literal()
        if not isinstance(waarde, Decimal):
            raise self._fout()
        return waarde

    def _kijk(self) -> tuple[str, str]:
        return self._tokens[self._positie] if self._positie < len(self._tokens) else ("", "")

    def _volgende(self) -> tuple[str, str]:
        token = self._kijk()
        self._positie += 1
        return token

    def _neem(self, teken: str) -> bool:
        gevonden = self._kijk()[1] == teken
        self._positie += gevonden
        return gevonden

    def _eis(self, *tekens: str) -> None:
        for teken in tekens:
            if not self._neem(teken):
                raise self._fout()

    def _fout(self) -> OnbekendeCel:
        return OnbekendeCel(f"“{self._cel}” is geen cel die in toepasbare regels gebruikt wordt.")


def _tokens(cel: str) -> list[tuple[str, str]]:
    tokens, positie = [], 0
    while cel[positie:].strip():
        gevonden = _TOKENS.match(cel, positie)
        if gevonden is None or gevonden.lastgroup is None:
            raise OnbekendeCel(f"“{cel}” is geen cel die in toepasbare regels gebruikt wordt.")
        tokens.append((gevonden.lastgroup, gevonden.group(gevonden.lastgroup)))
        positie = gevonden.end()
    return tokens


def _equals(verwacht: Waarde) -> Test:
    if verwacht is None:
        return lambda waarde: waarde is None
    return lambda waarde: _same(waarde, verwacht)


def _same(waarde: Waarde, verwacht: Waarde) -> bool | None:
    if isinstance(waarde, tuple):  # Of several chosen options, one is enough.
        return verwacht in waarde
    # Python holds that True == 1; a question with ja/nee has nothing to do with a number.
    return _unknown(waarde) if type(waarde) is not type(verwacht) else waarde == verwacht


def _compare(vergelijk: Callable[[Decimal, Decimal], bool], grens: Decimal) -> Test:
    return lambda waarde: vergelijk(waarde, grens) if isinstance(waarde, Decimal) else _unknown(waarde)


def _unknown(waarde: Waarde) -> bool | None:
    """What a test says of a value it cannot handle: nothing when it is unknown, else no."""
    return None if waarde is None else False


def _any(uitslagen: list[bool | None]) -> bool | None:
    return True if True in uitslagen else None if None in uitslagen else False


def _all(links: bool | None, rechts: bool | None) -> bool | None:
    return None if links is None or rechts is None else links and rechts
