"""How long a call may take."""

from __future__ import annotations

import time
from dataclasses import dataclass

import requests


@dataclass(frozen=True)
class Deadlines:
    """In seconds: for connecting, for each silence of the system, and for one call with all its attempts."""

    connect_s: float = 10
    read_s: float = 60
    total_s: float = 300

    def start(self) -> Deadline:
        return Deadline(self, time.monotonic() + self.total_s)


@dataclass(frozen=True)
class Deadline:
    """The running deadline of one call; it travels through `requests` in the place of the time-out."""

    limits: Deadlines
    ends: float

    def timeouts(self) -> tuple[float, float]:
        """(connect, read) for the next attempt."""
        left = max(0.001, self.ends - time.monotonic())
        return min(self.limits.connect_s, left), min(self.limits.read_s, left)

    def check(self) -> None:
        """A system that sends its answer drop by drop never passes the read time-out."""
        if time.monotonic() > self.ends:
            raise requests.ReadTimeout(f"langer dan {self.limits.total_s:g} s")
