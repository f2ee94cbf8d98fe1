"""OW objects as read from OW files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, tekst

_HREF = "{http://www.w3.org/1999/xlink}href"


@dataclass(frozen=True)
class OwActiviteit:
    identificatie: str
    naam: str
    groep: str
    bovenliggende: str


@dataclass(frozen=True)
class OwGebied:
    """`geometrie` is the id of the basisgeo:Geometrie in a GIO."""

    identificatie: str
    noemer: str
    geometrie: str


@dataclass(frozen=True)
class OwRegeltekst:
    identificatie: str
    wid: str


@dataclass(frozen=True)
class OwAanduiding:
    """An ActiviteitLocatieaanduiding."""

    identificatie: str
    activiteit: str
    kwalificatie: str
    locaties: tuple[str, ...]


@dataclass(frozen=True)
class OwRegel:
    """A RegelVoorIedereen."""

    identificatie: str
    regeltekst: str
    locaties: tuple[str, ...]
    aanduidingen: tuple[OwAanduiding, ...]


@dataclass(frozen=True)
class OwObjecten:
    activiteiten: tuple[OwActiviteit, ...] = ()
    gebieden: tuple[OwGebied, ...] = ()
    regelteksten: tuple[OwRegeltekst, ...] = ()
    regels: tuple[OwRegel, ...] = ()


def lees_ow(bestanden: Iterable[Element]) -> OwObjecten:
    """The objects of these OW files (roots); kinds that we do not know are left out."""
    objecten = [kind for bestand in bestanden for omhulsel in alle(bestand, "owObject") for kind in omhulsel]
    return OwObjecten(
        tuple(_activiteit(object_) for object_ in _van_soort(objecten, "Activiteit")),
        tuple(_gebied(object_) for object_ in _van_soort(objecten, "Gebied")),
        tuple(_regeltekst(object_) for object_ in _van_soort(objecten, "Regeltekst")),
        tuple(_regel(object_) for object_ in _van_soort(objecten, "RegelVoorIedereen")),
    )


def _van_soort(objecten: list[Element], soort: str) -> Iterator[Element]:
    return (object_ for object_ in objecten if lokaal(object_) == soort)


def _activiteit(object_: Element) -> OwActiviteit:
    boven = _refs(eerste(object_, "bovenliggendeActiviteit"), "ActiviteitRef")
    return OwActiviteit(_id(object_), _veld(object_, "naam"), _veld(object_, "groep"), next(iter(boven), ""))


def _gebied(object_: Element) -> OwGebied:
    return OwGebied(_id(object_), _veld(object_, "noemer"), next(iter(_refs(object_, "GeometrieRef")), ""))


def _regeltekst(object_: Element) -> OwRegeltekst:
    return OwRegeltekst(_id(object_), object_.get("wId") or "")


def _regel(object_: Element) -> OwRegel:
    locaties = next((deel for deel in object_ if lokaal(deel) == "locatieaanduiding"), None)
    return OwRegel(
        _id(object_),
        next(iter(_refs(eerste(object_, "artikelOfLid"), "RegeltekstRef")), ""),
        _refs(locaties, "LocatieRef"),
        tuple(_aanduiding(deel) for deel in alle(object_, "activiteitaanduiding")),
    )


def _aanduiding(deel: Element) -> OwAanduiding:
    aanduiding = eerste(deel, "ActiviteitLocatieaanduiding")
    return OwAanduiding(
        _id(aanduiding),
        next(iter(_refs(deel, "ActiviteitRef")), ""),
        _veld(aanduiding, "activiteitregelkwalificatie"),
        _refs(aanduiding, "LocatieRef"),
    )


def _id(object_: Element | None) -> str:
    return _veld(object_, "identificatie")


def _veld(object_: Element | None, naam: str) -> str:
    return tekst(eerste(object_, naam))


def _refs(element: Element | None, naam: str) -> tuple[str, ...]:
    return tuple(ref.get(_HREF) or "" for ref in alle(element, naam))
