"""Procedureverloop: the steps of the procedure of a besluit, and the changes that later publications make in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.document import kinderen
from ikt.koppelvlakken.stop.procedurestap import NAMEN, PUBLICATIE, STAP, UNIEK, nummer
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, tekst


class Procedurefout(ValueError):
    """The change does not fit the steps that there are; `code` is what the LVBB says of it."""

    def __init__(self, code: str, wat: str) -> None:
        super().__init__(wat)
        self.code = code


@dataclass(frozen=True)
class Stap:
    """`nummer` is the last part of its identification, as in `procedurestap`."""

    nummer: str
    op: date

    @classmethod
    def van(cls, naam: str, op: date) -> Stap:
        return cls(nummer(naam), op)

    def __str__(self) -> str:
        return f"{NAMEN.get(self.nummer, self.nummer)} op {self.op:%d-%m-%Y}"


@dataclass(frozen=True)
class Vervanging:
    """`stap` comes in the place of the same step on another date."""

    stap: Stap
    was_op: date

    @property
    def oud(self) -> Stap:
        return Stap(self.stap.nummer, self.was_op)


@dataclass(frozen=True)
class Procedureverloop:
    bekend_op: date
    stappen: tuple[Stap, ...]

    def op(self, naam: str) -> date | None:
        """When the step with this name was or will be done; None when it is not in the procedure."""
        return next((stap.op for stap in self.stappen if stap.nummer == nummer(naam)), None)

    def gepubliceerd(self, op: date | None) -> Procedureverloop:
        """With the step Publicatie, that nobody delivers: the LVBB sets it. Unchanged without a day."""
        return self if op is None else replace(self, stappen=(*self.stappen, Stap(PUBLICATIE, op)))

    def xml(self, profiel: Profiel) -> Element:
        d = Maker(profiel.naamruimten["data"])
        stappen = d("procedurestappen", *(_stap(d, stap) for stap in self.stappen))
        return d("Procedureverloop", d("bekendOp", self.bekend_op.isoformat()), stappen)

    @classmethod
    def van(cls, element: Element) -> Procedureverloop:
        return cls(_datum(element, "bekendOp"), tuple(_lees_stap(deel) for deel in element.iter("{*}Procedurestap")))

    def na(self, mutatie: Procedureverloopmutatie) -> Procedureverloop:
        """The steps after this change, in order of date. Raises Procedurefout when it does not fit."""
        weg = [*(vervanging.oud for vervanging in mutatie.vervangen), *mutatie.verwijderen]
        for stap in weg:
            if stap not in self.stappen:
                raise Procedurefout("LVBB4751", f"{stap} staat niet in de procedure en kan dus niet wijzigen.")
        erbij = (*mutatie.toevoegen, *(vervanging.stap for vervanging in mutatie.vervangen))
        stappen = [*(stap for stap in self.stappen if stap not in weg), *erbij]
        _eenmalig(stappen)
        return Procedureverloop(mutatie.bekend_op, tuple(sorted(stappen, key=_volgorde)))


@dataclass(frozen=True)
class Procedureverloopmutatie:
    bekend_op: date
    toevoegen: tuple[Stap, ...] = ()
    vervangen: tuple[Vervanging, ...] = ()
    verwijderen: tuple[Stap, ...] = ()

    def xml(self, profiel: Profiel) -> Element:
        d = Maker(profiel.naamruimten["data"])
        groepen = {
            "voegStappenToe": [_stap(d, stap) for stap in self.toevoegen],
            "vervangStappen": [_stap(d, v.stap, _te_muteren(d, v.was_op)) for v in self.vervangen],
            "verwijderStappen": [_ref(d, stap) for stap in self.verwijderen],
        }
        delen = (d(naam, *stappen) for naam, stappen in groepen.items() if stappen)
        return d("Procedureverloopmutatie", d("bekendOp", self.bekend_op.isoformat()), *delen)

    @classmethod
    def van(cls, element: Element) -> Procedureverloopmutatie:
        return cls(
            bekend_op=_datum(element, "bekendOp"),
            toevoegen=tuple(_lees_stap(deel) for deel in _groep(element, "voegStappenToe")),
            vervangen=tuple(
                Vervanging(_lees_stap(deel), _datum(deel, "datumTeMuterenStap"))
                for deel in _groep(element, "vervangStappen")
            ),
            verwijderen=tuple(_lees_stap(deel, "datumTeMuterenStap") for deel in _groep(element, "verwijderStappen")),
        )

    @classmethod
    def in_(cls, wortel: Element) -> Procedureverloopmutatie | None:
        """The one in a document, if there is one."""
        element = eerste(wortel, "Procedureverloopmutatie")
        return None if element is None else cls.van(element)


def _stap(d: Maker, stap: Stap, *ervoor: Element) -> Element:
    soort, datum = d("soortStap", f"{STAP}{stap.nummer}"), d("voltooidOp", stap.op.isoformat())
    return d("Procedurestap", *ervoor, soort, datum)


def _ref(d: Maker, stap: Stap) -> Element:
    return d("Procedurestapref", d("soortStap", f"{STAP}{stap.nummer}"), _te_muteren(d, stap.op))


def _te_muteren(d: Maker, op: date) -> Element:
    return d("datumTeMuterenStap", op.isoformat())


def _groep(element: Element, naam: str) -> list[Element]:
    groep = eerste(element, naam)
    return [] if groep is None else kinderen(groep)


def _lees_stap(element: Element, datum: str = "voltooidOp") -> Stap:
    return Stap(tekst(eerste(element, "soortStap")).removeprefix(STAP), _datum(element, datum))


def _datum(element: Element, naam: str) -> date:
    return date.fromisoformat(tekst(eerste(element, naam))[:10])


def _volgorde(stap: Stap) -> tuple[date, int]:
    bekend = list(NAMEN)
    return stap.op, bekend.index(stap.nummer) if stap.nummer in bekend else len(bekend)


def _eenmalig(stappen: Iterable[Stap]) -> None:
    for getal, aantal in Counter(stap.nummer for stap in stappen).items():
        if getal in UNIEK and aantal > 1:
            raise Procedurefout("LVBB4755", f"{NAMEN[getal]} staat dan {aantal} keer in de procedure.")
