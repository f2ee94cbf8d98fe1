"""A RegelingMutatie as the computed difference between two texts of a regeling.

`consolidatie.verwerk(was, mutatie(was, wordt, …))` gives `wordt` again.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from ikt.koppelvlakken.stop.consolidatie import zonder_component
from ikt.koppelvlakken.stop.renvooitekst import geheel_nieuw, gemarkeerd, heeft_markering
from ikt.koppelvlakken.stop.xml import Element, Maker, canoniek, haal_weg, lokaal

STRUCTUUR = frozenset(
    [
        "Lichaam",
        "Boek",
        "Deel",
        "Hoofdstuk",
        "Titel",
        "Afdeling",
        "Paragraaf",
        "Subparagraaf",
        "Subsubparagraaf",
        "Artikel",
        "Divisie",
        "Divisietekst",
        "Bijlage",
        "Toelichting",
        "AlgemeneToelichting",
        "ArtikelgewijzeToelichting",
    ]
)
"""What a mutatie adds, replaces or removes as a whole (imop-tekst.xsd 1.3.0, mgStructuurRegeling and beside it)."""

_ZONDER_LABEL = {
    "Lichaam": "de regeling",
    "Divisietekst": "de tekst",
    "Divisie": "de divisie",
    "Toelichting": "toelichting",
}
_LETTERS = 26


@dataclass(frozen=True)
class Mutatie:
    """Of which component, from which version to which (FRBRExpressions)."""

    componentnaam: str
    was: str
    wordt: str


class _Lastig(Exception):
    """This change cannot be said in steps on the parts: the whole around it is to be replaced."""


def mutatie(was: Element, wordt: Element, wat: Mutatie) -> Element:
    """The RegelingMutatie from one whole text to another; eId and wId stay as they are in `wordt`."""
    t = Maker(wordt.nsmap.get(wordt.prefix) or "")
    try:
        stappen = list(_Vergelijking(was, wordt, t).stappen())
    except _Lastig:
        stappen = [t("VervangRegeling", zonder_component(wordt))]
    for nummer, stap in enumerate(stappen):
        if lokaal(stap) != "VervangRegeling":
            stap.insert(0, t("Nummer", _nummer(nummer)))
    return t("RegelingMutatie", *stappen, componentnaam=wat.componentnaam, was=wat.was, wordt=wat.wordt)


class _Vergelijking:
    def __init__(self, was: Element, wordt: Element, t: Maker) -> None:
        self.was, self.wordt, self.t = was, wordt, t
        self.oud, self.nieuw = _per_wid(was), _per_wid(wordt)

    def stappen(self) -> Iterator[Element]:
        if _eigen(self.was) != _eigen(self.wordt):
            raise _Lastig
        stappen = list(self._delen(self.was, self.wordt))
        # what is removed goes last: something in it may first be put elsewhere
        yield from sorted(stappen, key=lambda stap: lokaal(stap) == "Verwijder")

    def _deel(self, was: Element, wordt: Element) -> Iterator[Element]:
        """The steps for an element that is in both."""
        try:
            yield from list(self._in_delen(was, wordt))
        except _Lastig:
            if self._grens_over(was, wordt):
                raise
            yield self._vervang(was, wordt)

    def _in_delen(self, was: Element, wordt: Element) -> Iterator[Element]:
        if canoniek(was) == canoniek(wordt):
            return
        if lokaal(was) != lokaal(wordt) or not (_delen(was) and _delen(wordt)) or _eigen(was) != _eigen(wordt):
            raise _Lastig
        if _kop(was) != _kop(wordt) or was.get("eId") != wordt.get("eId"):
            yield self._vervang_kop(was, wordt)
        yield from self._delen(was, wordt)

    def _delen(self, was: Element, wordt: Element) -> Iterator[Element]:
        blijft = self._op_hun_plaats(_delen(was), _delen(wordt))
        vorige: Element | None = None
        for deel in _delen(wordt):
            wid = deel.get("wId") or ""
            if wid in blijft:
                yield from self._deel(self.oud[wid], deel)
            else:
                yield self._plaats(deel, vorige, blijft)
            vorige = deel
        yield from (self._verwijder(deel) for deel in _delen(was) if deel.get("wId") not in self.nieuw)

    def _op_hun_plaats(self, was: list[Element], wordt: list[Element]) -> set[str]:
        """wIds of the parts that stay where they are, in relation to each other."""
        oud, nieuw = [deel.get("wId") or "" for deel in was], [deel.get("wId") or "" for deel in wordt]
        gelijk = SequenceMatcher(None, oud, nieuw, autojunk=False).get_matching_blocks()
        return {wid for blok in gelijk for wid in oud[blok.a : blok.a + blok.size]}

    def _plaats(self, deel: Element, vorige: Element | None, blijft: set[str]) -> Element:
        """Add something new, or move what was elsewhere: after what is before it, or before what stays behind it."""
        plek = self._plek(deel, vorige, blijft)
        wid = deel.get("wId") or ""
        if wid not in self.oud:
            if any(kind.get("wId") in self.oud for kind in _alle_delen(deel)):
                raise _Lastig  # what is there already would be added again
            return self.t("VoegToe", self._wat(deel, "Een nieuw {}.", soort(deel)), copy.deepcopy(deel), **plek)
        oud = self.oud[wid]
        if self._grens_over(oud, deel):
            raise _Lastig
        stap = self._vervang(oud, deel, "{} krijgt een andere plaats.")
        for attribuut, waarde in plek.items():
            stap.set(attribuut, waarde)
        return stap

    def _plek(self, deel: Element, vorige: Element | None, blijft: set[str]) -> dict[str, str]:
        if vorige is not None:
            return {"positie": "volgtOp", "context": vorige.get("wId") or ""}
        for volgende in deel.itersiblings("*"):
            if volgende.get("wId") in blijft:
                return {"positie": "komtVoor", "context": volgende.get("wId") or ""}
        raise _Lastig  # the first and only one in its place

    def _vervang(self, was: Element, wordt: Element, wat: str = "{} wordt gewijzigd.") -> Element:
        inhoud = gemarkeerd(was, wordt)
        if not heeft_markering(inhoud):
            inhoud = geheel_nieuw(wordt)
        extra = {} if heeft_markering(inhoud) else {"revisie": "1"}
        return self.t("Vervang", self._wat(wordt, wat), inhoud, wat=wordt.get("wId") or "", **extra)

    def _vervang_kop(self, was: Element, wordt: Element) -> Element:
        oud, nieuw = _kopelement(was), _kopelement(wordt)
        if oud is None or nieuw is None:
            raise _Lastig
        extra = {} if was.get("eId") == wordt.get("eId") else {"eId-wordt": wordt.get("eId") or ""}
        kop = gemarkeerd(oud, nieuw)
        kop = kop if heeft_markering(kop) else geheel_nieuw(nieuw)
        return self.t(
            "VervangKop",
            self._wat(wordt, "Het opschrift van {} wordt gewijzigd."),
            kop,
            wat=was.get("wId") or "",
            **extra,
        )

    def _verwijder(self, was: Element) -> Element:
        weg = copy.deepcopy(was)
        weg.tail = None
        for deel in [deel for deel in _alle_delen(weg) if deel.get("wId") in self.nieuw]:
            haal_weg(deel)
        if lokaal(weg) not in ("Bijlage", "Toelichting", "AlgemeneToelichting", "ArtikelgewijzeToelichting", "Lichaam"):
            weg.set("wijzigactie", "verwijder")
        return self.t("Verwijder", self._wat(was, "{} vervalt."), weg, wat=was.get("wId") or "")

    def _grens_over(self, was: Element, wordt: Element) -> bool:
        """Whether something comes into this element, or goes out of it to another place."""
        oud, nieuw = _wids(was), _wids(wordt)
        return bool((oud - nieuw) & self.nieuw.keys() or (nieuw - oud) & self.oud.keys())

    def _wat(self, deel: Element, zin: str, naam: str = "") -> Element:
        tekst = zin.format(naam or aanduiding(deel))
        return self.t("Wat", tekst[0].upper() + tekst[1:])


def soort(deel: Element) -> str:
    """What a part is called: artikel, hoofdstuk, tekst."""
    return _ZONDER_LABEL.get(lokaal(deel), lokaal(deel)).lower().removeprefix("de ")


def aanduiding(deel: Element) -> str:
    """How the besluit names a part of the text: `artikel 2.3`."""
    kop = _kopelement(deel)
    delen = {lokaal(kind): "".join(map(str, kind.itertext())).strip() for kind in kop} if kop is not None else {}
    if "Label" in delen:
        return " ".join(filter(None, (delen["Label"].lower(), delen.get("Nummer"))))
    return f"‘{delen['Opschrift']}’" if "Opschrift" in delen else _ZONDER_LABEL.get(lokaal(deel), lokaal(deel).lower())


def _per_wid(wortel: Element) -> dict[str, Element]:
    return {wid: deel for deel in _alle_delen(wortel) if (wid := deel.get("wId"))}


def _alle_delen(wortel: Element) -> Iterator[Element]:
    return (deel for deel in wortel.iterdescendants("*") if lokaal(deel) in STRUCTUUR)


def _wids(deel: Element) -> set[str]:
    """wIds of the parts below it."""
    return {kind.get("wId") or "" for kind in _alle_delen(deel)}


def _delen(ouder: Element) -> list[Element]:
    return [deel for deel in ouder.iterchildren("*") if lokaal(deel) in STRUCTUUR]


def _kopelement(deel: Element) -> Element | None:
    return next(deel.iterchildren("{*}Kop"), None)


def _kop(deel: Element) -> str:
    kop = _kopelement(deel)
    return "" if kop is None else canoniek(kop)


def _eigen(deel: Element) -> list[str]:
    """What an element has beside its kop and its parts, in the order in which it stands."""
    return [
        canoniek(kind) for kind in deel.iterchildren("*") if lokaal(kind) != "Kop" and lokaal(kind) not in STRUCTUUR
    ]


def _nummer(nummer: int) -> str:
    """A to Z, then AA, AB …"""
    hoog, laag = divmod(nummer, _LETTERS)
    return (_nummer(hoog - 1) if hoog else "") + chr(ord("A") + laag)
