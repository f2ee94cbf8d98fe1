"""The options --plek and --gebieden of `ikt toets`."""

from __future__ import annotations

import json
import re
from typing import Any

from ikt.kern.fout import Gebruikersfout

_GETAL = r"\s*(\d+(?:\.\d+)?)\s*"


def lees_plek(tekst: str) -> dict[str, Any]:
    """A GeoJSON Point in RD from `X,Y`."""
    if gevonden := re.fullmatch(f"{_GETAL},{_GETAL}", tekst):
        return {"type": "Point", "coordinates": [float(gevonden[1]), float(gevonden[2])]}
    raise Gebruikersfout("Dit is geen plek.", waar=f"--plek {tekst}", doe="Geef x en y in RD, zoals 145250,424800.")


def lees_gebieden(tekst: str) -> dict[str, dict[str, Any]]:
    """The geometries of a FeatureCollection by `identificatie` (a property), or by the id of the feature."""
    try:
        kenmerken = json.loads(tekst)["features"]
        return {_naam(een): een["geometry"] for een in kenmerken}
    except (ValueError, KeyError, TypeError) as fout:
        raise Gebruikersfout(
            "Dit is geen GeoJSON FeatureCollection met een identificatie per feature.", waar="--gebieden"
        ) from fout


def _naam(feature: dict[str, Any]) -> str:
    return str((feature.get("properties") or {}).get("identificatie") or feature["id"])
