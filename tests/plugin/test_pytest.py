"""Scenarios by plain pytest: collected by path, selected by its own options, with its own exit codes."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from ikt.catalogus.lezer import Catalogus
from tests.e2e.eigen import GEZAG, EigenProject
from tests.plugin.pytesten import run_pytest
from tests.project import Project

COLLECT = ("--collect-only", "-q", "-p", "no:randomly", f"--deelnemer={GEZAG}")
STEPS = """
@als("het {hoe} gaat")
def gaat(casus: Casus, hoe: str) -> None:
    assert hoe == "goed", "het ging niet goed"
"""
FEATURE = """# language: nl
@vth @eis:VTH-01
Functionaliteit: Proef

  @id:VTH-01
  Scenario: Een melding
    Als het goed gaat

  @id:VTH-02
  Abstract Scenario: Een aanvraag
    Als het <hoe> gaat

    Voorbeelden:
      | hoe    |
      | goed   |
      | anders |
"""


@pytest.fixture(scope="module")
def eigen(tmp_path_factory: pytest.TempPathFactory) -> EigenProject:
    return EigenProject(tmp_path_factory.mktemp("eigen"))


@pytest.fixture(scope="module")
def proef(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = Project(tmp_path_factory.mktemp("proef"))
    project.steps(STEPS)
    project.write("features/vth/proef.feature", FEATURE)
    return project


def collected(project: Project, *args: str) -> list[str]:
    """The node ids that pytest would run."""
    done = run_pytest(project, *COLLECT, *args)
    assert done.returncode == pytest.ExitCode.OK, done.stdout + done.stderr
    return [line for line in done.stdout.splitlines() if "::" in line]


def nodes(scenarios: Iterable[str]) -> list[str]:
    """Scenario ids as the part of a node id behind the file."""
    return [f"{id.removesuffix(']')}-{GEZAG}]" if "[" in id else f"{id}[{GEZAG}]" for id in scenarios]


def test_files_are_collected_by_path_under_the_ids_of_their_scenarios(eigen: EigenProject) -> None:
    found = collected(eigen, "features/vth/aanvraag.feature", "features/plan")
    assert "features/vth/aanvraag.feature::VTH-02[melding-gm0297]" in found
    expected = [
        scenario
        for scenario in Catalogus.lees(eigen.root).scenarios
        if scenario.bestand == "features/vth/aanvraag.feature" or "features/plan/" in scenario.bestand
    ]
    files = (scenario.bestand for scenario in expected)
    assert sorted(found) == sorted(
        f"{file}::{node}" for file, node in zip(files, nodes(each.id for each in expected), strict=True)
    )


def test_marks_and_titles_select(eigen: EigenProject) -> None:
    scenarios = Catalogus.lees(eigen.root).scenarios
    marked = [each.id for each in scenarios if {"vth", "IKT-11"} <= set(each.tags) and "handmatig" not in each.tags]
    found = collected(eigen, "features", "-m", "vth and IKT-11 and not handmatig")
    assert sorted(node.split("::")[1] for node in found) == sorted(nodes(marked))
    titled = {each.id for each in scenarios if "melding" in f"{each.titel} {each.id}".lower()}
    found = collected(eigen, "features/vth", "-k", "melding")
    assert {node.split("::")[1] for node in found} >= set(nodes(id for id in titled if id.startswith("VTH")))
    assert not any("VTH-01" in node or "VTH-02[voorval" in node for node in found)


def test_a_collection_leaves_no_run(eigen: EigenProject) -> None:
    collected(eigen, "features")
    assert not list((eigen.root / "reports").glob("*/runs"))


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("features/vth/proef.feature::VTH-01",), pytest.ExitCode.OK),
        (("features/vth/proef.feature::VTH-01", "--dist=load"), pytest.ExitCode.OK),
        (("features/vth", "-m", "vth and not plan"), pytest.ExitCode.TESTS_FAILED),
        (("features/vth", "-k", "bestaatniet"), pytest.ExitCode.NO_TESTS_COLLECTED),
        (("features/vth", "--omgeving=onbekend"), pytest.ExitCode.USAGE_ERROR),
        (("features/vth", "--tags=vth and"), pytest.ExitCode.USAGE_ERROR),
    ],
)
def test_pytest_keeps_its_exit_codes(proef: Project, args: tuple[str, ...], code: pytest.ExitCode) -> None:
    done = run_pytest(proef, *args)
    assert done.returncode == code, done.stdout + done.stderr
    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_failure_is_told_in_dutch_without_traceback(proef: Project) -> None:
    out = run_pytest(proef, "features", "-q", f"--deelnemer={GEZAG}").stdout
    assert "niet geslaagd: het ging niet goed" in out
    assert "ikt/plugin" not in out


def test_ordinary_tests_are_left_alone(proef: Project) -> None:
    """Without feature files the plugin sleeps: no run, and no word about it."""
    proef.write("gewoon/test_gewoon.py", "def test_gewoon(): assert 1\n")
    before = sorted((proef.root / "reports").rglob("*"))
    done = run_pytest(proef, "gewoon", "-q")
    assert done.returncode == pytest.ExitCode.OK
    assert sorted((proef.root / "reports").rglob("*")) == before
