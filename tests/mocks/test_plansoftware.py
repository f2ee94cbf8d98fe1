from __future__ import annotations

from collections.abc import Iterator

import pytest
from werkzeug import Request, Response

from ikt.koppelvlakken.bhkv.plansoftware import INDIENEN, STATUS, PlansoftwareClient
from ikt.koppelvlakken.bhkv.verslag import Resultaat
from ikt.koppelvlakken.stop.pakket import bouw
from mocks.fouten import Fault, Faults
from tests.mocks.plansimulatie import Plansimulatie
from tests.planketen import wijziging


@pytest.fixture
def keten() -> Iterator[Plansimulatie]:
    with Plansimulatie() as keten:
        yield keten


def test_status_follows_the_lvbb(keten: Plansimulatie) -> None:
    software = keten.client(PlansoftwareClient)
    id_ = software.dien_in(bouw(wijziging()).zip).id
    gezien = [software.aanlevering(id_).status]
    for stap in ({"seconds": 10}, {"minutes": 2}, {"days": 3}):
        keten.verder(**stap)
        gezien.append(software.aanlevering(id_).status)
    assert gezien == ["wacht", "in behandeling", "gevalideerd", "gepubliceerd"]


def test_refusal_is_shown_with_its_code(keten: Plansimulatie) -> None:
    keten.lever(bouw(wijziging()).zip)
    aanlevering = keten.lever(bouw(wijziging()).zip)
    assert str(aanlevering) == "status ‘geweigerd’ (LVBB1012)"
    assert aanlevering.meldingen[0].ernst == "fout"


def test_search_gives_the_aanleveringen_of_one_id_in_order(keten: Plansimulatie) -> None:
    software = keten.client(PlansoftwareClient)
    eerste, _ander, tweede = (
        software.dien_in(bouw(wijziging(id_levering=naam)).zip) for naam in ("ikt-a", "ikt-b", "ikt-a")
    )
    assert [each.id for each in software.zoek("ikt-a")] == [eerste.id, tweede.id]
    assert software.zoek("ikt-weg") == ()


def test_what_is_no_aanlevering_is_refused(keten: Plansimulatie) -> None:
    connection = keten.client(PlansoftwareClient).connection
    assert connection.call(INDIENEN, "POST", "aanleveringen", data=b"geen zip").status_code == 400
    assert connection.call(STATUS, "GET", "aanleveringen/weg").status_code == 404


def test_lvbb_that_is_down_is_asked_again() -> None:
    """Every answer of the LVBB is a 503 until 10.00."""

    def storing(antwoord: Response, *, request: Request, **context: object) -> Response:
        dicht = request.method == "GET" and keten.wereld.klok.nu().hour < 10
        return Response(status=503) if dicht else antwoord

    fout = Fault("storing", "plan", "503", "test", "plansoftware-lvbb", "lvbb.response", storing)
    with Plansimulatie(faults=Faults([fout])) as keten:
        keten.zet_aan("storing")
        assert keten.lever(bouw(wijziging()).zip, minutes=30).status == "in behandeling"
        keten.verder(hours=2)
        (aanlevering,) = keten.client(PlansoftwareClient).zoek(wijziging().id_levering)
        assert aanlevering.status == "gevalideerd"


def test_answer_without_end_keeps_the_plansoftware_asking() -> None:
    def zwijg(resultaat: Resultaat, **context: object) -> Resultaat | None:
        return None if resultaat.is_eindig else resultaat

    fout = Fault("zwijg", "plan", "geen einde", "test", "plansoftware-lvbb", "lvbb.verslag", zwijg)
    with Plansimulatie(faults=Faults([fout])) as keten:
        keten.zet_aan("zwijg")
        assert keten.lever(bouw(wijziging()).zip, days=5).status == "gevalideerd"
