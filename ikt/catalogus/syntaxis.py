"""What the Gherkin parser says about a syntax error, in Dutch."""

from __future__ import annotations

import re

from gherkin.errors import CompositeParserException, ParserException

from ikt.catalogus.probleem import Probleem
from ikt.catalogus.sleutelwoord import meant

TOKENS = {
    "#Language": "'# language: nl'",
    "#FeatureLine": "Functionaliteit",
    "#RuleLine": "Regel",
    "#BackgroundLine": "Achtergrond",
    "#ScenarioLine": "Scenario",
    "#ExamplesLine": "Voorbeelden",
    "#StepLine": "een stap",
    "#TableRow": "een tabelrij",
    "#TagLine": "een tag",
    "#DocStringSeparator": "een tekstblok",
}
"""What the parser can expect → how a tester knows it."""

UNEXPECTED = re.compile(r"expected: (?P<expected>.*?), got '(?P<got>.*)'$", re.DOTALL)
END_OF_FILE = re.compile(r"unexpected end of file, expected: (?P<expected>.*)$")
NO_LANGUAGE = re.compile(r"Language not supported: (?P<language>.*)$")


def explain(error: CompositeParserException, bestand: str) -> Probleem:
    """The first error: those after it are mostly its consequences."""
    first: ParserException = error.errors[0]
    return Probleem(bestand, first.location["line"], "syntaxis", _dutch(str(first)))


def _dutch(message: str) -> str:
    if found := UNEXPECTED.search(message):
        return _unexpected(found["got"], found["expected"])
    if found := END_OF_FILE.search(message):
        return f"Het bestand houdt hier te vroeg op; verwacht: {_tokens(found['expected'])}."
    if found := NO_LANGUAGE.search(message):
        return f"De taal '{found['language']}' bestaat niet. Schrijf '# language: nl'."
    if "inconsistent cell count" in message:
        return "De rijen van deze tabel hebben niet evenveel kolommen."
    return f"Gherkin leest dit niet: {message}"


def _unexpected(got: str, expected: str) -> str:
    if got.startswith("Functionaliteit:"):
        return "Zet '# language: nl' op de eerste regel, en één Functionaliteit in een bestand."
    if keyword := meant(got):
        return f"'{got}' past hier niet; bedoelde u '{keyword}:'?"
    return f"'{got}' past hier niet; verwacht: {_tokens(expected)}."


def _tokens(expected: str) -> str:
    known = [TOKENS[token] for token in expected.split(", ") if token in TOKENS]
    return ", ".join(known[:-1]) + f" of {known[-1]}" if len(known) > 1 else "".join(known)
