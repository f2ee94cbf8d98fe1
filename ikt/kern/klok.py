"""Time: the real clock for real environments, a virtual one for simulated systems."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

TIJDZONE = ZoneInfo("Europe/Amsterdam")


class Klok(Protocol):
    def nu(self) -> datetime:
        """The moment, with time zone Europe/Amsterdam."""
        ...


class EchteKlok:
    def nu(self) -> datetime:
        return datetime.now(TIJDZONE)


class VirtueleKlok:
    """Stands still until it is told to move; never goes back."""

    def __init__(self, start: datetime) -> None:
        self._nu = start.astimezone(TIJDZONE)

    def nu(self) -> datetime:
        return self._nu

    def zet(self, moment: datetime) -> None:
        self._nu = max(self._nu, moment.astimezone(TIJDZONE))
