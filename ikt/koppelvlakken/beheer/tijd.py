"""Time and eyes of the simulated world, for a casus: its wachter, its clock when served, its simulated tester."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ikt.koppelvlakken.beheer.client import BeheerClient


class BeheerWachter:
    """Lets the simulated world go on until its next event."""

    def __init__(self, beheer: BeheerClient) -> None:
        self._beheer = beheer

    def verder(self, uiterlijk: datetime) -> None:
        self._beheer.verder(uiterlijk)


class ServedKlok:
    """The clock of a simulated world in another process."""

    def __init__(self, beheer: BeheerClient) -> None:
        self._beheer = beheer

    def nu(self) -> datetime:
        return self._beheer.nu()


class BeheerTester:
    """The simulated tester: looks at the screens of simulated systems."""

    def __init__(self, beheer: BeheerClient) -> None:
        self._beheer = beheer

    def kijk(self, scherm: str, gegevens: Mapping[str, Any]) -> dict[str, Any]:
        return self._beheer.scherm(scherm, gegevens)
