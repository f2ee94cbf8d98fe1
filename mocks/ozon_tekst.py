"""The text of a regeling as a tree of documentComponenten, and what a new version changes in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from ikt.koppelvlakken.stop.xml import Element, lokaal

Json = dict[str, Any]

_DELEN = ("Kop", "Inhoud", "Gereserveerd", "Vervallen")
_GEEN_COMPONENT = ("Inhoud", "Kop", "Lijst", "Li", "table", "Figuur", "Begrippenlijst", "RegelingOpschrift")


class Wijze(NamedTuple):
    """How components are written down: under which key, and whether with what changed."""

    sleutel: str = "documentComponenten"
    renvooi: bool = False


GEWOON = Wijze()


def componenten(ouder: Element, wijze: Wijze = GEWOON, was: Element | None = None) -> list[Json]:
    """The components below an element, nested as in the text. With renvooi each tells how it differs from `was`,
    and what is gone stands where it stood."""
    delen = list(_samen(ouder, was)) if wijze.renvooi else [(deel, None, "") for deel in _kinderen(ouder)]
    return [_component(deel, nummer, wijze, oud, actie) for nummer, (deel, oud, actie) in enumerate(delen, start=1)]


def zoek(componenten_: list[Json], wid: str, wijze: Wijze = GEWOON) -> Json | None:
    """The component with this wId, somewhere in the tree."""
    for component in componenten_:
        dieper = component["_embedded"][wijze.sleutel]
        if (gevonden := component if component["identificatie"] == wid else zoek(dieper, wid, wijze)) is not None:
            return gevonden
    return None


def _component(element: Element, nummer: int, wijze: Wijze, oud: Element | None, actie: str) -> Json:
    component: Json = {
        "identificatie": element.get("wId"),
        "expressie": element.get("eId"),
        "type": soort(element),
        "volgordeNummer": nummer,
        **{lokaal(kind).lower(): _xml(kind) for kind in element if lokaal(kind) in ("Kop", "Inhoud")},
        **{lokaal(kind).lower(): True for kind in element if lokaal(kind) in ("Gereserveerd", "Vervallen")},
    }
    if lokaal(element) == "Lid":
        component["kop"] = _kop_van_lid(element)
    if actie:
        component["wijzigactie"] = actie
    elif oud is not None and _eigen(element) != _eigen(oud):
        component["bevatRenvooi"] = True
    return component | {"_embedded": {wijze.sleutel: componenten(element, wijze, oud)}}


def soort(element: Element) -> str:
    """`AlgemeneToelichting` gives ALGEMENE_TOELICHTING."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", lokaal(element)).upper()


def _kinderen(ouder: Element | None) -> list[Element]:
    """The components right below; a Lichaam is one too, a Conditie is only a wrapper."""
    if ouder is None:
        return []
    delen = [deel for kind in ouder for deel in (kind if lokaal(kind) == "Conditie" else (kind,))]
    return [kind for kind in delen if kind.get("wId") and lokaal(kind) not in _GEEN_COMPONENT]


def _samen(nieuw: Element, oud: Element | None) -> Iterator[tuple[Element, Element | None, str]]:
    """Components of the new version with those of the old that are gone, each with its older self and its action."""
    was = {kind.get("wId"): kind for kind in _kinderen(oud)}
    wordt = _kinderen(nieuw)
    weg = _weg_na(list(was), {kind.get("wId") for kind in wordt})
    yield from ((was[wid], None, "verwijder") for wid in weg.get(None, ()))
    for kind in wordt:
        wid = kind.get("wId")
        yield kind, was.get(wid), "" if wid in was or oud is None else "voegtoe"
        yield from ((was[gone], None, "verwijder") for gone in weg.get(wid, ()))


def _weg_na(oud: list[str | None], nieuw: set[str | None]) -> dict[str | None, list[str | None]]:
    """What is gone, after which of those that stayed it stood."""
    weg: dict[str | None, list[str | None]] = {}
    laatste: str | None = None
    for wid in oud:
        if wid in nieuw:
            laatste = wid
        else:
            weg.setdefault(laatste, []).append(wid)
    return weg


def _eigen(element: Element) -> list[bytes]:
    """What an element says itself, apart from the components in it."""
    return [etree.tostring(kind, method="c14n") for kind in element if lokaal(kind) in (*_DELEN, "LidNummer")]


def _xml(element: Element) -> str:
    return etree.tostring(element, encoding="unicode", with_tail=False)


def _kop_van_lid(element: Element) -> str:
    nummer = next((kind.text or "" for kind in element if lokaal(kind) == "LidNummer"), "")
    ruimte = etree.QName(element).namespace
    kop = etree.Element(f"{{{ruimte}}}Kop", nsmap={None: ruimte})  # type: ignore[dict-item]
    etree.SubElement(kop, f"{{{ruimte}}}Nummer").text = nummer
    return _xml(kop)
