"""The settings of the simulated software of ketenpartners, and the parties that use it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from ikt.kern.plan import Partij
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.profiel import Groep, Versieprofiel
from mocks.dso_feiten import anders


class Ophalen(Groep):
    """The software asks for notificaties at each multiple of `minuten`, and goes back `overlap_minuten`."""

    minuten: int
    overlap_minuten: int


class Partijen(Groep):
    """Who stands in for a role; those in `zonder_eigen_systeem` work in the web application."""

    per_rol: Mapping[str, Partij]
    zonder_eigen_systeem: tuple[str, ...]


class Regels(Versieprofiel):
    naam: ClassVar[str] = "gesimuleerde-ketenpartner"

    ophalen: Ophalen
    partijen: Partijen

    @property
    def alle(self) -> tuple[Partij, ...]:
        return tuple(self.partijen.per_rol.values())

    def heeft_eigen_systeem(self, oin: str) -> bool:
        zonder = (self.partijen.per_rol[rol] for rol in self.partijen.zonder_eigen_systeem)
        return oin not in {partij.oin for partij in zonder}

    @classmethod
    def van(cls, wereld: Wereld) -> Regels:
        return cls.lees().met(anders(wereld, cls.naam) or {})
