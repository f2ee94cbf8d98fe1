"""Who subscribes to zaken of the simulated zaaksysteem hears of them, over the Notificaties API."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.zgw.notificaties import Abonnement, Kanaal, NotificatiesClient
from ikt.koppelvlakken.zgw.ontvanger import OntvangerClient
from ikt.koppelvlakken.zgw.zaak import rsin
from tests.mocks.vthsimulatie import Vthsimulatie
from tests.verzoek import GEZAG_OIN

SYSTEMEN = ("dso", "zaaksysteem", "notificatieontvanger")


@pytest.fixture
def keten() -> Iterator[Vthsimulatie]:
    with Vthsimulatie(namen=SYSTEMEN) as keten:
        yield keten


def _abonneer(keten: Vthsimulatie, **filters: str) -> Abonnement:
    callback = keten.client(OntvangerClient).callback
    return keten.client(NotificatiesClient).abonneer(callback, "Token geheim", Kanaal(naam="zaken", filters=filters))


def _gehoord(keten: Vthsimulatie) -> list[str]:
    keten.verder(minutes=5)
    return [each.actie for each in keten.client(OntvangerClient).ontvangen()]


def test_a_new_zaak_and_what_becomes_of_it_are_told(keten: Vthsimulatie) -> None:
    _abonneer(keten)
    nummer = keten.dien_in().verzoeknummer
    assert _gehoord(keten) == ["create"]
    keten.dien_in(verzoeknummer=nummer, doel="Intrekken")
    assert _gehoord(keten) == ["create", "update", "update"]
    [zaak] = keten.zaken(nummer or "")
    assert {each.resourceUrl for each in keten.client(OntvangerClient).ontvangen()} == {zaak.url}


@pytest.mark.parametrize(("organisatie", "aantal"), [(rsin(GEZAG_OIN), 1), ("999999990", 0)])
def test_only_what_was_asked_for_is_told(keten: Vthsimulatie, organisatie: str, aantal: int) -> None:
    _abonneer(keten, bronorganisatie=organisatie)
    keten.dien_in()
    assert len(_gehoord(keten)) == aantal


def test_who_no_longer_subscribes_hears_nothing(keten: Vthsimulatie) -> None:
    client, abonnement = keten.client(NotificatiesClient), _abonneer(keten)
    assert client.abonnementen() == [abonnement]
    client.zeg_op(abonnement)
    keten.dien_in()
    assert (_gehoord(keten), client.abonnementen()) == ([], [])


def test_an_unknown_kanaal_is_refused_in_words(keten: Vthsimulatie) -> None:
    with pytest.raises(NietGeslaagd, match="Het kanaal bomen bestaat niet"):
        keten.client(NotificatiesClient).abonneer("https://x.test", "Token", Kanaal(naam="bomen"))


def test_a_subscriber_that_is_not_there_stops_nothing() -> None:
    with Vthsimulatie(namen=("dso", "zaaksysteem")) as keten:
        keten.client(NotificatiesClient).abonneer("https://weg.test/x", "Token", Kanaal(naam="zaken"))
        nummer = keten.dien_in().verzoeknummer
        keten.verder(minutes=5)
        assert len(keten.zaken(nummer or "")) == 1
