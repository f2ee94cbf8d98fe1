"""From what is to be delivered to a package: opdracht.xml and manifest.xml are added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Protocol

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, OPDRACHT, Opdracht, manifest
from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.pakket import Pakket
from ikt.koppelvlakken.stop.xml import Element, serialiseer

Bestanden = Mapping[str, bytes]
GEEN: Bestanden = MappingProxyType({})


class Document(Protocol):
    """What becomes an XML document in the package: a Kennisgeving, Revisie, Verantwoording …"""

    def xml(self, profiel: Profiel) -> Element: ...


def pak_in(opdracht: Opdracht, bestanden: Bestanden, profiel: Profiel) -> Pakket:
    """`bestanden` by name, the one that the opdracht names among them.

    Raises Gebruikersfout when this version of the BHKV has no such opdracht.
    """
    alles = {OPDRACHT: serialiseer(opdracht.xml(profiel)), **bestanden}
    return Pakket(MappingProxyType({MANIFEST: serialiseer(manifest(alles, profiel)), **alles}))


@dataclass(frozen=True)
class Inpakker:
    """Packs deliveries of one bevoegd gezag (both are OINs of 20 digits) under one idLevering.

    Extra `bestanden` (manifest-ow, OW, GIO) go in as they are. All raise Gebruikersfout where the version of the BHKV
    has no such opdracht.
    """

    id_levering: str
    bevoegd_gezag: str
    aanleveraar: str
    profiel: Profiel

    def publicatie(self, document: Document, op: date, bestanden: Bestanden = GEEN) -> Pakket:
        """A kennisgeving, rectificatie or mededeling, to be published on day `op`."""
        opdracht = self._opdracht("publicatieOpdracht", publicatie="publicatie.xml", datum_bekendmaking=op.isoformat())
        return self._pak(opdracht, {"publicatie.xml": document, **bestanden})

    def afbreken(self, akn: str) -> Pakket:
        """Cancel the publication of the besluit or kennisgeving with this AKN (work)."""
        return self._pak(self._opdracht("breekPublicatieAfOpdracht", identificatie=akn), {})

    def raadplegen(self, akn: str) -> Pakket:
        return self._pak(self._opdracht("raadpleegOpdracht", identificatie=akn), {})

    def directe_mutatie(self, bestanden: Bestanden) -> Pakket:
        """Of OW alone: without a file with a mutatie of the text the opdracht names none."""
        return self._pak(self._opdracht("directeMutatieOpdracht"), bestanden)

    def revisie(self, document: Document, bestanden: Bestanden = GEEN) -> Pakket:
        return self._pak(
            self._opdracht("revisieOpdracht", revisie="revisie.xml"), {"revisie.xml": document, **bestanden}
        )

    def procedurewijziging(self, document: Document) -> Pakket:
        opdracht = self._opdracht("procedureverloopmutatieOpdracht", procedureverloopmutatie="procedure.xml")
        return self._pak(opdracht, {"procedure.xml": document})

    def registratie(self, besluit: str, verantwoording: Document, bestanden: Bestanden) -> Pakket:
        """`besluit` is the name of the AanleveringBesluit among `bestanden`."""
        opdracht = self._opdracht("registratieOpdracht", registratie=besluit, verantwoording="verantwoording.xml")
        return self._pak(opdracht, {"verantwoording.xml": verantwoording, **bestanden})

    def _opdracht(self, soort: str, **velden: str) -> Opdracht:
        return Opdracht(soort, self.id_levering, self.bevoegd_gezag, self.aanleveraar, **velden)

    def _pak(self, opdracht: Opdracht, inhoud: Mapping[str, bytes | Document]) -> Pakket:
        bestanden = {
            naam: deel if isinstance(deel, bytes) else serialiseer(deel.xml(self.profiel))
            for naam, deel in inhoud.items()
        }
        return pak_in(opdracht, bestanden, self.profiel)
