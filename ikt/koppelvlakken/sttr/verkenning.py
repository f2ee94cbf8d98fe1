"""All combinations of answers at once: each decision of an STTR file as a decision diagram over the questions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial

from ikt.koppelvlakken.sttr.cell import input_test
from ikt.koppelvlakken.sttr.diagram import Diagram, Diagrams, Path
from ikt.koppelvlakken.sttr.domein import Domein, domeinen
from ikt.koppelvlakken.sttr.hit_policy import Hit, Hits
from ikt.koppelvlakken.sttr.model import Decision, SttrBestand, SttrFout
from ikt.koppelvlakken.sttr.table import Outcome, Table, match_all
from ikt.koppelvlakken.sttr.waarde import Samengesteld, Waarde

GRENS = 1_000_000
"""So many steps we take at most for one exploration; some seconds."""


class Verkenning:
    """The decisions over all answers that make a difference.

    With `onbekend` each question may also be open. `antwoorden` (by id of uitvoeringsregel) are fixed. Raises
    `SttrFout` like `evaluate`; building may raise `TeVeel` and `TeVeelAntwoorden`.
    """

    def __init__(
        self,
        bestand: SttrBestand,
        *,
        onbekend: bool = False,
        antwoorden: Mapping[str, Waarde] | None = None,
        grens: int = GRENS,
    ) -> None:
        self.bestand, self._busy = bestand, set[str]()
        self.domeinen = [_met(een, onbekend, antwoorden or {}) for een in domeinen(bestand)]
        self.diagrams = Diagrams([len(een.waarden) for een in self.domeinen], grens)
        self._variables = {een.regel.id: nr for nr, een in enumerate(self.domeinen)}
        self._matches: dict[str, list[Diagram]] = {}
        self._outcomes: dict[str, Diagram] = {}

    @cached_property
    def top(self) -> Diagram:
        """The outcome (`Outcome`) of the top decision."""
        if self.bestand.top is None:
            raise SttrFout("Dit STTR-bestand heeft geen decision, dus er valt niets uit te voeren.")
        return self.outcome(self.bestand.top)

    @cached_property
    def value(self) -> Diagram:
        """The value of the top decision."""
        return self.diagrams.map(lambda outcome: outcome.value, self.top)

    def outcome(self, decision: Decision) -> Diagram:
        if decision.id in self._busy:
            raise SttrFout(f"De decision “{decision.name}” hangt via andere decisions van zichzelf af.")
        if decision.id not in self._outcomes:
            self._busy.add(decision.id)
            self._outcomes[decision.id] = self._execute(decision)
            self._busy.discard(decision.id)
        return self._outcomes[decision.id]

    def matches(self, decision: Decision) -> list[Diagram]:
        """Per row of its table whether it applies: True, False, or None as long as that is unknown."""
        self.outcome(decision)
        return self._matches[decision.id]

    def column(self, decision: Decision, kolom: str) -> Diagram:
        """The value of a column."""
        for id in decision.required_inputs:
            invoer = self.bestand.input(id)
            if invoer and kolom in (invoer.name, invoer.variable):
                return self._answer(invoer.uitvoeringsregel or invoer.variable)
        for id in decision.required_decisions:
            ander = self.bestand.decision(id)
            if ander and kolom in (ander.name, ander.variable):
                return self._value(ander)
            if ander and kolom.startswith(f"{ander.variable}."):
                return self._field(ander, kolom.removeprefix(f"{ander.variable}."))
        raise SttrFout(f"Kolom “{kolom}” van “{decision.name}” is geen requiredInput of requiredDecision.")

    def kan_voldoen(self, decision: Decision, kolom: str, cel: str) -> bool:
        """Whether the column ever has a value that meets the cell."""
        return any(input_test(cel)(value) for value in self.diagrams.values(self.column(decision, kolom)))

    def antwoorden(self, path: Path) -> dict[str, Waarde]:
        """The answers on a path, by id of uitvoeringsregel, without open questions and fixed values. An impliciet
        antwoord is among them: None when the initiatiefnemer chose another werkzaamheid."""
        gekozen = [(self.domeinen[nr], index) for nr, index in sorted(path.items())]
        waarden = [(een, een.waarden[index]) for een, index in gekozen if een.gevraagd or een.impliciet]
        return {een.regel.id: waarde for een, waarde in waarden if een.impliciet or waarde is not None}

    def _value(self, decision: Decision) -> Diagram:
        return self.diagrams.map(lambda outcome: outcome.value, self.outcome(decision))

    def _field(self, decision: Decision, veld: str) -> Diagram:
        def field(value: Waarde) -> Waarde:
            return dict(value.velden).get(veld) if isinstance(value, Samengesteld) else None

        return self.diagrams.map(field, self._value(decision))

    def _answer(self, id: str) -> Diagram:
        if id not in self._variables:
            return self.diagrams.leaf(None)
        variable = self._variables[id]
        return self.diagrams.variable(variable, self.domeinen[variable].waarden)

    def _execute(self, decision: Decision) -> Diagram:
        if decision.table is None:
            self._matches[decision.id] = []
            return self.diagrams.leaf(Outcome())
        table = Table(decision.table)
        columns = [self.column(decision, kolom) for kolom in decision.table.inputs]
        matches = [self._row(row.inputs, columns) for row in decision.table.rows]
        self._matches[decision.id] = matches
        state = self.diagrams.leaf(((), True))
        for hit, match in zip(table.hits, matches, strict=True):
            state = self.diagrams.combine(partial(_add, table, hit), state, match)
        return self.diagrams.map(lambda s: table.outcome(s[0], decided=s[1]), state)

    def _row(self, cellen: tuple[str, ...], columns: list[Diagram]) -> Diagram:
        match = self.diagrams.leaf(True)
        for cel, column in zip(cellen, columns, strict=True):
            if cel.strip() not in {"", "-"}:
                passes = self.diagrams.map(input_test(cel), column)
                match = self.diagrams.combine(lambda a, b: match_all((a, b)), match, passes)
        return match


def _add(table: Table, hit: Hit, state: tuple[Hits, bool], match: bool | None) -> tuple[Hits, bool]:
    """Only as much as matters for the outcome, so that few states differ."""
    hits, decided = state
    if match:
        hits = table.policy.enough((*hits, hit))
    return hits, decided and (table.default is None or match is not None)


def _met(domein: Domein, onbekend: bool, antwoorden: Mapping[str, Waarde]) -> Domein:
    if domein.regel.id in antwoorden:
        return Domein(domein.regel, (antwoorden[domein.regel.id],))
    if onbekend and domein.gevraagd:
        return Domein(domein.regel, (None, *domein.waarden))
    return domein
