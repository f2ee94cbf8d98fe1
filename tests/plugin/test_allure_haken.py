"""Allure beside our own results: its functions give evidence, its listener stays out, nothing of this machine leaks."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.plugin.pytesten import run_pytest
from tests.project import Project

STEPS = """
from pathlib import Path
import allure

@als("er bewijs bij komt")
def bewijs(casus: Casus) -> None:
    allure.attach("met de hand geschreven", "notitie", allure.attachment_type.TEXT)
    allure.attach(b"\\x89PNG", "scherm", allure.attachment_type.PNG)
    Path("lijst.csv").write_text("a;b")
    allure.attach.file("lijst.csv")
    with allure.step("zoek de zaak"):
        with allure.step("open het scherm"):
            allure.attach("<zaak/>", "zaak", allure.attachment_type.XML)
        kijk("zaak 7")

@allure.step("kijk naar {wat}")
def kijk(wat: str) -> None: ...

@als("het daarbij misgaat")
def mis(casus: Casus) -> None:
    with allure.step("zoek de zaak"):
        casus.toets(False, "er is geen zaak")

@dan("is ikt zelf stuk")
def stuk(casus: Casus) -> None:
    with allure.step("reken"):
        {}["weg"]
"""
FEATURE = """# language: nl
@vth @eis:VTH-01
Functionaliteit: Proef

  @id:VTH-01
  Scenario: Bewijs
    Als er bewijs bij komt
    En het daarbij misgaat

  @id:VTH-02
  Scenario: Stuk
    Dan is ikt zelf stuk
"""
CODES = ("gm0297", "gm9920")


@pytest.fixture(scope="module")
def proef(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Played once, by pytest with --alluredir."""
    project = Project(tmp_path_factory.mktemp("proef"))
    project.steps(STEPS)
    project.write("features/vth/proef.feature", FEATURE)
    done = run_pytest(project, "features", "--alluredir=resultaten", "-q")
    assert done.returncode == pytest.ExitCode.TESTS_FAILED, done.stdout + done.stderr
    return project


@pytest.fixture(params=["resultaten", "run"])
def results(proef: Project, request: pytest.FixtureRequest) -> Path:
    """Where the user asked for results, and where each run keeps them."""
    return proef.root / "resultaten" if request.param == "resultaten" else proef.run / "allure-results"


def test_there_is_one_result_per_casus_and_no_container(results: Path) -> None:
    found = [json.loads(path.read_text()) for path in results.glob("*-result.json")]
    assert sorted(each["fullName"] for each in found) == [f"VTH-0{nr}@{code}" for nr in (1, 2) for code in CODES]
    assert not list(results.glob("*-container.json"))


def test_results_know_nothing_of_this_machine(proef: Project, results: Path) -> None:
    for path in results.iterdir():
        content = path.read_bytes()
        for word in (str(proef.root), socket.gethostname(), str(Path(__file__).parents[2]), "/python3"):
            assert word.encode() not in content, f"{word} in {path.name}"


def steps(project: Project, casus: str) -> list[dict[str, Any]]:
    for path in (project.run / "allure-results").glob("*-result.json"):
        result = json.loads(path.read_text())
        if result["fullName"] == casus:
            return list(result["steps"])
    raise LookupError(casus)


def attachments(project: Project, step: dict[str, Any]) -> dict[str, bytes]:
    folder = project.run / "allure-results"
    return {each["name"]: (folder / each["source"]).read_bytes() for each in step.get("attachments", [])}


def test_what_is_attached_is_evidence_of_the_step(proef: Project) -> None:
    assert attachments(proef, steps(proef, "VTH-01@gm0297")[0]) == {
        "notitie.txt": b"met de hand geschreven",
        "scherm.png": b"\x89PNG",
        "lijst.csv": b"a;b",
        "zaak.xml": b"<zaak/>",
        "deelstappen.txt": b"zoek de zaak: gelukt\n  open het scherm: gelukt\n  kijk naar 'zaak 7': gelukt\n",
    }


def test_a_step_within_the_step_tells_how_it_ended(proef: Project) -> None:
    mis = attachments(proef, steps(proef, "VTH-01@gm9920")[1])
    assert mis == {"deelstappen.txt": b"zoek de zaak: niet geslaagd, er is geen zaak\n"}
    stuk = attachments(proef, steps(proef, "VTH-02@gm9920")[0])
    assert stuk["deelstappen.txt"] == b"reken: mislukt, 'weg'\n"


AFTER = """
import pytest
from allure_commons import plugin_manager

pytest.main(["features", "-q"])
left = {type(plugin).__module__ for plugin in plugin_manager.get_plugins()}
assert not [module for module in left if module.startswith("ikt")], left
"""


def test_nobody_listens_any_more_when_pytest_is_done(proef: Project) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AFTER], cwd=proef.root, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
