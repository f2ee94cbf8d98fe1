"""What the documentation says is so: commands, links, keys of files, examples."""

from __future__ import annotations

import re
import tomllib
from itertools import dropwhile
from pathlib import Path

import click
import pytest
from pydantic import BaseModel

from ikt.cli.main import ikt
from ikt.kern.bevinding import Bevinding
from ikt.omgeving.deelnemer import Deelnemer
from ikt.omgeving.fase import Fase
from ikt.omgeving.profiel import SYSTEMEN, Certificaat, Profiel, Systeem, Termijnen, Verwijzing
from tests.docs.markdown import PAGES, ROOT, blocks, first_column, ikt_commands, links, section, shell_lines, text

DOCS = ROOT / "docs"
COMMANDS = [
    pytest.param(words, id=f"{page.name}: ikt {' '.join(words)}") for page in PAGES for words in ikt_commands(page)
]
PYTHON = [
    pytest.param(block, id=f"{page.name}-{nr}") for page in PAGES for nr, block in enumerate(blocks(page, "python"), 1)
]


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_in_the_text_can_be_given(words: list[str]) -> None:
    parse(ikt, "ikt", words, None)


def parse(command: click.Command, name: str, words: list[str], parent: click.Context | None) -> None:
    """Down to the last subcommand; only naming a command, as a sentence does, is enough."""
    if parent is not None and not words:
        return
    with command.make_context(name, list(words), parent) as context:
        rest = list(dropwhile(lambda word: word.startswith("-"), words))
        if isinstance(command, click.Group) and rest:
            sub = command.get_command(context, rest[0])
            assert sub, f"{name} has no command {rest[0]}"
            parse(sub, rest[0], rest[1:], context)


def test_the_readme_names_every_command() -> None:
    named = first_column(section(ROOT / "README.md", "## Alle opdrachten"))
    assert sorted(named) == sorted(f"ikt {name}" for name in ikt.list_commands(click.Context(ikt)))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in links(page) if not (page.parent / link.partition("#")[0]).exists()] == []


def test_the_readme_tells_what_make_does() -> None:
    readme, makefile = text(ROOT / "README.md"), text(ROOT / "Makefile")
    used = re.findall(r"\$\(BIN\)/((?:ikt|ruff|mypy|lint-imports|python -m pytest)[^;&\n]*)", makefile)
    assert used
    assert [command for command in used if f".venv/bin/{command.strip()}" not in readme] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_make_has_the_targets(page: Path) -> None:
    targets = {line.partition(":")[0] for line in text(ROOT / "Makefile").splitlines() if re.match(r"\w+:", line)}
    assert {line.split()[1] for line in shell_lines(page) if line.startswith("make ")} <= targets


@pytest.mark.parametrize(
    ("page", "heading", "model"),
    [
        ("testcoordinator", "## Een testfase plannen", (Fase, Deelnemer)),
        ("testcoordinator", "## Bevindingen en werkafspraken", (Bevinding,)),
        ("omgevingen", "## Sleutels van een profiel", (Profiel,)),
        ("omgevingen", "### Een systeem", (Systeem,)),
        ("omgevingen", "### Geheimen zijn verwijzingen", (Verwijzing, Certificaat)),
        ("omgevingen", "### Termijnen, in seconden", (Termijnen,)),
    ],
)
def test_the_keys_of_a_file_are_all_explained(page: str, heading: str, model: tuple[type[BaseModel], ...]) -> None:
    explained = first_column(section(DOCS / f"{page}.md", heading))
    assert set(explained) == {name for each in model for name in each.model_fields}


def test_the_systems_are_all_explained() -> None:
    assert set(first_column(section(DOCS / "omgevingen.md", "### De systemen"))) == set(SYSTEMEN)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_toml_examples_are_toml(page: Path) -> None:
    assert all(tomllib.loads(block) for block in blocks(page, "toml"))


def test_toml_examples_fit_their_models() -> None:
    pages = (DOCS / "omgevingen.md", DOCS / "leverancier.md", DOCS / "swf.md")
    for block in (block for page in pages for block in blocks(page, "toml")):
        Profiel.model_validate({"naam": "voorbeeld", "geheugen": "blijvend", "systemen": {}, **tomllib.loads(block)})
    for block in blocks(DOCS / "testcoordinator.md", "toml"):
        example = tomllib.loads(block)
        [Deelnemer.model_validate(each) for each in example.pop("deelnemers", [])]
        [Bevinding.model_validate(each) for each in example.pop("bevindingen", [])]
        assert example == {}


def test_overruled_assumptions_exist() -> None:
    """Each `[profielen.<naam>.<groep>]` of an example, and each profile and group of a table."""
    paths = [*(ROOT / "ikt/koppelvlakken").glob("*/profielen/*.toml"), *(ROOT / "mocks/profielen").glob("*.toml")]
    profiles = {path.stem: tomllib.loads(text(path)) for path in paths}
    for page in (DOCS / "omgevingen.md", DOCS / "leverancier.md", DOCS / "swf.md"):
        for block in blocks(page, "toml"):
            for naam, groepen in tomllib.loads(block).get("profielen", {}).items():
                assert all(facts.keys() <= profiles[naam][groep].keys() for groep, facts in groepen.items())
    named = re.findall(r"\| `([\w.-]+)`, `(\w+)` \|", text(DOCS / "leverancier.md"))
    assert named
    assert [each for each in named if each[1] not in profiles[each[0]]] == []


@pytest.mark.parametrize("source", PYTHON)
def test_python_examples_run(source: str) -> None:
    exec(compile(source, "voorbeeld", "exec"), {"__name__": "voorbeeld"})


def test_hooks_that_are_named_exist() -> None:
    named = [hook for hook in first_column(section(DOCS / "testengineer.md", "### Haken")) if "<" not in hook]
    source = "".join(text(path) for path in (ROOT / "mocks").glob("*.py"))
    assert named
    assert [hook for hook in named if f'hook("{hook}"' not in re.sub(r"\(\s+", "(", source)] == []


def test_fault_and_scenario_ids_that_are_named_exist() -> None:
    lines = "\n".join(line for page in PAGES for line in shell_lines(page))
    own = "".join(block for page in PAGES for kind in ("python", "gherkin") for block in blocks(page, kind))
    faults = own + "".join(text(path) for path in (ROOT / "mocks/fouten").glob("*.py"))
    features = own + "".join(text(path) for path in (ROOT / "features").rglob("*.feature"))
    assert [fault for fault in re.findall(r"--fout (\S+)", lines) if f'id="{fault}"' not in faults] == []
    assert [nr for nr in re.findall(r"\b(?:VTH|PLN|TR|INT)-\d+", lines) if f"@id:{nr}" not in features] == []
