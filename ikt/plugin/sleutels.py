"""Where the plugin keeps its things on the items of pytest."""

from __future__ import annotations

import pytest

from ikt.kern.plan import GeplandeCasus
from ikt.runner.casusrun import CasusRun

CASUS = pytest.StashKey[GeplandeCasus]()
CASUSRUN = pytest.StashKey[CasusRun]()


def casus_of(item: pytest.Item) -> GeplandeCasus | None:
    return item.stash.get(CASUS, None)
