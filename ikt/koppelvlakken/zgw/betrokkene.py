"""From a rol in the Zaken API to a Betrokkene."""

from __future__ import annotations

from ikt.koppelvlakken.stam import adresregel
from ikt.koppelvlakken.zaaksysteem.beeld import Betrokkene
from ikt.koppelvlakken.zgw.profiel import Vindplaats
from ikt.koppelvlakken.zgw.zaak import Identificatie, Rol

GEMACHTIGDE = "gemachtigde"


def betrokkene(rol: Rol, plek: Vindplaats) -> Betrokkene:
    """The API has no field for a correspondentieadres; `plek` says how the roltoelichting tells it."""
    wie = rol.betrokkeneIdentificatie or Identificatie()
    post = rol.roltoelichting
    return Betrokkene(
        naam=_naam(wie),
        gemachtigde=rol.indicatieMachtiging == GEMACHTIGDE,
        met_bsn=bool(wie.inpBsn),
        adres=_adres(wie),
        correspondentieadres=post.removeprefix(plek.correspondentieadres) if _is_post(post, plek) else "",
        vestigingsnummer=wie.vestigingsNummer,
    )


def _is_post(tekst: str, plek: Vindplaats) -> bool:
    return tekst.startswith(plek.correspondentieadres)


def _naam(wie: Identificatie) -> str:
    persoon = (wie.voorletters, wie.voorvoegselGeslachtsnaam, wie.geslachtsnaam)
    return wie.statutaireNaam or next(iter(wie.handelsnaam), "") or " ".join(deel for deel in persoon if deel)


def _adres(wie: Identificatie) -> str:
    buiten, binnen = wie.subVerblijfBuitenland, wie.verblijfsadres
    if buiten:
        regels = (buiten.subAdresBuitenland_1, buiten.subAdresBuitenland_2, buiten.subAdresBuitenland_3)
        return adresregel.buitenland(regels, buiten.lndLandnaam)
    if not binnen:
        return ""
    return adresregel.binnenland(
        binnen.gorOpenbareRuimteNaam,
        str(binnen.aoaHuisnummer or ""),
        binnen.aoaHuisletter,
        binnen.aoaHuisnummertoevoeging,
        binnen.aoaPostcode,
        binnen.wplWoonplaatsNaam,
    )
