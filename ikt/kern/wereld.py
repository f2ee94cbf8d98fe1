"""A Wereld: everything that simulated systems share for one casus (or, when served, for one OIN).

Clock, event queue, state, random numbers and switched-on faults live here and nowhere else, so that two casussen
never see each other and a casus that is played again gives the same.
"""

from __future__ import annotations

import random
import tempfile
import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from ikt.kern.klok import TIJDZONE, VirtueleKlok
from ikt.kern.opslag import Store


class Event(NamedTuple):
    """Something that a simulated system will do at `moment`; `data` is JSON."""

    moment: datetime
    nr: int
    system: str
    name: str
    data: dict[str, Any]


class Wereld:
    """`seed` fixes ids and random numbers, `start` the clock; `settings` are facts that systems begin with.

    `klok` is given where somebody reads the time before this wereld is made; it then stands at `start`.
    """

    def __init__(
        self,
        seed: str,
        start: datetime,
        *,
        settings: Mapping[str, Any] | None = None,
        store: Store | None = None,
        folder: Path | None = None,
        klok: VirtueleKlok | None = None,
    ) -> None:
        self.seed = seed
        self.settings = dict(settings or {})
        self.store = store or Store()
        self.random = random.Random(seed)
        self._folder = folder
        self._start = start
        self._state = self.store.table("wereld")
        self._events = self.store.table("wereld.gebeurtenissen")
        self._faults = self.store.table("wereld.fouten")
        self._switched = frozenset(self._faults)
        self.klok = klok or VirtueleKlok(start)
        if "nu" in self._state:
            self.klok.zet(datetime.fromisoformat(self._state["nu"]))

    @cached_property
    def folder(self) -> Path:
        """A folder for bodies that are too large to keep in memory; it goes with the wereld."""
        if self._folder:
            self._folder.mkdir(parents=True, exist_ok=True)
            return self._folder
        self._temporary = tempfile.TemporaryDirectory(prefix="ikt-wereld-")
        return Path(self._temporary.name)

    def new_id(self, kind: str) -> str:
        """The next id of that kind in this wereld: `kind-0001`."""
        return f"{kind}-{self._next(kind):04d}"

    def uuid(self) -> str:
        """A uuid that is the same each time this wereld is played."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{self.seed}/{self._next('uuid')}"))

    def _next(self, kind: str) -> int:
        nr: int = self._state.get(f"nr.{kind}", 0) + 1
        self._state[f"nr.{kind}"] = nr
        return nr

    # -- events --

    def schedule(
        self, system: str, event: str, after: timedelta | None = None, at: datetime | None = None, **data: Any
    ) -> None:
        """Let `system` handle `event` later; equal moments come in the order of scheduling."""
        moment = at or self.klok.nu() + (after or timedelta())
        nr = self._next("gebeurtenis")
        self._events[str(nr)] = [moment.astimezone(TIJDZONE).isoformat(), system, event, data]

    def next_event(self, until: datetime) -> Event | None:
        """Take the first event at or before `until` and set the clock to its moment; None sets it to `until`."""
        waiting = [
            Event(datetime.fromisoformat(moment), int(nr), system, name, data)
            for nr, (moment, system, name, data) in self._events.items()
        ]
        first = min(waiting, key=lambda event: event[:2], default=None)
        if first is None or first.moment > until:
            self._set_clock(until)
            return None
        del self._events[str(first.nr)]
        self._set_clock(first.moment)
        return first

    def _set_clock(self, moment: datetime) -> None:
        self.klok.zet(moment)
        self._state["nu"] = self.klok.nu().isoformat()

    # -- faults --

    @property
    def faults(self) -> frozenset[str]:
        """Ids of the faults that are switched on."""
        return self._switched

    def switch(self, fault: str, on: bool) -> None:
        if on:
            self._faults[fault] = True
        else:
            self._faults.pop(fault, None)
        self._switched = frozenset(self._faults)

    def empty(self) -> None:
        """Simulated systems lose all they hold, also what they began with; clock and faults stay."""
        moment = self.klok.nu()
        self.store.clear()
        self._set_clock(moment)
        for fault in self._switched:
            self._faults[fault] = True

    def reset(self) -> None:
        """Back to the beginning: no state, no events, no faults, the clock at its start."""
        self.store.clear()
        self._switched = frozenset()
        self.random = random.Random(self.seed)
        self.klok = VirtueleKlok(self._start)

    def close(self) -> None:
        self.store.close()
        if "folder" in self.__dict__ and not self._folder:
            self._temporary.cleanup()
