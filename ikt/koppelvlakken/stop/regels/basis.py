"""The one collection to which the modules beside this one add their rules, and the words they say it in."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.registerstand import Registerstand
from ikt.koppelvlakken.stop.xml import Element, eerste, lokaal, regelnummer
from ikt.koppelvlakken.validatie import Ernst, Onbeslist, Plaats, Regels, Soort, Vondst

REGELS: Regels[Aanlevering] = Regels("STOP-aanlevering")

MATRIX = "validatiematrix LVBB"
BHKV = "schematron lvbb-aanlevering 1.2.0 en validatiematrix LVBB"
OZON = "validatiematrix OZON"
TPOD = "validatiematrix TPOD"

Vondsten = Iterator[Vondst | Onbeslist]
Gevonden = Iterator[tuple[Element | None, str]]
"""What a rule over one document finds: where, and what is wrong."""

Toets = Callable[[Aanlevering], Iterable[Vondst | Onbeslist]]
Documenttoets = Callable[[Document], Iterable[tuple[Element | None, str]]]


@cache
def edities() -> dict[str, tuple[str, ...]]:
    """For each code the editions of the validation matrix that list it."""
    return {code: tuple(groep["edities"]) for groep in _lees("edities.toml")["groep"] for code in groep["codes"]}


@cache
def samen_met() -> dict[str, tuple[str, ...]]:
    """For each code the other codes that the same mistake raises."""
    return {code: tuple(anderen) for code, anderen in _lees("samen_met.toml")["samen_met"].items()}


def _lees(naam: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / naam).read_text("utf-8"))


@dataclass(frozen=True)
class Onderwerp:
    """The facts that the rules of one subject share; `documenten` says which documents its rules look at.

    ```python
    tekst = Onderwerp(fase=2, bron="schematron imop-tekst 1.3.0", documenten=besluitteksten)

    @tekst.document("STOP0006", "Een kop heeft inhoud")
    def kop_met_inhoud(document: Document) -> Gevonden:
        ...
        yield kop, "De kop is leeg. Haal haar weg."
    ```
    """

    fase: int
    bron: str
    documenten: Callable[[Aanlevering], Iterable[Document]] = lambda _: ()
    ernst: Ernst = Ernst.FOUT
    soort: Soort = Soort.INHOUDELIJK
    versies: str = "*"
    nodig: str = "pakket"

    def met(self, **anders: Any) -> Onderwerp:
        return replace(self, **anders)

    def levering(self, code: str, beschrijving: str, **anders: Any) -> Callable[[Toets], Toets]:
        """A rule over the whole aanlevering; `anders` overrules the facts of the subject."""
        feiten = {naam: getattr(self, naam) for naam in ("fase", "bron", "ernst", "soort", "versies", "nodig")}
        return REGELS.regel(
            code,
            beschrijving=beschrijving,
            edities=edities().get(code, ()),
            samen_met=samen_met().get(code, ()),
            **{**feiten, **anders},
        )

    def document(self, code: str, beschrijving: str, **anders: Any) -> Callable[[Documenttoets], Documenttoets]:
        """A rule over each of the documents of this subject."""
        documenten = anders.pop("documenten", self.documenten)

        def voeg_toe(functie: Documenttoets) -> Documenttoets:
            def toets(aanlevering: Aanlevering) -> Vondsten:
                for document in documenten(aanlevering):
                    for element, wat in functie(document):
                        yield Vondst(wat, document.naam, plaats(element))

            self.levering(code, beschrijving, **anders)(toets)
            return functie

        return voeg_toe


def eerder(aanlevering: Aanlevering) -> Registerstand | None:
    """What was delivered before; None without a register."""
    return aanlevering.register if isinstance(aanlevering.register, Registerstand) else None


def plaats(element: Element | None) -> Plaats:
    return Plaats() if element is None else Plaats(regelnummer(element), lokaal(element))


def plaats_in(aanlevering: Aanlevering, bestand: str, *namen: str) -> Plaats:
    """Of the first element with one of these names in a file; else of its root, for what is absent."""
    wortel = aanlevering.document(bestand)
    gevonden = (eerste(wortel, naam) for naam in namen)
    return plaats(next((element for element in gevonden if element is not None), wortel))


def besluitteksten(aanlevering: Aanlevering) -> Iterator[Document]:
    """The besluit, kennisgeving or other publication that the opdracht names."""
    if aanlevering.tekst:
        yield aanlevering.tekst


def besluiten(aanlevering: Aanlevering) -> Iterator[Document]:
    """The publication, when it is a besluit."""
    return (document for document in besluitteksten(aanlevering) if document.soort == "AanleveringBesluit")


def kennisgevingen(aanlevering: Aanlevering) -> Iterator[Document]:
    return (document for document in besluitteksten(aanlevering) if document.soort == "AanleveringKennisgeving")


def informatieobjecten(aanlevering: Aanlevering) -> Iterator[Document]:
    """The delivered AanleveringInformatieObject."""
    return (Document(io.bestand, io.wortel) for io in aanlevering.informatieobjecten)


def gios(aanlevering: Aanlevering) -> Iterator[Document]:
    return iter(aanlevering.gios)


def publicaties(aanlevering: Aanlevering) -> Iterator[Document]:
    """All that carries STOP identifications: the publication, its informatieobjecten and their GML."""
    yield from besluitteksten(aanlevering)
    yield from informatieobjecten(aanlevering)
    yield from gios(aanlevering)
