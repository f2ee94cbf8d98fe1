"""Steps of a procedure: whatever was written reads back, and what was changed can be changed back."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.stop.procedurestap import NAMEN
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloop, Procedureverloopmutatie, Stap, Vervanging
from ikt.koppelvlakken.stop.xml import parse, serialiseer

DAG = date(2026, 6, 12)
DAGEN = st.dates(date(2024, 1, 1), date(2035, 1, 1))
VERLOPEN = st.dictionaries(st.sampled_from(list(NAMEN)), DAGEN).map(
    lambda stappen: Procedureverloop(DAG, ()).na(
        Procedureverloopmutatie(DAG, toevoegen=tuple(Stap(*stap) for stap in stappen.items()))
    )
)


@given(VERLOPEN)
def test_a_verloop_reads_back_the_same(verloop: Procedureverloop) -> None:
    assert Procedureverloop.van(parse(serialiseer(verloop.xml(profiel())))) == verloop


@given(st.lists(st.builds(Stap, st.sampled_from(list(NAMEN)), DAGEN)), DAGEN)
def test_a_mutatie_reads_back_the_same(stappen: list[Stap], dag: date) -> None:
    half = len(stappen) // 2
    mutatie = Procedureverloopmutatie(
        dag,
        toevoegen=tuple(stappen[:half]),
        vervangen=tuple(Vervanging(stap, dag) for stap in stappen[half:]),
        verwijderen=tuple(stappen),
    )
    assert Procedureverloopmutatie.van(parse(serialiseer(mutatie.xml(profiel())))) == mutatie


@given(VERLOPEN, st.integers(1, 400))
def test_steps_that_move_and_move_back_are_as_they_were(verloop: Procedureverloop, dagen: int) -> None:
    later = [Stap(stap.nummer, stap.op + timedelta(days=dagen)) for stap in verloop.stappen]
    heen = tuple(Vervanging(nieuw, oud.op) for nieuw, oud in zip(later, verloop.stappen, strict=True))
    terug = tuple(Vervanging(oud, nieuw.op) for nieuw, oud in zip(later, verloop.stappen, strict=True))
    verschoven = verloop.na(Procedureverloopmutatie(DAG, vervangen=heen))
    assert verschoven.na(Procedureverloopmutatie(DAG, vervangen=terug)) == verloop


@given(VERLOPEN)
def test_all_steps_can_be_taken_away(verloop: Procedureverloop) -> None:
    assert verloop.na(Procedureverloopmutatie(DAG, verwijderen=verloop.stappen)).stappen == ()
