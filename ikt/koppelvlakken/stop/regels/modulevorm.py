"""The form of the modules of an aanlevering, as far as it can be told without the official schemas."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ikt.koppelvlakken.stop.aanlevering import datum
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.regels.basis import Gevonden
from ikt.koppelvlakken.stop.xml import Element, lokaal, tekst

_EIGEN = re.compile(r"^\{https://standaarden\.overheid\.nl/(stop/imop/data|lvbb/stop/aanlevering)/\}")
_DATUMS = ("voltooidOp", "bekendOp", "ontvangenOp", "datum", "datumTeMuterenStap")


@dataclass(frozen=True)
class Veld:
    """`namen` are the elements to choose from."""

    namen: tuple[str, ...]
    verplicht: bool
    vaker: bool

    @classmethod
    def van(cls, tekst_: str) -> Veld:
        teken = tekst_[-1] if tekst_[-1] in "?+*" else ""
        return cls(tuple(tekst_.rstrip("?+*").split("|")), teken not in ("?", "*"), teken in ("+", "*"))


@dataclass(frozen=True)
class Module:
    velden: tuple[Veld, ...]
    in_volgorde: bool

    def bezwaar(self, namen: list[str]) -> str:
        """What is wrong with these children, and what to do; empty when nothing is."""
        aantal = Counter(namen)
        bekend = [naam for veld in self.velden for naam in veld.namen]
        if vreemd := next((naam for naam in namen if naam not in bekend), ""):
            return f"{vreemd} mag hier niet staan. Haal het weg, of herstel de naam."
        for veld in self.velden:
            keer = sum(aantal[naam] for naam in veld.namen)
            if veld.verplicht and keer == 0:
                return f"{' of '.join(veld.namen)} ontbreekt. Voeg het toe."
            if not veld.vaker and keer > 1:
                return f"{' of '.join(veld.namen)} staat er {keer} keer. Laat er één staan."
        plekken = [nr for naam in namen for nr, veld in enumerate(self.velden) if naam in veld.namen]
        if self.in_volgorde and plekken != sorted(plekken):
            return f"De volgorde is {', '.join(namen)}. Gebruik de volgorde van het schema: {', '.join(bekend)}."
        return ""


@cache
def modules() -> dict[str, Module]:
    inhoud = tomllib.loads((files(__package__) / "modules.toml").read_text("utf-8"))
    return {
        naam: Module(tuple(map(Veld.van, velden.split())), soort == "in_volgorde")
        for soort in ("in_volgorde", "in_elke_volgorde")
        for naam, velden in inhoud[soort].items()
    }


def vormfouten(document: Document) -> Gevonden:
    """Modules with other elements than STOP 1.3 gives them, and dates that are none."""
    for element in document.wortel.iter("*"):
        naam = lokaal(element)
        if naam in modules() and _EIGEN.match(str(element.tag)):
            yield from _module(element, modules()[naam])
        elif naam in _DATUMS and _EIGEN.match(str(element.tag)) and not _is_datum(element.text or ""):
            yield element, f"'{tekst(element)}' is geen datum. Schrijf JJJJ-MM-DD."


def _is_datum(waarde: str) -> bool:
    """A day, perhaps with a time zone, without white space around it."""
    return datum(waarde[:10]) is not None and re.fullmatch(r"(Z|[+-]\d\d:\d\d)?", waarde[10:]) is not None


def _module(element: Element, module: Module) -> Iterator[tuple[Element, str]]:
    if wat := module.bezwaar([lokaal(kind) for kind in element.iterchildren("*")]):
        yield element, f"In {lokaal(element)}: {wat}"
