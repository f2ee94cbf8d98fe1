"""A besluit in the simulated zaaksysteem, as the Besluiten API and the ways into a zaaksysteem show it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ikt.koppelvlakken.transport import simulated
from ikt.koppelvlakken.zaaksysteem.beeld import Besluit
from ikt.koppelvlakken.zgw.besluiten import BESLUITEN
from tests.mocks.vthsimulatie import START, Vthsimulatie
from tests.verzoek import GEZAG_OIN

SOORT = "Omgevingsvergunning verleend"
VERPLICHT = {"verantwoordelijkeOrganisatie", "besluittype", "datum", "ingangsdatum"}
"""What the OpenAPI of the Besluiten API 1.1.0 requires."""


@pytest.fixture
def keten() -> Iterator[Vthsimulatie]:
    with Vthsimulatie() as keten:
        yield keten


def _besluit_op(keten: Vthsimulatie) -> str:
    nummer = keten.dien_in().verzoeknummer
    keten.verder(minutes=5)
    gegevens = {"verzoeknummer": nummer, "oin": GEZAG_OIN, "soort": SOORT}
    keten.simulation.systems["zaaksysteem"].show("zaaksysteem.besluit", gegevens)
    keten.verder(minutes=1)
    assert nummer is not None
    return nummer


def test_a_besluit_is_with_its_zaak_and_not_with_another(keten: Vthsimulatie) -> None:
    ander, nummer = keten.dien_in().verzoeknummer, _besluit_op(keten)
    weg = keten.zgw()
    [zaak], [zonder] = weg.vind(nummer, START.date(), GEZAG_OIN), weg.vind(ander or "", START.date(), GEZAG_OIN)
    assert weg.besluiten(zaak) == (Besluit(soort=SOORT, datum=START.date(), documenten=("Besluit 000.pdf",)),)
    assert weg.besluiten(zonder) == ()
    assert (weg.beeld(zaak).status, weg.beeld(zonder).status) == ("Afgehandeld", "Ontvangen")


def test_the_api_tells_what_the_standard_requires(keten: Vthsimulatie) -> None:
    _besluit_op(keten)
    connection = simulated("zaaksysteem", keten.simulation.router)
    [besluit] = connection.call(BESLUITEN, "GET", "/besluiten/api/v1/besluiten").json()["results"]
    assert {naam for naam in VERPLICHT if besluit[naam]} == VERPLICHT
    [document] = connection.call(BESLUITEN, "GET", "/besluiten/api/v1/besluitinformatieobjecten").json()
    for link in (besluit["url"], document["url"], document["informatieobject"], besluit["besluittype"]):
        assert connection.call(BESLUITEN, "GET", link).json()["url"] == link


def test_without_a_zaak_there_is_no_besluit(keten: Vthsimulatie) -> None:
    keten.zet("aangenomen-maar-geen-zaak")
    _besluit_op(keten)
    assert not keten.simulation.systems["zaaksysteem"].table("besluiten")
