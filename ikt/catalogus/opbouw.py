"""Whether a feature file is built so that pytest-bdd runs what it says; it forgives too much by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gherkin.dialect import Dialect
from gherkin.parser_types import Examples, Feature, Step

from ikt.catalogus.document import Document, Template
from ikt.catalogus.lezer import KINDS, keten_of
from ikt.catalogus.probleem import Probleem
from ikt.catalogus.scenario import KETENS


def check_structure(document: Document) -> Iterator[Probleem]:
    if document.probleem:
        yield document.probleem
    if document.feature:
        yield from _feature(document, document.feature)
        yield from _titles(document)
        yield from _first_steps(document)
        for template in document.templates:
            yield from _steps(document, template)
            yield from _examples(document, template)


def _feature(document: Document, feature: Feature) -> Iterator[Probleem]:
    line = feature["location"]["line"]
    if feature["language"] != "nl":
        yield Probleem(document.bestand, 1, "taal", "Scenario's zijn Nederlands: begin met '# language: nl'.")
    if not keten_of(document.bestand):
        folders = ", ".join(KETENS)
        yield Probleem(document.bestand, 1, "keten", f"Zet dit bestand in de map van een keten: {folders}.")
    if not any(document.templates):
        yield Probleem(document.bestand, line, "geen-scenario", "Deze Functionaliteit heeft geen scenario's.")


def _titles(document: Document) -> Iterator[Probleem]:
    first: dict[str, int] = {}
    for template in document.templates:
        title = template.scenario["name"]
        if not title:
            yield Probleem(document.bestand, template.line, "titel-ontbreekt", "Geef dit scenario een titel.")
        elif title in first:
            text = f"De titel '{title}' staat ook op regel {first[title]}; geef elk scenario een eigen titel."
            yield Probleem(document.bestand, template.line, "titel-dubbel", text)
        first.setdefault(title, template.line)


def _first_steps(document: Document) -> Iterator[Probleem]:
    sequences = [background["steps"] for background in document.backgrounds]
    sequences += [template.scenario["steps"] for template in document.templates]
    yield from (_vague(document, steps[0]) for steps in sequences if steps and not _is_clear(steps[0]))


def _is_clear(step: Step) -> bool:
    return step["keywordType"] in KINDS


def _vague(document: Document, step: Step) -> Probleem:
    text = f"De eerste stap begint met '{step['keyword'].strip()}'; begin met Gegeven, Als of Dan."
    return Probleem(document.bestand, step["location"]["line"], "eerste-stap", text)


def _steps(document: Document, template: Template) -> Iterator[Probleem]:
    if not template.scenario["steps"]:
        text = "Dit scenario heeft geen stappen en zou altijd slagen; schrijf stappen of haal het weg."
        yield Probleem(document.bestand, template.line, "geen-stappen", text)


def _examples(document: Document, template: Template) -> Iterator[Probleem]:
    tables: Sequence[Examples] = template.scenario["examples"]
    if not tables and template.scenario["keyword"] in _outline_keywords(document):
        text = "Dit Abstract Scenario heeft geen Voorbeelden."
        yield Probleem(document.bestand, template.line, "voorbeelden-leeg", text)
    for table in tables:
        if not table["tableBody"]:
            text = "Deze Voorbeelden zijn leeg: geef een kopregel en ten minste één rij."
            yield Probleem(document.bestand, table["location"]["line"], "voorbeelden-leeg", text)


def _outline_keywords(document: Document) -> list[str]:
    dialect = Dialect.for_name(document.feature["language"]) if document.feature else None
    return dialect.scenario_outline_keywords if dialect else []
