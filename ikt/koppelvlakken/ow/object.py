"""The OW objects of an aanlevering as rules ask for them: by id, by kind, with the references between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ikt.koppelvlakken.stop.xml import Element, alle, lokaal, regelnummer, tekst

_HREF = "{http://www.w3.org/1999/xlink}href"
LOCATIES = ("Gebied", "Gebiedengroep", "Lijn", "Lijnengroep", "Punt", "Puntengroep", "Ambtsgebied")
REGELS = ("RegelVoorIedereen", "Instructieregel", "Omgevingswaarderegel")
NORMEN = ("Omgevingsnorm", "Omgevingswaarde")


@dataclass(frozen=True)
class Verwijzing:
    """From an object to an id: `soort` is the name of the reference (LocatieRef), `rol` of the element that
    holds it (locatieaanduiding, normwaarde …)."""

    soort: str
    rol: str
    naar: str
    element: Element = field(repr=False, compare=False)


@dataclass(frozen=True)
class OwObject:
    """One object in its file. A Normwaarde, ActiviteitLocatieaanduiding or Kaartlaag lies inside another."""

    bestand: str
    soort: str
    id: str
    element: Element = field(repr=False, compare=False)

    @property
    def regel(self) -> int | None:
        return regelnummer(self.element)

    @property
    def wid(self) -> str:
        return self.element.get("wId") or ""

    @property
    def status(self) -> str:
        return self.veld("status")

    @property
    def beeindigd(self) -> bool:
        return self.status.startswith("be") and self.status.endswith("indigen")

    @property
    def gezag(self) -> str:
        """Code of the bevoegd gezag in the id: `gm0297`; empty when the id has another form."""
        return self.id.split(".")[1].removeprefix("imow-") if self.id.count(".") == 3 else ""

    def veld(self, naam: str) -> str:
        """Text of a direct field; empty when absent."""
        return next(iter(self.velden(naam)), "")

    def velden(self, naam: str) -> list[str]:
        return [tekst(deel) for deel in self.element.iterchildren(f"{{*}}{naam}")]

    @cached_property
    def verwijzingen(self) -> tuple[Verwijzing, ...]:
        """All references in this object, those of the objects inside it too."""
        return tuple(_verwijzingen(self.element))

    def naar(self, soort: str, rol: str | None = None) -> list[str]:
        """Ids that references of this kind go to, in order; only from elements with this `rol` when given."""
        return [ref.naar for ref in self.verwijzingen if ref.soort == soort and rol in (None, ref.rol)]


@dataclass(frozen=True)
class Ow:
    objecten: tuple[OwObject, ...] = ()

    @classmethod
    def van(cls, bestanden: Iterable[tuple[str, Element]]) -> Ow:
        return cls(tuple(object_ for naam, wortel in bestanden for object_ in _objecten(naam, wortel)))

    @cached_property
    def per_id(self) -> dict[str, OwObject]:
        return {object_.id: object_ for object_ in self.met_delen}

    @cached_property
    def met_delen(self) -> tuple[OwObject, ...]:
        """The objects and those inside them that have an id of their own."""
        return tuple(deel for object_ in self.objecten for deel in (object_, *_delen(object_)))

    @cached_property
    def doelwitten(self) -> frozenset[str]:
        """Every id that something which stays refers to."""
        return frozenset(ref.naar for object_ in self.blijvend for ref in object_.verwijzingen)

    @property
    def blijvend(self) -> Iterator[OwObject]:
        return (object_ for object_ in self.objecten if not object_.beeindigd)

    def soort(self, *soorten: str) -> Iterator[OwObject]:
        return (object_ for object_ in self.objecten if object_.soort in soorten)


def _objecten(naam: str, wortel: Element) -> Iterator[OwObject]:
    for omhulsel in alle(wortel, "owObject"):
        for element in omhulsel.iterchildren("*"):
            yield OwObject(naam, lokaal(element), _id(element), element)


def _delen(object_: OwObject) -> Iterator[OwObject]:
    for soort in ("Normwaarde", "ActiviteitLocatieaanduiding", "Kaartlaag"):
        for element in alle(object_.element, soort):
            if element is not object_.element:
                yield OwObject(object_.bestand, soort, _id(element), element)


def _id(element: Element) -> str:
    return tekst(next(element.iterchildren("{*}identificatie"), None))


def _verwijzingen(element: Element) -> Iterator[Verwijzing]:
    for deel in element.iter("*"):
        if (naar := deel.get(_HREF)) is not None and (boven := deel.getparent()) is not None:
            yield Verwijzing(lokaal(deel), lokaal(boven), naar, deel)


__all__ = ["LOCATIES", "NORMEN", "REGELS", "Ow", "OwObject", "Verwijzing"]
