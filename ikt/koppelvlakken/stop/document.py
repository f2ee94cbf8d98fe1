"""One XML document of an aanlevering, with the few questions that rules ask of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from lxml import etree

from ikt.koppelvlakken.stop.xml import Element, eerste, lokaal


@cache
def _met_attribuut(naam: str) -> etree.XPath:
    return etree.XPath(f"descendant-or-self::*[@{naam}]")


@dataclass(frozen=True)
class Document:
    naam: str
    wortel: Element

    @property
    def soort(self) -> str:
        """Local name of the root, for instance AanleveringBesluit."""
        return lokaal(self.wortel)

    @property
    def schemaversie(self) -> str:
        return self.wortel.get("schemaversie") or ""

    def alle(self, *namen: str) -> Iterator[Element]:
        """All elements with one of these local names, in document order."""
        return self.wortel.iter(*(f"{{*}}{naam}" for naam in namen))

    def eerste(self, naam: str) -> Element | None:
        return eerste(self.wortel, naam)

    def met(self, attribuut: str) -> list[Element]:
        """All elements that have this attribute."""
        return cast(list[Element], _met_attribuut(attribuut)(self.wortel))


def binnen(element: Element, *namen: str) -> Element | None:
    """The nearest ancestor with one of these local names."""
    return next(element.iterancestors(*(f"{{*}}{naam}" for naam in namen)), None)


def in_mutatie(element: Element) -> bool:
    return binnen(element, "RegelingMutatie", "BesluitMutatie") is not None


def ouder(element: Element) -> str:
    """Local name of the parent; empty for the root."""
    boven = element.getparent()
    return "" if boven is None else lokaal(boven)


def kinderen(element: Element, *namen: str) -> list[Element]:
    """Children with one of these local names; all child elements when no name is given."""
    return list(element.iterchildren(*(f"{{*}}{naam}" for naam in namen or ("*",))))


def heeft(element: Element, *namen: str) -> bool:
    """Whether there is a child with one of these local names."""
    return next(element.iterchildren(*(f"{{*}}{naam}" for naam in namen)), None) is not None


def component(element: Element) -> str:
    """Componentnaam of the regeling or mutatie that this element is in; empty in the besluit itself."""
    return next((boven.get("componentnaam") or "" for boven in _met_component(element)), "")


def _met_component(element: Element) -> Iterator[Element]:
    return (boven for boven in element.iterancestors() if boven.get("componentnaam") is not None)


def plek(element: Element) -> str:
    """Where in the text: eId of the element itself, or of the nearest element around it that has one."""
    eid = next((deel.get("eId") for deel in (element, *element.iterancestors()) if deel.get("eId")), None)
    return eid or lokaal(element)
