"""How the tables of the tests of the rules are judged: one change to a good delivery raises one code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import pytest

from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.regels import REGELS
from ikt.koppelvlakken.validatie import Melding
from tests.koppelvlakken.leveringen import Verander, voorbeeld
from tests.planketen import gelezen

Geval = tuple[str, str, Verander]
"""Code, name of the good delivery, change."""

_SAMEN_MET = {regel.code: set(regel.samen_met) for regel in REGELS.lijst}


def tabel(gevallen: Sequence[Geval]) -> pytest.MarkDecorator:
    ids = [f"{code}-{nr}" for nr, (code, _, _) in enumerate(gevallen)]
    return pytest.mark.parametrize(("code", "levering", "verander"), gevallen, ids=ids)


_HEEL_BESTAND = {
    *("LVBB1002", "LVBB1003", "LVBB1027"),  # it is not there
    *("LVBB1004", "LVBB1010", "LVBB1028", "LVBB1041", "LVBB1044"),  # it may not be there, or not so
    *("LVBB1013", "LVBB1017", "LVBB1018", "LVBB1021"),  # what it holds
}
"""Codes about a file as a whole; all others say at which line."""


@cache
def meldingen(levering: str, verander: Verander) -> tuple[Melding, ...]:
    return beoordeel_aanlevering(gelezen(verander(voorbeeld(levering)))).meldingen


def gevonden(levering: str, verander: Verander) -> set[str]:
    return {melding.code for melding in meldingen(levering, verander)}


def toets(code: str, levering: str, verander: Verander) -> None:
    """The code is found, with where and what to do, and nothing beside it that the rule does not list."""
    assert gevonden(levering, verander) - {code} <= _SAMEN_MET[code]
    van_code = [melding for melding in meldingen(levering, verander) if melding.code == code]
    assert van_code
    for melding in van_code:
        assert melding.bestand
        assert melding.plaats.regel or code in _HEEL_BESTAND
        assert _WAT_EN_DOE.search(melding.beschrijving), melding.beschrijving


_WAT_EN_DOE = re.compile(r"[.;?,] (.+)[.?]$", re.S)
"""First what is wrong, then what to do."""
