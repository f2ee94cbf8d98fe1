"""A system that keeps failing is left alone for the rest of the run."""

from __future__ import annotations

from collections import Counter

from ikt.kern.uitkomst import Geblokkeerd


class Breaker:
    """Shared by all casussen of a run: after `limit` successive failures a system is *onderbroken*.

    With `limit=None` it never breaks, for systems whose silence is part of a scenario.
    """

    def __init__(self, limit: int | None = 3) -> None:
        self.limit = limit
        self._failures: Counter[str] = Counter()

    def check(self, system: str) -> None:
        """Raise `Geblokkeerd` when `system` is onderbroken."""
        if system in self.onderbroken:
            raise Geblokkeerd(
                f"{system} is na {self.limit} storingen op rij onderbroken; er gaat niets meer naartoe",
                systeem=system,
            )

    def failed(self, system: str) -> None:
        self._failures[system] += 1

    def succeeded(self, system: str) -> None:
        if system not in self.onderbroken:
            del self._failures[system]

    @property
    def onderbroken(self) -> list[str]:
        if self.limit is None:
            return []
        return sorted(system for system, count in self._failures.items() if count >= self.limit)
