"""Live progress of a run, in the place of pytest's own terminal output."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress

import pytest
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)

from ikt.plugin.sessie import sessie_of
from ikt.runner.runmap import RunMap

GOOD, BAD, OTHER = "goed", "niet goed", "overgeslagen of wachtend"


class Voortgang:
    """A pytest plugin: counts casussen as they end, keeps what went wrong before they began, and finds the run."""

    def __init__(self, console: Console) -> None:
        self.problems: list[str] = []
        self.stopped: str | None = None
        self.folder: RunMap | None = None
        self.selected = 0
        self._counts: Counter[str] = Counter()
        self._busy: dict[str, str] = {}
        self._progress = Progress(
            SpinnerColumn(),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.description}"),
            console=console,
            transient=True,
        )
        self._task = self._progress.add_task("scenario's verzamelen", total=None)

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        reporter = config.pluginmanager.get_plugin("terminalreporter")
        if reporter is not None:
            config.pluginmanager.unregister(reporter)
        self._progress.start()

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.problems += [line for line in str(report.longrepr).splitlines() if line.strip()]

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self._expect(len(session.items))

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node: object, ids: list[str]) -> None:
        self._expect(len(ids))

    def _expect(self, total: int) -> None:
        self.selected = total
        self._progress.update(self._task, total=total, description="")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or report.outcome != "passed":
            self._busy[report.nodeid] = report.outcome
        if report.when == "teardown":
            self._count(self._busy.pop(report.nodeid, "passed"))

    def _count(self, outcome: str) -> None:
        self._counts[{"passed": GOOD, "failed": BAD}.get(outcome, OTHER)] += 1
        text = ", ".join(f"{number} {word}" for word, number in self._counts.items())
        self._progress.update(self._task, advance=1, description=text)

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        is_exit = isinstance(excinfo.value, pytest.exit.Exception)
        self.stopped = str(excinfo.value) if is_exit else "De run is afgebroken."

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        sessie = sessie_of(session.config)
        self.folder = sessie.run.folder if sessie and sessie.run else None

    def pytest_unconfigure(self) -> None:
        with suppress(Exception):
            self._progress.stop()
