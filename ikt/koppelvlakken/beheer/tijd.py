"""Time and eyes of the simulated world, for a casus: its wachter, its clock when served, its simulated tester."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from ikt.koppelvlakken.beheer.client import BeheerClient


class BeheerWachter:
    """Lets the simulated world go on until its next event."""

    def __init__(self, beheer: BeheerClient) -> None:
        self._beheer = beheer

    def verder(self, uiterlijk: datetime) -> None:
        self._beheer.verder(uiterlijk)


class GeduldigeWachter:
    """For a simulated world with real software in it, which needs real seconds to do its work.

    Simulated time stands still while that software gets `genade`; only then the next event comes.
    """

    def __init__(
        self,
        beheer: BeheerClient,
        genade: timedelta,
        *,
        pauze: timedelta = timedelta(milliseconds=250),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._beheer, self._genade, self._pauze, self._sleep = beheer, genade, pauze, sleep
        self._gewacht = timedelta()

    def verder(self, uiterlijk: datetime) -> None:
        if self._gewacht < self._genade:
            self._sleep(self._pauze.total_seconds())
            self._gewacht += self._pauze
        else:
            self._beheer.verder(uiterlijk)
            self._gewacht = timedelta()


class ServedKlok:
    """The clock of a simulated world in another process."""

    def __init__(self, beheer: BeheerClient) -> None:
        self._beheer = beheer

    def nu(self) -> datetime:
        return self._beheer.nu()


class BeheerTester:
    """The simulated tester: looks at the screens of simulated systems."""

    def __init__(self, beheer: Callable[[], BeheerClient]) -> None:
        self._beheer = beheer

    def kijk(self, scherm: str, gegevens: Mapping[str, Any]) -> dict[str, Any]:
        return self._beheer().scherm(scherm, gegevens)
