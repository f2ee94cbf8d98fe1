"""Scenarios over the ketens; when one system lies, it is found at the right schakel, and only then."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mocks.fouten import Faults
from tests.e2e.eigen import EigenProject

FAULTS = {fault.id: fault for fault in Faults.load()}
LIARS = [
    "lvbb-zwijgt-na-bekendmaking",
    "lvbb-levert-niet-uit",
    "ozon-geeft-activiteit-niet-door",
    "activiteit-niet-overgenomen",
    "regels-niet-doorgegeven",
    "conclusie-van-verkeerde-rij",
    "notificatie-verloren",
    "verzoektype-in-bericht-verkeerd",
    "aangenomen-maar-geen-zaak",
]
LIARS_OVER_OVERHEDEN = ["verkeerd-bevoegd-gezag", "alleen-eerste-bestuursorgaan"]
KETEN = (
    "plansoftware-lvbb",
    "lvbb-ozon",
    "ozon-rtr",
    "regelsoftware-rtr",
    "rtr-uitvoeren",
    "uitvoeren-loket",
    "loket-dso",
    "dso-notificatie",
    "dso-zaaksysteem",
    "zaaksysteem-zaak",
)
"""The schakels that the scenario goes over."""
RUN = ("run", "features/ketenoverstijgend", "--omgeving", "mock", "--deelnemer", "gm0297", "--json")


@pytest.fixture(scope="module")
def eigen(tmp_path_factory: pytest.TempPathFactory) -> EigenProject:
    return EigenProject(tmp_path_factory.mktemp("leugens"))


def test_without_a_fault_it_goes_well_with_one_spoor_id(eigen: EigenProject) -> None:
    done = eigen.ikt(*RUN, "-k", "INT-01")
    assert done.returncode == 0, done.stderr
    [casus] = json.loads(done.stdout)["casussen"]
    tijden = {each["schakel"]: each["doorlooptijd_s"] for each in casus["schakels"]}
    assert tuple(tijden) == KETEN
    assert tijden["rtr-uitvoeren"] > 0
    journal = [json.loads(line) for line in (eigen.run / "journal.jsonl").read_text("utf-8").splitlines()]
    [spoor] = [record["spoor"] for record in journal if record["soort"] == "poging"]
    evidence = "".join(path.read_text("utf-8", "replace") for path in Path(eigen.run / "bewijs").rglob("*.txt"))
    for system in ("plansoftware", "lvbb", "ozon", "rtr", "dso", "zaaksysteem"):
        assert f"Systeem    {system}" in evidence
    assert evidence.count(spoor) > 10
    assert casus["spoor"] == spoor


@pytest.mark.parametrize(
    ("scenario", "fault"),
    [*(("INT-01", fault) for fault in LIARS), *(("INT-02", fault) for fault in LIARS_OVER_OVERHEDEN)],
)
def test_a_lie_is_found_at_its_schakel(eigen: EigenProject, scenario: str, fault: str) -> None:
    done = eigen.ikt(*RUN, "-k", scenario, "--fout", fault)
    assert done.returncode == 1, done.stderr
    [casus] = json.loads(done.stdout)["casussen"]
    assert casus["schakel"] == FAULTS[fault].schakel, casus["reden"]
