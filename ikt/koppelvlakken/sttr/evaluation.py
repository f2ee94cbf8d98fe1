"""Executing an STTR file on the answers given so far: conclusie, open questions, conflicts.

The STTR standard's chapter on execution is not public; what holds here is how recorded answers of the DSO and
published files behave: unknown stays unknown, and only what can still change
the conclusie is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ikt.koppelvlakken.sttr.cell import meets, output_value
from ikt.koppelvlakken.sttr.hit_policy import HIT_POLICIES, Hit
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
from ikt.koppelvlakken.sttr.standaard import GEEN_PRIORITEIT
from ikt.koppelvlakken.sttr.waarde import Waarde, lees_antwoord


@dataclass(frozen=True)
class Conclusie:
    waarde: Waarde
    toelichting: str = ""


@dataclass(frozen=True)
class Conflict:
    """Rows of one decision that apply together although its hit policy forbids that."""

    decision: str
    hit_policy: str
    rows: tuple[int, ...]
    outputs: tuple[Waarde, ...]


@dataclass(frozen=True)
class Evaluation:
    """`conclusies` is empty as long as nothing is decided; more than one is possible with RULE ORDER.

    `decisions` gives the value of each decision that was needed, by name. `open_vragen` are in the order in
    which the loket asks them.
    """

    conclusies: tuple[Conclusie, ...]
    decisions: Mapping[str, Waarde | list[Waarde]]
    open_vragen: tuple[Uitvoeringsregel, ...]
    conflicts: tuple[Conflict, ...]

    @property
    def conclusie(self) -> Waarde:
        """The (first) conclusie; None as long as nothing is decided."""
        return self.conclusies[0].waarde if self.conclusies else None


def evaluate(bestand: SttrBestand, antwoorden: Mapping[str, Waarde], werkzaamheid: str | None = None) -> Evaluation:
    """Execute `bestand` on the answers so far, by id of uitvoeringsregel.

    `werkzaamheid` is the urn that the initiatiefnemer chose; it gives the impliciete antwoorden.
    Raises `SttrFout` when the file has no decision, a circle, or a hit policy that we cannot execute.
    """
    return _Evaluator(bestand, antwoorden, werkzaamheid).run()


class _Evaluator:
    def __init__(self, bestand: SttrBestand, antwoorden: Mapping[str, Waarde], werkzaamheid: str | None) -> None:
        self._bestand, self._antwoorden, self._werkzaamheid = bestand, antwoorden, werkzaamheid
        self._hits: dict[str, tuple[Hit, ...]] = {}
        self._busy: set[str] = set()
        self._conflicts: list[Conflict] = []

    def run(self) -> Evaluation:
        top = self._bestand.top
        if top is None:
            raise SttrFout("Dit STTR-bestand heeft geen decision, dus er valt niets uit te voeren.")
        hits = self._decide(top)
        return Evaluation(
            conclusies=tuple(Conclusie(hit.output, hit.toelichting) for hit in hits),
            decisions={decision.name: self._value(decision) for decision in self._decided()},
            open_vragen=self._open(top),
            conflicts=tuple(self._conflicts),
        )

    def _decided(self) -> Iterator[Decision]:
        return (decision for decision in self._bestand.decisions if decision.id in self._hits)

    def _decide(self, decision: Decision) -> tuple[Hit, ...]:
        if decision.id in self._busy:
            raise SttrFout(f"De decision “{decision.name}” hangt via andere decisions van zichzelf af.")
        if decision.id not in self._hits:
            self._busy.add(decision.id)
            self._hits[decision.id] = self._execute(decision)
            self._busy.discard(decision.id)
        return self._hits[decision.id]

    def _execute(self, decision: Decision) -> tuple[Hit, ...]:
        table = decision.table
        if table is None:
            return ()
        if table.hit_policy not in HIT_POLICIES:
            raise SttrFout(f"De hitPolicy {table.hit_policy} kan dit harnas niet uitvoeren.", table.plaats)
        variables = self._variables(decision)
        waarden = [variables.get(kolom) for kolom in table.inputs]
        hits = tuple(
            Hit(nummer, output_value(row.outputs[0]), row.toelichting)
            for nummer, row in enumerate(table.rows, 1)
            if all(meets(cel, waarde) for cel, waarde in zip(row.inputs, waarden, strict=True))
        )
        verdict = HIT_POLICIES[table.hit_policy](hits)
        if verdict.conflict:
            self._report(decision, table.hit_policy, hits)
        return verdict.hits

    def _report(self, decision: Decision, policy: str, hits: tuple[Hit, ...]) -> None:
        rows, outputs = tuple(hit.row for hit in hits), tuple(hit.output for hit in hits)
        self._conflicts.append(Conflict(decision.name, policy, rows, outputs))

    def _variables(self, decision: Decision) -> dict[str, Waarde]:
        """What the columns of this decision can name: what it requires, by variable or name."""
        variables: dict[str, Waarde] = {}
        for id in decision.required_inputs:
            if invoer := self._bestand.input(id):
                answer = self._answer(invoer.uitvoeringsregel)
                variables |= {invoer.name: answer, invoer.variable: answer}
        for ander in self._required(decision):
            value = self._value(ander)
            single = value[0] if isinstance(value, list) else value
            variables |= {ander.name: single, ander.variable: single}
        return variables

    def _required(self, decision: Decision) -> Iterator[Decision]:
        for id in decision.required_decisions:
            if (ander := self._bestand.decision(id)) is not None:
                yield ander

    def _value(self, decision: Decision) -> Waarde | list[Waarde]:
        hits = self._decide(decision)
        if not hits:
            return None
        return hits[0].output if len(hits) == 1 else [hit.output for hit in hits]

    def _answer(self, id: str) -> Waarde:
        regel = self._bestand.uitvoeringsregel(id)
        if id in self._antwoorden or regel is None:
            return self._antwoorden.get(id)
        match regel.inhoud:
            case VasteWaarde(waarde=waarde):
                return lees_antwoord(regel, waarde)
            case Bijlage():  # An attachment counts as given: it is checked at indienen, not by the rules.
                return True
            case ImplicietAntwoord(werkzaamheid=urn, waarde=waarde) if urn == self._werkzaamheid:
                return waarde
        return None

    def _open(self, top: Decision) -> tuple[Uitvoeringsregel, ...]:
        """From the top through decisions that are undecided, down to questions without an answer."""
        gevonden = {regel.id: regel for regel in self._unanswered(top, set())}
        return tuple(sorted(gevonden.values(), key=self._order))

    def _unanswered(self, decision: Decision, seen: set[str]) -> Iterator[Uitvoeringsregel]:
        if decision.id in seen or self._decide(decision):
            return
        seen.add(decision.id)
        for id in decision.required_inputs:
            invoer = self._bestand.input(id)
            regel = invoer and self._bestand.uitvoeringsregel(invoer.uitvoeringsregel)
            if regel and _is_asked(regel) and self._answer(regel.id) is None:
                yield regel
        for ander in self._required(decision):
            yield from self._unanswered(ander, seen)

    def _order(self, regel: Uitvoeringsregel) -> tuple[int, int, str]:
        groep = self._bestand.regelgroep(regel.regelgroep)
        return (groep.prioriteit if groep else GEEN_PRIORITEIT, regel.prioriteit, regel.id)


def _is_asked(regel: Uitvoeringsregel) -> bool:
    return isinstance(regel.inhoud, Vraag | GeoVerwijzing | HerbruikbareBeslissing)
