"""XML for the planketen: a parser that trusts nobody, and a small builder."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any, cast

from lxml import etree

Element = etree._Element


class OnveiligeXml(ValueError):
    """The document has a DOCTYPE: entities and external files are never needed here, and never read."""


def parse(inhoud: bytes) -> Element:
    """Root of a document. No DTD, no entities, no network; text of any length, as in the GML of a large area.

    Raises `OnveiligeXml` on a DOCTYPE and `etree.XMLSyntaxError` when it is not well formed.
    """
    weiger_doctype(inhoud)
    return etree.fromstring(inhoud, etree.XMLParser(**veilige_opties()))


def veilige_opties() -> dict[str, Any]:
    """For a parser of something that came from elsewhere, after `weiger_doctype`."""
    return {
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "remove_comments": True,
        "remove_pis": True,
        "huge_tree": True,  # without a DOCTYPE there is nothing that can expand
    }


def weiger_doctype(inhoud: bytes) -> None:
    """Look no further than the start of the root element, with all limits of the parser on.

    `inhoud` may be the beginning of a document, as long as that start is in it.
    """
    begin = etree.iterparse(
        io.BytesIO(inhoud), events=("start",), resolve_entities=False, no_network=True, load_dtd=False
    )
    _, wortel = next(iter(begin))
    if wortel.getroottree().docinfo.internalDTD is not None:
        raise OnveiligeXml("Het bestand bevat een DOCTYPE; dat is niet toegestaan. Verwijder de DOCTYPE.")


def serialiseer(wortel: Element) -> bytes:
    """UTF-8 with an XML declaration; not indented, because white space in text is content."""
    return etree.tostring(wortel, xml_declaration=True, encoding="UTF-8")


def lokaal(element: Element) -> str:
    """Name without namespace; empty for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def tekst(element: Element | None) -> str:
    """All text below the element with white space folded; empty when there is no element."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


class Maker:
    """Builds elements of one namespace.

    ```python
    T = Maker("https://standaarden.overheid.nl/stop/imop/tekst/")
    T("Artikel", T("Inhoud", T("Al", "Tekst")), eId="art_1")
    ```
    """

    def __init__(self, naamruimte: str, prefixen: Mapping[str, str] | None = None) -> None:
        self._naamruimte = naamruimte
        self._prefixen = cast(Mapping[str, str], {None: naamruimte}) if prefixen is None else prefixen

    def __call__(self, naam: str, *inhoud: Element | str, **attributen: str) -> Element:
        element = etree.Element(f"{{{self._naamruimte}}}{naam}", nsmap=self._prefixen)
        for attribuut, waarde in attributen.items():
            element.set(attribuut, waarde)
        for deel in inhoud:
            _voeg_toe(element, deel)
        return element


def _voeg_toe(element: Element, deel: Element | str) -> None:
    if not isinstance(deel, str):
        element.append(deel)
    elif len(element):
        element[-1].tail = (element[-1].tail or "") + deel
    else:
        element.text = (element.text or "") + deel


def alle(element: Element | None, naam: str) -> Iterator[Element]:
    """All elements below with this local name, in any namespace: older versions have other namespaces."""
    return iter(()) if element is None else element.iter(f"{{*}}{naam}")


def eerste(element: Element | None, naam: str) -> Element | None:
    return next(alle(element, naam), None)


def regelnummer(element: Element | None) -> int | None:
    regel = None if element is None else element.sourceline
    return regel if isinstance(regel, int) else None


def canoniek(element: Element) -> str:
    """The XML of an element alone: the same text however its namespaces were declared around it."""
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False).decode()


def haal_weg(element: Element) -> None:
    """Take an element out; the text behind it stays."""
    ouder, voor = element.getparent(), element.getprevious()
    if ouder is None:
        return
    if voor is not None:
        voor.tail = (voor.tail or "") + (element.tail or "") or None
    else:
        ouder.text = (ouder.text or "") + (element.tail or "") or None
    ouder.remove(element)


def pak_uit(element: Element) -> None:
    """Put what is in an element in its place."""
    _voor(element, element.text)
    for kind in list(element):
        element.addprevious(kind)
    haal_weg(element)


def _voor(element: Element, inhoud: str | None) -> None:
    voor, ouder = element.getprevious(), element.getparent()
    if voor is not None:
        voor.tail = (voor.tail or "") + (inhoud or "") or None
    elif ouder is not None:
        ouder.text = (ouder.text or "") + (inhoud or "") or None
