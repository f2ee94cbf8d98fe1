"""Questions about a place, answered from werkingsgebieden (GeoJSON in RD)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shapely.geometry import shape

from ikt.koppelvlakken.sttr.domein import domeinen
from ikt.koppelvlakken.sttr.model import GeoVerwijzing, SttrBestand
from ikt.koppelvlakken.sttr.standaard import DEELS_IS_BINNEN
from ikt.koppelvlakken.sttr.waarde import Waarde

GeoJson = dict[str, Any]


def ligging(geometrie: GeoJson, gebied: GeoJson) -> str:
    """How a place lies to a gebied: "ja" (within; also on its edge), "deels" or "nee"."""
    plek, binnen = shape(geometrie), shape(gebied)
    if binnen.covers(plek):
        return "ja"
    return "deels" if binnen.intersects(plek) else "nee"


def geo_antwoorden(bestand: SttrBestand, geometrie: GeoJson, gebieden: Mapping[str, GeoJson]) -> dict[str, Waarde]:
    """The answers to geoVerwijzingen by id of uitvoeringsregel, as far as `gebieden` knows the locatie.

    In the form in which the tables compare them: true/false in older files, ja/deels/nee in newer.
    """
    antwoorden: dict[str, Waarde] = {}
    for domein in domeinen(bestand):
        inhoud = domein.regel.inhoud
        if isinstance(inhoud, GeoVerwijzing) and inhoud.locatie in gebieden:
            gevonden = ligging(geometrie, gebieden[inhoud.locatie])
            antwoorden[domein.regel.id] = _binnen(gevonden) if True in domein.waarden else gevonden
    return antwoorden


def _binnen(gevonden: str) -> bool:
    return gevonden == "ja" or (gevonden == "deels" and DEELS_IS_BINNEN)
