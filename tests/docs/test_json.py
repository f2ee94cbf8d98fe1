"""docs/json.md names every key of the JSON of each command, and no others."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, Field

from ikt.kern.waarneming import Formulier
from ikt.koppelvlakken.stop.pakket import bouw
from tests.docs.markdown import ROOT, blocks, first_column, section
from tests.e2e.eigen import GEZAG, OIN, EigenProject
from tests.planketen import wijziging

DOCS = ROOT / "docs"
PAGE, HANDBOOK = DOCS / "json.md", DOCS / "testengineer.md"
FEATURE, TAGS = "features/vth/tuinhuis.feature", "features/tags.toml"
OVER_KETENS, DEELNEMERS = "features/ketenoverstijgend/tuinhuis.feature", "environments/deelnemers.toml"
PAKKET = 'software.vth = { leverancier = "Zaakhuis", product = "Vergunningdesk" }'
FORMULIER = "reports/los/runs/20260303-091500/waarnemingen/formulier.toml"
DMN = '<definitions xmlns="http://www.omg.org/spec/DMN/20151101/dmn.xsd" name="leeg"/>'
REGELS = str(ROOT / "tests/koppelvlakken/test_sttr_alle_soorten.dmn")
SCHEMA = """\
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="https://standaarden.overheid.nl/stop/imop/tekst/">
  <element name="proef"/>
</schema>
"""

Steps = tuple[str, ...]
"""A key as the steps that lead to it; `[]` is an element of a list."""


class Velden(BaseModel):
    nummer: str = Field(pattern="^1$", description="een nummer")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> EigenProject:
    """The real catalogue, with what the handbooks give as examples: a scenario, a fault, a bevinding.

    The fault gets a keten of its own, so that only the example has to be played to find it.
    """
    eigen = EigenProject(tmp_path_factory.mktemp("project"))
    [feature] = blocks(HANDBOOK, "gherkin")
    [fault] = [block for block in blocks(HANDBOOK, "python") if "@fout" in block]
    [bevinding] = [block for block in blocks(DOCS / "testcoordinator.md", "toml") if "[[bevindingen]]" in block]
    tags = (eigen.root / TAGS).read_text("utf-8")
    eigen.write(TAGS, f'{tags}\nproef = "keten van deze test"\n')
    eigen.write(FEATURE, feature.replace("@kandidaat", "@kandidaat @proef"))
    eigen.write(OVER_KETENS, feature.replace("@vth @kandidaat", "@ketenoverstijgend").replace("VTH-901", "INT-901"))
    deelnemers = (eigen.root / DEELNEMERS).read_text("utf-8")
    eigen.write(DEELNEMERS, deelnemers.replace(f'code = "{GEZAG}"', f'code = "{GEZAG}"\n{PAKKET}'))
    eigen.write("fouten/proef.py", fault.replace('keten="vth"', 'keten="proef"'))
    eigen.write("reports/los/bevindingen.toml", bevinding)
    eigen.write("leeg.dmn", DMN)
    eigen.write("schemas/tekst.xsd", SCHEMA)
    (eigen.root / "node_modules").symlink_to(ROOT / "node_modules")
    vraag: dict[str, Any] = {"casus": "VTH-901@gm0297", "poging": 1, "stap": 1, "vraag": "Ziet u een zaak?"}
    Formulier.voor(**vraag, velden=Velden).schrijf(eigen.root / FORMULIER)
    return eigen


def asked(*args: str) -> Callable[[EigenProject], Any]:
    def ask(project: EigenProject) -> Any:
        done = project.ikt(*args, "--json")
        assert done.stdout, done.stderr
        return json.loads(done.stdout)

    return ask


def run(project: EigenProject) -> Any:
    said = asked("run", FEATURE, OVER_KETENS, "--deelnemer", GEZAG)(project)
    assert said == project.samenvatting()
    return said


def rapport(project: EigenProject) -> Any:
    project.ikt("run", FEATURE, OVER_KETENS, "--deelnemer", GEZAG)
    return asked("rapport", "los")(project)


def lint(project: EigenProject) -> Any:
    wrong = project.write("features/vth/fout.feature", "Functionaliteit: zonder taal")
    try:
        return asked("lint")(project)
    finally:
        wrong.unlink()


def aanlever(project: EigenProject) -> Any:
    (project.root / "verouderd.zip").write_bytes(bouw(wijziging(bekendmaking=date(2026, 3, 1))).zip)
    return asked("aanlever", "verouderd.zip", "--als", OIN)(project)


COMMANDS: dict[str, Callable[[EigenProject], Any]] = {
    "ikt run, ikt hervat en samenvatting.json": run,
    "ikt rapport": rapport,
    "ikt catalogus": asked("catalogus"),
    "ikt stappen": asked("stappen"),
    "ikt lint": lint,
    "ikt controleer": asked("controleer"),
    "ikt valideer": asked("valideer", "leeg.dmn"),
    "ikt aanlever": aanlever,
    "ikt toets": asked("toets", REGELS, "--antwoorden", "{}"),
    "ikt toets met --volledig": asked("toets", REGELS, "--volledig"),
    "ikt regels": asked("regels"),
    "ikt standaarden": asked("standaarden", "voeg-toe", "schemas"),
    "ikt waarneming lijst": asked("waarneming", "lijst"),
    "ikt waarneming toon": asked("waarneming", "toon", "formulier"),
    "ikt detectie": asked("detectie", "--keten", "proef", "--fouten", "fouten"),
}


@pytest.mark.parametrize("heading", COMMANDS)
def test_the_keys_are_those_of_the_documentation(project: EigenProject, heading: str) -> None:
    documented = [split(key) for key in first_column(section(PAGE, f"## {heading}"))]
    real = set(keys(COMMANDS[heading](project)))
    assert [key for key in documented if not any(fits(key, each) for each in real)] == [], "documented, but not there"
    told = {key[:length] for key in documented for length in range(len(key) + 1)}
    assert [each for each in real if not any(fits(key, each) for key in told)] == [], "there, but not documented"


def test_every_section_is_tried() -> None:
    headings = [line.removeprefix("## ") for line in PAGE.read_text("utf-8").splitlines() if line.startswith("## ")]
    assert headings == list(COMMANDS)


def split(key: str) -> Steps:
    """`casussen[].id` as its steps."""
    return tuple(key.replace("[]", ".[]").strip(".").split("."))


def keys(value: Any, at: Steps = ()) -> Iterator[Steps]:
    """The path of every key in a JSON value."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield (*at, key)
            yield from keys(each, (*at, key))
    if isinstance(value, list):
        for each in value:
            yield from keys(each, (*at, "[]"))


def fits(documented: Steps, real: Steps) -> bool:
    """Whether a documented path, in which <…> stands for any name, is this one."""
    same = (told.startswith("<") or told == key for told, key in zip(documented, real, strict=False))
    return len(documented) == len(real) and all(same)
