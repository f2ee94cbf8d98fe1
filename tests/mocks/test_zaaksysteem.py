"""The simulated zaaksysteem: what it makes of a verzoek, as the Zaken API shows it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.transport import simulated
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.zgw.zaken import ZAKEN, ZakenClient
from tests.mocks.vthsimulatie import Vthsimulatie
from tests.verzoek import GEZAG_OIN, opgave


@pytest.fixture
def keten() -> Iterator[Vthsimulatie]:
    with Vthsimulatie() as keten:
        yield keten


def test_a_verzoek_becomes_one_zaak(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    assert keten.zaken(nummer) == []
    keten.verder(minutes=5)
    [zaak] = keten.zaken(nummer)
    beeld = keten.beeld(nummer)
    assert (zaak.omschrijving, zaak.toelichting, str(zaak.startdatum)) == (opgave().naam, "", "2026-03-03")
    assert zaak.bronorganisatie == GEZAG_OIN[8:17]
    assert zaak.kenmerk("aanvrager") == "ikt-0123456789"
    assert beeld.geometrie == {"type": "Point", "coordinates": [5.2458163, 51.8117395]}
    assert (beeld.verzoektype, beeld.doel, beeld.status) == ("Aanvraag vergunning", "Initieren", "Ontvangen")
    assert beeld.activiteiten == ("nl.imow-gm0297.activiteit.DakkapelPlaatsen",)
    assert {each.bestandsnaam for each in beeld.bijlagen} == {"tekening.pdf", "machtiging.pdf", "Verzoek 000.pdf"}
    assert [(each.naam, each.gemachtigde) for each in beeld.betrokkenen] == [
        ("N. van Linden", False),
        ("Bouwbedrijf De Klinker", True),
    ]


def test_a_long_name_stands_whole_in_the_toelichting(keten: Vthsimulatie) -> None:
    naam = "x" * 200
    nummer = keten.dien_in(naam=naam).verzoeknummer
    keten.verder(minutes=5)
    [zaak] = keten.zaken(nummer)
    assert (zaak.omschrijving, zaak.toelichting) == (naam[:80], naam)


def test_a_second_notificatie_makes_no_second_zaak(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.verder(minutes=5)
    assert keten.client(NotificatieClient).meld(nummer, GEZAG_OIN)
    keten.verder(minutes=5)
    assert len(keten.client(NotificatieClient).ontvangen(nummer)) == 2
    assert len(keten.zaken(nummer)) == 1


def test_two_notificaties_at_the_same_moment_make_one_zaak(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    for _ in range(2):
        keten.client(NotificatieClient).meld(nummer, GEZAG_OIN)
    keten.verder(minutes=5)
    assert len(keten.zaken(nummer)) == 1


def test_a_notificatie_for_another_oin_gives_no_zaak(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.client(NotificatieClient).meld(nummer, "0" * 20)
    keten.verder(seconds=10)
    assert keten.zaken(nummer) == []


def test_what_is_no_notificatie_is_refused(keten: Vthsimulatie) -> None:
    connection = simulated("zaaksysteem", keten.simulation.router)
    feiten = NotificatieClient.feiten
    answer = connection.call(ZAKEN, "POST", feiten.ontvanger.notificatie, data=b"<a/>", expect=(400,))
    assert answer.status_code == 400


def test_the_zaken_api_wants_to_know_the_crs(keten: Vthsimulatie) -> None:
    connection = simulated("zaaksysteem", keten.simulation.router)
    answer: requests.Response = connection.call(ZAKEN, "GET", "/zaken/api/v1/zaken")
    assert answer.status_code == 406


def test_zaken_come_in_pages(keten: Vthsimulatie, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mocks.zgw_antwoord.PAGINA", 2)
    for _ in range(5):
        keten.dien_in()
    keten.verder(minutes=5)
    api = keten.client(ZakenClient)
    assert len({zaak.uuid for zaak in api.zaken(startdatum__gte="2026-03-03")}) == 5
    assert len(list(api.zaken(identificatie="ZAAK-2026-000005"))) == 1
    assert list(api.zaken(startdatum__gte="2026-03-04")) == []


def test_a_zaak_that_does_not_exist_is_refused(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.verder(minutes=5)
    [zaak] = keten.zaken(nummer)
    with pytest.raises(NietGeslaagd, match="404"):
        keten.client(ZakenClient).rollen(zaak.model_copy(update={"url": zaak.url[:-1]}))


def test_the_screen_shows_the_zaak(keten: Vthsimulatie) -> None:
    nummer = keten.dien_in().verzoeknummer
    keten.verder(minutes=5)
    vraag = {"verzoeknummer": nummer, "oin": GEZAG_OIN}
    shown = keten.simulation.systems["zaaksysteem"].show("zaaksysteem.zaak", vraag)
    assert shown["aantal_zaken"] == 1
    assert (shown["verzoeknaam"], shown["verzoektype"]) == (opgave().naam, "Aanvraag vergunning")
