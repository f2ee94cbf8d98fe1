"""The simulated systems in a second process: the same scenarios, over HTTP, and nothing is done twice."""

from __future__ import annotations

import json
import signal
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.dienst import Dienst
from tests.e2e.eigen import GEZAG, EigenProject

RUN = ("run", "--omgeving", "leverancier", "--deelnemer", GEZAG)
PER_KETEN = (
    "features/vth/aanvraag.feature::VTH-01",
    "features/plan/wijzigingsbesluit.feature::PLN-02",
    "features/toepasbare_regels/vergunningcheck.feature::TR-05[precies]",
)


def test_one_scenario_per_keten_passes_unchanged(eigen: EigenProject) -> None:
    with Dienst(eigen) as dienst:
        dienst.fout("notificatie-verloren")  # what an earlier casus left is no part of these
        done = eigen.ikt(*RUN, *PER_KETEN)
        assert done.returncode == 0, done.stdout + done.stderr
    casussen = {casus["id"]: casus["uitkomst"] for casus in eigen.samenvatting()["casussen"]}
    assert casussen == dict.fromkeys(["VTH-01", "PLN-02", "TR-05[precies]"], "geslaagd")
    exchanges = [path.read_text() for path in (eigen.run / "bewijs").rglob("*.txt")]
    assert any(f"POST {dienst.base}/" in text for text in exchanges)
    assert not any(".ikt.test" in text for text in exchanges)


VALT_OM = """
import os, signal
from ikt.kern.casus import Casus
from ikt.kern.stappen import als
from steps import verzoek

def kill(moment: str) -> None:
    if os.environ.get("KILL") == moment:
        os.kill(os.getpid(), signal.SIGKILL)

def around(function):
    def wrapped(casus: Casus):
        kill("voor het indienen")
        found = function(casus)
        kill("na het indienen")
        return found
    return wrapped

verzoek.dien_in = around(verzoek.dien_in)

@als("het harnas hier kan omvallen")
def omvallen(casus: Casus) -> None:
    kill("na de notificatie")
"""
SCENARIO = """
Gegeven een verzoek met de gegevens
  | naam            | Dakkapel          |
  | type            | Melding           |
  | initiatiefnemer | Sem Akkerman      |
  | locatie         | Havenweg          |
  | activiteit      | Dakkapel plaatsen |
  | bijlagen        | tekening.pdf      |
Als de initiatiefnemer het verzoek indient
Dan ontvangt het zaaksysteem binnen 15 minuten de verzoeknotificatie
Als het harnas hier kan omvallen
Dan staat er binnen 15 minuten één zaak voor het verzoek in het zaaksysteem
En is het verzoeknummer gelijk van Omgevingsloket tot zaak
"""
FEATURE = "features/vth/omvallen.feature"


@pytest.fixture
def omvallen(eigen: EigenProject) -> Iterator[tuple[EigenProject, Dienst]]:
    """A served VTH scenario during which the harness can be killed."""
    eigen.write("steps/omvallen.py", VALT_OM)
    eigen.feature(SCENARIO, name="vth/omvallen", tags="@id:VTH-999 @eis:VTH-01 @vth")
    with Dienst(eigen) as dienst:
        yield eigen, dienst


def test_a_harness_that_is_killed_time_and_again_sends_nothing_twice(omvallen: tuple[EigenProject, Dienst]) -> None:
    project, dienst = omvallen
    command: tuple[str, ...] = (*RUN, FEATURE)
    for moment in ("voor het indienen", "na het indienen", "na de notificatie"):
        project.env["KILL"] = moment
        assert project.ikt(*command).returncode == -signal.SIGKILL
        command = ("hervat",)
    del project.env["KILL"]
    done = project.ikt(*command)
    assert (done.returncode, project.uitkomst()) == (0, "geslaagd"), done.stdout
    assert steps_per_poging(project.run) == {1: [0, 1], 2: [1], 3: [1, 2, 3], 4: [3, 4, 5]}
    assert counts(dienst) == {"verzoeken": 1, "concepten": 0, "berichten": 1, "zaken": 1}


def counts(dienst: Dienst) -> dict[str, int]:
    """What the simulated DSO-LV and zaaksysteem hold after all."""
    tables = {"verzoeken": "dso", "concepten": "dso", "berichten": "zaaksysteem", "zaken": "zaaksysteem"}
    return {table: len(dienst.stand(system, table)) for table, system in tables.items()}


def steps_per_poging(run: Path) -> dict[int, list[int]]:
    """The numbers of the steps that began in each poging, from the merged journal."""
    started: dict[int, list[int]] = defaultdict(list)
    for record in map(json.loads, (run / "journal.jsonl").read_text().splitlines()):
        if record["soort"] == "gestart":
            started[record["poging"]].append(record["stap"])
    return started


def test_a_restarted_server_goes_on_where_it_was(omvallen: tuple[EigenProject, Dienst]) -> None:
    project, before = omvallen
    project.env["KILL"] = "na de notificatie"
    project.ikt(*RUN, FEATURE)
    del project.env["KILL"]
    seen = (before.nu(), before.stand("dso", "verzoeken"), before.stand("wereld", "gebeurtenissen"))
    before.stop(signal.SIGKILL)
    with Dienst(project) as after:
        assert (after.nu(), after.stand("dso", "verzoeken"), after.stand("wereld", "gebeurtenissen")) == seen
        assert after.base != before.base
        assert project.ikt("hervat").returncode == 0
        assert counts(after) == {"verzoeken": 1, "concepten": 0, "berichten": 1, "zaken": 1}
