"""Facts of geometry: found while reading, so that coordinates of a large GIO need not stay in memory."""

from __future__ import annotations

import pytest

from ikt.koppelvlakken.stop import ontleder
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.geometriefeiten import RD, Geometrie, geometrie
from ikt.koppelvlakken.stop.xml import alle, parse
from tests.koppelvlakken.leveringen import LIJN, PUNT, vlak, voorbeeld
from tests.koppelvlakken.test_stop_regels_informatieobject import gml
from tests.planketen import gelezen

RUIMTEN = 'xmlns:basisgeo="http://www.geostandaarden.nl/basisgeometrie/1.0" xmlns:gml="http://www.opengis.net/gml/3.2"'


def feiten(vorm: str) -> Geometrie:
    inhoud = f"<basisgeo:id>een</basisgeo:id><basisgeo:geometrie>{vorm}</basisgeo:geometrie>"
    return geometrie(parse(f"<basisgeo:Geometrie {RUIMTEN}>{inhoud}</basisgeo:Geometrie>".encode()))


def test_facts_of_a_good_surface() -> None:
    deel = feiten(vlak(137000))
    assert (deel.id, deel.crs, deel.getallen) == ("een", {RD}, 10)
    assert {"Polygon", "LinearRing"} <= deel.soorten
    assert not (deel.leeg or deel.oneven or deel.geen_getal or deel.buiten or deel.zonder_crs)


@pytest.mark.parametrize(
    ("oud", "nieuw", "feit"),
    [
        ("424000 ", "", "oneven"),
        ("424000", "noord", "geen_getal"),
        ("424000", "9424000", "buiten"),
        ("137000 424000 137500 424500", "", "leeg"),
        (f' srsName="{RD}"', "", "zonder_crs"),
    ],
)
def test_facts_of_a_wrong_line(oud: str, nieuw: str, feit: str) -> None:
    assert not getattr(feiten(LIJN), feit)
    assert getattr(feiten(LIJN.replace(oud, nieuw)), feit)


def test_equal_coordinates_have_the_same_print() -> None:
    assert feiten(PUNT).afdruk == feiten(PUNT.replace("137000 424000", "137000.0  424000.000")).afdruk
    assert feiten(PUNT).afdruk != feiten(PUNT.replace("137000", "137001")).afdruk


def test_long_list_is_read_in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    heel = feiten(LIJN)
    monkeypatch.setattr("ikt.koppelvlakken.stop.geometriefeiten._VENSTER", 5)
    in_delen = feiten(LIJN)
    assert (in_delen.getallen, in_delen.buiten, in_delen.oneven) == (heel.getallen, heel.buiten, heel.oneven)


def test_large_gio_keeps_no_coordinates_and_is_judged_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    verander = gml(
        "hoogte", ("<geo:kwantitatieveNormwaarde>9</geo:kwantitatieveNormwaarde>", ""), ("137200", "-937200")
    )
    pakket = verander(voorbeeld("verordening"))
    klein = gelezen(pakket)
    monkeypatch.setattr(ontleder, "_KLEIN", 0)
    groot = gelezen(pakket)
    assert list(alle(klein.document("hoogte.gml"), "posList"))
    assert not list(alle(groot.document("hoogte.gml"), "posList"))
    assert beoordeel_aanlevering(groot).meldingen == beoordeel_aanlevering(klein).meldingen != ()
