"""From a place as pointed out to a projectlocatie in the verzoekbericht."""

from __future__ import annotations

from ikt.koppelvlakken.stam import vlak as gml
from ikt.koppelvlakken.stam.locatie import (
    ETRS89,
    RD,
    Adresaanduiding,
    CoordinatenEtrs,
    CoordinatenOpgegeven,
    KadastraleAanduiding,
    Projectlocatie,
    Punt,
)
from ikt.koppelvlakken.stam.opgave import Adres, Locatie, Perceel, Positie, Ringen


def projectlocatie(locatie: Locatie) -> Projectlocatie:
    """Always in ETRS89, next to the address, the perceel or the RD coordinates that were given."""
    adres = _adres(locatie.adres) if locatie.adres else None
    perceel = _perceel(locatie.perceel) if locatie.perceel and not adres else None
    return Projectlocatie(
        coordinaten_etrs=CoordinatenEtrs(
            puntlocatie=_punt(locatie.punt.etrs89, ETRS89) if locatie.punt else None,
            vlaklocatie=_vlak(locatie.vlak.etrs89, ETRS89) if locatie.vlak else None,
        ),
        coordinaten_opgegeven=None if adres or perceel else _opgegeven(locatie),
        adresaanduiding=adres,
        kadastrale_aanduiding=perceel,
    )


def _opgegeven(locatie: Locatie) -> CoordinatenOpgegeven:
    return CoordinatenOpgegeven(
        puntlocatie=_punt(locatie.punt.rd, RD) if locatie.punt else None,
        vlaklocatie=_vlak(locatie.vlak.rd, RD) if locatie.vlak else None,
    )


def _punt(positie: Positie, srs: str) -> Punt:
    return Punt(gml.Positie(" ".join(positie), srs_name=srs))


def _vlak(ringen: Ringen, srs: str) -> gml.Vlak:
    buiten, *gaten = (_rand(ring) for ring in ringen)
    polygon = gml.Polygon(srs_name=srs, exterior=buiten, interior=tuple(gaten))
    return gml.Vlak(srs_name=srs, surface_member=(gml.SurfaceMember(polygon),))


def _rand(ring: tuple[Positie, ...]) -> gml.Rand:
    posities = " ".join(getal for positie in ring for getal in positie)
    return gml.Rand(gml.LinearRing(pos_list=gml.Positie(posities)))


def _adres(adres: Adres) -> Adresaanduiding:
    return Adresaanduiding(
        opgegeven_adres_huisletter=adres.huisletter,
        opgegeven_adres_huisnummer=adres.huisnummer,
        opgegeven_adres_huisnummer_toevoeging=adres.huisnummertoevoeging,
        opgegeven_adres_postcode=adres.postcode,
        opgegeven_adres_straatnaam=adres.straatnaam,
        opgegeven_adres_woonplaats_naam=adres.woonplaatsnaam,
    )


def _perceel(perceel: Perceel) -> KadastraleAanduiding:
    return KadastraleAanduiding(
        kadastraal_perceelnummer=perceel.nummer,
        kadastrale_gemeente=perceel.gemeente,
        kadastrale_sectie=perceel.sectie,
    )
