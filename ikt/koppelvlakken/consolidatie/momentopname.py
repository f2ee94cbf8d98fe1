"""What is remembered: the branches of each instrument and the tijdstempels of each doel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol, TypeVar

from ikt.koppelvlakken.consolidatie.bijdrage import Bijdragen


class Stand(StrEnum):
    """How an instrument stands on a branch."""

    VERSIE = "gewijzigd"
    INGETROKKEN = "ingetrokken"
    TERUGGETROKKEN = "teruggetrokken"


@dataclass(frozen=True)
class Momentopname:
    """An instrument on a branch after one exchange. `doelen`: all branches that share this exchange.

    `versie` None with stand VERSIE: there is a new version that nobody has written (yet).
    """

    doelen: tuple[str, ...]
    gemaakt_op: datetime
    bekend_op: date
    ontvangen_op: date
    stand: Stand
    versie: str | None
    bijdragen: Bijdragen


@dataclass(frozen=True)
class Tijdstempels:
    """When a branch comes into force, after one exchange."""

    gemaakt_op: datetime
    bekend_op: date
    ontvangen_op: date
    juridisch_werkend_vanaf: date | None = None
    geldig_vanaf: date | None = None


@dataclass(frozen=True)
class Uitwerking:
    """From when an instrument has no material effect any more, after one exchange; None: it has (again)."""

    gemaakt_op: datetime
    bekend_op: date
    ontvangen_op: date
    datum: date | None


@dataclass(frozen=True)
class Instrument:
    """A regeling or informatieobject (`werk`: FRBRWork). `initiele_doelen`: the branches of its instelling."""

    werk: str
    initiele_doelen: frozenset[str] = frozenset()
    branches: Mapping[str, tuple[Momentopname, ...]] = field(default_factory=dict)
    uitwerkingen: tuple[Uitwerking, ...] = ()


class _Gedateerd(Protocol):
    @property
    def bekend_op(self) -> date: ...
    @property
    def ontvangen_op(self) -> date: ...


G = TypeVar("G", bound=_Gedateerd)


@dataclass(frozen=True)
class Gezichtspunt:
    """From where one looks: what was publicly known, and received, on these days."""

    bekend_op: date = date.max
    ontvangen_op: date = date.max

    def laatste(self, reeks: Sequence[G]) -> G | None:
        """The last one that was visible from here."""
        return next((deel for deel in reversed(reeks) if self._ziet(deel)), None)

    def _ziet(self, deel: _Gedateerd) -> bool:
        return deel.bekend_op <= self.bekend_op and deel.ontvangen_op <= self.ontvangen_op
