"""Between pytest-bdd and our vocabulary: three step definitions that take every step there is.

So pytest-bdd never searches through hundreds of definitions; `ikt.kern.stappen` finds the one by kind and text.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest
from pytest_bdd import given, then, when
from pytest_bdd.parsers import StepParser

from ikt.kern.journal import JournalUnwritable
from ikt.kern.stappen import Kind
from ikt.kern.uitkomst import Afloop, Uitkomst
from ikt.plugin.sessie import unwritable
from ikt.plugin.sleutels import CASUSRUN

SKIPPED = frozenset(
    {
        Uitkomst.LOOPT,
        Uitkomst.NIET_BESCHIKBAAR_LOKAAL,
        Uitkomst.NIET_BESCHIKBAAR_LANDELIJK,
        Uitkomst.NIET_VAN_TOEPASSING,
    }
)


class AnyStep(StepParser):
    """Takes each step of its kind, and hands over its text."""

    def is_matching(self, name: str) -> bool:
        return True

    def parse_arguments(self, name: str) -> dict[str, Any]:
        return {"step_text": name}


def run_step(kind: Kind) -> Callable[..., None]:
    def step(request: pytest.FixtureRequest, step_text: str) -> None:
        __tracebackhide__ = True
        try:
            afloop = request.node.stash[CASUSRUN].stap(kind, step_text)
        except JournalUnwritable as fout:
            pytest.exit(unwritable(fout), returncode=2)
        if afloop is not None:
            end(afloop)

    # pytest-bdd asks for the signature twice per step, and to find it out anew costs as much as an empty step
    step.__signature__ = inspect.signature(step)  # type: ignore[attr-defined]
    return step


def end(afloop: Afloop) -> None:
    """Tell pytest how it ended; the journal knows it already."""
    __tracebackhide__ = True
    if afloop.uitkomst in SKIPPED:
        pytest.skip(f"{afloop.uitkomst}: {afloop.reden}")
    raise afloop


given(AnyStep("<woordenschat>"))(run_step("gegeven"))
when(AnyStep("<woordenschat>"))(run_step("als"))
then(AnyStep("<woordenschat>"))(run_step("dan"))
