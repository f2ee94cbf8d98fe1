"""XML from outside, parsed with care: no DOCTYPE, no entities, no network."""

from __future__ import annotations

from lxml import etree


class OnleesbareXml(ValueError):
    """Not XML that we take; the text says why, in Dutch. `regel` is the line, if known."""

    def __init__(self, reden: str, regel: int | None = None) -> None:
        super().__init__(reden)
        self.regel = regel


def ontleed(inhoud: bytes) -> etree._Element:
    """The root element of `inhoud`; `OnleesbareXml` when it is not well-formed or has a DOCTYPE."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False)
    try:
        root = etree.fromstring(inhoud, parser)
    except etree.XMLSyntaxError as fout:
        raise OnleesbareXml(f"Het bestand is geen geldige XML: {fout.msg}.", fout.lineno) from fout
    if root.getroottree().docinfo.internalDTD is not None:
        raise OnleesbareXml("Een DOCTYPE is in een bericht niet toegestaan; haal de declaratie weg.", 1)
    return root


def regel(node: etree._Element) -> int | None:
    """The line (from 1) on which an element stands."""
    return node.sourceline if isinstance(node.sourceline, int) else None
