"""Waiting for something that another system or a person must do, on a real or a virtual clock."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from ikt.kern.klok import Klok
from ikt.kern.uitkomst import Opgeschort


class Wachter(Protocol):
    def verder(self, uiterlijk: datetime) -> None:
        """Let time pass: on simulated systems until the next event or `uiterlijk`, on real ones for a while.

        Raises Opgeschort when waiting any longer would only keep a worker busy.
        """
        ...


class EchteWachter:
    """Sleeps between polls, ever longer and with jitter; suspends the casus when its patience is over."""

    def __init__(
        self,
        klok: Klok,
        geduld: timedelta,
        *,
        eerste: timedelta = timedelta(seconds=2),
        hoogste: timedelta = timedelta(minutes=1),
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._klok, self._geduld, self._sleep = klok, geduld, sleep
        self._volgende, self._hoogste = eerste, hoogste
        self._gewacht = timedelta()

    def verder(self, uiterlijk: datetime) -> None:
        nu = self._klok.nu()
        pauze = min(self._volgende * random.uniform(0.8, 1.2), uiterlijk - nu)
        if self._gewacht + pauze > self._geduld:
            raise Opgeschort("Het wachten duurt langer dan deze run blijft.", tot=nu + pauze, uiterlijk=uiterlijk)
        self._sleep(max(0.0, pauze.total_seconds()))
        self._gewacht += pauze
        self._volgende = min(self._volgende * 2, self._hoogste)
