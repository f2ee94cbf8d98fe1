"""An area in GML 3.1.1, as a verzoekbericht has it: polygons with holes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from ikt.koppelvlakken.stam.binding import Gebonden, attribuut, inhoud


@dataclass(frozen=True)
class Positie(Gebonden):
    """Numbers with a space between: latitude and longitude in ETRS89, x and y in RD; in a list pair after pair."""

    prefix: ClassVar[str] = "gml"
    waarde: str = inhoud()
    srs_name: str | None = attribuut()
    srs_dimension: str | None = attribuut()


@dataclass(frozen=True, kw_only=True)
class LinearRing(Gebonden):
    """Closed: the last position is the first. Written as one list, or position by position."""

    prefix: ClassVar[str] = "gml"
    pos: tuple[Positie, ...] = ()
    pos_list: Positie | None = None

    @property
    def tekst(self) -> str:
        """All numbers, in the order of the message."""
        return " ".join([each.waarde for each in self.pos] + ([self.pos_list.waarde] if self.pos_list else []))


@dataclass(frozen=True)
class Rand(Gebonden):
    prefix: ClassVar[str] = "gml"
    linear_ring: LinearRing = field(metadata={"element": "LinearRing"})


@dataclass(frozen=True, kw_only=True)
class Polygon(Gebonden):
    prefix: ClassVar[str] = "gml"
    srs_name: str | None = attribuut()
    srs_dimension: str | None = attribuut()
    exterior: Rand
    interior: tuple[Rand, ...] = ()

    @property
    def ringen(self) -> tuple[LinearRing, ...]:
        """The outside first, then the holes."""
        return tuple(rand.linear_ring for rand in (self.exterior, *self.interior))


@dataclass(frozen=True)
class SurfaceMember(Gebonden):
    prefix: ClassVar[str] = "gml"
    polygon: Polygon = field(metadata={"element": "Polygon"})


@dataclass(frozen=True, kw_only=True)
class Vlak(Gebonden):
    """A `gml:MultiSurfaceType`: its members stand in the element itself."""

    prefix: ClassVar[str] = "gml"
    srs_name: str | None = attribuut()
    srs_dimension: str | None = attribuut()
    surface_member: tuple[SurfaceMember, ...]

    @property
    def polygonen(self) -> tuple[Polygon, ...]:
        return tuple(member.polygon for member in self.surface_member)
