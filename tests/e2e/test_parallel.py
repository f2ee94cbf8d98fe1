"""Parallel and in random order the same comes out; on systems that remember, a deelnemer stays on one worker."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from tests.e2e.eigen import GEZAG, EigenProject
from tests.plugin.pytesten import run_pytest
from tests.project import Project

FAULTS = ("naam-afgekapt", "lvbb-rekent-hash-niet-na", "conclusie-van-verkeerde-rij")
"""One per keten, so that the outcomes to compare are not all the same."""
FEATURES = (
    "features/vth/aanvraag.feature",
    "features/plan/afwijzing.feature",
    "features/toepasbare_regels/vergunningcheck.feature",
)
"""Enough of each keten that these faults are seen."""

Outcomes = dict[str, tuple[str, str | None, str | None]]


def outcomes(project: Project) -> Outcomes:
    """What came out of the newest run, per casus: uitkomst, reden and schakel."""
    casussen = project.samenvatting()["casussen"]
    return {casus["casus"]: (casus["uitkomst"], casus["reden"], casus["schakel"]) for casus in casussen}


def test_parallel_and_in_random_order_the_outcomes_are_those_of_a_serial_run(eigen: EigenProject) -> None:
    options = (*FEATURES, f"--deelnemer={GEZAG}", *(f"--fout={fault}" for fault in FAULTS))
    eigen.ikt("run", *options)
    serial = outcomes(eigen)
    assert {"geslaagd", "niet geslaagd"} <= {uitkomst for uitkomst, _, _ in serial.values()}
    blamed = {schakel for _, _, schakel in serial.values()}
    assert blamed >= {"zaaksysteem-zaak", "plansoftware-lvbb", "uitvoeren-loket"}
    done = run_pytest(eigen, *options, "-n", "2", "-p", "randomly", "--randomly-seed=7")
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout + done.stderr
    assert outcomes(eigen) == serial


STEP = """
@als("er iets met {wat} gebeurt")
def iets(casus: Casus, wat: str) -> None: ...
"""
ROWS = ("een", "a+b", "x[1]", "é", "50%", "a/b", "d::e", "twee woorden", "a-gm9920")
"""Also names that look like a part of the id of a test."""
FEATURE = """# language: nl
Functionaliteit: Proef

  @id:VTH-01 @eis:VTH-01 @vth
  Abstract Scenario: Een proef
    Als er iets met <wat> gebeurt

    Voorbeelden:
      | wat |
"""


@pytest.fixture
def rijen(mini: Project) -> Project:
    mini.steps(STEP)
    mini.write("features/vth/proef.feature", FEATURE + "".join(f"      | {row} |\n" for row in ROWS))
    return mini


def workers_per_deelnemer(run: Path) -> dict[str, set[str]]:
    """Which processes began a step for which deelnemer, as the journal names them."""
    workers: dict[str, set[str]] = defaultdict(set)
    for record in map(json.loads, (run / "journal.jsonl").read_text().splitlines()):
        if record["soort"] == "gestart":
            workers[record["casus"].rsplit("@", 1)[1]].add(record["proces"].rsplit("-", 1)[1])
    return workers


def test_on_systems_that_remember_a_deelnemer_stays_on_one_worker(rijen: Project) -> None:
    assert rijen.ikt("run", "--omgeving", "echt", "-n", "2").returncode == 0
    assert sorted(map(sorted, workers_per_deelnemer(rijen.run).values())) == [["gw0"], ["gw1"]]
    assert_complete(rijen)


def test_in_process_the_casussen_of_a_deelnemer_are_spread(rijen: Project) -> None:
    assert rijen.ikt("run", "-n", "2").returncode == 0
    assert workers_per_deelnemer(rijen.run)["gm0297"] == {"gw0", "gw1"}
    assert_complete(rijen)


def assert_complete(project: Project) -> None:
    planned = [f"VTH-01[{row}]@{code}" for row in ROWS for code in ("gm0297", "gm9920")]
    found = {casus: uitkomst for casus, (uitkomst, _, _) in outcomes(project).items()}
    assert found == dict.fromkeys(planned, "geslaagd")
