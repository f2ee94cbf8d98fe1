"""What a casus is connected to, as the environment says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from ikt.kern.evidence import EvidenceSink
from ikt.kern.klok import Klok
from ikt.kern.plan import Partij
from ikt.kern.waarnemer import Tester
from ikt.kern.wachten import Wachter

OnWrite = Callable[[str], None]
"""Told the name of an operation that writes, before it is sent."""


class MakeClient(Protocol):
    """`voor` is whose system it is for; None is the system that all have."""

    def __call__(
        self, kind: type[Any], evidence: EvidenceSink, on_write: OnWrite, voor: Partij | None = None
    ) -> Any: ...


@dataclass
class Koppeling:
    """Clients of systems, a clock, and who waits and looks. `onder_test` names the systems that are under test,
    `profielen` holds what the environment overrides of version profiles, `standaardversies` which version of a standard
    it has."""

    client: MakeClient
    klok: Klok
    wachter: Callable[[], Wachter]
    tester: Tester | None = None
    onder_test: frozenset[str] = frozenset()
    profielen: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    standaardversies: Mapping[str, str] = field(default_factory=dict)
    herhaal_onzeker: bool = False
