"""The structure of a version of a regeling: enough to judge a mutatie on it, without keeping its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ikt.koppelvlakken.stop.xml import Element, lokaal

_TOEGEVOEGD = ("voegtoe", "nieuweContainer")
_WEG = ("verwijder", "verwijderContainer")


@dataclass(frozen=True)
class Plek:
    """`ouder` is the wId of the element around it, empty at the top; `los` that it can be changed by itself: what
    lies in an Inhoud (lists, tables, references) changes with it."""

    ouder: str
    los: bool


@dataclass(frozen=True)
class Tekststand:
    """`plekken` by wId, `model` the name of the text model, `generatie` that of STOP."""

    plekken: Mapping[str, Plek]
    model: str
    generatie: str

    @classmethod
    def van(cls, regeling: Element, generatie: str) -> Tekststand:
        return cls(dict(_plekken(regeling)), lokaal(regeling), generatie)

    def heeft(self, wid: str) -> bool:
        return wid in self.plekken

    def onder(self, wid: str) -> set[str]:
        """The wIds below this one, itself not included."""
        return {kandidaat for kandidaat in self.plekken if wid in self._boven(kandidaat)}

    def los_onder(self, wid: str) -> set[str]:
        """Of those only what can be changed by itself."""
        return {kandidaat for kandidaat in self.onder(wid) if self.plekken[kandidaat].los}

    def na(self, mutatie: Element) -> Tekststand:
        """As far as the mutatie can be carried out; what is wrong in it is for the rules."""
        stand = self
        for stap in mutatie:
            stand = stand._na_stap(stap)
        return stand

    def _na_stap(self, stap: Element) -> Tekststand:
        if lokaal(stap) == "VervangRegeling":
            nieuw = next(iter(stap), None)
            return self if nieuw is None else Tekststand.van(nieuw, self.generatie)
        wat, soort = stap.get("wat") or "", lokaal(stap)
        weg = {wat, *self.onder(wat)} if wat and soort != "VervangKop" else set()
        blijft = {wid: plek for wid, plek in self.plekken.items() if wid not in weg}
        erbij = dict(_plekken(stap, self._ouder(stap))) if soort in ("VoegToe", "Vervang") else {}
        return replace(self, plekken=blijft | erbij)

    def _ouder(self, stap: Element) -> str:
        """Of what the step puts in its place."""
        context = stap.get("context")
        if context is not None and stap.get("positie") == "eersteKind":
            return context
        plek = self.plekken.get(context or stap.get("wat") or "")
        return plek.ouder if plek else ""

    def _boven(self, wid: str) -> Iterator[str]:
        gezien: set[str] = set()
        while (plek := self.plekken.get(wid)) and plek.ouder and plek.ouder not in gezien:
            wid = plek.ouder
            gezien.add(wid)
            yield wid


def wids(stap: Element) -> set[str]:
    """Every wId in a step."""
    return {deel.get("wId") or "" for deel in stap.iterdescendants("*") if deel.get("wId")}


def losse_wids(stap: Element) -> set[str]:
    """Of what can be changed by itself, and is not marked as new."""
    return {
        deel.get("wId") or ""
        for deel in stap.iterdescendants("*")
        if deel.get("wId") and not _in_inhoud(deel) and not _is_nieuw(deel, stap)
    }


def _plekken(element: Element, ouder: str = "", los: bool = True) -> Iterator[tuple[str, Plek]]:
    """Of what stays: not what the mutatie marks as removed."""
    for kind in element.iterchildren("*"):
        if kind.get("wijzigactie") not in _WEG:
            wid = kind.get("wId")
            if wid:
                yield wid, Plek(ouder, los)
            yield from _plekken(kind, wid or ouder, los and lokaal(kind) != "Inhoud")


def _in_inhoud(element: Element) -> bool:
    return next(element.iterancestors("{*}Inhoud"), None) is not None


def _is_nieuw(element: Element, stap: Element) -> bool:
    """Whether this element, or one around it within the step, is marked as added."""
    rij = [element]
    for boven in element.iterancestors():
        if boven is stap:
            break
        rij.append(boven)
    return any(deel.get("wijzigactie") in _TOEGEVOEGD for deel in rij)
