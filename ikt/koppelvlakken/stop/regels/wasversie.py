"""A mutatie against its was-versie, as far as that version came along in the series."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import kinderen
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Toets, Vondsten, besluiten, eerder, plaats
from ikt.koppelvlakken.stop.regels.mutatie import MODELLEN
from ikt.koppelvlakken.stop.tekststand import Tekststand, losse_wids, wids
from ikt.koppelvlakken.stop.xml import Element, alle, lokaal
from ikt.koppelvlakken.validatie import Onbeslist, Vondst

was = Onderwerp(fase=3, bron=MATRIX, nodig="reeks")

_VEEL = 5
"""So many wIds are named in one melding."""
Mutatietoets = Callable[[Tekststand, Element], Iterator[tuple[Element, str]]]


def _per_mutatie(functie: Mutatietoets) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        register = eerder(aanlevering)
        for besluit in besluiten(aanlevering):
            for mutatie in besluit.alle("RegelingMutatie"):
                stand = register.tekststand(mutatie.get("was") or "") if register else None
                if stand is None:
                    yield Onbeslist(f"de tekst van {mutatie.get('was')} is niet bekend")
                    continue
                for element, wat in functie(stand, mutatie):
                    yield Vondst(wat, besluit.naam, plaats(element))

    return toets


def _namen(gevonden: set[str]) -> str:
    rest = f" en nog {len(gevonden) - _VEEL}" if len(gevonden) > _VEEL else ""
    return ", ".join(sorted(gevonden)[:_VEEL]) + rest


@was.levering("LVBB5002", "Wat vervangen wordt, staat in de was-versie")
@_per_mutatie
def vervangen_bestaat(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
    yield from _bestaat(stand, kinderen(mutatie, "Vervang", "VervangKop"), "vervangen")


@was.levering("LVBB5024", "Wat verwijderd wordt, staat in de was-versie")
@_per_mutatie
def verwijderd_bestaat(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
    yield from _bestaat(stand, kinderen(mutatie, "Verwijder"), "verwijderd")


def _bestaat(stand: Tekststand, stappen: Iterable[Element], gedaan: str) -> Iterator[tuple[Element, str]]:
    for stap in stappen:
        if not stand.heeft(wat := stap.get("wat") or ""):
            yield stap, f"{wat} wordt {gedaan}, maar staat niet in de was-versie. Noem een wId dat er is."


@was.levering("LVBB5025", "Een vervanging voegt niets toe zonder het te markeren")
@_per_mutatie
def niets_ongemerkt_erbij(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
    for stap in kinderen(mutatie, "Vervang"):
        nieuw = losse_wids(stap) - stand.plekken.keys()
        if stand.heeft(stap.get("wat") or "") and nieuw:
            wat = (
                f"{_namen(nieuw)} staat niet in de was-versie. Markeer het met wijzigactie voegtoe, of herstel het wId."
            )
            yield stap, wat


@was.levering("LVBB5026", "Een vervanging haalt niets weg zonder het te verwijderen")
@_per_mutatie
def niets_ongemerkt_weg(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
    elders = set[str]().union(*(wids(stap) for stap in kinderen(mutatie)))
    elders |= {wid for stap in kinderen(mutatie, "Verwijder") for wid in _met_inhoud(stand, stap.get("wat") or "")}
    for stap in kinderen(mutatie, "Vervang"):
        if weg := stand.los_onder(stap.get("wat") or "") - elders:
            wat = f"{_namen(weg)} staat in de was-versie, maar niet in de vervanging. Neem het op, of verwijder het."
            yield stap, wat


def _met_inhoud(stand: Tekststand, wid: str) -> set[str]:
    return {wid, *stand.onder(wid)}


@was.levering("LVBB5027", "De plaats van een wijziging bestaat")
@_per_mutatie
def context_bestaat(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
    toegevoegd = set[str]().union(*(wids(stap) for stap in kinderen(mutatie, "VoegToe", "Vervang")))
    for stap in kinderen(mutatie):
        context = stap.get("context")
        if context is not None and context not in stand.plekken.keys() | toegevoegd:
            wat = f"{context} staat niet in de was-versie en wordt niet toegevoegd. Kies een plaats die er is."
            yield stap, wat


@was.levering("LVBB5028", "Wat in een vervanging of verwijdering staat, hoorde er al bij")
@_per_mutatie
def eigen_inhoud(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
    for stap in kinderen(mutatie, "Vervang", "Verwijder"):
        wat = stap.get("wat") or ""
        bekend = losse_wids(stap) & stand.plekken.keys()
        if stand.heeft(wat) and (vreemd := bekend - _met_inhoud(stand, wat)):
            yield stap, f"{_namen(vreemd)} hoorde in de was-versie niet bij {wat}. Verplaats het met een eigen stap."


@was.levering("LVBB5100", "Een regeling wordt vervangen door een van hetzelfde model")
@_per_mutatie
def zelfde_model(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
    for vervanging in alle(mutatie, "VervangRegeling"):
        for regeling in kinderen(vervanging, *MODELLEN):
            if lokaal(regeling) != stand.model:
                yield (
                    regeling,
                    f"De regeling is een {stand.model}, de vervanging een {lokaal(regeling)}. Houd het model.",
                )


@was.levering("LVBB5020", "Een mutatie is van dezelfde versie van STOP als haar was-versie", fase=2)
def zelfde_versie(aanlevering: Aanlevering) -> Vondsten:
    def toets(stand: Tekststand, mutatie: Element) -> Iterator[tuple[Element, str]]:
        if stand.generatie != aanlevering.generatie:
            wat = f"De was-versie is van {stand.generatie}, de mutatie van {aanlevering.generatie}. Gebruik dezelfde."
            yield mutatie, wat

    yield from _per_mutatie(toets)(aanlevering)
