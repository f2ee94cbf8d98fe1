"""Playing casussen one after the other without pytest: for detectie, and for whoever wants no test runner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing

from ikt.kern.plan import GeplandeCasus
from ikt.kern.uitkomst import Afloop
from ikt.runner.casusrun import CasusRun
from ikt.runner.run import Run


def speel(run: Run, casussen: Iterable[GeplandeCasus]) -> Iterator[tuple[GeplandeCasus, Afloop | None]]:
    """Each casus with how it ended; None when all its steps went well."""
    for plan in casussen:
        with closing(CasusRun(run, plan)) as casus:
            yield plan, casus.open() or _stappen(casus, plan)


def _stappen(casus: CasusRun, plan: GeplandeCasus) -> Afloop | None:
    for stap in plan.stappen:
        if afloop := casus.stap(stap.soort, stap.tekst):
            return afloop
    return None
