"""Detectie: what the scenarios are worth. Each fault is switched on in turn; which scenario finds it, and where?"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from ikt.kern.plan import GeplandeCasus
from ikt.kern.stappen import Vocabulary
from ikt.kern.uitkomst import GOED, Afloop
from ikt.runner.opties import RunOptions
from ikt.runner.rolbezetting import casus
from ikt.runner.run import Ronde, Run
from ikt.runner.runmap import RunMap
from ikt.runner.speler import speel
from mocks.fouten import Fault

OVERAL = "ketenoverstijgend"
GEEN = "zonder-fout"


@dataclass(frozen=True)
class Vondst:
    """A scenario that did not go well while a fault was on; `schakel` is where the evidence points."""

    scenario: str
    schakel: str | None
    reden: str


@dataclass(frozen=True)
class Detectie:
    """`bewijs` is the folder, relative to the project, with the journal and evidence of this fault."""

    fault: Fault
    vondsten: tuple[Vondst, ...]
    bewijs: str

    @property
    def beste(self) -> Vondst | None:
        """The finding that points at the right schakel, or else the first."""
        right = (vondst for vondst in self.vondsten if vondst.schakel == self.fault.schakel)
        return next(right, self.vondsten[0] if self.vondsten else None)

    @property
    def schakel_juist(self) -> bool:
        return self.beste is not None and self.beste.schakel == self.fault.schakel


class Detector:
    """Plays the scenarios of a keten (all when None) for one deelnemer, once without and once with each fault."""

    def __init__(self, root: Path, folder: RunMap, foutmappen: Sequence[Path] = ()) -> None:
        self._root, self._folder, self._foutmappen = root, folder, tuple(foutmappen)
        self._vocabulary = Vocabulary.load("steps", root)
        self._ronde = self._new_ronde(())

    def fouten(self, keten: str | None) -> list[Fault]:
        return [fault for fault in self._ronde.faults if keten in (None, fault.keten)]

    def vals_alarm(self, keten: str | None) -> list[str]:
        """Scenarios that do not go well although nothing is wrong."""
        return [vondst.scenario for vondst in self._play(self._ronde, GEEN, self._casussen(keten))]

    def detecteer(self, faults: Sequence[Fault]) -> Iterator[Detectie]:
        """Each fault in turn, over all processors of this machine."""
        setup = (self._root, self._folder, self._foutmappen)
        with ProcessPoolExecutor(os.cpu_count(), initializer=_begin, initargs=setup) as pool:
            all_found = pool.map(_vondsten, [fault.id for fault in faults])
            for fault, found in zip(faults, all_found, strict=True):
                bewijs = (self._folder.path / fault.id).relative_to(self._root).as_posix()
                yield Detectie(fault, found, bewijs)

    def vondsten(self, fault_id: str) -> tuple[Vondst, ...]:
        """What the scenarios of its keten find while this fault is on."""
        ronde = self._new_ronde((fault_id,))
        return tuple(self._play(ronde, fault_id, self._casussen(ronde.faults[fault_id].keten)))

    def _new_ronde(self, fouten: tuple[str, ...]) -> Ronde:
        return Ronde(self._root, RunOptions(omgeving="mock", fouten=fouten, foutmappen=self._foutmappen))

    def _casussen(self, keten: str | None) -> list[GeplandeCasus]:
        """The scenarios that a fault of that keten could show up in, also those that go over the ketens."""
        rollen = self._ronde.rolbezettingen[0]
        return [
            casus(scenario, rollen)
            for scenario in self._ronde.catalogus.scenarios
            if keten is None or {keten, OVERAL} & set(scenario.tags)
        ]

    def _play(self, ronde: Ronde, name: str, casussen: Sequence[GeplandeCasus]) -> Iterator[Vondst]:
        run = Run(ronde, RunMap(self._folder.path / name), self._vocabulary, proces="detectie")
        run.open(casussen)
        for plan, afloop in speel(run, casussen):
            if afloop is not None and afloop.uitkomst not in GOED:
                yield _vondst(plan, afloop)
        run.close()


_detector: Detector
"""The detector of a process in the pool; a Fault itself cannot travel between processes, its id can."""


def _begin(root: Path, folder: RunMap, foutmappen: Sequence[Path]) -> None:
    global _detector  # noqa: PLW0603
    _detector = Detector(root, folder, foutmappen)


def _vondsten(fault_id: str) -> tuple[Vondst, ...]:
    return _detector.vondsten(fault_id)


def _vondst(plan: GeplandeCasus, afloop: Afloop) -> Vondst:
    return Vondst(plan.scenario, afloop.schakel, f"{afloop.uitkomst}: {afloop.reden}")
