"""The vergunningsgebied: the GML that says where an afwijkvergunning holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from ikt.koppelvlakken.drop.profiel import Gml
from ikt.koppelvlakken.stop.geometrie import GeoJson
from ikt.koppelvlakken.stop.geometriefeiten import Geometrie, geometrie
from ikt.koppelvlakken.stop.xml import Element, Maker, OnveiligeXml, alle, parse, serialiseer

Ring = Sequence[tuple[str, str]]
Ringen = Sequence[Ring]
"""Of one polygon in RD: the outer ring, then the holes."""
DECIMALEN = 3
"""A millimetre; more digits are noise of a calculation."""


def schrijf(vlakken: Sequence[Ringen], kenmerk: str, feiten: Gml) -> bytes:
    """GML with one geometry of all these polygons; `kenmerk` gives it the same id each time."""
    basis, gml = Maker(feiten.basisgeo, {"basisgeo": feiten.basisgeo, "gml": feiten.gml}), Maker(feiten.gml)
    leden = [gml("surfaceMember", _polygoon(gml, ringen)) for ringen in vlakken]
    vlak = gml("MultiSurface", *leden, srsName=feiten.stelsel)
    id_ = str(uuid5(NAMESPACE_URL, kenmerk))
    return serialiseer(
        basis(feiten.wortel, basis(feiten.lid, basis("Geometrie", basis("id", id_), basis("geometrie", vlak))))
    )


def _polygoon(gml: Maker, ringen: Ringen) -> Element:
    randen = [
        gml("interior" if nr else "exterior", gml("LinearRing", gml("posList", " ".join(f"{x} {y}" for x, y in ring))))
        for nr, ring in enumerate(ringen)
    ]
    return gml("Polygon", *randen)


def gebreken(inhoud: bytes, feiten: Gml) -> tuple[str, ...]:
    """What is wrong with a GML file, in words for who made it; nothing when it can be published."""
    try:
        gevonden = [geometrie(each) for each in alle(parse(inhoud), "Geometrie")]
    except (etree.XMLSyntaxError, OnveiligeXml):
        return ("het bestand is geen leesbare GML",)
    if not gevonden:
        return ("er staat geen begrenzing in het bestand",)
    return tuple(dict.fromkeys(wat for each in gevonden for wat in _gebreken(each, feiten)))


def _gebreken(vorm: Geometrie, feiten: Gml) -> Iterator[str]:
    if vorm.crs != {feiten.stelsel}:
        yield f"de begrenzing is niet in {feiten.stelsel}"
    if vorm.geen_getal or vorm.oneven or vorm.leeg or not vorm.getallen:
        yield "de coördinaten van de begrenzing zijn niet te lezen"
    if vorm.buiten:
        yield "de begrenzing ligt niet in Nederland"
    if vorm.bezwaar:
        yield f"de begrenzing klopt niet: {vorm.bezwaar}"


def vergelijkbaar(gebied: GeoJson | None) -> str | None:
    """The same text for the same area, wherever a ring begins and whichever way it goes round."""
    import shapely  # it takes a tenth of a second to load

    if gebied is None:
        return None
    vorm: Any = shapely.geometry.shape(gebied)
    vlakken = shapely.multipolygons([vorm]) if vorm.geom_type == "Polygon" else vorm
    return str(shapely.to_wkt(shapely.normalize(vlakken), rounding_precision=DECIMALEN))


def als_geojson(vlakken: Sequence[Ringen]) -> GeoJson:
    return {
        "type": "MultiPolygon",
        "coordinates": [[[[float(x), float(y)] for x, y in ring] for ring in ringen] for ringen in vlakken],
    }
