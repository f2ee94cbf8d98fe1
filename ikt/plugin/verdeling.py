"""The same session spread over xdist workers: the controller knows the plan, the workers play."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

from ikt.catalogus.scenario import Scenario
from ikt.kern.plan import GeplandeCasus
from ikt.plugin.sessie import Sessie, worker_input
from ikt.plugin.sleutels import casus_of
from ikt.runner.rolbezetting import Rollen, casus, rolbezetting_id
from ikt.runner.run import Run
from ikt.runner.runmap import RunMap


def make_session(config: pytest.Config) -> Sessie:
    if worker_input(config):
        return Worker(config)
    return Controller(config) if _is_spread(config) else Sessie(config)


def _is_spread(config: pytest.Config) -> bool:
    return config.getoption("dist", "no") != "no" and bool(config.getoption("tx", None))


class Controller(Sessie):
    """Opens the run with the plan of the first worker that has collected, before any of them plays."""

    def __init__(self, config: pytest.Config) -> None:
        super().__init__(config)
        if config.option.maxworkerrestart is None:
            config.option.maxworkerrestart = "0"  # xdist hangs or fails when it replaces a lost worker in a group

    def begin(self, items: Sequence[pytest.Item]) -> None: ...

    def for_worker(self) -> dict[str, str]:
        return {"map": str(self._shared_folder.path), "sessie": self.name}

    def planned_by_worker(self, ids: Iterable[str]) -> None:
        if self._run is None:
            self._open([self._casus_by_node[node] for node in ids if node in self._casus_by_node], "hoofd")

    def scheduler(self, log: Any) -> Any:
        """On real systems casussen that change the tenant of one deelnemer must not meet."""
        if self.ronde.omgeving.profiel.geheugen != "blijvend":
            return None
        codes = {node: casus.deelnemer.code for node, casus in self._casus_by_node.items()}
        return PerDeelnemer(self.config, log, codes)

    @cached_property
    def _casus_by_node(self) -> dict[str, GeplandeCasus]:
        return {
            _node_id(scenario, rollen): casus(scenario, rollen)
            for scenario in self.ronde.catalogus.scenarios
            for rollen in self.ronde.rolbezettingen
        }

    @cached_property
    def _shared_folder(self) -> RunMap:
        return super()._folder()

    def _folder(self) -> RunMap:
        return self._shared_folder


class Worker(Sessie):
    """Plays in the run that the controller opened, with a journal of its own."""

    def begin(self, items: Sequence[pytest.Item]) -> None:
        given = worker_input(self.config) or {}
        proces = f"{given['sessie']}-{self.config.workerinput['workerid']}"  # type: ignore[attr-defined]
        self._run = Run(self.ronde, RunMap(Path(given["map"])), self.vocabulary, proces=proces)
        self._run.keep_secret(casus for item in items if (casus := casus_of(item)))

    def _close(self, *, interrupted: bool) -> None:
        if self._run:
            self._run.journal.sync()
            self._run.journal.close()


class PerDeelnemer(LoadScopeScheduling):  # type: ignore[misc]
    """Keeps all casussen of one deelnemer on one worker; `codes` says of each test whose it is."""

    def __init__(self, config: pytest.Config, log: Any, codes: Mapping[str, str]) -> None:
        super().__init__(config, log)
        self._codes = codes

    def _split_scope(self, nodeid: str) -> str:
        return self._codes.get(nodeid, nodeid)


def _node_id(scenario: Scenario, rollen: Rollen) -> str:
    """The id of the test as pytest makes it: what varies stands between brackets, escaped to ASCII."""
    parts = [*list(scenario.waarden.values())[:1], rolbezetting_id(rollen)]
    escaped = "-".join(part.encode("unicode_escape").decode("ascii") for part in parts)
    return f"{scenario.bestand}::{scenario.basis_id}[{escaped}]"
