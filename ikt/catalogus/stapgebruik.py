"""Whether each step of a scenario is one step of the vocabulary, and which of those are of no use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from ikt.catalogus.lezer import relative
from ikt.catalogus.probleem import Probleem
from ikt.catalogus.scenario import Scenario, Stap
from ikt.kern.stappen import Kind, StepDefinition, Vocabulary

KINDS: tuple[Kind, ...] = ("gegeven", "als", "dan")
RESERVED = {"casus": "de casus zelf", "tabel": "de tabel onder de stap", "tekst": "het tekstblok onder de stap"}
"""What else a step function may ask for, by the name of its parameter."""
LEFT_OVER = re.compile(r"<(\w[\w -]*)>")


def check_steps(scenario: Scenario, vocabulary: Vocabulary) -> Iterator[Probleem]:
    for stap in scenario.stappen:
        if tekst := _undefined(stap, vocabulary):
            yield Probleem(scenario.bestand, stap.regelnummer, "stap-onbekend", tekst)
        if tekst := _ambiguous(stap, vocabulary):
            yield Probleem(scenario.bestand, stap.regelnummer, "stap-dubbelzinnig", tekst)
        for name in _left_over(stap):
            tekst = f"De waarde <{name}> staat niet in de Voorbeelden van dit scenario."
            yield Probleem(scenario.bestand, stap.regelnummer, "waarde-onbekend", tekst)


def check_vocabulary(vocabulary: Vocabulary, root: Path) -> Iterator[Probleem]:
    for step in vocabulary.steps:
        if step.is_async:
            tekst = f"De stap '{step.pattern}' is async en wordt nooit uitgevoerd; schrijf een gewone functie."
            yield Probleem(*place_of(step, root), "stap-async", tekst)
        for name in sorted(RESERVED.keys() & step.placeholders):
            tekst = (
                f"In '{step.pattern}' heet een plaats {{{name}}}, en dat is al {RESERVED[name]}; kies een andere naam."
            )
            yield Probleem(*place_of(step, root), "stap-plaatsnaam", tekst)


def check_use(scenarios: Iterable[Scenario], vocabulary: Vocabulary, root: Path) -> Iterator[Probleem]:
    """The steps that no scenario uses; only meaningful for the whole catalogue."""
    used = {step for scenario in scenarios for stap in scenario.stappen for step in _found(stap, vocabulary)}
    for step in vocabulary.steps:
        if step not in used:
            tekst = f"De stap '{step.pattern}' wordt nergens gebruikt; haal hem weg of gebruik hem."
            yield Probleem(*place_of(step, root), "stap-ongebruikt", tekst)


def place_of(step: StepDefinition, root: Path) -> tuple[str, int]:
    """File and line of a step definition."""
    return relative(Path(step.function.__code__.co_filename), root), step.line


def _found(stap: Stap, vocabulary: Vocabulary) -> list[StepDefinition]:
    return vocabulary.matches(stap.soort, stap.tekst)


def _undefined(stap: Stap, vocabulary: Vocabulary) -> str | None:
    if _found(stap, vocabulary):
        return None
    others = [kind for kind in KINDS if vocabulary.matches(kind, stap.tekst)]
    if others:
        return f"De stap '{stap.tekst}' bestaat niet na {stap.soort.title()}, wel na {others[0].title()}."
    close = get_close_matches(stap.tekst, [step.pattern for step in vocabulary.steps], n=1)
    hint = f"Bedoelde u '{close[0]}'?" if close else "`ikt stappen` toont wat er is."
    return f"De stap '{stap.tekst}' bestaat niet. {hint}"


def _ambiguous(stap: Stap, vocabulary: Vocabulary) -> str | None:
    found = _found(stap, vocabulary)
    if len(found) < 2:
        return None
    patterns = " en ".join(f"'{step.pattern}' ({step.module}, regel {step.line})" for step in found)
    return f"De stap '{stap.tekst}' past op meer dan één definitie: {patterns}."


def _left_over(stap: Stap) -> list[str]:
    cells = [cell for row in stap.tabel or () for cell in row]
    return LEFT_OVER.findall("\n".join([stap.tekst, *cells, stap.docstring or ""]))
