"""Whether a geometry is sound: closed rings, no crossing lines, holes inside the surface that they are in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ikt.koppelvlakken.stop.xml import Element, lokaal

_GML = "{http://www.opengis.net/gml/3.2}"
_VLAKKEN = (f"{_GML}Polygon", f"{_GML}PolygonPatch")
_LIJNEN = (f"{_GML}LineString", f"{_GML}LineStringSegment")
_PUNTEN = (f"{_GML}posList", f"{_GML}pos", f"{_GML}coordinates")
_MEESTE_TEKENS = 20_000_000
"""A larger geometry is not looked at: that would cost more memory than the whole package may."""

_REDENEN = {
    "Self-intersection": "de rand snijdt of raakt zichzelf",
    "Ring Self-intersection": "de rand snijdt of raakt zichzelf",
    "Hole lies outside shell": "een gat ligt buiten het vlak",
    "Holes are nested": "een gat ligt in een ander gat",
    "Nested shells": "een vlak ligt in een ander vlak",
    "Duplicate Rings": "een rand komt twee keer voor",
    "Interior is disconnected": "een gat deelt het vlak in stukken",
}

Punten = list[tuple[float, float]]


def bezwaar(geometrie: Element) -> str:
    """What is wrong with the shape, in Dutch; empty when nothing is, or when it cannot be told."""
    if sum(len(deel.text or "") for deel in geometrie.iter(*_PUNTEN)) > _MEESTE_TEKENS:
        return ""
    try:
        vlakken = [_ringen(vlak) for vlak in geometrie.iter(*_VLAKKEN)]
        lijnen = [_punten(lijn) for lijn in geometrie.iter(*_LIJNEN)]
    except ValueError:
        return ""  # other rules say that coordinates are no numbers, or not in pairs
    if any(len(lijn) == 1 for lijn in lijnen):
        return "een lijn heeft minder dan twee punten"
    return next((wat for ringen in vlakken for ring in ringen if (wat := _ring(ring))), "") or _vorm(vlakken)


def _ring(ring: Punten) -> str:
    if not ring:
        return ""  # without coordinates it is for another rule
    if len(ring) < 4:
        return "een rand heeft minder dan vier punten"
    return "" if ring[0] == ring[-1] else "een rand is niet gesloten"


def _vorm(vlakken: list[list[Punten]]) -> str:
    """As OGC Simple Features asks of a (multi)polygon."""
    gevuld = [ringen for ringen in vlakken if ringen and all(ringen)]
    if not gevuld:
        return ""
    import shapely  # only when there is geometry: it takes a tenth of a second to load

    delen = [shapely.Polygon(buiten, gaten) for buiten, *gaten in gevuld]
    geheel: Any = delen[0] if len(delen) == 1 else shapely.MultiPolygon(delen)
    if shapely.is_valid(geheel):
        return ""
    reden = str(shapely.is_valid_reason(geheel)).partition("[")[0]
    return _REDENEN.get(reden, "de vorm klopt niet")


def _ringen(vlak: Element) -> list[Punten]:
    """The outer ring first. A surface with arcs is left alone: those have a rule of their own."""
    if any(lokaal(deel).startswith(("Arc", "Circle")) for deel in vlak.iterdescendants(f"{_GML}*")):
        return []
    return [_punten(ring) for naam in ("exterior", "interior") for ring in vlak.iterchildren(f"{_GML}{naam}")]


def _punten(element: Element) -> Punten:
    """Raises ValueError when a coordinate is no number or has no pair."""
    getallen = [getal for lijst in element.iter(*_PUNTEN) for getal in _getallen(lijst)]
    return list(zip(getallen[::2], getallen[1::2], strict=True))


def _getallen(lijst: Element) -> Iterator[float]:
    if lijst.get("srsDimension") == "3":
        raise ValueError("heights")
    return map(float, (lijst.text or "").replace(",", " ").split())
