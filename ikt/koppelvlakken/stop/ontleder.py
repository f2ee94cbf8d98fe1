"""Parsing while reading: the tree of a document without first keeping its bytes, and of GML without its coordinates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from lxml import etree

from ikt.koppelvlakken.stop.geometriefeiten import Geometrie, geometrie
from ikt.koppelvlakken.stop.xml import Element, OnveiligeXml, lokaal, veilige_opties, weiger_doctype
from ikt.koppelvlakken.validatie.xmlmelding import nederlands

_KLEIN = 1024 * 1024
"""In a file up to this size the coordinates stay in the tree."""


@dataclass(frozen=True)
class XmlFout:
    wat: str
    regel: int | None = None


class Ontleder:
    """Hand over the pieces of a file with `voer`; then `wortel`, `fout` and `geometrieen` say what it is.

    The same care as `ikt.koppelvlakken.stop.xml.parse`: no DOCTYPE, no entities, no network.
    """

    def __init__(self) -> None:
        self.fout: XmlFout | None = None
        self.wortel: Element | None = None
        self.geometrieen: list[Geometrie] = []
        # recover: only so that we decide ourselves what is an error, in `_weiger`
        self._parser = etree.XMLPullParser(
            events=("end",), tag=("{*}Geometrie", "{*}Locatie"), recover=True, **veilige_opties()
        )
        self._gelezen = 0

    def voer(self, stuk: bytes) -> None:
        if self.fout is None:
            try:
                if self._gelezen == 0:
                    weiger_doctype(stuk)
                self._gelezen += len(stuk)
                self._parser.feed(stuk)
                self._neem_geometrieen()
            except OnveiligeXml as fout:
                self.fout = XmlFout(str(fout), 1)
            except etree.XMLSyntaxError as fout:
                self.fout = _fout(fout)

    def klaar(self) -> None:
        if self.fout is None and self._gelezen:
            try:
                self.wortel = self._parser.close()
                self._neem_geometrieen()
            except etree.XMLSyntaxError as fout:
                self.fout = _fout(fout)
            self._weiger()

    def _weiger(self) -> None:
        """A namespace that is no URI, as in downloads of Ozon, is well formed XML: only libxml2 stumbles over it."""
        for melding in self._parser.feed_error_log:
            if self.fout is None and not melding.type_name.startswith("WAR_NS_URI"):
                self.fout = XmlFout(f"Dit is geen goed gevormde XML: {nederlands(melding.message)}.", melding.line)
        if self.wortel is None and self.fout is None:
            self.fout = XmlFout("Het bestand bevat geen XML.", 1)
        if self.fout:
            self.wortel = None

    def _neem_geometrieen(self) -> None:
        """A Locatie keeps only what rules ask of it: there may be 100,000 in one file."""
        for _, deel in self._parser.read_events():
            element = cast(Element, deel)
            if lokaal(element) == "Geometrie":
                self.geometrieen.append(geometrie(element))
            elif self._gelezen > _KLEIN:
                for kind in list(element.iterchildren("{*}naam", "{*}geometrie")):
                    element.remove(kind)


def _fout(fout: etree.XMLSyntaxError) -> XmlFout:
    return XmlFout(f"Dit is geen goed gevormde XML: {nederlands(str(fout.msg))}.", fout.lineno)
