"""The cells of a decisionTable: the part of FEEL that STTR files use, with *unknown* kept unknown.

An unknown value (None) only meets `-` and tests that name null: no conclusie falls on what is not answered.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from ikt.koppelvlakken.sttr.model import SttrFout
from ikt.koppelvlakken.sttr.waarde import Enkel, Waarde

Test = Callable[[Waarde], bool | None]
"""Whether a value meets the cell; None when that cannot be said of an unknown value."""

_TOKENS = re.compile(
    r"""\s*(?:(?P<tekst>"(?:[^"\\]|\\.)*")|(?P<getal>-?(?:\d+(?:\.\d+)?|\.\d+)(?!\d))"""
    r"""|(?P<teken>\.\.|<=|>=|!=|[<>=\[\]().,?@])|(?P<woord>[A-Za-z]+))""",
    re.VERBOSE,
)
_ESCAPE = re.compile(r"""\\(?:u([0-9A-Fa-f]{4})|U(0[0-9A-Fa-f]{5}|10[0-9A-Fa-f]{4})|([nrt"'\\]))""")
_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_DAG = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
}
_TEXT: dict[str, Callable[[str, str], bool]] = {
    "contains": lambda tekst, deel: deel in tekst,
    "list": lambda tekst, deel: tekst == deel,
    "starts": str.startswith,
    "ends": str.endswith,
}
_CONSTANTEN: dict[str, Enkel] = {"true": True, "false": False, "null": None}


class OnbekendeCel(SttrFout):
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
def literals(cel: str) -> tuple[Enkel, ...]:
    """The values that a cell mentions, in order; also the list of possible values of a column."""
    if cel.strip() in {"", "-"}:
        return ()
    parser = _Parser(cel)
    parser.one_of()
    return tuple(parser.seen)


@lru_cache(maxsize=4096)
def output_value(cel: str) -> Enkel:
    """The value of an output cell: a text, a number, true, false or null. Raises `OnbekendeCel`."""
    parser = _Parser(cel)
    waarde = parser.literal()
    parser.end()
    return waarde


class _Parser:
    """Recursive descent over the tokens of one cell."""

    def __init__(self, cel: str) -> None:
        self._cel, self._tokens, self._positie = cel, _tokens(cel), 0
        self.seen: list[Enkel] = []

    def end(self) -> None:
        if self._positie < len(self._tokens):
            raise self._fout()

    def one_of(self) -> Test:
        tests = [self._test()]
        while self._neem(","):
            tests.append(self._test())
        return tests[0] if len(tests) == 1 else lambda waarde: _any([test(waarde) for test in tests])

    def literal(self) -> Enkel:
        waarde = self._literal()
        self.seen.append(waarde)
        return waarde

    def _literal(self) -> Enkel:
        soort, tekst = self._volgende()
        if soort == "tekst":
            return _unescape(tekst[1:-1])
        if soort == "getal":
            return Decimal(tekst)
        if tekst == "@":
            return self._datum()
        if tekst == "date":
            self._eis("(")
            datum = self._datum()
            self._eis(")")
            return datum
        if soort == "woord" and tekst in _CONSTANTEN:
            return _CONSTANTEN[tekst]
        raise self._fout()

    def _datum(self) -> date:
        """FEEL knows only yyyy-MM-dd; Python also reads weeks and a date without dashes."""
        soort, tekst = self._volgende()
        if soort != "tekst" or not _DAG.fullmatch(tekst[1:-1]):
            raise self._fout()
        try:
            return date.fromisoformat(tekst[1:-1])
        except ValueError as fout:
            raise self._fout() from fout

    def _test(self) -> Test:
        _, teken = self._kijk()
        if teken in _COMPARE:
            self._positie += 1
            return _compare(_COMPARE[teken], self.literal())
        if teken in {"=", "!="}:
            self._positie += 1
            gelijk = _equals(self.literal())
            return gelijk if teken == "=" else _negate(gelijk)
        vormen = {"not": self._not, "if": self._if_known, "?": self._of_itself}
        vormen |= dict.fromkeys(_TEXT, self._text_test) | dict.fromkeys(("[", "]", "("), self._interval)
        return vormen[teken]() if teken in vormen else _equals(self.literal())

    def _of_itself(self) -> Test:
        """`? > 5` says the same as `> 5`."""
        self._eis("?")
        return self._test()

    def _interval(self) -> Test:
        """`[a..b]`; a round bracket, or a square one turned outwards, leaves the end itself out."""
        _, links = self._volgende()
        laag = self.literal()
        self._eis("..")
        hoog = self.literal()
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
        return _negate(test)

    def _text_test(self) -> Test:
        """`contains(?,"x")` and its family; on the chosen options of a question it means: is among them."""
        _, soort = self._volgende()
        if soort in {"starts", "ends"}:
            self._eis("with")
        elif soort == "list":
            self._eis("contains")
        self._eis("(", "?", ",")
        gezocht = self.literal()
        self._eis(")")
        if not isinstance(gezocht, str):
            raise self._fout()
        return _text(_TEXT[soort], gezocht)

    def _if_known(self) -> Test:
        """`if ?=null then false else …`: the way some exporters say that unknown is no hit."""
        self._eis("if", "?", "=", "null", "then", "false", "else")
        test = self._test()
        return lambda waarde: False if waarde is None else test(waarde)

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


def _unescape(tekst: str) -> str:
    """A backslash before anything else than FEEL names is a backslash."""

    def teken(gevonden: re.Match[str]) -> str:
        code = gevonden[1] or gevonden[2]
        return chr(int(code, 16)) if code else _ESCAPES.get(gevonden[3], gevonden[3])

    # Two \\u of four digits may be one character together.
    return _ESCAPE.sub(teken, tekst).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _equals(verwacht: Enkel) -> Test:
    if verwacht is None:
        return lambda waarde: waarde is None
    return lambda waarde: _same(waarde, verwacht)


def _same(waarde: Waarde, verwacht: Enkel) -> bool | None:
    if isinstance(waarde, tuple):  # Of several chosen options, one is enough.
        return verwacht in waarde
    # Python holds that True == 1; a question with ja/nee has nothing to do with a number.
    return _unknown(waarde) if type(waarde) is not type(verwacht) else waarde == verwacht


def _negate(test: Test) -> Test:
    return lambda waarde: None if (uitslag := test(waarde)) is None else not uitslag


def _compare(vergelijk: Callable[[Any, Any], bool], grens: Enkel) -> Test:
    """Only texts, numbers and dates have an order: nothing is more than null, or than true."""
    if not isinstance(grens, str | Decimal | date):
        return _unknown
    return lambda waarde: vergelijk(waarde, grens) if type(waarde) is type(grens) else _unknown(waarde)


def _text(vergelijk: Callable[[str, str], bool], gezocht: str) -> Test:
    def test(waarde: Waarde) -> bool | None:
        if isinstance(waarde, tuple):
            return gezocht in waarde
        return vergelijk(waarde, gezocht) if isinstance(waarde, str) else _unknown(waarde)

    return test


def _unknown(waarde: Waarde) -> bool | None:
    """What a test says of a value it cannot handle: nothing when it is unknown, else no."""
    return None if waarde is None else False


def _any(uitslagen: list[bool | None]) -> bool | None:
    return True if True in uitslagen else None if None in uitslagen else False


def _all(links: bool | None, rechts: bool | None) -> bool | None:
    return None if links is None or rechts is None else links and rechts
