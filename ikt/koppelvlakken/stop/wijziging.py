"""The short form of the most usual besluit: one new artikel in an omgevingsplan, with an activiteit in an area."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ikt.koppelvlakken.stop import beschrijving
from ikt.koppelvlakken.stop.beschrijving import (
    Activiteit,
    Gezag,
    Onderdeel,
    Planbesluit,
    Punt,
    Regelinginhoud,
    Tekstplek,
)
from ikt.koppelvlakken.stop.besluitidentificatie import Besluitidentificaties, Gebiedsidentificaties
from ikt.koppelvlakken.stop.identificatie import volgende
from ikt.koppelvlakken.stop.omgeving import buren

__all__ = ["Activiteit", "Basis", "Gezag", "Identificaties", "Punt", "Tekstplek", "Werkingsgebied", "Wijziging"]


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

    @property
    def besluit(self) -> Planbesluit:
        """The same as a general description; of the omgevingsplan it knows only what the new text comes beside."""
        gebied, basis = self.werkingsgebied, self.basis
        regeling = Regelinginhoud(
            instrument="omgevingsplan",
            onderdelen=(
                Onderdeel(
                    self.opschrift, self.tekst, na=basis.artikel.wid, gebied=gebied.naam, activiteit=self.activiteit
                ),
            ),
            gebieden=(beschrijving.Werkingsgebied(gebied.naam, (gebied.polygoon,)),),
            basis=beschrijving.Basis(
                basis.regeling, basis.versie, buren(basis.artikel, basis.bijlagetekst), tophaak=basis.tophaak
            ),
        )
        return Planbesluit(
            gezag=self.gezag,
            aanleveraar=self.aanleveraar,
            id_levering=self.id_levering,
            kenmerk=self.kenmerk,
            onderwerp=self.titel,
            ondertekend=self.ondertekend,
            bekendmaking=self.bekendmaking,
            inwerkingtreding=self.inwerkingtreding,
            regelingen=(regeling,),
        )


@dataclass(frozen=True)
class Identificaties:
    """Of the short form: those of its besluit, and of the one artikel, gebied and activiteit that it has."""

    wijziging: Wijziging

    @property
    def besluit(self) -> str:
        return self._alle.besluit

    @property
    def besluitversie(self) -> str:
        return self._alle.besluitversie

    @property
    def regelingversie(self) -> str:
        return self._alle.regelingversie(self._regeling)

    @property
    def doel(self) -> str:
        return self._alle.doel

    @property
    def informatieobject(self) -> str:
        return self._gebied.werk

    @property
    def informatieobjectversie(self) -> str:
        return self._gebied.expressie

    @property
    def geometrie(self) -> str:
        return self._gebied.geometrie(1)

    @property
    def artikel(self) -> Tekstplek:
        return self._alle.plek(volgende(self.wijziging.basis.artikel.eid))

    @property
    def bijlagetekst(self) -> Tekstplek:
        return self._alle.plek(volgende(self.wijziging.basis.bijlagetekst.eid))

    @property
    def informatieobjectref(self) -> Tekstplek:
        return self._alle.plek(f"{self.bijlagetekst.eid}__ref_o_1")

    def ow(self, soort: str) -> str:
        """For instance `nl.imow-gm0297.activiteit.ikt7f3a2c91`."""
        return self._alle.ow(soort)

    def wid(self, eid: str) -> str:
        return self._alle.wid(eid)

    @property
    def _alle(self) -> Besluitidentificaties:
        return Besluitidentificaties(self.wijziging.besluit)

    @property
    def _regeling(self) -> Regelinginhoud:
        return self._alle.beschrijving.regelingen[0]

    @property
    def _gebied(self) -> Gebiedsidentificaties:
        return self._alle.gebied(self._regeling, self._regeling.gebieden[0])
