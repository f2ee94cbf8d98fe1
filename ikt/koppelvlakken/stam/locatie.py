"""Where the activiteit takes place: a point or area in ETRS89, next to what the initiatiefnemer pointed out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ikt.koppelvlakken.stam.binding import Gebonden, attribuut, element
from ikt.koppelvlakken.stam.vlak import Positie, Vlak

ETRS89 = "urn:ogc:def:crs:EPSG::4258"
RD = "urn:ogc:def:crs:EPSG::28992"


@dataclass(frozen=True)
class Punt(Gebonden):
    prefix: ClassVar[str] = "gml"
    pos: Positie
    srs_name: str | None = attribuut()


@dataclass(frozen=True, kw_only=True)
class CoordinatenEtrs(Gebonden):
    prefix: ClassVar[str] = "ic"
    puntlocatie: Punt | None = None
    referentiestelsel: str = "ETRS89"
    vlaklocatie: Vlak | None = None


@dataclass(frozen=True, kw_only=True)
class CoordinatenOpgegeven(Gebonden):
    prefix: ClassVar[str] = "vx"
    puntlocatie: Punt | None = None
    referentiestelsel: str = "RD"
    vlaklocatie: Vlak | None = None


@dataclass(frozen=True, kw_only=True)
class Adresaanduiding(Gebonden):
    prefix: ClassVar[str] = "vx"
    identificatiecode_nummeraanduiding: str | None = None
    opgegeven_adres_huisletter: str | None = None
    opgegeven_adres_huisnummer: str | None = None
    opgegeven_adres_huisnummer_toevoeging: str | None = None
    opgegeven_adres_postcode: str | None = None
    opgegeven_adres_straatnaam: str | None = None
    opgegeven_adres_woonplaats_naam: str | None = None


@dataclass(frozen=True, kw_only=True)
class KadastraleAanduiding(Gebonden):
    prefix: ClassVar[str] = "vx"
    brk_identificatie: str | None = element("BRKIdentificatie", default=None)
    kadastraal_perceelnummer: str | None = None
    kadastrale_gemeente: str | None = None
    kadastrale_sectie: str | None = None


@dataclass(frozen=True, kw_only=True)
class Projectlocatie(Gebonden):
    """Exactly one of the last three says how the initiatiefnemer pointed the place out."""

    prefix: ClassVar[str] = "vx"
    coordinaten_etrs: CoordinatenEtrs
    coordinaten_opgegeven: CoordinatenOpgegeven | None = None
    adresaanduiding: Adresaanduiding | None = None
    kadastrale_aanduiding: KadastraleAanduiding | None = None
