"""Renvooi inside a piece of text: what is new and what is gone is marked, so that a reader sees the change."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from ikt.koppelvlakken.stop.xml import Element, Maker, canoniek, haal_weg, lokaal, pak_uit

NIEUW, WEG = "NieuweTekst", "VerwijderdeTekst"
_LOPEND = frozenset({"Al", "Opschrift", "Nummer", "Subtitel", "Lijstaanhef", "LidNummer", "LiNummer", "Term", "title"})
"""Elements with running text in which marks may stand (imop-tekst.xsd 1.3.0)."""

_ACTIE = frozenset(
    [
        "Titelregel",
        "Divisietekst",
        "Divisie",
        "InleidendeTekst",
        "Inhoud",
        "Kadertekst",
        "Gereserveerd",
        "Vervallen",
        "Kop",
        "Nummer",
        "Opschrift",
        "Subtitel",
        "Groep",
        "Lijst",
        "Lijstaanhef",
        "Li",
        "Lijstsluiting",
        "Citaat",
        "Boek",
        "Deel",
        "Hoofdstuk",
        "Afdeling",
        "Titel",
        "Paragraaf",
        "Subparagraaf",
        "Subsubparagraaf",
        "Artikel",
        "Lid",
        "Sluiting",
        "table",
        "title",
        "row",
        "entry",
        "Al",
        "Begrippenlijst",
        "Begrip",
        "Term",
        "Definitie",
        "Figuur",
        "Formule",
        "Tussenkop",
    ]
)
"""Elements that may be new or gone as a whole (attribute wijzigactie)."""

Stuk = str | Element


def schoon(element: Element) -> Element:
    """A copy as it is after the change: what is gone is left out, what is new has no mark."""
    kopie = copy.deepcopy(element)
    kopie.attrib.pop("wijzigactie", "")
    for deel in [deel for deel in kopie.iterdescendants("*") if _gaat_weg(deel)]:
        haal_weg(deel)
    for deel in [deel for deel in kopie.iterdescendants("*") if lokaal(deel) == NIEUW or _container_weg(deel)]:
        pak_uit(deel)
    for deel in kopie.iterdescendants("*"):
        deel.attrib.pop("wijzigactie", "")
    return kopie


def _gaat_weg(element: Element) -> bool:
    return lokaal(element) == WEG or element.get("wijzigactie") == "verwijder"


def _container_weg(element: Element) -> bool:
    return element.get("wijzigactie") == "verwijderContainer"


def gemarkeerd(was: Element, wordt: Element) -> Element:
    """A copy of `wordt` with marks for what differs from `was`; `schoon` of it is `wordt` again."""
    return _verschil(was, wordt)


def geheel_nieuw(element: Element) -> Element:
    """A copy whose first running text is marked as gone and new again: for what only changes its place."""
    kopie = copy.deepcopy(element)
    for deel in kopie.iter("*"):
        if lokaal(deel) in _LOPEND:
            oud = copy.deepcopy(deel)
            leeg = _leeg(deel)
            deel.getparent().replace(deel, leeg)  # type: ignore[union-attr]
            _schrijf(leeg, [*_marker(leeg, WEG, _stukken(oud, los=True)), *_marker(leeg, NIEUW, _stukken(oud))])
            break
    return kopie


def heeft_markering(element: Element) -> bool:
    return any(lokaal(deel) in (NIEUW, WEG) or deel.get("wijzigactie") for deel in element.iter("*"))


# -- blocks ----------------------------------------------------------------------------------------------------


def _verschil(was: Element, wordt: Element) -> Element:
    if canoniek(was) == canoniek(wordt):
        return _los(wordt)
    if lokaal(wordt) in _LOPEND:
        return _lopende_tekst(was, wordt)
    nieuw = _leeg(wordt)
    nieuw.text = wordt.text
    for deel in _kinderen(list(was.iterchildren("*")), list(wordt.iterchildren("*"))):
        nieuw.append(deel)
    return nieuw


def _kinderen(was: list[Element], wordt: list[Element]) -> Iterator[Element]:
    sleutels = SequenceMatcher(None, [_sleutel(deel) for deel in was], [_sleutel(deel) for deel in wordt], False)
    for soort, a1, a2, b1, b2 in sleutels.get_opcodes():
        if soort == "equal":
            for oud, nieuw in zip(was[a1:a2], wordt[b1:b2], strict=True):
                yield _met_staart(_verschil(oud, nieuw), nieuw)
        else:
            yield from _vervangen(was[a1:a2], wordt[b1:b2])


def _vervangen(was: list[Element], wordt: list[Element]) -> Iterator[Element]:
    """Elements of the same kind without wId are compared in order; the others are gone or new as a whole."""
    over = list(was)
    for nieuw in wordt:
        oud = next((deel for deel in over if _vergelijkbaar(deel, nieuw)), None)
        if oud is None:
            yield _met_staart(_actie(nieuw, "voegtoe"), nieuw)
            continue
        for weg in over[: over.index(oud)]:
            yield from _weg(weg)
        over = over[over.index(oud) + 1 :]
        yield from _paar(oud, nieuw)
    for weg in over:
        yield from _weg(weg)


def _paar(was: Element, wordt: Element) -> Iterator[Element]:
    """Running text in which a reference changes is replaced as a whole: an id may not stand there twice."""
    if lokaal(wordt) == "Al" and _verwijzingen(was) != _verwijzingen(wordt):
        yield from _weg(was)
        yield _met_staart(_actie(wordt, "voegtoe"), wordt)
    else:
        yield _met_staart(_verschil(was, wordt), wordt)


def _vergelijkbaar(was: Element, wordt: Element) -> bool:
    return lokaal(was) == lokaal(wordt) and was.get("wId") is None and wordt.get("wId") is None


def _sleutel(element: Element) -> tuple[str, str]:
    """What makes two elements the same: their wId, or else their content."""
    return lokaal(element), element.get("wId") or canoniek(element)


def _weg(element: Element) -> Iterator[Element]:
    """An element that is gone, where a mark for it exists."""
    if lokaal(element) in _ACTIE:
        yield _actie(element, "verwijder")


def _actie(element: Element, actie: str) -> Element:
    kopie = _los(element)
    if lokaal(element) in _ACTIE:
        kopie.set("wijzigactie", actie)
    return kopie


# -- running text ----------------------------------------------------------------------------------------------


def _lopende_tekst(was: Element, wordt: Element) -> Element:
    if _verwijzingen(was) != _verwijzingen(wordt):
        return _los(wordt)
    nieuw, oud_stukken, nieuwe_stukken = _leeg(wordt), list(_stukken(was)), list(_stukken(wordt))
    verschil = SequenceMatcher(None, [_waarde(s) for s in oud_stukken], [_waarde(s) for s in nieuwe_stukken], False)
    for soort, a1, a2, b1, b2 in verschil.get_opcodes():
        if soort == "equal":
            _schrijf(nieuw, nieuwe_stukken[b1:b2])
        else:
            _schrijf(nieuw, [*_marker(nieuw, WEG, oud_stukken[a1:a2]), *_marker(nieuw, NIEUW, nieuwe_stukken[b1:b2])])
    return nieuw


def _marker(element: Element, naam: str, stukken: Iterable[Stuk]) -> Iterator[Element]:
    ruimte = element.nsmap.get(element.prefix) or ""
    if inhoud := list(stukken):
        marker = Maker(ruimte, {element.prefix: ruimte} if element.prefix else None)(naam)
        _schrijf(marker, inhoud)
        yield marker


def _stukken(element: Element, *, los: bool = False) -> Iterator[Stuk]:
    """Words, white space and inline elements, in order; `los` leaves out elements with an id of their own."""
    yield from _woorden(element.text)
    for kind in element.iterchildren("*"):
        if not (los and _verwijzingen(kind)):
            yield _los(kind)
        yield from _woorden(kind.tail)


def _woorden(inhoud: str | None) -> list[str]:
    return re.findall(r"\s+|[^\s]+", inhoud or "")


def _waarde(stuk: Stuk) -> str:
    return stuk if isinstance(stuk, str) else canoniek(stuk)


def _schrijf(element: Element, stukken: Iterable[Stuk]) -> None:
    for stuk in stukken:
        if not isinstance(stuk, str):
            element.append(_los(stuk))
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + stuk
        else:
            element.text = (element.text or "") + stuk


def _verwijzingen(element: Element) -> list[str]:
    """The inline elements with an id, as they are."""
    return [canoniek(deel) for deel in element.iter("*") if deel.get("wId") or deel.get("id")]


def _leeg(element: Element) -> Element:
    """The same element without content."""
    kopie = copy.deepcopy(element)
    for kind in list(kopie):
        kopie.remove(kind)
    kopie.text = kopie.tail = None
    return kopie


def _los(element: Element) -> Element:
    kopie = copy.deepcopy(element)
    kopie.tail = None
    return kopie


def _met_staart(kopie: Element, bron: Element) -> Element:
    kopie.tail = bron.tail
    return kopie
