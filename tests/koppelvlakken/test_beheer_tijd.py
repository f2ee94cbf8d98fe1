"""Waiting in a simulated world that has real software in it."""

from __future__ import annotations

from datetime import datetime, timedelta

from ikt.kern.klok import TIJDZONE
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.beheer import BeheerClient, GeduldigeWachter
from ikt.koppelvlakken.transport import Breaker, simulated
from mocks.fouten import Faults
from mocks.simulation import Simulation

START = datetime(2026, 3, 3, 9, tzinfo=TIJDZONE)
UITERLIJK = START + timedelta(days=1)


def test_real_software_gets_real_time_before_simulated_time_goes_on() -> None:
    wereld = Wereld("zaad", START)
    simulation = Simulation(wereld, [], faults=Faults(), connect=simulated)
    beheer = BeheerClient(simulated("beheer", simulation.router, breaker=Breaker(None)))
    slept: list[float] = []
    wachter = GeduldigeWachter(beheer, timedelta(seconds=1), sleep=slept.append)
    for _ in range(4):
        wachter.verder(UITERLIJK)
    assert (sum(slept), wereld.klok.nu()) == (1.0, START)
    wachter.verder(UITERLIJK)
    assert (sum(slept), wereld.klok.nu()) == (1.0, UITERLIJK)
