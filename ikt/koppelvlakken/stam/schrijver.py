"""Writes a verzoekbericht: fixed order of elements, times without zone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from lxml import etree

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.stam.bericht import Verzoekbericht
from ikt.koppelvlakken.stam.binding import Gebonden, Veld, velden
from ikt.koppelvlakken.stam.profiel import Namespaces, Profiel, profiel


def tijdstip(moment: datetime) -> str:
    """A moment as STAM writes it: Dutch time with six digits of a second and no zone."""
    return moment.astimezone(TIJDZONE).replace(tzinfo=None).isoformat(timespec="microseconds")


def schrijf(bericht: Verzoekbericht, feiten: Profiel | None = None) -> bytes:
    """The verzoekbericht as XML in UTF-8."""
    feiten = feiten or profiel()
    names = feiten.namespaces
    nsmap: dict[Any, str] = {None: names.imam, "vx": names.vx, "ic": names.ic, "gml": names.gml}
    root = etree.Element(f"{{{names.imam}}}{feiten.bericht.wortel}", nsmap=nsmap)
    _Schrijver(names).vul(root, bericht)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


class _Schrijver:
    def __init__(self, namespaces: Namespaces) -> None:
        self.namespaces = namespaces

    def vul(self, parent: etree._Element, waarde: Gebonden) -> None:
        """Put the fields of `waarde` into `parent`."""
        for veld in velden(type(waarde)):
            value = getattr(waarde, veld.naam)
            if veld.kind == "text":
                parent.text = _as_text(value)
            elif veld.kind == "element":
                self._elements(parent, waarde.prefix, veld, value)
            elif value is not None:
                parent.set(veld.element, _as_text(value))

    def _elements(self, parent: etree._Element, prefix: str, veld: Veld, value: Any) -> None:
        if veld.item is not None:
            if not value and not veld.required:
                return
            parent = self._child(parent, prefix, veld.element)
        for item in _items(value):
            child = self._child(parent, prefix, veld.item or veld.element)
            if isinstance(item, Gebonden):
                self.vul(child, item)
            else:
                child.text = _as_text(item)

    def _child(self, parent: etree._Element, prefix: str, name: str) -> etree._Element:
        return etree.SubElement(parent, f"{{{self.namespaces.of(prefix)}}}{name}")


def _items(value: Any) -> tuple[Any, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _as_text(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
