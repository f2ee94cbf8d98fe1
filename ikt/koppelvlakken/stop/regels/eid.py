"""eId and wId: form, naming convention, and unique within their component."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable

from ikt.koppelvlakken.stop.document import Document, binnen, component
from ikt.koppelvlakken.stop.regels.basis import Gevonden, Onderwerp, besluitteksten
from ikt.koppelvlakken.stop.xml import Element, lokaal

eid = Onderwerp(fase=2, bron="schematron imop-tekst en imop-tekstmutaties 1.3.0", documenten=besluitteksten)

_NAMEN = (
    ("Lichaam", "body"),
    ("RegelingOpschrift", "longTitle"),
    ("AlgemeneToelichting", "genrecital"),
    ("^ArtikelgewijzeToelichting$", "artrecital"),
    ("Artikel", "art"),
    ("Lid", "para"),
    ("Divisietekst|Mededelingtekst|Rectificatietekst", "content"),
    ("Divisie", "div"),
    ("Boek", "book"),
    ("Titel", "title"),
    ("Deel", "part"),
    ("Hoofdstuk", "chp"),
    ("Afdeling", "subchp"),
    ("Paragraaf|paragraaf", "subsec"),
    ("Bijlage", "cmp"),
    ("Inhoudsopgave", "toc"),
    ("Motivering", "acc"),
    ("Toelichting|Kadertekst", "recital"),
    ("InleidendeTekst", "intro"),
    ("Aanhef", "formula_1"),
    ("Sluiting", "formula_2"),
    ("table", "table"),
    ("Figuur", "img"),
    ("Formule", "math"),
    ("Citaat", "cit"),
    ("Begrippenlijst|Lijst", "list"),
    ("Li|Begrip", "item"),
    ("IntIoRef|ExtIoRef", "ref"),
)
"""What the last part of an eId begins with, by (part of) the name of the element; the first that fits counts."""


def _zonder_punt(attribuut: str, punt: Callable[[str], bool]) -> Callable[[Document], Gevonden]:
    def toets(document: Document) -> Gevonden:
        for element in document.met("eId"):
            waarde = element.get(attribuut) or ""
            if punt(waarde):
                yield element, f"{attribuut} '{waarde}' heeft een punt aan het eind van een deel. Haal die weg."

    return toets


eid.document("STOP0013", "Een eId eindigt niet op een punt", versies="STOP 1.3")(
    _zonder_punt("eId", lambda w: w.endswith("."))
)
eid.document("STOP0014", "Een wId eindigt niet op een punt", versies="STOP 1.3")(
    _zonder_punt("wId", lambda w: w.endswith("."))
)
eid.document("STOP0043", "Een deel van een eId eindigt niet op een punt", versies="STOP 1.3")(
    _zonder_punt("eId", lambda w: ".__" in w)
)
eid.document("STOP0044", "Een deel van een wId eindigt niet op een punt", versies="STOP 1.3")(
    _zonder_punt("wId", lambda w: ".__" in w)
)


def _naam(attribuut: str) -> Callable[[Document], Gevonden]:
    def toets(document: Document) -> Gevonden:
        for element in document.met("eId"):
            begin, deel = _begin(element), (element.get(attribuut) or "").split("__")[-1]
            if not deel.startswith(begin):
                yield (
                    element,
                    f"{attribuut} van een {lokaal(element)} hoort '{begin}…' te zijn, niet '{deel}'. Herstel het.",
                )

    return toets


def _begin(element: Element) -> str:
    naam = lokaal(element)
    return next((begin for patroon, begin in _NAMEN if re.search(patroon, naam)), "AKN-prefix-van-onbekend-element")


eid.document("STOP0022", "Een eId volgt de naamgevingsconventie")(_naam("eId"))
eid.document("STOP0023", "Een wId volgt de naamgevingsconventie", versies="STOP 1.3")(_naam("wId"))


def _uniek_in_hoofddeel(naam: str, attribuut: str) -> Callable[[Document], Gevonden]:
    """A rule over what lies in no component: the besluit itself."""

    def toets(document: Document) -> Gevonden:
        elementen = [
            element for element in _met(document, naam, attribuut) if not _eigen_component(element) and _telt(element)
        ]
        yield from _dubbele(elementen, attribuut)

    return toets


def _uniek_in_component(naam: str, attribuut: str) -> Callable[[Document], Gevonden]:
    """A rule over each regeling or mutatie: what is removed in it does not count."""

    def toets(document: Document) -> Gevonden:
        per_component: defaultdict[str, list[Element]] = defaultdict(list)
        for element in _met(document, naam, attribuut):
            if (in_component := component(element)) and not _verwijderd(element):
                per_component[in_component].append(element)
        for elementen in per_component.values():
            yield from _dubbele(elementen, attribuut)

    return toets


def _met(document: Document, naam: str, attribuut: str) -> list[Element]:
    elementen = document.alle(naam) if naam else document.met("eId")
    return [element for element in elementen if element.get(attribuut) is not None]


def _eigen_component(element: Element) -> bool:
    return element.get("componentnaam") is not None or bool(component(element))


def _telt(element: Element) -> bool:
    return lokaal(element) != "WijzigInstructies" and binnen(element, "WijzigInstructies") is None


def _verwijderd(element: Element) -> bool:
    acties = (deel.get("wijzigactie") for deel in (element, *element.iterancestors()))
    return any(actie in ("verwijder", "verwijderContainer") for actie in acties)


def _dubbele(elementen: list[Element], attribuut: str) -> Gevonden:
    aantallen = Counter(element.get(attribuut) for element in elementen)
    for element in {element.get(attribuut): element for element in elementen}.values():
        if aantallen[element.get(attribuut)] > 1:
            waarde = element.get(attribuut)
            yield element, f"{attribuut} '{waarde}' komt {aantallen[waarde]} keer voor. Geef elk een eigen {attribuut}."


eid.document("STOP0020", "Een eId in het besluit is uniek")(_uniek_in_hoofddeel("", "eId"))
eid.document("STOP0021", "Een wId in het besluit is uniek")(_uniek_in_hoofddeel("", "wId"))
eid.document("STOP0068", "Het id van een noot in het besluit is uniek")(_uniek_in_hoofddeel("Noot", "id"))
eid.document("STOP0027", "Een eId in een regeling of mutatie is uniek")(_uniek_in_component("", "eId"))
eid.document("STOP0028", "Een wId in een regeling of mutatie is uniek")(_uniek_in_component("", "wId"))
eid.document("STOP0067", "Het id van een noot in een regeling of mutatie is uniek")(_uniek_in_component("Noot", "id"))
