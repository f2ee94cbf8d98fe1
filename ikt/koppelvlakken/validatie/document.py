"""A delivered XML document, parsed with care: no DOCTYPE, no entities, no network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from lxml import etree

from ikt.koppelvlakken.validatie.xmlmelding import nederlands

Element = etree._Element

_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_VERSIE = re.compile(r"^v?\d+(\.\d+)+(-[\w.]+)?$")
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class OngeldigeXml(ValueError):
    """Not XML that we take: not well formed, or with a DOCTYPE. The text is Dutch; `regel` is the line."""

    def __init__(self, reden: str, regel: int | None = None) -> None:
        super().__init__(reden)
        self.regel = regel


@dataclass(frozen=True)
class Kop:
    """What the first tag of a document says: its root, and which version of which schema it follows.

    `locatie` is the address of the schema for the root's namespace, `schemaversie` the attribute of that name.
    Both can be empty.
    """

    naamruimte: str
    naam: str
    locatie: str = ""
    schemaversie: str = ""

    @property
    def versies_in_locatie(self) -> frozenset[str]:
        delen = self.locatie.split("/")
        return frozenset(deel.removeprefix("v") for deel in delen if _VERSIE.match(deel))


def lijkt_xml(begin: bytes) -> bool:
    """Whether these first bytes can be the begin of an XML document."""
    return begin.startswith(_BOMS) or begin.lstrip()[:1] == b"<"


def kop(inhoud: bytes) -> Kop:
    """Reads no further than the first tag."""
    lezer = etree.iterparse(BytesIO(inhoud), events=("start",), **_VEILIG)
    try:
        _, wortel = next(iter(lezer))
    except (StopIteration, etree.XMLSyntaxError) as fout:
        _weiger(lezer.error_log)
        raise OngeldigeXml("Het bestand bevat geen XML.") from fout
    naam = etree.QName(wortel)
    naamruimte = naam.namespace or ""
    return Kop(naamruimte, naam.localname, _locatie(wortel, naamruimte), wortel.get("schemaversie") or "")


def ontleed(inhoud: bytes, *, met_doctype: bool = False) -> Element:
    """The root element. Raises `OngeldigeXml`, also on a DOCTYPE (which official catalogs may have)."""
    parser = etree.XMLParser(**_VEILIG, huge_tree=not _kan_doctype_hebben(inhoud))
    try:
        wortel: Element | None = etree.fromstring(inhoud, parser)
    except etree.XMLSyntaxError:
        wortel = None
    _weiger(parser.error_log)
    if wortel is None:
        raise OngeldigeXml("Het bestand bevat geen XML.")
    if not met_doctype and wortel.getroottree().docinfo.internalDTD is not None:
        raise OngeldigeXml("Het bestand heeft een DOCTYPE; die is niet toegestaan. Haal de DOCTYPE weg.", 1)
    return wortel


def naamruimten(wortel: Element) -> frozenset[str]:
    """The namespaces of all elements."""
    return frozenset(etree.QName(element).namespace or "" for element in wortel.iter(etree.Element))


# recover: only so that we can decide ourselves what is an error, in `_weiger`.
_VEILIG: dict[str, Any] = {
    "resolve_entities": False,
    "load_dtd": False,
    "no_network": True,
    "recover": True,
}


def _kan_doctype_hebben(inhoud: bytes) -> bool:
    """Only without a DOCTYPE, so without entities, may huge_tree lift the limits of libxml2.

    Attachments and geometries need that: they give text of more than 10 MB.
    """
    return any("<!DOCTYPE".encode(codering) in inhoud for codering in ("ascii", "utf-16-le", "utf-16-be"))


def _weiger(fouten: Iterable[Any]) -> None:
    """Raises on the first error, but not on a namespace that is no URI.

    Downloads of Ozon have `xmlns:schemaLocation="..."` with a space in it. That is well-formed XML and other parsers
    take it; libxml2 alone refuses the whole document.
    """
    for fout in fouten:
        if not fout.type_name.startswith("WAR_NS_URI"):
            raise OngeldigeXml(f"Het bestand is geen welgevormde XML: {nederlands(fout.message)}.", fout.line)


def _locatie(wortel: Element, naamruimte: str) -> str:
    """In real deliveries the last slash of the namespace is sometimes left out here."""
    delen = (wortel.get(_SCHEMA_LOCATION) or "").split()
    paren = zip(delen[::2], delen[1::2], strict=False)
    return next((adres for naam, adres in paren if naam.rstrip("/") == naamruimte.rstrip("/")), "")
