"""Which answers to a question make a difference: one example of each class that the cells cannot tell apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations

from ikt.koppelvlakken.sttr.cell import input_test, literals
from ikt.koppelvlakken.sttr.evaluation import wordt_gevraagd, zelf_beantwoord
from ikt.koppelvlakken.sttr.model import ImplicietAntwoord, SttrBestand, Uitvoeringsregel, Vraag
from ikt.koppelvlakken.sttr.waarde import Enkel, Waarde, gegevens_type

ANDERS = "iets anders"
"""Example of a text that no cell mentions."""
MEESTE_OPTIES = 10
"""Of a question with several answers: above this number of options that matter the subsets are too many."""
LIGGINGEN = ("ja", "deels", "nee")


class TeVeelAntwoorden(Exception):
    """A question has more different answers than can be explored; the text is Dutch."""


@dataclass(frozen=True)
class Domein:
    """A question, and an example of each class of answers. Of what answers itself: that answer."""

    regel: Uitvoeringsregel
    waarden: tuple[Waarde, ...]

    @property
    def gevraagd(self) -> bool:
        return wordt_gevraagd(self.regel)

    @property
    def impliciet(self) -> bool:
        return isinstance(self.regel.inhoud, ImplicietAntwoord)


def domeinen(bestand: SttrBestand) -> list[Domein]:
    """Of each uitvoeringsregel that the decisions use, in the order in which the loket asks."""
    cellen = _cellen(bestand)
    regels = {regel.id: regel for invoer in bestand.inputs if (regel := bestand.bron(invoer))}
    return [_domein(regel, cellen.get(regel.id, {})) for regel in sorted(regels.values(), key=bestand.volgorde)]


def _cellen(bestand: SttrBestand) -> dict[str, dict[str, None]]:
    """The different cells that test each question, and the lists of possible values of its columns."""
    cellen: dict[str, dict[str, None]] = {}
    for decision in bestand.decisions:
        invoeren = [invoer for id in decision.required_inputs if (invoer := bestand.input(id))]
        namen = {naam: bestand.bron(invoer) for invoer in invoeren for naam in (invoer.name, invoer.variable)}
        for nr, kolom in enumerate(decision.table.inputs if decision.table else ()):
            if decision.table and (regel := namen.get(kolom)):
                van_regel = cellen.setdefault(regel.id, {})
                van_regel |= dict.fromkeys(row.inputs[nr] for row in decision.table.rows)
                van_regel |= dict.fromkeys(filter(None, decision.table.input_values[nr : nr + 1]))
    return cellen


def _domein(regel: Uitvoeringsregel, cellen: Iterable[str]) -> Domein:
    if not wordt_gevraagd(regel):
        zelf = regel.inhoud.waarde if isinstance(regel.inhoud, ImplicietAntwoord) else zelf_beantwoord(regel)
        # An impliciet antwoord is only there for the werkzaamheid that it belongs to.
        return Domein(regel, (zelf, None) if isinstance(regel.inhoud, ImplicietAntwoord) else (zelf,))
    tests = [input_test(cel) for cel in cellen]
    genoemd = list(dict.fromkeys(waarde for cel in cellen for waarde in literals(cel) if waarde is not None))
    klassen: dict[tuple[bool | None, ...], Waarde] = {}
    for waarde in _kandidaten(regel, genoemd):
        klassen.setdefault(tuple(test(waarde) for test in tests), waarde)
    return Domein(regel, tuple(klassen.values()))


def _kandidaten(regel: Uitvoeringsregel, genoemd: Sequence[Enkel]) -> Iterable[Waarde]:
    """Enough answers to have one of every class."""
    if isinstance(regel.inhoud, Vraag) and regel.inhoud.opties:
        return _opties(regel.inhoud, genoemd)
    makers: dict[str, Callable[[Sequence[Enkel]], Iterable[Waarde]]] = {
        "boolean": lambda _: (True, False),
        "number": _getallen,
        "date": _datums,
        "": _ligging,
    }
    return makers.get(gegevens_type(regel), _teksten)(genoemd)


def _opties(vraag: Vraag, genoemd: Sequence[Enkel]) -> Iterator[Waarde]:
    namen = [optie.tekst for optie in vraag.opties]
    if vraag.optie_type != "meerdereAntwoorden":
        yield from namen
        return
    tellen, overig = [naam for naam in namen if naam in genoemd], [naam for naam in namen if naam not in genoemd]
    if len(tellen) > MEESTE_OPTIES:
        raise TeVeelAntwoorden(f"Bij de vraag “{vraag.tekst}” maken {len(tellen)} opties naast elkaar verschil.")
    yield from [(overig[0],)] if overig else []
    for aantal in range(1, len(tellen) + 1):
        yield from combinations(tellen, aantal)


def _getallen(genoemd: Sequence[Enkel]) -> Iterator[Waarde]:
    """The limits themselves, and a number below, between and above them; answers are never negative."""
    grenzen = sorted(waarde for waarde in genoemd if isinstance(waarde, Decimal) and waarde >= 0)
    vorige = Decimal(0)
    yield vorige
    for grens in grenzen:
        yield _midden(vorige, grens)
        yield grens
        vorige = grens
    yield vorige + 1


def _midden(laag: Decimal, hoog: Decimal) -> Decimal:
    """A number between these, whole if that is possible."""
    heel = Decimal(int((laag + hoog) / 2))
    return heel if laag < heel < hoog else (laag + hoog) / 2


def _datums(genoemd: Sequence[Enkel]) -> Iterator[Waarde]:
    grenzen = sorted(waarde for waarde in genoemd if isinstance(waarde, date)) or [date(2026, 1, 1)]
    yield grenzen[0] - timedelta(days=1)
    for grens in grenzen:
        yield grens
        yield grens + timedelta(days=1)


def _ligging(genoemd: Sequence[Enkel]) -> Iterator[Waarde]:
    """Older files compare a location, or the outcome of other rules, with true/false, newer ones with texts."""
    if any(isinstance(waarde, bool) for waarde in genoemd):
        yield from (True, False)
    else:
        yield from dict.fromkeys([*(waarde for waarde in genoemd if isinstance(waarde, str)), *LIGGINGEN])


def _teksten(genoemd: Sequence[Enkel]) -> Iterator[Waarde]:
    teksten = [waarde for waarde in genoemd if isinstance(waarde, str)]
    yield from teksten
    if any(isinstance(waarde, bool) for waarde in genoemd):
        yield from (True, False)
    if any(isinstance(waarde, Decimal) for waarde in genoemd):
        yield from _getallen(genoemd)
    yield ANDERS
    yield " ".join(teksten)
