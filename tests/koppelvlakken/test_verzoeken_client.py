"""The clients around a verzoek against systems that do not behave."""

from __future__ import annotations

import httpx
import pytest
import respx

from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.transport import simulated
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.indienen import IndienenClient
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.verzoeken.profiel import profiel

OIN = "00000001999902970000"


@pytest.fixture
def router() -> respx.Router:
    return respx.Router(assert_all_called=False)


def afhandelen(router: respx.Router) -> AfhandelenClient:
    return AfhandelenClient(simulated("dso", router))


def test_the_oin_goes_along_in_the_header_of_the_environment(router: respx.Router) -> None:
    seen: list[httpx.Headers] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers)
        return httpx.Response(404)

    router.route(host="dso.ikt.test").mock(side_effect=answer)
    client = afhandelen(router)
    client.feiten = profiel({"oin": {"header": "x-namens"}})
    assert client.verzoekreferenties("2026030300001", OIN) is None
    assert seen[0]["x-namens"] == OIN


@pytest.mark.parametrize(
    ("answer", "reden"),
    [
        (httpx.Response(200, text="<html>onderhoud</html>"), "geen JSON"),
        (httpx.Response(200, json={"verzoeknummer": "1"}), "veld 'verzoekXml'"),
    ],
)
def test_an_unreadable_answer_is_not_geslaagd(router: respx.Router, answer: httpx.Response, reden: str) -> None:
    router.route(host="dso.ikt.test").mock(return_value=answer)
    with pytest.raises(NietGeslaagd, match=reden):
        afhandelen(router).verzoekreferenties("2026030300001", OIN)


def test_a_refusal_tells_what_the_system_says(router: respx.Router) -> None:
    problem = httpx.Response(422, json={"title": "Ongeldig", "detail": "referentie te lang"})
    router.route(host="dso.ikt.test").mock(return_value=problem)
    with pytest.raises(NietGeslaagd, match=r"geweigerd met status 422 \(Ongeldig: referentie te lang\)"):
        IndienenClient(simulated("dso", router)).ingediend("x")


def test_a_field_that_is_new_to_us_does_no_harm(router: respx.Router) -> None:
    answer = {"verzoeknummer": "1", "verzoekXml": "/x", "verzoekPdf": "/p", "documenten": [], "nieuw": True}
    router.route(host="dso.ikt.test").mock(return_value=httpx.Response(200, json=answer))
    found = afhandelen(router).verzoekreferenties("1", OIN)
    assert found is not None and found.verzoekPdf == "/p"


def test_a_receiver_out_of_order_is_not_there_and_one_that_breaks_is_a_storing(router: respx.Router) -> None:
    route = router.route(host="zaaksysteem.ikt.test")
    client = NotificatieClient(simulated("zaaksysteem", router))
    route.mock(return_value=httpx.Response(503))
    assert client.meld("2026030300001", OIN) is False
    route.mock(return_value=httpx.Response(500))
    with pytest.raises(Systeemstoring):
        client.meld("2026030300001", OIN)


def test_a_fact_that_does_not_exist_cannot_be_overridden() -> None:
    with pytest.raises(Gebruikersfout, match="hedaer"):
        profiel({"oin": {"hedaer": "x-namens"}})
