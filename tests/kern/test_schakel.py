"""Where a value changes along the chain is where the fault is, and what was not seen is not guessed."""

from __future__ import annotations

import pytest

from ikt.kern.schakel import Observatie, Schakel, Schakels, vergelijk
from ikt.kern.uitkomst import NietGeslaagd, Testfout

SCHAKELS = Schakels(
    [
        Schakel("ab", "A", "B", "keten", 1, "B"),
        Schakel("bc", "B", "C", "keten", 2, "C"),
        Schakel("cd", "C", "D", "keten", 3, "D"),
        Schakel("xd", "X", "D", "zijtak", 4, "X"),
    ]
)


def compare(**seen: object) -> None:
    start = [Observatie(onderwerp="nummer", schakel=None, waarde="1")]
    rest = [Observatie(onderwerp="nummer", schakel=schakel, waarde=waarde) for schakel, waarde in seen.items()]
    vergelijk("nummer", [*start, *rest], SCHAKELS)


def test_equal_everywhere_is_good() -> None:
    compare(ab="1", bc="1", cd="1")


def test_the_first_difference_names_the_schakel() -> None:
    with pytest.raises(NietGeslaagd, match="verwacht '1', maar C heeft '2'") as fout:
        compare(ab="1", bc="2", cd="2")
    assert fout.value.schakel == "bc"


def test_what_nobody_saw_is_told_as_between() -> None:
    with pytest.raises(NietGeslaagd, match="tussen B en D") as fout:
        compare(ab="1", cd="2")
    assert fout.value.schakel is None


def test_another_branch_is_no_gap() -> None:
    with pytest.raises(NietGeslaagd) as fout:
        compare(cd="1", xd="2")
    assert fout.value.schakel == "xd"


def test_the_last_observation_of_a_schakel_counts() -> None:
    vergelijk(
        "nummer",
        [Observatie(onderwerp="nummer", schakel=s, waarde=w) for s, w in ((None, "1"), ("ab", "2"), ("ab", "1"))],
        SCHAKELS,
    )


def test_nothing_to_compare_is_a_fault_of_the_scenario() -> None:
    with pytest.raises(Testfout, match="niets te vergelijken"):
        compare()


def test_an_unknown_schakel_is_a_fault_of_the_scenario() -> None:
    with pytest.raises(Testfout, match="'zz' bestaat niet"):
        compare(zz="1")
