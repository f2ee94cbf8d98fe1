"""Our packages against the official sets, and public deliveries against our rules: only with IKT_OPENBARE_DATA set."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat, Verslag, Verslagmelding, lees_alle, schrijf
from ikt.koppelvlakken.stop.beoordeling import beoordeel, herkent
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.xml import serialiseer
from ikt.koppelvlakken.validatie.officieel import beoordeel_officieel
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from mocks.omgevingsplan import van_rechtswege
from tests.koppelvlakken.test_bhkv_verslag import MOMENT
from tests.planketen import OIN, wijziging

_DATA = os.environ.get("IKT_OPENBARE_DATA")
DATA = Path(_DATA) if _DATA else Path("niet-ingesteld")
pytestmark = pytest.mark.skipif(not _DATA, reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")
SET = DATA / "stop/xsd/bhkv-1.2.0_stop-1.3.0_imow-2.0.0"
VOORBEELDEN = DATA / "stop/examples"


@pytest.fixture(scope="module")
def standaarden(tmp_path_factory: pytest.TempPathFactory) -> Standaarden:
    register = Standaarden(tmp_path_factory.mktemp("standaarden"))
    register.voeg_toe(SET)
    return register


def codes(pad: Path, standaarden: Standaarden) -> set[str]:
    lagen, _ = beoordeel_officieel(pad, standaarden)
    assert lagen[0].gedraaid
    return {melding.code for laag in lagen for melding in laag.meldingen}


def bewaar(pakket: Pakket, map_: Path) -> Path:
    (map_ / "opdracht.zip").write_bytes(pakket.zip)
    return map_ / "opdracht.zip"


def test_built_package_passes_schemas_and_schematrons(standaarden: Standaarden, tmp_path: Path) -> None:
    assert codes(bewaar(bouw(wijziging()), tmp_path), standaarden) == set()


def test_official_lagen_do_look_at_our_package(standaarden: Standaarden, tmp_path: Path) -> None:
    besluit = bouw(wijziging()).bestanden["besluit.xml"]
    kapot = bouw(wijziging()).met(**{"besluit.xml": besluit.replace(b"work_003", b"work_019")})
    assert codes(bewaar(kapot, tmp_path), standaarden)


def test_base_plan_is_valid_text(standaarden: Standaarden, tmp_path: Path) -> None:
    gezag = {"code": "gm0297", "naam": "Gemeentestad", "oin": OIN, "bestuurslaag": "gemeente"}
    (plan,) = van_rechtswege([gezag])
    (tmp_path / "regeling.xml").write_text(plan.tekst)
    assert codes(tmp_path, standaarden) == set()


@pytest.mark.parametrize(
    "resultaat",
    [
        Resultaat("publicatie", False, (Verslagmelding("LVBB1012", "fout", "technisch", "iets"),)),
        Resultaat(
            "publicatie", True, verslag=Verslag("l-1", MOMENT, uitkomst="gepubliceerd", tijdstip_publicatie=MOMENT)
        ),
        Resultaat("validatie", True, verslag=Verslag("l-1", MOMENT, voortgang="opdracht-ontvangen")),
    ],
)
def test_written_answers_are_valid(resultaat: Resultaat, standaarden: Standaarden, tmp_path: Path) -> None:
    (tmp_path / "resultaat.xml").write_bytes(serialiseer(schrijf(resultaat, profiel())))
    assert codes(tmp_path, standaarden) == set()


def test_real_answers_of_the_lvbb_are_read() -> None:
    inhoud = next((VOORBEELDEN / "verslagen").glob("*.xml")).read_bytes()
    eerste, tweede = lees_alle(inhoud, profiel())
    assert (eerste.status, [m.code for m in eerste.alle_meldingen]) == ("niet-valide", ["LVBB3504"])
    assert (tweede.status, [m.code for m in tweede.alle_meldingen]) == ("mislukt", ["LVBB1012"])


@pytest.mark.parametrize(
    ("levering", "verwacht"),
    [
        ("lvbb-test-repository/Sanity-check-testeiland/2_Wijzigingsbesluit", {"STOP0086"}),
        ("lvbb-test-repository/Sanity-check-testeiland/8_Afbreken", set()),
        (
            "lvbb-test-repository/Sanity-check-testeiland/1_InitieelWaterschap",
            {"LVBB3008", "TPOD2451"},
        ),  # a plan of a waterschap
        ("omgevingsplan_gemeentestad/opdracht", {"LVBB1519", "STOP0082"}),
        ("omgevingsplan_gemeentestad/opdracht_0", {"LVBB1010", "LVBB1519", "LVBB3509", "STOP0082"}),
        (
            "omgevingsplan_gemeentestad/opdracht_0_ontwerp",
            {"BHKV1004", "LVBB3008", "LVBB3501", "LVBB3509", "STOP0011", "STOP0082"},
        ),
        ("omgevingsplan_gemeentestad/opdracht_11_Toekomst_2024", {"LVBB1580"}),
        (
            "omgevingsplan_gemeentestad/Afbreek/afbreek-routine-OP/bron",
            {"LVBB1006", "LVBB1580", "LVBB2505", "LVBB4032", "STOP0082"},
        ),
    ],
)
def test_public_deliveries_raise_what_they_should(levering: str, verwacht: set[str]) -> None:
    pad = VOORBEELDEN / levering
    assert herkent(pad)
    assert {melding.code for melding in beoordeel(pad).meldingen} == verwacht
