"""Invented werkingsgebieden by name, so that scenarios hold only the name."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from shapely.geometry import shape

from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.rtr.uitvoeren import Plek, punt


def testgebied(naam: str) -> dict[str, Any]:
    """The polygon of that name in `testgebieden.toml`, as GeoJSON in RD. Raises `Testfout`."""
    gebieden = tomllib.loads((files(__package__) / "testgebieden.toml").read_text("utf-8"))["gebieden"]
    if naam not in gebieden:
        raise Testfout(f"Het gebied '{naam}' bestaat niet; kies uit: {', '.join(gebieden)}.")
    return {"type": "Polygon", "coordinates": [gebieden[naam]["ring"]]}


def punt_binnen(geometrie: dict[str, Any]) -> Plek:
    """Some place that certainly lies within a GeoJSON geometry."""
    binnen = shape(geometrie).representative_point()
    return punt(binnen.x, binnen.y)
