"""The short description of a wijzigingsbesluit on an omgevingsplan, from which an aanlevering is made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

Punt = tuple[float, float]
"""RD coordinates in metres."""


@dataclass(frozen=True)
class Gezag:
    """`code` as in identifications (gm0297), `oin` 20 digits."""

    code: str
    naam: str
    oin: str


@dataclass(frozen=True)
class Tekstplek:
    """An element of a regeling by both its names: `wid` never changes, `eid` is its place in this version."""

    eid: str
    wid: str


@dataclass(frozen=True)
class Basis:
    """The version of the regeling on which the wijziging builds, and where in it the new text goes:
    after `artikel`, and in the list of informatieobjecten after `bijlagetekst`."""

    regeling: str
    versie: str
    artikel: Tekstplek
    bijlagetekst: Tekstplek
    tophaak: str


@dataclass(frozen=True)
class Werkingsgebied:
    """`polygoon` is one closed ring (first point repeated at the end)."""

    naam: str
    polygoon: tuple[Punt, ...]


@dataclass(frozen=True)
class Activiteit:
    """`groep` and `kwalificatie` are names from the IMOW-waardelijsten, without their address."""

    naam: str
    groep: str
    kwalificatie: str


@dataclass(frozen=True)
class Wijziging:
    """What a gemeente decides. `kenmerk` makes its identifications unique and recognisable; `aanleveraar` is
    the OIN that delivers."""

    gezag: Gezag
    aanleveraar: str
    id_levering: str
    kenmerk: str
    basis: Basis
    opschrift: str
    tekst: str
    werkingsgebied: Werkingsgebied
    activiteit: Activiteit
    ondertekend: date
    bekendmaking: date
    inwerkingtreding: date

    @property
    def naam(self) -> str:
        """The kenmerk with letters and digits only: for OW-identificaties and wIds."""
        return re.sub("[^A-Za-z0-9]", "", self.kenmerk)

    @property
    def artikeltekst(self) -> str:
        """The plain text of the new artikel."""
        return f"{self.tekst.rstrip()} Dit artikel geldt in {self.werkingsgebied.naam}."

    @property
    def titel(self) -> str:
        return f"Wijziging van het omgevingsplan van {self.gezag.naam}: {self.opschrift.lower()}"
