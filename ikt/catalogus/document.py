"""One feature file as Gherkin reads it: its scenarios as written, or the reason that it cannot be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser
from gherkin.parser_types import Background, Envelope, Feature, Rule, Scenario, Step, Tag
from gherkin.pickles.compiler import is_background_container, is_rule_container, is_scenario_container

from ikt.catalogus.probleem import Probleem
from ikt.catalogus.syntaxis import explain

BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True)
class Template:
    """A scenario as written, with the steps and tags that it gets from its feature and rule."""

    scenario: Scenario
    rule: Rule | None
    background: Sequence[Step]
    inherited: Sequence[Tag]

    @property
    def line(self) -> int:
        return self.scenario["location"]["line"]


@dataclass(frozen=True, eq=False)
class Document:
    """A feature file; `feature` is absent when `probleem` says why. The same text gives the same object."""

    bestand: str
    lines: Sequence[str]
    feature: Feature | None
    probleem: Probleem | None = None

    @classmethod
    def lees(cls, path: Path, bestand: str) -> Document:
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            text = BYTE_ORDER_MARK
        if text.startswith(BYTE_ORDER_MARK):
            codering = Probleem(bestand, 1, "codering", "Bewaar dit bestand als UTF-8 zonder BOM.")
            return cls(bestand, (), None, codering)
        return _parse(text, bestand)

    @property
    def rules(self) -> list[Rule]:
        children = self.feature["children"] if self.feature else []
        return [child["rule"] for child in children if is_rule_container(child)]

    @property
    def backgrounds(self) -> list[Background]:
        return [background for _, children in self._levels() for background in _backgrounds(children)]

    @property
    def templates(self) -> Iterator[Template]:
        """The scenarios in the order of the file."""
        for rule, children in self._levels():
            background = self._background_steps(rule, children)
            for child in children:
                if is_scenario_container(child):
                    yield Template(child["scenario"], rule, background, self._tags_above(rule))

    def _levels(self) -> Iterator[tuple[Rule | None, Sequence[Envelope]]]:
        """The feature itself and each of its rules, with what stands directly under it."""
        if self.feature:
            yield None, self.feature["children"]
            yield from ((rule, rule["children"]) for rule in self.rules)

    def _background_steps(self, rule: Rule | None, children: Sequence[Envelope]) -> list[Step]:
        above = _backgrounds(self.feature["children"]) if self.feature and rule else []
        return [step for background in [*above, *_backgrounds(children)] for step in background["steps"]]

    def _tags_above(self, rule: Rule | None) -> list[Tag]:
        return [*(self.feature["tags"] if self.feature else ()), *(rule["tags"] if rule else ())]


def _backgrounds(children: Sequence[Envelope]) -> list[Background]:
    return [child["background"] for child in children if is_background_container(child)]


@cache
def _parse(text: str, bestand: str) -> Document:
    """Remembered, since the linter, the plan and collection each read the same files."""
    lines = tuple(text.split("\n"))
    try:
        feature = Parser().parse(text).get("feature")
    except CompositeParserException as error:
        return Document(bestand, lines, None, explain(error, bestand))
    if feature is None:
        leeg = Probleem(bestand, 1, "syntaxis", "Dit bestand heeft geen Functionaliteit.")
        return Document(bestand, lines, None, leeg)
    return Document(bestand, lines, feature)
