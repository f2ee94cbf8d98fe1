"""From a verzoek to what the simulated zaaksysteem keeps of it, in the forms of the Zaken API."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ikt.koppelvlakken.stam import adresregel
from ikt.koppelvlakken.stam.adresregel import eerste
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stam.gegevens import Binnenlandsadres, Buitenlandsadres, Contactadres
from ikt.koppelvlakken.stam.partij import NatuurlijkPersoon, NietNatuurlijkPersoon, Partij
from ikt.koppelvlakken.stam.profiel import profiel as stam_profiel
from ikt.koppelvlakken.zgw.betrokkene import GEMACHTIGDE
from ikt.koppelvlakken.zgw.profiel import profiel

PLEK = profiel().vindplaats
LEEG_BSN = stam_profiel().nummers.leeg_bsn

Gegevens = dict[str, Any]


def kenmerken(verzoek: Verzoek) -> list[Gegevens]:
    gevonden = [(verzoek.verzoeknummer, PLEK.kenmerk_bron)]
    if verzoek.referentie_aanvrager:
        gevonden.append((verzoek.referentie_aanvrager.waarde, PLEK.kenmerk_bron_referentie))
    if verzoek.project.project_id:
        gevonden.append((verzoek.project.project_id, PLEK.kenmerk_bron_project))
    return [{"kenmerk": kenmerk, "bron": bron} for kenmerk, bron in gevonden]


def antwoorden(verzoek: Verzoek) -> dict[str, str]:
    """Question → answer, of the questions that ask for no bijlage."""
    return {
        specificatie.vraagtekst: specificatie.antwoord or ""
        for activiteit in verzoek.projectactiviteiten
        for specificatie in activiteit.specificaties
        if specificatie.gevraagde_bijlage is None
    }


def documenten(verzoek: Verzoek) -> Iterator[Gegevens]:
    """Each document with the question that asked for it, if one did."""
    for activiteit in verzoek.projectactiviteiten:
        for specificatie in activiteit.specificaties:
            if specificatie.gevraagde_bijlage:
                for document in specificatie.gevraagde_bijlage.documenten:
                    yield _document(document.document_id, document.vertrouwelijk, specificatie.vraagtekst)
    for bijlage in verzoek.verzoek_bijlage:
        for document in bijlage.gevraagde_bijlage.documenten:
            yield _document(document.document_id, document.vertrouwelijk, "")


def _document(document_id: str, vertrouwelijk: bool, vraag: str) -> Gegevens:
    return {"document_id": document_id, "vertrouwelijk": vertrouwelijk, "beschrijving": vraag}


# -- who --


def rollen(verzoek: Verzoek) -> list[Gegevens]:
    gevonden = [_rol(verzoek.initiatiefnemer) | {"omschrijvingGeneriek": "initiator"}]
    if verzoek.gemachtigde:
        rol = {"omschrijvingGeneriek": "belanghebbende", "indicatieMachtiging": GEMACHTIGDE}
        gevonden.append(_rol(verzoek.gemachtigde) | rol)
    return gevonden


def _rol(partij: Partij) -> Gegevens:
    if partij.natuurlijk_persoon:
        return _persoon(partij.natuurlijk_persoon)
    bedrijf = partij.niet_natuurlijk_persoon
    return _bedrijf(bedrijf) if bedrijf else {"betrokkeneType": "natuurlijk_persoon", "betrokkeneIdentificatie": {}}


def _persoon(persoon: NatuurlijkPersoon) -> Gegevens:
    bsn = persoon.burgerservicenummer.waarde if persoon.burgerservicenummer else ""
    return {
        "betrokkeneType": "natuurlijk_persoon",
        "roltoelichting": _post(persoon.correspondentie_adres),
        "betrokkeneIdentificatie": {
            "inpBsn": "" if bsn == LEEG_BSN else bsn,
            "geslachtsnaam": eerste(persoon.geslachtsnaam_naamgebruik),
            "voorvoegselGeslachtsnaam": eerste(persoon.voorvoegsel_naamgebruik),
            "voorletters": eerste(persoon.voorletters_naamgebruik),
            "verblijfsadres": _adres(persoon.verblijfsadres),
            "subVerblijfBuitenland": _buitenland(persoon.verblijfsadres_buitenland),
        },
    }


def _bedrijf(bedrijf: NietNatuurlijkPersoon) -> Gegevens:
    vestiging = bedrijf.vestiging
    adres = (vestiging.locatie_adres_vestiging if vestiging else None) or bedrijf.bezoek_adres
    return {
        "betrokkeneType": "vestiging",
        "roltoelichting": _post(bedrijf.postadres),
        "betrokkeneIdentificatie": {
            "vestigingsNummer": eerste(vestiging.vestigingsnummer) if vestiging else "",
            "kvkNummer": eerste(bedrijf.kvk_nummer),
            "handelsnaam": [each.waarde for each in bedrijf.handelsnaam],
            "verblijfsadres": _adres(adres),
            "subVerblijfBuitenland": _buitenland(bedrijf.bezoek_adres_buitenland),
        },
    }


def _adres(adres: Binnenlandsadres | None) -> Gegevens | None:
    if adres is None:
        return None
    huisnummer = eerste(adres.huisnummer)
    return {
        "aoaIdentificatie": "",
        "wplWoonplaatsNaam": eerste(adres.woonplaatsnaam),
        "gorOpenbareRuimteNaam": eerste(adres.straatnaam),
        "aoaPostcode": eerste(adres.postcode),
        "aoaHuisnummer": int(huisnummer) if huisnummer.isdecimal() else None,
        "aoaHuisletter": eerste(adres.huisletter),
        "aoaHuisnummertoevoeging": eerste(adres.huisnummertoevoeging),
    }


def _buitenland(adres: Buitenlandsadres | None) -> Gegevens | None:
    if adres is None:
        return None
    return {
        "lndLandcode": "",
        "lndLandnaam": eerste(adres.land),
        "subAdresBuitenland_1": eerste(adres.adres_buitenland1),
        "subAdresBuitenland_2": eerste(adres.adres_buitenland2),
        "subAdresBuitenland_3": eerste(adres.adres_buitenland3),
    }


def _post(adres: Contactadres | None) -> str:
    """The API has no field for it."""
    regel = adresregel.contactadres(adres)
    return f"{PLEK.correspondentieadres}{regel}" if regel else ""
