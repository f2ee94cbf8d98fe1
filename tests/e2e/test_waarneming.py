"""A scenario that a person starts: the casus waits for a form, and goes on with what was handed over."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import tomlkit

from tests.e2e.eigen import GEZAG, EigenProject
from tests.project import ECHT

SCENARIO = """
Gegeven een verzoek met de gegevens
  | naam            | Tuinhuis             |
  | type            | Melding              |
  | initiatiefnemer | Sem Akkerman         |
  | locatie         | Havenweg             |
  | activiteit      | Bijbehorend bouwwerk |
Als de tester het verzoek indient in het Omgevingsloket
Dan staat verzoeknummer 2026030300042 in het dossier
"""
STAP = """
from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.koppelvlakken.verzoeken.deel import VerzoekDeel

@dan("staat verzoeknummer {nummer} in het dossier")
def in_dossier(casus: Casus, nummer: str) -> None:
    assert casus.dossier.deel(VerzoekDeel).verzoeknummer == nummer
"""
ANSWERS = {"verzoeknummer": "2026030300042", "indienDatum": "2026-03-03T09:15"}


@pytest.fixture
def wachtend(eigen: EigenProject, request: pytest.FixtureRequest) -> EigenProject:
    """A run that waits for its tester, on an environment where nobody simulates one."""
    eigen.write("environments/echt.toml", ECHT.replace("blijvend", getattr(request, "param", "blijvend")))
    eigen.write("steps/proef.py", STAP)
    eigen.feature(SCENARIO, name="vth/proef", tags="@id:VTH-999 @eis:VTH-23 @vth")
    done = eigen.ikt("run", "--omgeving", "echt", "--deelnemer", GEZAG, "features/vth/proef.feature")
    assert (done.returncode, eigen.uitkomst()) == (3, "loopt"), done.stdout + done.stderr
    return eigen


def form(project: EigenProject) -> Path:
    [path] = (project.run / "waarnemingen").glob("*.toml")
    return path


def fill_in(project: EigenProject, **answers: Any) -> None:
    """As a person does, with an editor."""
    document = tomlkit.parse(form(project).read_text("utf-8"))
    document["waarden"].update(answers.pop("waarden", {}))
    document.update(answers)
    form(project).write_text(tomlkit.dumps(document), "utf-8")


def reason(project: EigenProject) -> str:
    [casus] = project.samenvatting()["casussen"]
    return str(casus["reden"])


def test_a_form_is_filled_in_with_the_command(wachtend: EigenProject) -> None:
    [listed] = json.loads(wachtend.ikt("waarneming", "lijst", "--json").stdout)
    assert (listed["formulier"], listed["casus"]) == (form(wachtend).stem, f"VTH-999@{GEZAG}")
    assert form(wachtend).name in reason(wachtend)
    wrong = invullen(wachtend, **ANSWERS | {"verzoeknummer": "42"})
    assert wrong.returncode == 2
    assert "waarden.verzoeknummer" in wrong.stderr
    assert "Traceback" not in wrong.stderr
    right = invullen(wachtend, **ANSWERS)
    assert (right.returncode, right.stderr) == (0, "")
    assert json.loads(wachtend.ikt("waarneming", "lijst", "--json").stdout) == []
    assert wachtend.ikt("hervat").returncode == 0
    assert wachtend.uitkomst() == "geslaagd"
    assert "ja: Het loket was traag" in allure_result(wachtend)


def invullen(project: EigenProject, **waarden: str) -> subprocess.CompletedProcess[str]:
    values = [part for name, value in waarden.items() for part in ("--waarde", f"{name}={value}")]
    remark = ("--opmerking", "Het loket was traag")
    return project.ikt("waarneming", "invullen", form(project).stem, "--resultaat", "ja", *values, *remark)


@pytest.mark.parametrize("wachtend", ["blijvend", "proces"], indirect=True)
def test_a_form_is_filled_in_by_hand(wachtend: EigenProject) -> None:
    fill_in(wachtend, resultaat="misschien")
    assert wachtend.ikt("hervat").returncode == 3
    assert "niet goed ingevuld" in reason(wachtend)
    assert "'misschien' kan niet" in reason(wachtend)
    fill_in(wachtend, resultaat="ja", waarden=ANSWERS)
    assert wachtend.ikt("hervat").returncode == 0
    assert wachtend.uitkomst() == "geslaagd"
    assert [casus["poging"] for casus in wachtend.samenvatting()["casussen"]] == [3]


def allure_result(project: EigenProject) -> str:
    [path] = (project.run / "allure-results").glob("*-result.json")
    return path.read_text("utf-8")


def test_who_answers_no_ends_the_casus(wachtend: EigenProject) -> None:
    fill_in(wachtend, resultaat="nee", opmerking="Het loket was dicht")
    assert wachtend.ikt("hervat").returncode == 1
    assert wachtend.uitkomst() == "niet geslaagd"
    assert "kon in het Omgevingsloket niet worden ingediend" in reason(wachtend)


def test_on_simulated_systems_a_simulated_tester_answers(eigen: EigenProject) -> None:
    done = eigen.ikt("run", "--deelnemer", GEZAG, "features/vth/aanvraag.feature::VTH-23")
    assert (done.returncode, eigen.uitkomst()) == (0, "geslaagd")
    assert "ja (gesimuleerde tester)" in allure_result(eigen)
    assert not (eigen.run / "waarnemingen").exists()
