"""The answers of the simulated Ozon, in the shapes of Presenteren v8."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from ikt.koppelvlakken.ow.lezer import OwObjecten, OwRegel
from ikt.koppelvlakken.ozon.profiel import profiel
from ikt.koppelvlakken.stop.xml import Element, lokaal

Json = dict[str, Any]


def regeling(bekend: Json) -> Json:
    return {
        "identificatie": bekend["regeling"],
        "expressionId": bekend["versie"],
        "officieleTitel": bekend["titel"],
        "type": {"code": profiel().presenteren.omgevingsplan, "waarde": "Omgevingsplan"},
        "aangeleverdDoorEen": {"code": bekend["bevoegd_gezag"]},
        "geregistreerdMet": {"tijdstipRegistratie": bekend["tijdstip_registratie"]},
    }


def componenten(ouder: Element) -> list[Json]:
    """The documentComponenten below an element, nested as in the text."""
    delen = [deel for deel in ouder if deel.get("eId") and lokaal(deel) in _SOORTEN]
    return [_component(deel, nummer) for nummer, deel in enumerate(delen, start=1)]


_SOORTEN = {
    "Lichaam": "LICHAAM",
    "Hoofdstuk": "HOOFDSTUK",
    "Artikel": "ARTIKEL",
    "Bijlage": "BIJLAGE",
    "Divisietekst": "DIVISIETEKST",
}


def _component(element: Element, nummer: int) -> Json:
    component = {
        "identificatie": element.get("wId"),
        "expressie": element.get("eId"),
        "type": _SOORTEN[lokaal(element)],
        "volgordeNummer": nummer,
        "_embedded": {"documentComponenten": componenten(element)},
    }
    for kind in element:
        if lokaal(kind) in ("Kop", "Inhoud"):
            component[lokaal(kind).lower()] = etree.tostring(kind, encoding="unicode")
    return component


def annotaties(objecten: OwObjecten) -> Json:
    return {
        "regelteksten": [{"identificatie": tekst.identificatie, "wId": tekst.wid} for tekst in objecten.regelteksten],
        "activiteiten": [
            {
                "identificatie": activiteit.identificatie,
                "naam": activiteit.naam,
                "groep": _waarde(activiteit.groep),
                "bovenliggendeActiviteitRef": activiteit.bovenliggende,
            }
            for activiteit in objecten.activiteiten
        ],
        "locaties": [
            {"identificatie": gebied.identificatie, "noemer": gebied.noemer, "geometrieIdentificatie": gebied.geometrie}
            for gebied in objecten.gebieden
        ],
        "regelsVoorIedereen": [_regel(regel) for regel in objecten.regels],
    }


def _regel(regel: OwRegel) -> Json:
    return {
        "identificatie": regel.identificatie,
        "regeltekstRef": regel.regeltekst,
        "locatieRefs": list(regel.locaties),
        "activiteitLocatieaanduidingen": [
            {
                "identificatie": aanduiding.identificatie,
                "activiteitRef": aanduiding.activiteit,
                "activiteitregelkwalificatie": _waarde(aanduiding.kwalificatie),
                "locatieRefs": list(aanduiding.locaties),
            }
            for aanduiding in regel.aanduidingen
        ],
    }


def _waarde(code: str) -> Json:
    return {"code": code, "waarde": code.rpartition("/")[2]}


def ligt_op(locatie: Json, gezocht: Json) -> bool:
    """Whether the bounding boxes of two GeoJSON geometries meet: enough for the plain areas of scenarios."""
    links, onder, rechts, boven = _omhullende(locatie)
    l2, o2, r2, b2 = _omhullende(gezocht)
    return links <= r2 and l2 <= rechts and onder <= b2 and o2 <= boven


def _omhullende(geometrie: Json) -> tuple[float, float, float, float]:
    punten = list(_punten(geometrie["coordinates"]))
    xs, ys = [x for x, _ in punten], [y for _, y in punten]
    return min(xs), min(ys), max(xs), max(ys)


def _punten(coordinaten: list[Any]) -> Iterator[tuple[float, float]]:
    if coordinaten and isinstance(coordinaten[0], int | float):
        yield coordinaten[0], coordinaten[1]
        return
    for deel in coordinaten:
        yield from _punten(deel)
