"""Lines that Gherkin silently takes for description, and text that is not for people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypedDict, cast

from gherkin.parser_types import Location

from ikt.catalogus.document import Document
from ikt.catalogus.probleem import Probleem
from ikt.catalogus.sleutelwoord import swallowed

TECHNICAL = {
    "een webadres": re.compile(r"https?://|\bwww\."),
    "XML": re.compile(r"<\?xml|</[\w:]+>|<\w+:\w+|<\w+(?:\s[^<>]*)?/>|<\w+\s+\w+="),
    "een JSON-pad of JSON": re.compile(r"\$[.\[]\w|\w\[\d+\]|\{\s*\"|\[\s*\{"),
    "een statuscode": re.compile(r"\b(?:HTTP|status(?:code)?)[ -]?[1-5]\d\d\b", re.IGNORECASE),
}
"""What a test coordinator would not say → how to recognise it."""


class Described(TypedDict):
    """Any part of a feature that can have a description."""

    location: Location
    description: str


def check_text(document: Document) -> Iterator[Probleem]:
    for part in _described(document):
        for line, text in _description(document, part):
            if tekst := swallowed(text):
                yield Probleem(document.bestand, line, "sleutelwoord", tekst)
    for line, text in enumerate(document.lines, start=1):
        yield from _technical(document.bestand, line, text.strip())


def _described(document: Document) -> Iterator[Described]:
    scenarios = [template.scenario for template in document.templates]
    tables = [table for scenario in scenarios for table in scenario["examples"]]
    feature = [document.feature] if document.feature else []
    for part in (*feature, *document.rules, *document.backgrounds, *scenarios, *tables):
        yield cast(Described, part)


def _description(document: Document, part: Described) -> Iterator[tuple[int, str]]:
    """The lines of a description with their numbers, which Gherkin does not keep."""
    line = part["location"]["line"]
    for text in filter(None, map(str.strip, part["description"].split("\n"))):
        while document.lines[line].strip() != text:
            line += 1
        line += 1
        yield line, text


def _technical(bestand: str, line: int, text: str) -> Iterator[Probleem]:
    if text.startswith(("#", "@")):
        return
    for what, pattern in TECHNICAL.items():
        if pattern.search(text):
            tekst = f"Hier staat {what}; zeg het zoals een testcoördinator het vertelt."
            yield Probleem(bestand, line, "techniek", tekst, "waarschuwing")
