"""The facts of the SWF per version, and what an environment may say otherwise."""

from __future__ import annotations

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.swf.profiel import VERSIES, profiel


def test_version_4_knows_three_statuses_and_only_the_receiver_reports() -> None:
    feiten = profiel(versie="4")
    assert feiten.actieverzoek.statussen == ("OPEN", "GEREED", "INGETROKKEN")
    assert feiten.wie_mag("OPEN", "GEREED") == "ontvanger"
    assert feiten.wie_mag("GEREED", "INGETROKKEN") == "zender"
    assert feiten.wie_mag("INGETROKKEN", "OPEN") is None


def test_version_5_lets_the_sender_close_what_was_reported() -> None:
    feiten = profiel()
    assert feiten.wie_mag("OPEN", "IN_BEHANDELING") == "ontvanger"
    assert feiten.wie_mag("GEREEDGEMELD", "GEREED") == "zender"
    assert not feiten.mag("ontvanger", "GEREEDGEMELD", "GEREED")


@pytest.mark.parametrize("versie", VERSIES)
def test_each_change_of_status_is_either_allowed_or_forbidden(versie: str) -> None:
    feiten = profiel(versie=versie)
    statussen = feiten.actieverzoek.statussen
    for van in statussen:
        verboden = set(feiten.verboden(van))
        alle = {(wie, naar) for wie in ("zender", "ontvanger") for naar in statussen if naar != van}
        assert alle - verboden == {(wie, naar) for wie, naar in alle if feiten.mag(wie, van, naar)}  # type: ignore[arg-type]


@pytest.mark.parametrize("versie", VERSIES)
def test_every_status_can_be_reached_from_the_first(versie: str) -> None:
    feiten = profiel(versie=versie)
    bereikt = {feiten.overgangen.begin}
    for _ in feiten.actieverzoek.statussen:
        bereikt |= {naar for van in bereikt for naar in feiten.actieverzoek.statussen if feiten.wie_mag(van, naar)}
    assert bereikt == set(feiten.actieverzoek.statussen)


def test_an_environment_may_know_other_transitions() -> None:
    feiten = profiel({"overgangen": {"zender": {"GEREED": ["OPEN"]}}})
    assert feiten.mag("zender", "GEREED", "OPEN")
    assert not feiten.mag("zender", "OPEN", "INGETROKKEN")


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"overgangen": {"begin": "NIEUW"}}, "een status die er niet is: NIEUW"),
        ({"overgangen": {"zender": {"OPEN": ["KLAAR"]}}}, "een status die er niet is: KLAAR"),
        ({"paden": {"dokumenten": "/x"}}, r"paden\.dokumenten"),
    ],
)
def test_a_wrong_fact_is_told(anders: dict[str, dict[str, object]], reden: str) -> None:
    with pytest.raises(Gebruikersfout, match=reden):
        profiel(anders)
