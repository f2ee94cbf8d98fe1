"""Consolidation: apply a RegelingMutatie to the text of a regeling."""

from __future__ import annotations

import copy
from collections.abc import Callable

from ikt.koppelvlakken.stop.xml import Element, lokaal


class Consolidatiefout(ValueError):
    """The mutatie does not fit the was-versie; `code` is that of the LVBB."""

    def __init__(self, code: str, wat: str) -> None:
        super().__init__(wat)
        self.code = code


def verwerk(regeling: Element, mutatie: Element) -> Element:
    """The wordt-versie: a copy of the regeling with VoegToe, Vervang and Verwijder applied in order.

    Renvooi marks are not worked out: a Vervang takes over the new text as it is. Raises `Consolidatiefout`.
    """
    nieuw = copy.deepcopy(regeling)
    for stap in mutatie:
        _STAPPEN.get(lokaal(stap), _onbekend)(nieuw, stap)
    return nieuw


def zoek(regeling: Element, wid: str) -> Element | None:
    """The element with this wId."""
    return next((element for element in regeling.iter("*") if element.get("wId") == wid), None)


def _voeg_toe(regeling: Element, stap: Element) -> None:
    context = _vind(regeling, stap.get("context") or "")
    nieuw = [copy.deepcopy(deel) for deel in _inhoud(stap)]
    bekend = {element.get("wId") for element in regeling.iter("*")}
    if dubbel := [deel.get("wId") for deel in nieuw if deel.get("wId") in bekend]:
        raise Consolidatiefout("LVBB5023", f"{dubbel[0]} staat al in de regeling.")
    if stap.get("positie") == "komtVoor":
        for deel in nieuw:
            context.addprevious(deel)
    else:
        for deel in reversed(nieuw):
            context.addnext(deel)


def _vervang(regeling: Element, stap: Element) -> None:
    oud = _vind(regeling, stap.get("wat") or "")
    for deel in _inhoud(stap):
        oud.addprevious(copy.deepcopy(deel))
    _haal_weg(oud)


def _verwijder(regeling: Element, stap: Element) -> None:
    _haal_weg(_vind(regeling, stap.get("wat") or ""))


def _onbekend(regeling: Element, stap: Element) -> None:
    raise Consolidatiefout("LVBB5002", f"{lokaal(stap)} is hier niet te verwerken.")


def _vind(regeling: Element, wid: str) -> Element:
    gevonden = zoek(regeling, wid)
    if gevonden is None:
        raise Consolidatiefout("LVBB5002", f"{wid or 'Het element'} staat niet in de regeling.")
    return gevonden


def _inhoud(stap: Element) -> list[Element]:
    """What is added or put in place; Nummer and Wat only introduce it."""
    return [deel for deel in stap if lokaal(deel) not in ("Nummer", "Wat")]


def _haal_weg(element: Element) -> None:
    ouder = element.getparent()
    if ouder is not None:
        ouder.remove(element)


_STAPPEN: dict[str, Callable[[Element, Element], None]] = {
    "VoegToe": _voeg_toe,
    "Vervang": _vervang,
    "Verwijder": _verwijder,
}
