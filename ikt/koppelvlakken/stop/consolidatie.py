"""Consolidation: from the text of a regeling and what a besluit does to it, to the next text."""

from __future__ import annotations

import copy
from collections.abc import Callable

from ikt.koppelvlakken.stop.renvooitekst import schoon
from ikt.koppelvlakken.stop.xml import Element, haal_weg, lokaal

REGELINGEN = ("RegelingCompact", "RegelingVrijetekst", "RegelingTijdelijkdeel", "RegelingKlassiek")


class Consolidatiefout(ValueError):
    """The mutatie does not fit the was-versie; `code` is that of the LVBB."""

    def __init__(self, code: str, wat: str) -> None:
        super().__init__(wat)
        self.code = code


def verwerk(regeling: Element, mutatie: Element) -> Element:
    """The wordt-versie: a copy of the regeling with the steps of a RegelingMutatie applied in order.

    Renvooi is worked out: what is marked as gone is left out, what is new loses its mark. Raises `Consolidatiefout`.
    """
    nieuw = copy.deepcopy(regeling)
    for stap in mutatie.iterchildren("*"):
        if lokaal(stap) == "VervangRegeling":
            nieuw = _hele_regeling(stap)
        else:
            _STAPPEN.get(lokaal(stap), _onbekend)(nieuw, stap)
    return nieuw


def verwerk_versie(was: Element | None, versie: Element) -> Element:
    """The text of a version, however the besluit says it: as a RegelingMutatie on `was`, or as a whole regeling."""
    if lokaal(versie) in REGELINGEN:
        return zonder_component(versie)
    if was is None:
        raise Consolidatiefout("LVBB4015", f"De was-versie {versie.get('was') or ''} is er niet.")
    return verwerk(was, versie)


def zonder_component(regeling: Element) -> Element:
    """A copy of a regeling in a besluit, as it stands alone: without componentnaam and wordt."""
    kopie = copy.deepcopy(regeling)
    kopie.tail = None
    for attribuut in ("componentnaam", "wordt"):
        kopie.attrib.pop(attribuut, "")
    return kopie


def zoek(regeling: Element, wid: str) -> Element | None:
    """The element with this wId."""
    return next((element for element in regeling.iter("*") if element.get("wId") == wid), None)


def _voeg_toe(regeling: Element, stap: Element) -> None:
    context = _vind(regeling, stap.get("context") or "")
    nieuw = [schoon(deel) for deel in _inhoud(stap)]
    bekend = {element.get("wId") for element in regeling.iter("*")}
    if dubbel := [deel.get("wId") for deel in nieuw if deel.get("wId") in bekend]:
        raise Consolidatiefout("LVBB5023", f"{dubbel[0]} staat al in de regeling.")
    _zet(context, stap, nieuw)


def _vervang(regeling: Element, stap: Element) -> None:
    """In its own place, or with a `context` in another."""
    oud = _vind(regeling, stap.get("wat") or "")
    nieuw = [schoon(deel) for deel in _inhoud(stap)]
    if stap.get("context") is None:
        for deel in nieuw:
            oud.addprevious(deel)
        haal_weg(oud)
        return
    haal_weg(oud)
    _zet(_vind(regeling, stap.get("context") or ""), stap, nieuw)


def _zet(context: Element, stap: Element, nieuw: list[Element]) -> None:
    for deel in nieuw:
        deel.tail = None
    if stap.get("positie") == "komtVoor":
        for deel in nieuw:
            context.addprevious(deel)
    else:
        for deel in reversed(nieuw):
            context.addnext(deel)


def _vervang_kop(regeling: Element, stap: Element) -> None:
    deel = _vind(regeling, stap.get("wat") or "")
    oud = next(deel.iterchildren("{*}Kop"), None)
    nieuw = [schoon(kop) for kop in _inhoud(stap)]
    if oud is None or not nieuw:
        raise Consolidatiefout("LVBB5002", f"{stap.get('wat')} heeft geen kop die te vervangen is.")
    nieuw[0].tail = oud.tail
    deel.replace(oud, nieuw[0])
    if eid := stap.get("eId-wordt"):
        deel.set("eId", eid)


def _verwijder(regeling: Element, stap: Element) -> None:
    haal_weg(_vind(regeling, stap.get("wat") or ""))


def _hele_regeling(stap: Element) -> Element:
    return zonder_component(schoon(next(deel for deel in stap.iterchildren("*") if lokaal(deel) in REGELINGEN)))


def _onbekend(regeling: Element, stap: Element) -> None:
    raise Consolidatiefout("LVBB5002", f"{lokaal(stap)} is hier niet te verwerken.")


def _vind(regeling: Element, wid: str) -> Element:
    gevonden = zoek(regeling, wid)
    if gevonden is None:
        raise Consolidatiefout("LVBB5002", f"{wid or 'Het element'} staat niet in de regeling.")
    return gevonden


def _inhoud(stap: Element) -> list[Element]:
    """What is added or put in place; Nummer and Wat only introduce it."""
    return [deel for deel in stap.iterchildren("*") if lokaal(deel) not in ("Nummer", "Wat")]


_STAPPEN: dict[str, Callable[[Element, Element], None]] = {
    "VoegToe": _voeg_toe,
    "Vervang": _vervang,
    "VervangKop": _vervang_kop,
    "Verwijder": _verwijder,
}
