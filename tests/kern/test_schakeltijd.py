"""How long a step took on which schakel."""

from __future__ import annotations

from datetime import datetime, timedelta

from ikt.kern.klok import TIJDZONE
from ikt.kern.schakeltijd import Schakeltijd

BEGIN = datetime(2026, 3, 3, 9, tzinfo=TIJDZONE)
UUR = timedelta(hours=1)


def test_waiting_counts_for_the_schakel_waited_on_and_the_rest_for_that_of_the_step() -> None:
    tijd = Schakeltijd(BEGIN)
    tijd.wachtte(UUR, "ozon-rtr")
    tijd.wachtte(UUR, "rtr-uitvoeren")
    tijd.wachtte(UUR, "rtr-uitvoeren")
    assert tijd.seconden(BEGIN + 4 * UUR, "ozon-rtr") == {"ozon-rtr": 7200.0, "rtr-uitvoeren": 7200.0}


def test_waiting_for_a_moment_of_the_scenario_itself_counts_for_no_schakel() -> None:
    tijd = Schakeltijd(BEGIN)
    tijd.wachtte(UUR)
    assert tijd.seconden(BEGIN + UUR, "loket-dso") == {"loket-dso": 0.0}


def test_a_wait_that_began_in_an_earlier_session_is_longer_than_the_step() -> None:
    tijd = Schakeltijd(BEGIN)
    tijd.wachtte(24 * UUR, "lvbb-ozon")
    assert tijd.seconden(BEGIN + UUR, "lvbb-ozon") == {"lvbb-ozon": 86400.0}


def test_a_step_without_a_schakel_that_waits_for_nothing_has_no_time() -> None:
    assert Schakeltijd(BEGIN).seconden(BEGIN + UUR, None) == {}
