"""Reading XML of the toepasbare regels safely, by namespace and local name: prefixes vary per exporter."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ikt.koppelvlakken.sttr.model import SttrFout
from ikt.koppelvlakken.sttr.standaard import PREFIXEN
from ikt.koppelvlakken.validatie import Plaats
from ikt.koppelvlakken.validatie.document import OngeldigeXml, ontleed

Element = etree._Element


def parse(inhoud: bytes) -> Element:
    """The root element. Raises `SttrFout` for what is not well formed and for a DOCTYPE."""
    try:
        root = ontleed(inhoud)
    except OngeldigeXml as fout:
        raise SttrFout(str(fout), Plaats(fout.regel)) from fout
    etree.strip_tags(root, etree.Comment)  # else a comment would become part of the text around it
    return root


def naam(element: Element) -> str:
    """For instance `uitv:vraag`; with an unknown namespace the name is `?:vraag`."""
    tag = etree.QName(element)
    return f"{PREFIXEN.get(tag.namespace or '', '?')}:{tag.localname}"


def kinderen(element: Element, gezocht: str) -> Iterator[Element]:
    return (kind for kind in element.iterchildren(tag=etree.Element) if naam(kind) == gezocht)


def kind(element: Element | None, *pad: str) -> Element | None:
    """The first element at the end of this path of names, or None."""
    for stap in pad:
        element = None if element is None else next(kinderen(element, stap), None)
    return element


def tekst(element: Element | None, *pad: str, anders: str = "") -> str:
    """The text at the end of this path, without white space around it; CDATA is text too."""
    gevonden = kind(element, *pad)
    inhoud = "" if gevonden is None else "".join(str(stuk) for stuk in gevonden.itertext()).strip()
    return inhoud or anders


def href(element: Element | None, *pad: str) -> str:
    """The reference at the end of this path, without the `#` that older files put before it."""
    gevonden = kind(element, *pad)
    return "" if gevonden is None else (gevonden.get("href") or "").strip().removeprefix("#")


def plaats(element: Element) -> Plaats:
    regel = element.sourceline
    return Plaats(regel if isinstance(regel, int) else None, etree.QName(element).localname)
