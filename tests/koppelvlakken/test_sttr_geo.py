"""Questions about a place, answered from a werkingsgebied."""

from __future__ import annotations

from typing import Any

import pytest

from ikt.koppelvlakken.sttr.geo import geo_antwoorden, ligging
from ikt.koppelvlakken.sttr.reader import lees
from tests.koppelvlakken.test_sttr_bestand import alle_soorten


def vlak(x: float, y: float, zijde: float) -> dict[str, Any]:
    ring = [[x, y], [x + zijde, y], [x + zijde, y + zijde], [x, y + zijde], [x, y]]
    return {"type": "Polygon", "coordinates": [ring]}


def punt(x: float, y: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [x, y]}


GEBIED = vlak(145000, 424000, 1000)
LOCATIE = "nl.imow-gm0297.gebied.1"


@pytest.mark.parametrize(
    ("plek", "antwoord"),
    [
        (punt(145500, 424500), "ja"),
        (punt(146000, 424500), "ja"),
        (punt(146000.5, 424500), "nee"),
        (vlak(145100, 424100, 100), "ja"),
        (vlak(145950, 424100, 100), "deels"),
        (vlak(147000, 424100, 100), "nee"),
    ],
    ids=["binnen", "op de rand", "buiten", "vlak binnen", "vlak over de rand", "vlak buiten"],
)
def test_ligging(plek: dict[str, Any], antwoord: str) -> None:
    assert ligging(plek, GEBIED) == antwoord


@pytest.mark.parametrize(("plek", "waar"), [(vlak(145950, 424100, 100), True), (punt(0, 0), False)])
def test_een_bestand_dat_met_true_en_false_vergelijkt_krijgt_die_ook(plek: dict[str, Any], waar: bool) -> None:
    ouder = alle_soorten().replace(b'"ja","deels"', b"true")

    assert geo_antwoorden(lees(ouder), plek, {LOCATIE: GEBIED}) == {"geo": waar}
    assert geo_antwoorden(lees(alle_soorten()), plek, {LOCATIE: GEBIED}) == {"geo": "deels" if waar else "nee"}


def test_een_onbekende_locatie_blijft_een_vraag() -> None:
    assert geo_antwoorden(lees(alle_soorten()), punt(0, 0), {}) == {}
