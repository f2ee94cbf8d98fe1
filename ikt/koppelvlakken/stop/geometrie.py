"""Geometries of a GIO as GeoJSON in RD."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.stop.xml import Element, alle, eerste, tekst

GeoJson = dict[str, Any]


def geometrieen(gio: Element) -> dict[str, GeoJson]:
    """Each basisgeo:Geometrie of a GIO with surfaces, by its id: a Polygon, or a MultiPolygon of several."""
    return {tekst(eerste(deel, "id")): _geojson(deel) for deel in alle(gio, "Geometrie")}


def polygoon(punten: tuple[tuple[float, float], ...]) -> GeoJson:
    """One closed ring as GeoJSON."""
    return {"type": "Polygon", "coordinates": [[list(punt) for punt in punten]]}


def _geojson(geometrie: Element) -> GeoJson:
    vlakken = [[_ring(ring) for ring in alle(vlak, "posList")] for vlak in alle(geometrie, "Polygon")]
    if len(vlakken) == 1:
        return {"type": "Polygon", "coordinates": vlakken[0]}
    return {"type": "MultiPolygon", "coordinates": vlakken}


def _ring(poslijst: Element) -> list[list[float]]:
    getallen = [float(getal) for getal in tekst(poslijst).split()]
    return [list(punt) for punt in zip(getallen[::2], getallen[1::2], strict=True)]
