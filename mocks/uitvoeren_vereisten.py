"""What the simulated execution asks of an aanvraag, melding or informatie, and whether that is there.

CIM-TR: indienbaar is *all relevant mandatory questions are answered*. How the DSO counts bijlagen is not public: here
a set is compleet when it is indienbaar and each bijlage that its rules need was given. A bijlage counts as given when
an answer carries its number; that too is an assumption.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.sttr.evaluation import Evaluation, wordt_gevraagd
from ikt.koppelvlakken.sttr.model import Bijlage, Decision, SttrBestand, Uitvoeringsregel


@dataclass(frozen=True)
class Vereisten:
    """`gegeven` are the ids of the uitvoeringsregels that have an answer."""

    bestand: SttrBestand
    uitslag: Evaluation
    gegeven: Collection[str]

    @property
    def verplicht(self) -> list[Uitvoeringsregel]:
        """Questions that must still be answered: some row looks at them."""
        tellen = {regel.id for regel, vereist in self._invoer() if vereist}
        return [vraag for vraag in self.uitslag.open_vragen if vraag.id in tellen]

    @property
    def vragen(self) -> list[Uitvoeringsregel]:
        """All questions without an answer that matter, also those that may stay open; in order."""
        nodig = {regel.id: regel for regel in self.verplicht}
        vrij = {
            regel.id: regel
            for regel, vereist in self._invoer()
            if not vereist and wordt_gevraagd(regel) and regel.id not in self.gegeven
        }
        return sorted((nodig | vrij).values(), key=self.bestand.volgorde)

    @property
    def bijlagen(self) -> list[tuple[Uitvoeringsregel, bool]]:
        """Each bijlage with whether it is required."""
        gevonden = {regel.id: (regel, vereist) for regel, vereist in self._invoer() if _is_bijlage(regel)}
        return sorted(gevonden.values(), key=lambda paar: self.bestand.volgorde(paar[0]))

    @property
    def indienbaar(self) -> bool:
        return not self.verplicht

    @property
    def compleet(self) -> bool:
        return self.indienbaar and all(regel.id in self.gegeven for regel, vereist in self.bijlagen if vereist)

    def _invoer(self) -> Iterator[tuple[Uitvoeringsregel, bool]]:
        """What the tables use, with whether any row looks at it."""
        for decision in self.bestand.decisions:
            for id in decision.required_inputs:
                invoer = self.bestand.input(id)
                regel = invoer and self.bestand.bron(invoer)
                if invoer and regel:
                    yield regel, _telt(decision, {invoer.name, invoer.variable})


def _is_bijlage(regel: Uitvoeringsregel) -> bool:
    return isinstance(regel.inhoud, Bijlage)


def _telt(decision: Decision, namen: set[str]) -> bool:
    table = decision.table
    kolommen = [nr for nr, kolom in enumerate(table.inputs) if kolom in namen] if table else []
    return table is not None and any(row.inputs[nr] not in {"", "-"} for row in table.rows for nr in kolommen)
