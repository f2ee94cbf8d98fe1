"""The package (opdracht.zip): from the description of a besluit to the complete set of files."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, MANIFEST_OW, OPDRACHT, Opdracht, manifest
from ikt.koppelvlakken.bhkv.profiel import Profiel, profiel
from ikt.koppelvlakken.ow.bestanden import manifest_ow, ow_bestanden
from ikt.koppelvlakken.stop.beschrijving import Planbesluit
from ikt.koppelvlakken.stop.besluit import aanlevering_besluit
from ikt.koppelvlakken.stop.besluitinhoud import Besluitinhoud
from ikt.koppelvlakken.stop.informatieobject import aanlevering_informatieobject, vaststelling
from ikt.koppelvlakken.stop.wijziging import Wijziging
from ikt.koppelvlakken.stop.xml import serialiseer

BESLUIT, GIO, GML = "besluit.xml", "werkingsgebied.xml", "werkingsgebied.gml"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The same time for every file in a zip: building twice gives the same bytes."""


@dataclass(frozen=True)
class Pakket:
    """The files of a package by name."""

    bestanden: Mapping[str, bytes]

    def met(self, **gewijzigd: bytes | None) -> Pakket:
        """A copy with files replaced, or left out (None): `pakket.met(**{"besluit.xml": None})`."""
        bestanden = {**self.bestanden, **gewijzigd}
        return Pakket({naam: inhoud for naam, inhoud in bestanden.items() if inhoud is not None})

    @property
    def zip(self) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as bestand:
            for naam, inhoud in self.bestanden.items():
                bestand.writestr(zipfile.ZipInfo(naam, _MOMENT), inhoud, zipfile.ZIP_DEFLATED)
        return buffer.getvalue()

    @property
    def checksum(self) -> str:
        """SHA-256 over the zip, in hex."""
        return hashlib.sha256(self.zip).hexdigest()


def bouw(wat: Planbesluit | Wijziging, feiten: Profiel | None = None, soort: str = "publicatieOpdracht") -> Pakket:
    """The complete package for a besluit; `soort` is the kind of opdracht (also `validatieOpdracht`)."""
    feiten, besluit = feiten or profiel(), wat.besluit if isinstance(wat, Wijziging) else wat
    inhoud = Besluitinhoud(besluit, feiten)
    ow = ow_bestanden(inhoud, feiten)
    bestanden = {
        OPDRACHT: serialiseer(_opdracht(besluit, soort).xml(feiten)),
        BESLUIT: serialiseer(aanlevering_besluit(inhoud, feiten)),
        **_informatieobjecten(inhoud, feiten),
        MANIFEST_OW: serialiseer(manifest_ow(inhoud, feiten, ow)),
        **{bestand.naam: serialiseer(bestand.inhoud) for bestand in ow},
    }
    inhoudsopgave = serialiseer(manifest(bestanden, feiten))
    return Pakket(MappingProxyType({MANIFEST: inhoudsopgave, **bestanden}))


def _informatieobjecten(inhoud: Besluitinhoud, feiten: Profiel) -> dict[str, bytes]:
    """Per werkingsgebied its XML and its GML."""
    bestanden: dict[str, bytes] = {}
    for nr, gio in enumerate(inhoud.informatieobjecten, start=1):
        naam = GML if nr == 1 else GML.replace(".", f"-{nr}.")
        gml = serialiseer(vaststelling(gio, inhoud.besluit, feiten))
        xml = aanlevering_informatieobject(gio, inhoud.besluit.gezag, feiten, naam, gml)
        bestanden |= {naam.replace(".gml", ".xml"): serialiseer(xml), naam: gml}
    return bestanden


def _opdracht(besluit: Planbesluit, soort: str) -> Opdracht:
    return Opdracht(
        soort=soort,
        id_levering=besluit.id_levering,
        bevoegd_gezag=besluit.gezag.oin,
        aanleveraar=besluit.aanleveraar,
        publicatie=BESLUIT,
        datum_bekendmaking=besluit.bekendmaking.isoformat(),
    )
