"""Reads the scenario catalogue: from feature files to scenarios with their text filled in."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

from gherkin.parser_types import Step, Tag

from ikt.catalogus.document import Document, Template
from ikt.catalogus.scenario import KETENS, Scenario, Stap
from ikt.kern.fout import Gebruikersfout
from ikt.kern.stappen import Kind
from ikt.kern.tabel import Tabel

KINDS: dict[str, Kind] = {"Context": "gegeven", "Action": "als", "Outcome": "dan"}
PLACEHOLDER = re.compile(r"<(.+?)>")

NO_ROW: Mapping[str, str] = {}


@dataclass(frozen=True)
class Catalogus:
    """All scenarios of a project, in the order of files and lines.

    What cannot be read is missing here; `ikt.catalogus.lint` tells why.
    """

    documenten: tuple[Document, ...]

    @classmethod
    def lees(cls, root: Path, paths: Sequence[Path] | None = None) -> Catalogus:
        """Read feature files, or folders of them; without paths the folder `features` of the project."""
        files = feature_files(paths or [root / "features"])
        return cls(tuple(Document.lees(file, relative(file, root)) for file in files))

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        return tuple(scenario for document in self.documenten for scenario in _scenarios(document))

    def scenario(self, id: str) -> Scenario:
        """The scenario with that id; Gebruikersfout when there is none."""
        for scenario in self.scenarios:
            if scenario.id == id:
                return scenario
        raise Gebruikersfout(f"Scenario '{id}' bestaat niet.", doe="`ikt catalogus` toont de scenario's.")


def relative(file: Path, root: Path) -> str:
    """The path inside the project; a file from elsewhere is known by its name only."""
    file, root = file.resolve(), root.resolve()
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else file.name


def keten_of(bestand: str) -> str:
    """The keten whose folder a file is in, or '' outside all of them."""
    return next((KETENS[part] for part in PurePosixPath(bestand).parts if part in KETENS), "")


def feature_files(paths: Sequence[Path]) -> list[Path]:
    """The feature files at or under these paths, each once; Gebruikersfout for a path without meaning."""
    return list(dict.fromkeys(file.resolve() for path in paths for file in _files_at(path)))


def _files_at(path: Path) -> list[Path]:
    if not path.exists():
        raise Gebruikersfout("Dit pad bestaat niet.", waar=str(path))
    if path.is_file() and path.suffix != ".feature":
        raise Gebruikersfout("Dit is geen .feature-bestand.", waar=str(path))
    return sorted(path.rglob("*.feature")) if path.is_dir() else [path]


@cache
def _scenarios(document: Document) -> tuple[Scenario, ...]:
    """Remembered, for the same reason as the document itself."""
    return tuple(_scenario(document, template, row) for template in document.templates for row in _rows(template))


@dataclass(frozen=True)
class Row:
    """One row of values, with its line and the tags of its table."""

    values: Mapping[str, str]
    line: int | None = None
    tags: Sequence[Tag] = ()


def _rows(template: Template) -> Iterator[Row]:
    """A scenario without any Voorbeelden is run once; one with only empty tables must not be run at all."""
    tables = template.scenario["examples"]
    if not tables:
        yield Row(NO_ROW)
    for table in tables:
        names = [cell["value"] for cell in table["tableHeader"]["cells"]] if "tableHeader" in table else []
        for row in table["tableBody"]:
            values = dict(zip(names, (cell["value"] for cell in row["cells"]), strict=True))
            yield Row(values, row["location"]["line"], table["tags"])


def _scenario(document: Document, template: Template, row: Row) -> Scenario:
    written, feature = template.scenario, document.feature
    own = [tag["name"].removeprefix("@") for tag in [*written["tags"], *row.tags]]
    tags = {*own, *(tag["name"].removeprefix("@") for tag in template.inherited)}
    basis_id = next(iter(values_of("id", own)), f"{document.bestand}:{template.line}")
    return Scenario(
        id=basis_id + "".join(f"[{value}]" for value in list(row.values.values())[:1]),
        basis_id=basis_id,
        titel=render(written["name"], row.values),
        keten=keten_of(document.bestand),
        feature=feature["name"] if feature else "",
        regel=template.rule["name"] if template.rule else None,
        tags=tuple(sorted(tags)),
        eisen=tuple(values_of("eis", sorted(tags))),
        bestand=document.bestand,
        regelnummer=template.line,
        stappen=tuple(_steps(template, row.values)),
        waarden=row.values,
        rij=row.line,
    )


def values_of(prefix: str, tags: Sequence[str]) -> list[str]:
    """`eis`, ['eis:VTH-01', 'vth'] → ['VTH-01']."""
    return [tag.removeprefix(f"{prefix}:") for tag in tags if tag.startswith(f"{prefix}:")]


def render(text: str, values: Mapping[str, str]) -> str:
    """Fill in `<naam>`; an unknown name stays as it is, as in pytest-bdd."""
    return PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), text)


def _steps(template: Template, values: Mapping[str, str]) -> Iterator[Stap]:
    kind: Kind = "gegeven"
    for step in [*template.background, *template.scenario["steps"]]:
        kind = KINDS.get(step["keywordType"], kind)
        yield _step(kind, step, values)


def _step(kind: Kind, step: Step, values: Mapping[str, str]) -> Stap:
    docstring = step.get("docString")
    return Stap(
        soort=kind,
        sleutelwoord=step["keyword"].strip(),
        tekst=render(step["text"], values),
        tabel=_table(step, values),
        docstring=render(textwrap.dedent(docstring["content"]), values) if docstring else None,
        regelnummer=step["location"]["line"],
    )


def _table(step: Step, values: Mapping[str, str]) -> Tabel | None:
    if "dataTable" not in step:
        return None
    return [[render(cell["value"], values) for cell in row["cells"]] for row in step["dataTable"]["rows"]]
