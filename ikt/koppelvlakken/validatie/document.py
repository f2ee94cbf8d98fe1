"""A delivered XML document, parsed with care: no DOCTYPE, no entities, no network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

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
    try:
        _, wortel = next(_begin(inhoud))
    except StopIteration:
        raise OngeldigeXml("Het bestand is leeg.") from None
    except etree.XMLSyntaxError as fout:
        raise _ongeldig(fout) from fout
    naam = etree.QName(wortel)
    naamruimte = naam.namespace or ""
    return Kop(naamruimte, naam.localname, _locatie(wortel, naamruimte), wortel.get("schemaversie") or "")


def ontleed(inhoud: bytes, *, met_doctype: bool = False) -> Element:
    """The root element. Raises `OngeldigeXml`, also on a DOCTYPE (which official catalogs may have)."""
    try:
        wortel = etree.fromstring(inhoud, _parser())
    except etree.XMLSyntaxError as fout:
        raise _ongeldig(fout) from fout
    if not met_doctype and wortel.getroottree().docinfo.internalDTD is not None:
        raise OngeldigeXml("Het bestand heeft een DOCTYPE; die is niet toegestaan. Haal de DOCTYPE weg.", 1)
    return wortel


def naamruimten(wortel: Element) -> frozenset[str]:
    """The namespaces of all elements."""
    return frozenset(etree.QName(element).namespace or "" for element in wortel.iter(etree.Element))


# huge_tree: attachments and geometries give text of more than 10 MB, which libxml2 refuses without it.
def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True)


def _begin(inhoud: bytes) -> Iterator[tuple[str, Element]]:
    veilig = {"resolve_entities": False, "load_dtd": False, "no_network": True, "huge_tree": True}
    return iter(etree.iterparse(BytesIO(inhoud), events=("start",), **veilig))


def _ongeldig(fout: etree.XMLSyntaxError) -> OngeldigeXml:
    return OngeldigeXml(f"Het bestand is geen welgevormde XML: {fout.msg}", fout.lineno)


def _locatie(wortel: Element, naamruimte: str) -> str:
    """In real deliveries the last slash of the namespace is sometimes left out here."""
    delen = (wortel.get(_SCHEMA_LOCATION) or "").split()
    paren = zip(delen[::2], delen[1::2], strict=False)
    return next((adres for naam, adres in paren if naam.rstrip("/") == naamruimte.rstrip("/")), "")
