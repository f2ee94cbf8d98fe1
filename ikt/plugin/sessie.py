"""A pytest session that plays casussen, all in this process."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from ikt.catalogus.gegevens import Tags
from ikt.catalogus.lezer import relative
from ikt.catalogus.lint import lint
from ikt.catalogus.probleem import Probleem
from ikt.kern.evidence import EvidenceSink
from ikt.kern.fout import Gebruikersfout
from ikt.kern.journal import JournalUnwritable
from ikt.kern.plan import GeplandeCasus
from ikt.kern.stappen import Vocabulary
from ikt.plugin.opties import asked_scenarios, run_options
from ikt.plugin.rapport import asked_results
from ikt.plugin.sleutels import CASUSRUN, casus_of
from ikt.rapportage.lezer import read_run
from ikt.rapportage.resultaten import write_allure, write_results
from ikt.runner.casusrun import CasusRun
from ikt.runner.keuze import Keuze
from ikt.runner.run import Ronde, Run
from ikt.runner.runmap import RunMap

SESSIE = pytest.StashKey["Sessie"]()


def sessie_of(config: pytest.Config) -> Sessie | None:
    """The session, when this pytest run plays features at all."""
    return config.stash.get(SESSIE, None)


class Sessie:
    """Wrong configuration stops pytest with its own usage error, in one Dutch line."""

    def __init__(self, config: pytest.Config) -> None:
        self.config, self.root = config, config.rootpath
        self.name = f"{datetime.now():%Y%m%dT%H%M%S}-{os.getpid()}"
        self._run: Run | None = None
        self._busy: CasusRun | None = None
        self._lock = ExitStack()
        try:
            self.ronde = Ronde(self.root, run_options(config))
            self._resumed = self._to_resume()
            self.vocabulary = self._load_vocabulary()
        except Gebruikersfout as fout:
            raise pytest.UsageError(str(fout)) from fout

    def _load_vocabulary(self) -> Vocabulary:
        package = self.config.getini("ikt_stappen")
        pytest.register_assert_rewrite(package)
        return Vocabulary.load(package, self.root)

    @property
    def run(self) -> Run | None:
        return self._run

    def redact(self, text: str) -> str:
        return self._run.redactor.text(text) if self._run else text

    # -- the catalogue --

    def tags(self) -> list[str]:
        """The registered tags, as pytest wants its markers; a prefix such as `eis:` is no marker."""
        return [f"{tag}: {betekenis}" for tag, betekenis in Tags.lees(self.root).tags.items() if ":" not in tag]

    def problems(self, path: Path) -> list[Probleem]:
        """Why a feature file cannot be collected: what is wrong in it, or with the steps of all of them."""
        bestand = relative(path, self.root)
        return [each for each in self._linted(path) if each.bestand == bestand or not each.bestand.endswith(".feature")]

    def _linted(self, path: Path) -> list[Probleem]:
        whole = path.is_relative_to(self.root / "features")
        found = self._whole if whole else lint(self.root, [path], self.vocabulary)
        return [problem for problem in found if problem.ernst == "fout"]

    @cached_property
    def _whole(self) -> list[Probleem]:
        return lint(self.root, None, self.vocabulary)

    # -- what will be played --

    def select(self, items: list[pytest.Item]) -> None:
        """Leave out what the tag expression, or a resumed run, does not ask for."""
        try:
            of_phase = Keuze(tags=self.ronde.fase.tags).kies(self.ronde.catalogus.scenarios)
            wanted = {scenario.id for scenario in asked_scenarios(self.config).kies(of_phase)}
        except Gebruikersfout as fout:
            raise pytest.UsageError(str(fout)) from fout
        left = [item for item in items if (casus := casus_of(item)) and not self._asked(casus, wanted)]
        if left:
            self.config.hook.pytest_deselected(items=left)
            items[:] = [item for item in items if item not in left]

    def _asked(self, casus: GeplandeCasus, wanted: set[str]) -> bool:
        return casus.scenario in wanted and (self._resumed is None or casus.casus in self._resumed)

    def _to_resume(self) -> frozenset[str] | None:
        if self.config.option.hervat is None:
            return None
        verloop = self._resumed_map().verloop()
        return verloop.te_hervatten | (verloop.te_hertesten if self.config.option.hertest else frozenset())

    def _resumed_map(self) -> RunMap:
        return RunMap.zoek(self.root, self.ronde.naam, self.config.option.hervat)

    # -- the run --

    def begin(self, items: Sequence[pytest.Item]) -> None:
        """All is collected: open the run and write its plan."""
        if casussen := [casus for item in items if (casus := casus_of(item))]:
            self._open(casussen, "hoofd")

    def take(self, item: pytest.Item, casus: GeplandeCasus) -> CasusRun:
        assert self._run  # begin() comes before the first test
        item.user_properties.append(("ikt-casus", casus.casus))
        self._busy = item.stash[CASUSRUN] = CasusRun(self._run, casus)
        return self._busy

    def put_down(self, item: pytest.Item) -> None:
        self._busy = None
        if casusrun := item.stash.get(CASUSRUN, None):
            casusrun.close()
            del item.stash[CASUSRUN]  # items live as long as the session; what a casus made need not

    def evidence(self) -> EvidenceSink | None:
        """Where evidence goes at this moment; None between casussen."""
        return self._busy.evidence if self._busy else None

    def finish(self, exitstatus: int) -> None:
        """Close the journal and derive results from it; after an interruption without the note that all went well."""
        if self._run is None:
            return
        try:
            self._close(interrupted=exitstatus == pytest.ExitCode.INTERRUPTED)
        except (JournalUnwritable, OSError) as fout:
            self.complain(f"De run is niet goed afgesloten: {fout}")
        finally:
            self._lock.close()

    def _close(self, *, interrupted: bool) -> None:
        assert self._run
        if interrupted:
            self._run.stop()
        else:
            self._run.close()
        run, path = read_run(self._run.folder.path), self._run.folder.path
        write_results(run, path)
        if asked := asked_results(self.config):
            asked.mkdir(parents=True, exist_ok=True)
            write_allure(run, path, asked)

    def _open(self, casussen: Sequence[GeplandeCasus], proces: str) -> None:
        try:
            folder = self._folder()
            self._lock.enter_context(folder.locked())
            self._run = Run(self.ronde, folder, self.vocabulary, proces=f"{self.name}-{proces}")
            self._run.open(casussen)
        except Gebruikersfout as fout:
            pytest.exit(str(fout), returncode=2)
        except JournalUnwritable as fout:
            pytest.exit(unwritable(fout), returncode=2)

    def _folder(self) -> RunMap:
        if self.config.option.hervat is not None:
            return self._resumed_map()
        return RunMap.nieuw(self.root, self.ronde.naam, datetime.now())

    def complain(self, text: str) -> None:
        sys.stderr.write(f"Fout: {self.redact(text)}\n")


@contextmanager
def all_stays() -> Iterator[None]:
    """What is made here lives as long as the session: looking for garbage in it costs a tenth of a whole run."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def unwritable(fout: JournalUnwritable) -> str:
    return f"Het journaal is niet te schrijven ({fout}); de run stopt. Maak ruimte of herstel de rechten, en hervat."


def worker_input(config: pytest.Config) -> dict[str, Any] | None:
    """What an xdist controller told this process, when it is a worker."""
    given: dict[str, Any] | None = getattr(config, "workerinput", {}).get("ikt")
    return given
