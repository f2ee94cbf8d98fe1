"""How a GIO with normwaarden is drawn: a FeatureTypeStyle with a colour for each value."""

from __future__ import annotations

from collections.abc import Sequence

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.xml import Element, Maker

_KLEUREN = ("#d9ead3", "#93c47d", "#6aa84f", "#38761d", "#274e13")


def stijl(kenmerk: str, waarden: Sequence[str], profiel: Profiel) -> Element:
    """A rule per value of `kenmerk` (kwantitatieveNormwaarde or kwalitatieveNormwaarde)."""
    ruimten = profiel.naamruimten
    se = Maker(ruimten["symbolisatie"], {None: ruimten["symbolisatie"], "geo": ruimten["geo"]})  # type: ignore[dict-item]
    regels = [_regel(se, kenmerk, waarde, nr, ruimten["filter"]) for nr, waarde in enumerate(dict.fromkeys(waarden))]
    naam, soort = se("FeatureTypeName", "geo:Locatie"), se("SemanticTypeIdentifier", f"geo:{kenmerk}")
    return se("FeatureTypeStyle", naam, soort, *regels, version="1.1.0")


def _regel(se: Maker, kenmerk: str, waarde: str, nr: int, filter_: str) -> Element:
    ogc = Maker(filter_)
    gelijk = ogc("PropertyIsEqualTo", ogc("PropertyName", kenmerk), ogc("Literal", waarde))
    titel = se("Description", se("Title", waarde))
    return se("Rule", se("Name", f"waarde {nr + 1}"), titel, ogc("Filter", gelijk), _vlak(se, nr))


def _vlak(se: Maker, nr: int) -> Element:
    def parameter(naam: str, waarde: str) -> Element:
        return se("SvgParameter", waarde, name=naam)

    vulling = se("Fill", parameter("fill", _KLEUREN[nr % len(_KLEUREN)]), parameter("fill-opacity", "0.8"))
    rand = se(
        "Stroke",
        parameter("stroke", "#505050"),
        parameter("stroke-opacity", "1"),
        parameter("stroke-width", "1"),
        parameter("stroke-linejoin", "round"),
    )
    return se("PolygonSymbolizer", se("Name", f"vlak{nr + 1}"), vulling, rand)
