"""Reads a verzoekbericht and takes what it can: elements in any order, unknown elements, absent texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar, cast

from lxml import etree

from ikt.koppelvlakken.stam.bericht import Verzoekbericht
from ikt.koppelvlakken.stam.binding import Gebonden, Veld, velden
from ikt.koppelvlakken.stam.profiel import Namespaces, Profiel, profiel
from ikt.koppelvlakken.validatie.document import OngeldigeXml, ontleed

B = TypeVar("B", bound=Gebonden)


@dataclass(frozen=True)
class Gelezen:
    """`overgeslagen` names the elements that have no place in our model and so are not in `bericht`."""

    bericht: Verzoekbericht
    overgeslagen: tuple[str, ...]


def lees(inhoud: bytes, feiten: Profiel | None = None) -> Gelezen:
    """Read a verzoekbericht; `OngeldigeXml` when it is none, or when a whole part of it is absent."""
    feiten = feiten or profiel()
    root = ontleed(inhoud)
    if root.tag != f"{{{feiten.namespaces.imam}}}{feiten.bericht.wortel}":
        raise OngeldigeXml(f"Dit is geen verzoekbericht van STAM {feiten.bericht.versie}: {root.tag}.")
    lezer = _Lezer(feiten.namespaces)
    return Gelezen(lezer.lees(Verzoekbericht, root), tuple(lezer.overgeslagen))


class _Lezer:
    def __init__(self, namespaces: Namespaces) -> None:
        self.namespaces = namespaces
        self.overgeslagen: list[str] = []

    def lees(self, cls: type[B], node: etree._Element) -> B:
        children = list(node.iterchildren("{*}*"))
        known = {self._tag(cls, veld) for veld in velden(cls)}
        self.overgeslagen += [etree.QName(child).localname for child in children if child.tag not in known]
        return cls(**{veld.naam: self._value(cls, veld, node, children) for veld in velden(cls)})

    def _tag(self, cls: type[Gebonden], veld: Veld) -> str:
        return f"{{{self.namespaces.of(cls.prefix)}}}{veld.element}"

    def _value(self, cls: type[Gebonden], veld: Veld, node: etree._Element, children: list[etree._Element]) -> Any:
        if veld.kind == "text":
            return _as_value(node.text, veld.type)
        if veld.kind == "attribute":
            text = node.get(veld.element)
            return None if text is None else _as_value(text, veld.type)
        found = [child for child in children if child.tag == self._tag(cls, veld)]
        if veld.item is not None:
            found = [inner for outer in found for inner in outer.iterchildren("{*}*")]
        values = tuple(self._read(veld, child) for child in found)
        if veld.many:
            return values
        return values[0] if values else _absent(veld, node)

    def _read(self, veld: Veld, child: etree._Element) -> Any:
        if issubclass(veld.type, Gebonden):
            return self.lees(veld.type, child)
        return _as_value(child.text, veld.type)


def _as_value(text: str | None, type_: type) -> Any:
    text = (text or "").strip()
    return text in ("true", "1") if type_ is bool else text


def _absent(veld: Veld, node: etree._Element) -> Any:
    if not veld.required:
        return None
    if issubclass(veld.type, Gebonden):
        waar = f"{etree.QName(node).localname}/{veld.element}"
        raise OngeldigeXml(f"Het bericht mist het element {waar}.", regelnummer(node))
    return _as_value(None, veld.type)


def regelnummer(node: etree._Element) -> int | None:
    """The line (from 1) on which an element stands."""
    return cast("int | None", node.sourceline)  # the stubs of lxml have `...` here
