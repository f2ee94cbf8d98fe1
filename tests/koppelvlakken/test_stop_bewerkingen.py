"""Packages made from another one: a whole new text, a repaired text."""

from __future__ import annotations

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.stop.consolidatie import verwerk, zonder_component
from ikt.koppelvlakken.stop.herstel import hersteld
from ikt.koppelvlakken.stop.pakket import BESLUIT, bouw
from ikt.koppelvlakken.stop.vervanging import geheel_vervangen
from ikt.koppelvlakken.stop.xml import Element, canoniek, eerste, parse, tekst
from mocks.omgevingsplan import van_rechtswege
from tests.mocks.plansimulatie import GEMEENTESTAD
from tests.planketen import wijziging


def plan() -> Element:
    (omgevingsplan,) = van_rechtswege([GEMEENTESTAD])
    return parse(omgevingsplan.tekst.encode())


def test_a_whole_new_text_gives_the_same_regeling_as_the_mutatie() -> None:
    pakket = bouw(wijziging())
    mutaties = [
        eerste(parse(een.bestanden[BESLUIT]), "RegelingMutatie") for een in (pakket, geheel_vervangen(pakket, plan()))
    ]
    teksten = [canoniek(zonder_component(verwerk(plan(), mutatie))) for mutatie in mutaties if mutatie is not None]
    assert len(teksten) == 2
    assert teksten[0] == teksten[1]


def test_a_besluit_without_mutatie_has_nothing_to_replace() -> None:
    pakket = bouw(wijziging())
    zonder = pakket.met(**{BESLUIT: b"<AanleveringBesluit/>"})
    with pytest.raises(ValueError, match="geen mutatie"):
        geheel_vervangen(zonder, plan())


def test_a_repaired_text_differs_in_the_words_alone() -> None:
    was = plan()
    woord = tekst(next(was.iter("{*}Al"))).split()[0]
    mutatie = parse(hersteld(was, woord, "Hersteld", was="a", wordt="b").encode())
    assert tekst(verwerk(was, mutatie)) == tekst(was).replace(woord, "Hersteld")


def test_words_that_are_nowhere_cannot_be_repaired() -> None:
    with pytest.raises(Gebruikersfout, match="nergens 'ruimtevaart'"):
        hersteld(plan(), "ruimtevaart", "luchtvaart", was="a", wordt="b")
