"""Executing an STTR file on the answers given so far: conclusie, open questions, conflicts.

The STTR standard's chapter on execution is not public; what holds here is how recorded answers of the DSO and
published files behave: unknown stays unknown, and only what can still change
the conclusie is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ikt.koppelvlakken.sttr.model import (
    Bijlage,
    Decision,
    GeoVerwijzing,
    HerbruikbareBeslissing,
    ImplicietAntwoord,
    SttrBestand,
    SttrFout,
    Uitvoeringsregel,
    VasteWaarde,
    Vraag,
)
from ikt.koppelvlakken.sttr.table import Outcome, Table
from ikt.koppelvlakken.sttr.waarde import Enkel, OngeldigAntwoord, Samengesteld, Waarde, lees_antwoord


@dataclass(frozen=True)
class Conclusie:
    waarde: Enkel
    toelichting: str = ""


@dataclass(frozen=True)
class Conflict:
    """Rows of one decision that apply together although its hit policy forbids that."""

    decision: str
    hit_policy: str
    rows: tuple[int, ...]
    outputs: tuple[Enkel, ...]


@dataclass(frozen=True)
class Evaluation:
    """`conclusies` is empty as long as nothing is decided; more than one is possible with RULE ORDER.

    `decisions` gives the value of each decision and `rows` the rows that count, by name. `open_vragen` are in the
    order in which the loket asks them.
    """

    conclusies: tuple[Conclusie, ...]
    value: Waarde
    decisions: Mapping[str, Waarde]
    rows: Mapping[str, tuple[int, ...]]
    open_vragen: tuple[Uitvoeringsregel, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def conclusie(self) -> Enkel:
        """The (first) conclusie; None as long as nothing is decided."""
        return self.conclusies[0].waarde if self.conclusies else None


def evaluate(bestand: SttrBestand, antwoorden: Mapping[str, Waarde], werkzaamheid: str | None = None) -> Evaluation:
    """Execute `bestand` on the answers so far, by id of uitvoeringsregel (in plain DMN: name of the variable).

    `werkzaamheid` is the urn that the initiatiefnemer chose; it gives the impliciete antwoorden.
    Raises `SttrFout` when the file has no decision, a circle, or a cell, column or hit policy that we cannot execute.
    """
    return _Evaluator(bestand, antwoorden, werkzaamheid).run()


class _Evaluator:
    def __init__(self, bestand: SttrBestand, antwoorden: Mapping[str, Waarde], werkzaamheid: str | None) -> None:
        self._bestand, self._antwoorden, self._werkzaamheid = bestand, antwoorden, werkzaamheid
        self._outcomes: dict[str, Outcome] = {}
        self._busy: set[str] = set()
        self._conflicts: list[Conflict] = []

    def run(self) -> Evaluation:
        top = self._bestand.top
        if top is None:
            raise SttrFout("Dit STTR-bestand heeft geen decision, dus er valt niets uit te voeren.")
        uitkomst = self._decide(top)
        gevonden = {decision.name: self._decide(decision) for decision in self._bestand.decisions}
        return Evaluation(
            conclusies=_conclusies(uitkomst),
            value=uitkomst.value,
            decisions={naam: outcome.value for naam, outcome in gevonden.items()},
            rows={naam: tuple(hit.row for hit in outcome.hits) for naam, outcome in gevonden.items()},
            open_vragen=self._open(top),
            conflicts=tuple(self._conflicts),
        )

    def _decide(self, decision: Decision) -> Outcome:
        if decision.id in self._busy:
            raise SttrFout(f"De decision “{decision.name}” hangt via andere decisions van zichzelf af.")
        if decision.id not in self._outcomes:
            self._busy.add(decision.id)
            self._outcomes[decision.id] = self._execute(decision)
            self._busy.discard(decision.id)
        return self._outcomes[decision.id]

    def _execute(self, decision: Decision) -> Outcome:
        table = decision.table
        if table is None:
            return Outcome()
        variables = self._variables(decision)
        if onbekend := [kolom for kolom in table.inputs if kolom not in variables]:
            reden = f"Kolom “{onbekend[0]}” van “{decision.name}” is geen requiredInput of requiredDecision."
            raise SttrFout(reden, table.plaats)
        outcome = Table(table).execute([variables[kolom] for kolom in table.inputs])
        if outcome.conflict:
            self._report(decision, table.hit_policy, outcome)
        return outcome

    def _report(self, decision: Decision, policy: str, outcome: Outcome) -> None:
        rows = tuple(hit.row for hit in outcome.conflict)
        outputs = tuple(hit.output for hit in outcome.conflict)
        self._conflicts.append(Conflict(decision.name, policy, rows, outputs))

    def _variables(self, decision: Decision) -> dict[str, Waarde]:
        """What the columns of this decision can name: what it requires, by variable or name."""
        variables: dict[str, Waarde] = {}
        for id in decision.required_inputs:
            if invoer := self._bestand.input(id):
                answer = self._answer(self._bestand.bron(invoer))
                variables |= {invoer.name: answer, invoer.variable: answer}
        for ander in self._required(decision):
            value = self._decide(ander).value
            variables |= {ander.name: value, ander.variable: value, **_fields(ander.variable, value)}
        return variables

    def _required(self, decision: Decision) -> Iterator[Decision]:
        for id in decision.required_decisions:
            if (ander := self._bestand.decision(id)) is not None:
                yield ander

    def _answer(self, regel: Uitvoeringsregel | None) -> Waarde:
        if regel is None:
            return None
        if regel.id in self._antwoorden:
            return self._antwoorden[regel.id]
        return zelf_beantwoord(regel, self._werkzaamheid)

    def _open(self, top: Decision) -> tuple[Uitvoeringsregel, ...]:
        """From the top through decisions that are undecided, down to questions without an answer."""
        gevonden = {regel.id: regel for regel in self._unanswered(top, set())}
        return tuple(sorted(gevonden.values(), key=self._bestand.volgorde))

    def _unanswered(self, decision: Decision, seen: set[str]) -> Iterator[Uitvoeringsregel]:
        if decision.id in seen or self._decide(decision).value is not None:
            return
        seen.add(decision.id)
        for id in decision.required_inputs:
            invoer = self._bestand.input(id)
            regel = invoer and self._bestand.bron(invoer)
            if regel and wordt_gevraagd(regel) and self._answer(regel) is None:
                yield regel
        for ander in self._required(decision):
            yield from self._unanswered(ander, seen)


def zelf_beantwoord(regel: Uitvoeringsregel, werkzaamheid: str | None = None) -> Waarde:
    """The answer that an uitvoeringsregel gives itself; None for a question."""
    match regel.inhoud:
        case VasteWaarde(waarde=tekst):
            return _vaste_waarde(regel, tekst)
        case Bijlage():  # An attachment counts as given: it is checked at indienen, not by the rules.
            return True
        case ImplicietAntwoord(werkzaamheid=urn, waarde=waarde) if urn == werkzaamheid:
            return waarde
    return None


def _vaste_waarde(regel: Uitvoeringsregel, tekst: str) -> Waarde:
    try:
        return lees_antwoord(regel, tekst)
    except OngeldigAntwoord as fout:
        raise SttrFout(f"De vaste waarde van “{regel.id}” past niet: {fout}", regel.plaats) from fout


def wordt_gevraagd(regel: Uitvoeringsregel) -> bool:
    return isinstance(regel.inhoud, Vraag | GeoVerwijzing | HerbruikbareBeslissing)


def _conclusies(outcome: Outcome) -> tuple[Conclusie, ...]:
    """One per hit; an aggregation and a default have no row of their own."""
    waarden = outcome.value if isinstance(outcome.value, tuple) else (outcome.value,)
    toelichtingen = [hit.toelichting for hit in outcome.hits]
    if len(toelichtingen) != len(waarden):
        toelichtingen = [""] * len(waarden)
    return tuple(Conclusie(*paar) for paar in zip(waarden, toelichtingen, strict=True) if paar[0] is not None)


def _fields(naam: str, value: Waarde) -> dict[str, Waarde]:
    if not isinstance(value, Samengesteld):
        return {}
    return {f"{naam}.{veld}": waarde for veld, waarde in value.velden}
