"""Not calling a system faster than it can bear."""

from __future__ import annotations

import time
from collections.abc import Callable


class Tempo:
    """Keeps `interval_s` seconds between the starts of calls to one system, over all casussen."""

    def __init__(
        self,
        interval_s: float = 0,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.interval_s = interval_s
        self._clock, self._sleep = clock, sleep
        self._next = clock()

    def wait(self) -> None:
        if not self.interval_s:
            return
        now = self._clock()
        if self._next > now:
            self._sleep(self._next - now)
        self._next = max(now, self._next) + self.interval_s
