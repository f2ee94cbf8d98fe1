"""A Simulation: the simulated systems of one wereld, connected to each other through one router."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from datetime import datetime

import respx

from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.transport import Connection, wsgi_effect
from mocks.beheer import Beheer
from mocks.fouten import Faults
from mocks.system import System

MODULES = {
    "plansoftware": "mocks.plansoftware:Plansoftware",
    "lvbb": "mocks.lvbb:Lvbb",
    "ozon": "mocks.ozon:Ozon",
    "ihr": "mocks.ihr:Ihr",
    "rtr": "mocks.rtr:Rtr",
    "uitvoeren": "mocks.uitvoeren:Uitvoeren",
    "dso": "mocks.dso:Dso",
    "zaaksysteem": "mocks.zaaksysteem:Zaaksysteem",
    "zakenmagazijn": "mocks.zakenmagazijn:Zakenmagazijn",
    "drop": "mocks.drop:Drop",
    "notificatieontvanger": "mocks.notificatieontvanger:Notificatieontvanger",
    "swf": "mocks.swf:Swf",
    "behandelsoftware": "mocks.behandelsoftware:Behandelsoftware",
    "ketenpartner": "mocks.ketenpartner:Ketenpartner",
}
"""Where each simulated system lives; imported only when an environment simulates it."""

Connect = Callable[[str, respx.Router], Connection]
ConnectFor = Callable[[str, respx.Router, str], Connection]


def host(system: str) -> str:
    """The host under which a simulated system is known inside the process."""
    return f"{system}.ikt.test"


class Simulation:
    """`connect(system, router)` gives the connection by which one system reaches another, simulated or real.

    `connect_for(system, router, oin)` gives that to the system of one organisation, when they may differ.
    """

    def __init__(
        self,
        wereld: Wereld,
        names: Iterable[str],
        *,
        faults: Faults,
        connect: Connect,
        connect_for: ConnectFor | None = None,
    ) -> None:
        self.wereld, self.faults, self._connect, self._connect_for = wereld, faults, connect, connect_for
        self.router = respx.Router(assert_all_called=False)
        beheer = Beheer(wereld, self)
        beheer.simulation = self
        self.systems: dict[str, System] = {name: _system(name)(wereld, self) for name in names if name in MODULES}
        for name, system in {**self.systems, Beheer.name: beheer}.items():
            self.router.route(host=host(name)).mock(side_effect=wsgi_effect(system))
        self.beheer = beheer

    def connect(self, system: str, oin: str = "") -> Connection:
        if oin and self._connect_for:
            return self._connect_for(system, self.router, oin)
        return self._connect(system, self.router)

    def advance(self, until: datetime) -> str | None:
        """Deliver the next event at or before `until`; gives its name, or None when the clock just moved there."""
        event = self.wereld.next_event(until)
        if event is None:
            return None
        self.systems[event.system].handle(event.name, event.data)
        return f"{event.system}.{event.name}"

    def reset(self) -> None:
        self.wereld.reset()
        for system in (*self.systems.values(), self.beheer):
            system.klok = self.wereld.klok
            system.start()


def _system(name: str) -> type[System]:
    module, _, attribute = MODULES[name].partition(":")
    system: type[System] = getattr(importlib.import_module(module), attribute)
    return system
