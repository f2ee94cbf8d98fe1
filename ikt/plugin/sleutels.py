"""Where the plugin keeps its things: on the config of pytest and on its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ikt.kern.plan import GeplandeCasus
from ikt.runner.casusrun import CasusRun

if TYPE_CHECKING:
    from ikt.plugin.sessie import Sessie

SESSIE = pytest.StashKey["Sessie"]()
CASUS = pytest.StashKey[GeplandeCasus]()
CASUSRUN = pytest.StashKey[CasusRun]()


def sessie_of(config: pytest.Config) -> Sessie | None:
    """The session, when this pytest run plays features at all."""
    return config.stash.get(SESSIE, None)


def casus_of(item: pytest.Item) -> GeplandeCasus | None:
    return item.stash.get(CASUS, None)
