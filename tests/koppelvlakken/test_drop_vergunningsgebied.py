"""The GML of an afwijkvergunning: written so that it can be published, and refused in words when it cannot."""

from __future__ import annotations

import pytest

from ikt.koppelvlakken.drop.profiel import profiel
from ikt.koppelvlakken.drop.vergunningsgebied import Ring, Ringen, als_geojson, gebreken, schrijf, vergelijkbaar
from ikt.koppelvlakken.stop.geometrie import geometrieen
from ikt.koppelvlakken.stop.xml import parse

GML = profiel().gml


def vierkant(x: int, y: int, zijde: int) -> Ring:
    hoeken = ((x, y), (x + zijde, y), (x + zijde, y + zijde), (x, y + zijde), (x, y))
    return [(f"{a}.0", f"{b}.0") for a, b in hoeken]


MET_GAT: Ringen = [vierkant(144100, 423700, 400), vierkant(144250, 423850, 100)]
LOS: Ringen = [vierkant(150000, 430000, 50)]


@pytest.mark.parametrize("vlakken", [[LOS], [MET_GAT], [MET_GAT, LOS]], ids=["vlak", "met gat", "twee"])
def test_what_is_written_is_in_order_and_says_the_same_area(vlakken: list[Ringen]) -> None:
    gml = schrijf(vlakken, "ikt-1", GML)
    assert gebreken(gml, GML) == ()
    [gelezen] = geometrieen(parse(gml)).values()
    assert vergelijkbaar(gelezen) == vergelijkbaar(als_geojson(vlakken))
    assert schrijf(vlakken, "ikt-1", GML) == gml


def test_an_area_is_the_same_wherever_its_rings_begin() -> None:
    rand, gat = MET_GAT
    gedraaid: Ringen = [[*rand[2:], *rand[1:3]], list(reversed(gat))]
    assert vergelijkbaar(als_geojson([gedraaid])) == vergelijkbaar(als_geojson([MET_GAT]))
    assert vergelijkbaar(als_geojson([[rand]])) != vergelijkbaar(als_geojson([MET_GAT]))
    assert vergelijkbaar(None) is None


def gewijzigd(oud: str, nieuw: str) -> bytes:
    tekst = schrijf([MET_GAT], "ikt-1", GML).decode()
    assert oud in tekst
    return tekst.replace(oud, nieuw).encode()


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"<gml", "het bestand is geen leesbare GML"),
        (b"<!DOCTYPE x [<!ENTITY y 'z'>]><x/>", "het bestand is geen leesbare GML"),
        (b"<x/>", "er staat geen begrenzing in het bestand"),
        (gewijzigd("EPSG::28992", "EPSG::4258"), "de begrenzing is niet in urn:ogc:def:crs:EPSG::28992"),
        (gewijzigd("144100.0 423700.0", "hier"), "de coördinaten van de begrenzing zijn niet te lezen"),
        (gewijzigd("144500.0", "944500.0"), "de begrenzing ligt niet in Nederland"),
        (
            gewijzigd("144500.0 423700.0 144500.0 424100.0", "144500.0 424100.0 144500.0 423700.0"),
            "de begrenzing klopt niet: de rand snijdt of raakt zichzelf",
        ),
        (schrijf([[MET_GAT[0], LOS[0]]], "x", GML), "de begrenzing klopt niet: een gat ligt buiten het vlak"),
    ],
)
def test_what_cannot_be_published_is_told(inhoud: bytes, reden: str) -> None:
    assert reden in gebreken(inhoud, GML)
