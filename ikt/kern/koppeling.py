"""What a casus is connected to, as the environment says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ikt.kern.evidence import EvidenceSink
from ikt.kern.klok import Klok
from ikt.kern.waarnemer import Tester
from ikt.kern.wachten import Wachter

OnWrite = Callable[[str], None]
"""Told the name of an operation that writes, before it is sent."""


@dataclass
class Koppeling:
    """Clients of systems, a clock, and who waits and looks. `onder_test` names the systems that are under test,
    `profielen` holds what the environment overrides of version profiles."""

    client: Callable[[type[Any], EvidenceSink, OnWrite], Any]
    klok: Klok
    wachter: Callable[[], Wachter]
    tester: Tester | None = None
    onder_test: frozenset[str] = frozenset()
    profielen: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    herhaal_onzeker: bool = False
