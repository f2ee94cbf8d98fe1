from __future__ import annotations

from datetime import date

import httpx
import pytest
import respx

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.ozon.modellen import pad_id
from ikt.koppelvlakken.transport import simulated

PLAN = "/akn/nl/act/gm0297/2020-01-01/omgevingsplan"


@pytest.fixture
def router() -> respx.Router:
    return respx.Router(assert_all_called=False)


@pytest.fixture
def ozon(router: respx.Router) -> OzonClient:
    return OzonClient(simulated("ozon", router))


def test_every_mark_in_an_identification_becomes_an_underscore() -> None:
    assert pad_id(PLAN) == "_akn_nl_act_gm0297_2020_01_01_omgevingsplan"


def test_path_and_crs_are_as_agreed(router: respx.Router, ozon: OzonClient) -> None:
    zoek = router.post(path__regex="activiteitidentificaties/_zoek$")
    gezien: list[httpx.Request] = []
    zoek.side_effect = lambda request: (gezien.append(request), httpx.Response(200, json=["a", "b"]))[1]
    assert ozon.activiteiten_op({"type": "Point", "coordinates": [1, 2]}) == ("a", "b")
    assert gezien[0].headers["Content-Crs"] == "EPSG:28992"


def test_pages_are_counted_from_one_until_there_is_no_next(router: respx.Router, ozon: OzonClient) -> None:
    gezien: list[str] = []

    def antwoord(request: httpx.Request) -> httpx.Response:
        gezien.append(request.url.params["page"])
        regeling = {"identificatie": PLAN, "expressionId": f"{PLAN}/nld@{len(gezien)}", "type": {"code": "c"}}
        links = {"next": {"href": "…"}} if len(gezien) < 3 else {}
        return httpx.Response(200, json={"_embedded": {"regelingen": [regeling]}, "_links": links})

    router.get(path__regex="regelingen$").mock(side_effect=antwoord)
    assert len(ozon.regelingen("gm0297")) == 3
    assert gezien == ["1", "2", "3"]


def test_a_day_is_asked_on_both_axes_and_now_on_none(router: respx.Router, ozon: OzonClient) -> None:
    gezien: list[dict[str, str]] = []
    route = router.get(path__regex="omgevingsplan$")
    route.side_effect = lambda request: (gezien.append(dict(request.url.params)), httpx.Response(404))[1]
    assert ozon.regeling_op(PLAN, date(2026, 7, 1)) is None
    assert ozon.regeling(PLAN) is None
    assert gezien == [{"geldigOp": "2026-07-01", "inWerkingOp": "2026-07-01"}, {}]


@pytest.mark.parametrize(
    "antwoord",
    [
        httpx.Response(200, text="<html>Onderhoud</html>"),
        httpx.Response(200, json=["geen", "object"]),
        httpx.Response(200, json={"_embedded": {"regelingen": [{"naam": "zonder identificatie"}]}}),
        httpx.Response(400, json={"title": "Bad Request"}),
    ],
    ids=["html", "lijst", "veld weg", "400"],
)
def test_answer_in_another_shape_is_a_storing_of_ozon(
    router: respx.Router, ozon: OzonClient, antwoord: httpx.Response
) -> None:
    router.get(path__regex="regelingen$").mock(return_value=antwoord)
    with pytest.raises(Systeemstoring) as storing:
        ozon.regelingen("gm0297")
    assert storing.value.systeem == "ozon"


def test_unknown_fields_are_no_problem(router: respx.Router, ozon: OzonClient) -> None:
    regeling = {"identificatie": PLAN, "expressionId": f"{PLAN}/nld@1", "type": {"code": "c", "nieuw": 1}, "nieuw": {}}
    router.get(path__regex="regelingen$").mock(
        return_value=httpx.Response(200, json={"_embedded": {"regelingen": [regeling]}})
    )
    assert [each.identificatie for each in ozon.regelingen("gm0297")] == [PLAN]
