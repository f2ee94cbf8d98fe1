"""Consolidatie-informatie: what a besluit, rectificatie, mededeling or revisie says about versions and time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


@dataclass(frozen=True, order=True)
class Moment:
    """How STOP points at a momentopname: the doel of its branch and the time (UTC) of its exchange."""

    doel: str
    gemaakt_op: datetime

    def __str__(self) -> str:
        return f"{self.doel} van {self.gemaakt_op:%Y-%m-%dT%H:%M:%SZ}"


@dataclass(frozen=True)
class Momentbasis:
    """`gemaaktOpBasisVan` (STOP 1.3 and 2.0): where a version comes from, in momentopnamen."""

    basisversies: tuple[Moment, ...] = ()
    vervlochten: tuple[Moment, ...] = ()
    ontvlochten: tuple[Moment, ...] = ()


@dataclass(frozen=True)
class Versiebasis:
    """The same told in versions (STOP 1.4): the was-versie of the mutatie, and `gerelateerdeVersies/Vervlechting`.

    That a version also goes on from the last one of its own doel is implied, and needs no telling.
    """

    was: str | None = None
    vervlochten: tuple[str, ...] = ()


class Soort(StrEnum):
    """What happens to an instrument on a branch."""

    TERUGTREKKING_INTREKKING = "TerugtrekkingIntrekking"
    TERUGTREKKING = "Terugtrekking"
    INTREKKING = "Intrekking"
    VERSIE = "Beoogde versie"


@dataclass(frozen=True)
class Wijziging:
    """One BeoogdeRegeling, BeoogdInformatieobject, Intrekking or Terugtrekking.

    `instrument` is the FRBRWork. `versie` is the FRBRExpression; None in a beoogde versie says that the version
    changes but that nobody has written it (yet). `bekend_op` only where it differs from that of the whole: an
    uitspraak is known before it is told.
    """

    soort: Soort
    doelen: tuple[str, ...]
    instrument: str
    versie: str | None = None
    basis: Momentbasis | Versiebasis = Momentbasis()
    bekend_op: date | None = None


class Tijdsoort(StrEnum):
    JURIDISCH_WERKEND_VANAF = "juridischWerkendVanaf"
    GELDIG_VANAF = "geldigVanaf"


@dataclass(frozen=True)
class Tijdstempel:
    """A Tijdstempel, or with `datum` None a TerugtrekkingTijdstempel."""

    doel: str
    soort: Tijdsoort
    datum: date | None
    bekend_op: date | None = None


@dataclass(frozen=True)
class Uitgewerkt:
    """MaterieelUitgewerkt, or with `datum` None its TerugtrekkingMaterieelUitgewerkt."""

    instrument: str
    datum: date | None


@dataclass(frozen=True)
class ConsolidatieInformatie:
    """The module of one exchange. `bekend_op` is the day of publication, `ontvangen_op` that of receipt."""

    gemaakt_op: datetime
    bekend_op: date
    ontvangen_op: date
    wijzigingen: tuple[Wijziging, ...] = ()
    tijdstempels: tuple[Tijdstempel, ...] = ()
    uitgewerkt: tuple[Uitgewerkt, ...] = ()

    @property
    def volledig_bekend_op(self) -> date:
        """The day on which the last part of it was known."""
        dagen = [deel.bekend_op for deel in self.wijzigingen] + [deel.bekend_op for deel in self.tijdstempels]
        return max((dag or self.bekend_op for dag in dagen), default=self.bekend_op)

    def per_instrument(self) -> Iterator[tuple[str, tuple[Wijziging, ...]]]:
        for instrument in dict.fromkeys(wijziging.instrument for wijziging in self.wijzigingen):
            yield instrument, tuple(wijziging for wijziging in self.wijzigingen if wijziging.instrument == instrument)
