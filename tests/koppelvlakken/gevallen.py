"""How the tables of the tests of the rules are judged: one change to a good delivery raises one code."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.regels import REGELS
from tests.koppelvlakken.leveringen import Verander, voorbeeld
from tests.planketen import gelezen

Geval = tuple[str, str, Verander]
"""Code, name of the good delivery, change."""

_SAMEN_MET = {regel.code: set(regel.samen_met) for regel in REGELS.lijst}


def tabel(gevallen: Sequence[Geval]) -> pytest.MarkDecorator:
    ids = [f"{code}-{nr}" for nr, (code, _, _) in enumerate(gevallen)]
    return pytest.mark.parametrize(("code", "levering", "verander"), gevallen, ids=ids)


def gevonden(levering: str, verander: Verander) -> set[str]:
    oordeel = beoordeel_aanlevering(gelezen(verander(voorbeeld(levering))))
    assert all(melding.beschrijving.endswith((".", "?")) for melding in oordeel.meldingen)
    return {melding.code for melding in oordeel.meldingen}


def toets(code: str, levering: str, verander: Verander) -> None:
    """The code is found, and nothing beside it that the rule does not list."""
    codes = gevonden(levering, verander)
    assert code in codes
    assert codes - {code} <= _SAMEN_MET[code]
