"""Detectie: what the scenarios are worth. Each fault is switched on in turn; which scenario finds it, and where?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

    def __init__(self, root: Path, vocabulary: Vocabulary, folder: RunMap, foutmappen: Sequence[Path] = ()) -> None:
        self._root, self._vocabulary, self._folder = root, vocabulary, folder
        self._foutmappen = tuple(foutmappen)
        self._ronde = self._new_ronde(())

    def fouten(self, keten: str | None) -> list[Fault]:
        return [fault for fault in self._ronde.faults if keten in (None, fault.keten)]

    def vals_alarm(self, keten: str | None) -> list[str]:
        """Scenarios that do not go well although nothing is wrong."""
        return [vondst.scenario for vondst in self._play(self._ronde, GEEN, self._casussen(keten))]

    def detecteer(self, fault: Fault) -> Detectie:
        ronde = self._new_ronde((fault.id,))
        vondsten = tuple(self._play(ronde, fault.id, self._casussen(fault.keten)))
        return Detectie(fault, vondsten, (self._folder.path / fault.id).relative_to(self._root).as_posix())

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


def _vondst(plan: GeplandeCasus, afloop: Afloop) -> Vondst:
    return Vondst(plan.scenario, afloop.schakel, f"{afloop.uitkomst}: {afloop.reden}")
