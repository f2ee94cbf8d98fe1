"""Waiting on a real clock, without waiting: sleep and clock are given."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from ikt.kern.klok import TIJDZONE, VirtueleKlok
from ikt.kern.uitkomst import Opgeschort
from ikt.kern.wachten import EchteWachter

START = datetime(2026, 3, 3, 9, tzinfo=TIJDZONE)


def wait(geduld: timedelta, uiterlijk: datetime) -> tuple[list[float], Opgeschort | None]:
    klok, slept = VirtueleKlok(START), []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        klok.zet(klok.nu() + timedelta(seconds=seconds))

    wachter = EchteWachter(klok, geduld, sleep=sleep)
    try:
        while klok.nu() < uiterlijk:
            wachter.verder(uiterlijk)
    except Opgeschort as pauze:
        return slept, pauze
    return slept, None


def test_pauses_grow_up_to_a_minute_and_never_pass_the_deadline() -> None:
    slept, pauze = wait(timedelta(hours=1), START + timedelta(minutes=10))
    assert pauze is None
    assert slept[0] < slept[2] < slept[4]
    assert max(slept) <= 72
    assert sum(slept) == pytest.approx(600, abs=1)


def test_after_its_patience_the_casus_is_suspended_with_its_deadline() -> None:
    slept, pauze = wait(timedelta(seconds=10), START + timedelta(days=1))
    assert sum(slept) <= 10
    assert pauze is not None and pauze.uiterlijk == START + timedelta(days=1)


def test_no_patience_means_no_sleep() -> None:
    assert wait(timedelta(), START + timedelta(days=1))[0] == []
