"""Building XML by prefixed names, the counterpart of `xml`."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from ikt.koppelvlakken.sttr.xml import Element


class Builder:
    """Elements in these namespaces by prefix; "" is the namespace of names without one."""

    def __init__(self, namespaces: Mapping[str, str]) -> None:
        self._namespaces = namespaces

    def root(self, naam: str, **attributen: str) -> Element:
        nsmap = {prefix or None: uri for prefix, uri in self._namespaces.items()}
        return etree.Element(self._tag(naam), attributen, nsmap=nsmap)  # type: ignore[arg-type]  # None is allowed

    def add(self, ouder: Element, naam: str, tekst: str = "", **attributen: str) -> Element:
        element = etree.SubElement(ouder, self._tag(naam), attributen)
        if tekst:
            element.text = tekst
        return element

    def _tag(self, naam: str) -> str:
        prefix, _, lokaal = naam.rpartition(":")
        return f"{{{self._namespaces[prefix]}}}{lokaal}"


def to_bytes(root: Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
