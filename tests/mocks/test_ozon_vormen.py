"""The answers of Toepasbaar opvragen of the simulated Ozon have the shape of recorded ones; with IKT_OPENBARE_DATA."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.transport import Effect, Operation
from tests.corpus.openbaar import alleen_met_data
from tests.mocks.plansimulatie import Plansimulatie
from tests.mocks.test_regels_vormen import opnamen, vorm
from tests.planketen import VLAK, wijziging

pytestmark = alleen_met_data
VRAAG = Operation("vorm", Effect.LEEST, repeatable=True)


@pytest.fixture(scope="module")
def keten() -> Iterator[Plansimulatie]:
    with Plansimulatie() as keten:
        keten.lever(bouw(wijziging()).zip, days=30)
        yield keten


def opname(deel: str) -> dict[str, Any]:
    return next(each for each in opnamen(deel) if "toepasbaaropvragen" in each["request"]["url"])


def ons_antwoord(keten: Plansimulatie, opgenomen: dict[str, Any]) -> requests.Response:
    """The same question, about our own activiteit and place."""
    verzoek, ozon = opgenomen["request"], keten.client(OzonClient)
    activiteit = ozon.activiteiten_op({"type": "Polygon", "coordinates": [VLAK]})[0]
    pad = "publiek/" + verzoek["url"].partition("/publiek/")[2].replace(
        "nl.imow-gm0363.activiteit.Dakkapel", activiteit
    )
    headers = {naam: waarde for naam, waarde in verzoek["headers"].items() if naam == "Content-Crs"}
    return ozon.connection.call(
        VRAAG, verzoek["method"], pad, json=_op_ons_vlak(verzoek["body"]), headers=headers, expect=(400,)
    )


def _op_ons_vlak(body: Any) -> Any:
    if isinstance(body, dict) and "coordinates" in body:
        x, y = VLAK[0][0] + 10, VLAK[0][1] + 10
        punt = body["type"] == "Point"
        return {"type": body["type"], "coordinates": [x, y] if punt else [[[x, y], [x + 9, y], [x + 9, y + 9], [x, y]]]}
    return {naam: _op_ons_vlak(deel) for naam, deel in body.items()} if isinstance(body, dict) else body


@pytest.mark.parametrize(
    "deel",
    [
        "toepasbaaropvragen_v7_activiteitidentificaties",
        "toepasbaaropvragen_v7_locatieidentificaties",
        "toepasbaaropvragen_v7_locaties__zoek",
        "juridischebron",
        "Dakkapel_regelteksten",
        "levenscyclus",
    ],
)
def test_same_question_gives_an_answer_of_the_same_shape(keten: Plansimulatie, deel: str) -> None:
    opgenomen = opname(deel)
    antwoord, verwacht = ons_antwoord(keten, opgenomen), opgenomen["response"]
    assert antwoord.status_code == verwacht["status"]
    assert antwoord.headers["Content-Type"].partition(";")[0] == verwacht["headers"]["Content-Type"]
    bekend = set(vorm(verwacht["body"]))
    assert set(vorm(antwoord.json())) <= bekend
    assert set(_vast(verwacht["body"])) <= set(_vast(antwoord.json()))


def _vast(waarde: Any) -> Iterator[str]:
    """The names at the top, without links to other pages, which depend on how many there are."""
    if isinstance(waarde, dict):
        yield from waarde
        yield from (f"page.{naam}" for naam in waarde.get("page", {}))


def test_headers_name_version_and_instance(keten: Plansimulatie) -> None:
    opgenomen = opname("levenscyclus")
    antwoord, verwacht = ons_antwoord(keten, opgenomen), opgenomen["response"]["headers"]
    assert antwoord.headers["api-version"] == verwacht["api-version"]
    assert len(antwoord.headers["x-dso-instance"]) == len(verwacht["x-dso-instance"])


def test_each_item_of_the_life_cycle_has_what_recorded_items_always_have(keten: Plansimulatie) -> None:
    opgenomen = opname("levenscyclus")
    altijd = set.intersection(*(set(each) for each in opgenomen["response"]["body"]["_embedded"]["activiteiten"]))
    for each in ons_antwoord(keten, opgenomen).json()["_embedded"]["activiteiten"]:
        assert altijd <= set(each)
