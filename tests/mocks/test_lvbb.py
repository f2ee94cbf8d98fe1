from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from ikt.koppelvlakken.bhkv.client import BhkvClient, Levering
from ikt.koppelvlakken.bhkv.plansoftware import PlanAanlevering
from ikt.koppelvlakken.bhkv.verslag import Resultaat
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.wijziging import Tekstplek
from tests.mocks.plansimulatie import Plansimulatie
from tests.planketen import OIN, wijziging


@pytest.fixture
def keten() -> Iterator[Plansimulatie]:
    with Plansimulatie() as keten:
        yield keten


def resultaten(keten: Plansimulatie, aanlevering: PlanAanlevering) -> tuple[Resultaat, ...]:
    return keten.client(BhkvClient).resultaten(aanlevering.aanleveraar, aanlevering.kenmerk)


def test_valid_delivery_is_answered_step_by_step_and_published_on_the_day(keten: Plansimulatie) -> None:
    aanlevering = keten.lever(bouw(wijziging()).zip)
    assert [r.status for r in resultaten(keten, aanlevering)] == [
        "opdracht-ontvangen",
        "validatie-voltooid",
        "registratie-voltooid",
    ]
    assert aanlevering.status == "gevalideerd"
    keten.verder(days=2)
    laatste = resultaten(keten, aanlevering)[-1]
    assert laatste.status == "gepubliceerd"
    assert laatste.is_eindig
    assert laatste.verslag is not None
    assert laatste.verslag.tijdstip_publicatie is not None
    assert laatste.verslag.tijdstip_publicatie.isoformat() == "2026-06-12T09:00:00+02:00"


def test_same_id_levering_again_is_a_technical_refusal_without_verslag(keten: Plansimulatie) -> None:
    keten.lever(bouw(wijziging()).zip)
    aanlevering = keten.lever(bouw(wijziging()).zip)
    (antwoord,) = resultaten(keten, aanlevering)
    assert (antwoord.geslaagd, antwoord.verslag) == (False, None)
    assert [(m.code, m.soort) for m in antwoord.meldingen] == [("LVBB1012", "technisch")]
    assert aanlevering.status == "geweigerd"


def test_second_besluit_on_the_same_version_is_refused(keten: Plansimulatie) -> None:
    keten.lever(bouw(wijziging()).zip)
    ander = wijziging(id_levering="ikt-ander", kenmerk="ikt-ander")
    assert "LVBB5015" in keten.lever(bouw(ander).zip).codes


BASIS = wijziging().basis


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"bekendmaking": date(2026, 6, 14)}, "LVBB1519"),
        ({"bekendmaking": date(2026, 6, 10)}, "LVBB1501"),
        ({"aanleveraar": "00000009999999999999"}, "LVBB1512"),
        ({"inwerkingtreding": date(2026, 12, 1)}, "LVBB1580"),
        ({"basis": replace(BASIS, versie=f"{BASIS.regeling}/nld@2001-01-01")}, "LVBB4015"),
        ({"basis": replace(BASIS, artikel=Tekstplek("chp_9__art_9.9", "gm0297_1__weg"))}, "LVBB5027"),
    ],
)
def test_what_the_register_or_clock_refuses(keten: Plansimulatie, anders: dict[str, object], code: str) -> None:
    aanlevering = keten.lever(bouw(wijziging(**anders)).zip)
    assert aanlevering.codes == (code,)
    assert resultaten(keten, aanlevering)[-1].status == "niet-valide"


def test_checks_stop_after_the_phase_with_a_fout(keten: Plansimulatie) -> None:
    pakket = bouw(wijziging(bekendmaking=date(2026, 6, 14), inwerkingtreding=date(2026, 12, 1)))
    assert keten.lever(pakket.zip).codes == ("LVBB1519",)


def test_machtiging_lets_another_deliver() -> None:
    software = "00000009999999999999"
    with Plansimulatie(machtigingen=[[software, OIN]]) as keten:
        assert keten.lever(bouw(wijziging(aanleveraar=software)).zip).status == "gevalideerd"


def test_validatieopdracht_ends_valide_and_publishes_nothing(keten: Plansimulatie) -> None:
    aanlevering = keten.lever(bouw(wijziging(), soort="validatieOpdracht").zip, days=5)
    assert aanlevering.status == "gevalideerd"
    laatste = resultaten(keten, aanlevering)[-1]
    assert (laatste.soort, laatste.status, laatste.is_eindig) == ("validatie", "valide", True)


def test_other_bytes_than_announced_are_refused(keten: Plansimulatie) -> None:
    plansoftware = keten.lever(bouw(wijziging()).zip)
    keten.client(BhkvClient).lever_aan(OIN, _levering("0" * 64, plansoftware.id))
    keten.verder(minutes=2)
    (antwoord,) = keten.client(BhkvClient).resultaten(OIN, f"{OIN}_gesprek-1")
    assert [m.code for m in antwoord.meldingen] == ["LVBB0003"]


def test_unknown_levering_has_no_results(keten: Plansimulatie) -> None:
    assert keten.client(BhkvClient).resultaten(OIN, f"{OIN}_onbekend") == ()


def _levering(checksum: str, id_: str) -> Levering:
    return Levering(
        identificatie="test-1",
        oin_bevoegdgezag=OIN,
        leverings_id="ikt-7f3a2c91-0001",
        conversation_id="gesprek-1",
        url=f"https://plansoftware.ikt.test/aanleveringen/{id_}/opdracht.zip",
        checksum=checksum,
        grootte=1,
    )
