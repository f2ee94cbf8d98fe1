"""The clients of the SWF: what they send, and what they make of answers that are not as usual."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import httpx
import pytest
import respx

from ikt.kern.klok import TIJDZONE
from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.client import SwfClient
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.gegevens import NieuwDocument, NieuweSamenwerking
from ikt.koppelvlakken.swf.notificaties import NotificatiesClient
from ikt.koppelvlakken.swf.profiel import profiel
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from ikt.koppelvlakken.transport import simulated

C = TypeVar("C", bound=SwfClient)
OIN = "00000009900000029700"
BASIS = "/overheid/samenwerken/api/behandelen/v5"
NOTIFICATIE = {
    "notificatieId": "n-1",
    "notificatieType": "IETS_NIEUWS",
    "samenwerkingId": "SAM-1",
    "eventDatumTijd": "2026-03-03T10:00:00+01:00",
    "properties": {"nogNooitGezien": 7},
    "ooknieuw": [1],
}
DOCUMENT = {"documentId": "d-1", "bestandsNaam": "plan.pdf", "vertrouwelijkheidsAanduiding": "RV"}


class Swf:
    """Gives the answers in turn, the last one for ever; keeps the requests, with their bodies."""

    def __init__(self, *answers: httpx.Response) -> None:
        self._answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []
        self.router = respx.Router(assert_all_called=False)
        self.router.route(host="swf.ikt.test").mock(side_effect=self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(request.read())
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]

    def client(self, soort: type[C]) -> C:
        return soort(simulated("swf", self.router))

    @property
    def request(self) -> httpx.Request:
        return self.requests[-1]


def bladen(lijst: str, *bladen: list[Any], eerste: int = 1) -> list[httpx.Response]:
    return [
        httpx.Response(200, json={"_embedded": {lijst: items}, "page": {"number": nr, "totalPages": len(bladen)}})
        for nr, items in enumerate(bladen, start=eerste)
    ]


def test_on_whose_behalf_goes_along_in_the_header_of_the_environment() -> None:
    swf = Swf(httpx.Response(404))
    client = swf.client(SamenwerkingenClient)
    client.feiten = profiel({"oin": {"header": "x-namens"}})
    assert client.toon("SAM-1", OIN) is None
    assert (swf.request.headers["x-namens"], swf.request.url.path) == (OIN, f"{BASIS}/samenwerkingen/SAM-1")


def test_another_version_has_its_own_address() -> None:
    swf = Swf(httpx.Response(404))
    client = swf.client(SamenwerkingenClient)
    client.feiten = profiel(versie="4")
    client.toon("SAM-1", OIN)
    assert swf.request.url.path.endswith("/v4/samenwerkingen/SAM-1")


@pytest.mark.parametrize(("nummer", "bron"), [("2026030300001", "DSO_LV"), (None, None)])
def test_only_a_verzoek_of_the_dso_has_it_as_its_source(nummer: str | None, bron: str | None) -> None:
    swf = Swf(
        httpx.Response(201, json={"samenwerkingId": "SAM-1", "status": {"status": "OPEN"}, "aangemaaktDoor": OIN})
    )
    nieuw = NieuweSamenwerking(titel="Loods", verzoeknummer=nummer, nummerBinnenSysteem="Z-1")
    assert swf.client(SamenwerkingenClient).start(nieuw, OIN).status == "OPEN"
    body = httpx.Response(200, content=swf.bodies[0]).json()
    assert (body.get("verzoeknummer"), body.get("bronVerzoek")) == (nummer, bron)


def test_a_list_is_read_to_its_last_page() -> None:
    tweede = {**NOTIFICATIE, "notificatieId": "n-2"}
    swf = Swf(*bladen("notificaties", [NOTIFICATIE], [tweede]))
    gevonden = swf.client(NotificatiesClient).haal_op(OIN)
    assert [each.notificatieId for each in gevonden] == ["n-1", "n-2"]
    assert [request.url.params["page"] for request in swf.requests] == ["1", "2"]


def test_pages_may_be_counted_from_zero() -> None:
    swf = Swf(*bladen("notificaties", [NOTIFICATIE], [NOTIFICATIE], eerste=0))
    client = swf.client(NotificatiesClient)
    client.feiten = profiel({"bladzijde": {"eerste": 0}})
    assert len(client.haal_op(OIN)) == 2
    assert [request.url.params["page"] for request in swf.requests] == ["0", "1"]


@pytest.mark.parametrize("answer", [{}, {"_embedded": {}}, {"page": {"number": 1, "totalPages": 0}}])
def test_an_empty_list_ends_at_once(answer: dict[str, Any]) -> None:
    swf = Swf(httpx.Response(200, json=answer))
    assert swf.client(ActieverzoekenClient).lijst("SAM-1", OIN) == []
    assert len(swf.requests) == 1


def test_documents_have_other_names_for_their_pages() -> None:
    swf = Swf(*bladen("documenten", [DOCUMENT]))
    [document] = swf.client(DocumentenClient).lijst("SAM-1", OIN, niet_van=OIN)
    assert document.documentId == "d-1"
    assert dict(swf.request.url.params) == {"aangemaaktDoor[not]": OIN, "aantal": "20", "pagina": "1"}
    assert b"aangemaaktDoor%5Bnot%5D=" in swf.request.url.query


def test_the_moments_of_a_period_are_percent_encoded() -> None:
    swf = Swf(httpx.Response(200, json={}))
    moment = datetime(2026, 3, 3, 10, tzinfo=TIJDZONE)
    swf.client(NotificatiesClient).haal_op(OIN, na=moment, tot=moment)
    query = swf.request.url.query.decode()
    assert "eventDatumTijd%5Bgt%5D=2026-03-03T10%3A00%3A00%2B01%3A00" in query
    assert "eventDatumTijd%5Blte%5D=" in query


def test_an_unknown_type_of_notificatie_is_just_another_one() -> None:
    [notificatie] = Swf(*bladen("notificaties", [NOTIFICATIE])).client(NotificatiesClient).haal_op(OIN)
    assert (notificatie.notificatieType, notificatie.feit("nogNooitGezien")) == ("IETS_NIEUWS", "7")
    assert notificatie.feit("documentId") is None


def test_a_document_goes_as_form_with_its_metadata_in_the_query() -> None:
    swf = Swf(httpx.Response(201, json=DOCUMENT))
    nieuw = NieuwDocument(bestandsNaam="plan.pdf", vertrouwelijkheidsAanduiding="SV", nummerBinnenSysteem="D-1")
    swf.client(DocumentenClient).voeg_toe("SAM-1", nieuw, io.BytesIO(b"inhoud"), OIN)
    assert dict(swf.request.url.params) == {
        "documentOmschrijving": "",
        "nummerBinnenSysteem": "D-1",
        "kenmerkSysteem": "ikt",
        "vertrouwelijkheidsAanduiding": "SV",
        "taal": "NL",
    }
    assert swf.request.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert swf.request.headers["Content-Length"] == str(len(swf.bodies[0]))
    assert b'name="file"; filename="plan.pdf"' in swf.bodies[0] and b"\r\n\r\ninhoud\r\n--" in swf.bodies[0]


def test_a_status_is_a_merge_patch() -> None:
    swf = Swf(httpx.Response(200, json={}))
    swf.client(ActieverzoekenClient).zet_status("a-1", "GEWEIGERD", OIN, melding="Niet van ons")
    assert (swf.request.method, swf.request.headers["Content-Type"]) == ("PATCH", "application/merge-patch+json")
    assert httpx.Response(200, content=swf.bodies[0]).json() == {"status": "GEWEIGERD", "melding": "Niet van ons"}


SCHRIJVEN: dict[str, Callable[[Swf], object]] = {
    "status": lambda swf: swf.client(ActieverzoekenClient).zet_status("a-1", "GEREED", OIN),
    "sluiten": lambda swf: swf.client(SamenwerkingenClient).sluit("SAM-1", OIN),
    "document": lambda swf: swf.client(DocumentenClient).verwijder("d-1", OIN),
    "notificatie": lambda swf: swf.client(NotificatiesClient).verwijder("n-1", OIN),
}


@pytest.mark.parametrize("schrijf", SCHRIJVEN.values(), ids=SCHRIJVEN.keys())
@pytest.mark.parametrize("status", [400, 403, 404, 409, 422])
def test_a_refusal_says_what_the_swf_has_against_it(schrijf: Callable[[Swf], object], status: int) -> None:
    swf = Swf(httpx.Response(status, json={"title": "Niet toegestaan", "detail": "van een ander"}))
    with pytest.raises(NietGeslaagd, match="van een ander") as gezien:
        schrijf(swf)
    assert gezien.value.code == f"HTTP{status}"


def test_a_swf_that_is_down_is_a_storing() -> None:
    with pytest.raises(Systeemstoring):
        Swf(httpx.Response(503)).client(SamenwerkingenClient).sluit("SAM-1", OIN)


@pytest.mark.parametrize(
    ("answer", "reden"),
    [
        (httpx.Response(200, text="<html>onderhoud</html>"), "geen JSON"),
        (httpx.Response(200, json={"actieverzoekId": "a-1"}), "veld 'titel'"),
    ],
)
def test_an_unreadable_answer_is_not_geslaagd(answer: httpx.Response, reden: str) -> None:
    with pytest.raises(NietGeslaagd, match=reden):
        Swf(answer).client(ActieverzoekenClient).toon("a-1", OIN)
