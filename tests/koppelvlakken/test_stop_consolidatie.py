from __future__ import annotations

import pytest

from ikt.koppelvlakken.stop.consolidatie import Consolidatiefout, verwerk
from ikt.koppelvlakken.stop.xml import Element, parse

REGELING = b'<r><h wId="h"><a wId="a1">een</a><a wId="a2">twee</a></h></r>'


def na(mutatie: str) -> list[str]:
    nieuw = verwerk(parse(REGELING), parse(f"<m>{mutatie}</m>".encode()))
    return [f"{element.get('wId')}:{(element.text or '').strip()}" for element in nieuw.iter("a")]


@pytest.mark.parametrize(
    ("mutatie", "verwacht"),
    [
        ('<VoegToe context="a1" positie="volgtOp"><a wId="n">nieuw</a></VoegToe>', ["a1:een", "n:nieuw", "a2:twee"]),
        ('<VoegToe context="a1" positie="komtVoor"><a wId="n">nieuw</a></VoegToe>', ["n:nieuw", "a1:een", "a2:twee"]),
        (
            '<VoegToe context="a2" positie="volgtOp"><Nummer>A</Nummer><a wId="n">1</a><a wId="o">2</a></VoegToe>',
            ["a1:een", "a2:twee", "n:1", "o:2"],
        ),
        ('<Vervang wat="a1"><Wat>iets</Wat><a wId="a1">anders</a></Vervang>', ["a1:anders", "a2:twee"]),
        ('<Verwijder wat="a1"/>', ["a2:twee"]),
        (
            (
                '<VoegToe context="a2" positie="volgtOp"><a wId="n">1</a></VoegToe>'
                '<VoegToe context="n" positie="volgtOp"><a wId="o">2</a></VoegToe>'
            ),
            ["a1:een", "a2:twee", "n:1", "o:2"],
        ),
    ],
)
def test_mutatie_is_applied(mutatie: str, verwacht: list[str]) -> None:
    assert na(mutatie) == verwacht


@pytest.mark.parametrize(
    ("mutatie", "code"),
    [
        ('<VoegToe context="weg" positie="volgtOp"><a wId="n"/></VoegToe>', "LVBB5002"),
        ('<Vervang wat="weg"><a wId="a1"/></Vervang>', "LVBB5002"),
        ('<Verwijder wat="weg"/>', "LVBB5002"),
        ('<VoegToe context="a1" positie="volgtOp"><a wId="a2"/></VoegToe>', "LVBB5023"),
    ],
)
def test_mutatie_that_does_not_fit_is_refused(mutatie: str, code: str) -> None:
    with pytest.raises(Consolidatiefout) as fout:
        na(mutatie)
    assert fout.value.code == code


def test_was_versie_stays_as_it_was() -> None:
    was: Element = parse(REGELING)
    verwerk(was, parse(b'<m><Verwijder wat="a1"/></m>'))
    assert [element.get("wId") for element in was.iter("a")] == ["a1", "a2"]
