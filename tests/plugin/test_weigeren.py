"""What pytest-bdd would forgive stops the collection, by either command, with file and line."""

from __future__ import annotations

import pytest

from tests.plugin.pytesten import run_pytest
from tests.project import STAPPEN, Project

STEPS = """
@als("Noor {iets} indient")
def indienen(casus: Casus, iets: str) -> None: ...

@als("Noor een verzoek {hoe}")
def dubbelzinnig(casus: Casus, hoe: str) -> None: ...

@dan("wacht Noor")
async def wachten(casus: Casus) -> None: ...

@dan("is niemand dit nodig")
def ongebruikt(casus: Casus) -> None: ...
"""
MISTAKES = {
    "titel-dubbel": (
        8,
        "@id:A-1\nScenario: Zelfde\nAls Noor iets indient\n@id:A-2\nScenario: Zelfde\nAls Noor iets indient",
    ),
    "geen-stappen": (5, "@id:B-1\nScenario: Leeg"),
    "voorbeelden-leeg": (8, "@id:C-1\nAbstract Scenario: Rijen\nAls Noor <iets> indient\n\nVoorbeelden:\n| iets |"),
    "sleutelwoord": (7, "@id:D-1\nScenario: Een\nAls Noor iets indient\nScenariosjabloon: Twee\nAls Noor iets indient"),
    "tag-onbekend": (4, "@id:E-1 @onbekend\nScenario: Een\nAls Noor iets indient"),
    "id-ontbreekt": (5, "@vth\nScenario: Een\nAls Noor iets indient"),
    "id-dubbel": (5, "@id:H-1\nScenario: Een\nAls Noor iets indient"),
    "stap-onbekend": (6, "@id:F-1\nScenario: Een\nAls Noor slaapt"),
    "stap-dubbelzinnig": (6, "@id:G-1\nScenario: Een\nAls Noor een verzoek indient"),
    "goed": (0, "@id:H-1\nScenario: Een\nAls Noor iets indient\nDan wacht Noor"),
}
"""The code of a problem → the line on which it is, and the scenarios of a file in which it is the only one."""


def line_of(step: str) -> int:
    """Where the definition of that step stands in steps/vth.py."""
    lines = (STAPPEN + STEPS).splitlines()
    return lines.index(step) + 1


PLACES = [f"features/vth/{code}.feature:{line}: " for code, (line, _) in MISTAKES.items() if line] + [
    f"steps/vth.py:{line_of(step)}: " for step in ('@dan("wacht Noor")', '@dan("is niemand dit nodig")')
]


@pytest.fixture(scope="module")
def fout(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with each mistake once, each in a file of its own."""
    project = Project(tmp_path_factory.mktemp("fout"))
    project.steps(STEPS)
    for code, (_, scenarios) in MISTAKES.items():
        body = f"# language: nl\n@eis:VTH-01\nFunctionaliteit: {code}\n{scenarios}\n"
        project.write(f"features/vth/{code}.feature", body)
    return project


@pytest.fixture(scope="module")
def by_pytest(fout: Project) -> str:
    done = run_pytest(fout, "features")
    assert done.returncode == pytest.ExitCode.INTERRUPTED
    return done.stdout


@pytest.fixture(scope="module")
def by_ikt(fout: Project) -> str:
    done = fout.ikt("run")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    return done.stderr


@pytest.mark.parametrize("place", PLACES)
def test_pytest_does_not_collect(by_pytest: str, place: str) -> None:
    assert place in by_pytest


@pytest.mark.parametrize("place", PLACES)
def test_ikt_run_does_not_begin(by_ikt: str, place: str) -> None:
    assert place in by_ikt


def test_nothing_is_told_of_what_is_right(by_ikt: str) -> None:
    assert len(by_ikt.splitlines()) == 1 + len(PLACES)
    assert "  features/vth/goed.feature" not in by_ikt
