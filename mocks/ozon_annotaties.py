"""The annotations on a regeling, as Presenteren shows them: objects in lists per kind, joined on identifications."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from shapely.geometry import shape

from ikt.koppelvlakken.ow.object import LOCATIES, REGELS, Ow, OwObject
from ikt.koppelvlakken.stop.xml import alle, eerste, tekst
from mocks.ozon_register import Stand

Json = dict[str, Any]

_LIJSTEN = {
    "RegelVoorIedereen": "regelsVoorIedereen",
    "Instructieregel": "instructieregels",
    "Omgevingswaarderegel": "omgevingswaarderegels",
}


def regeltekstannotaties(stand: Stand, gezocht: Json | None = None) -> Json:
    """Of a regeling with artikelen; with a geometry only what holds there."""
    ow = _op_plek(stand, gezocht)
    return {
        "regelteksten": [_met_wid(each) for each in ow.soort("Regeltekst")],
        **{lijst: [_regel(each) for each in ow.soort(soort)] for soort, lijst in _LIJSTEN.items()},
        "activiteiten": [_activiteit(each) for each in ow.soort("Activiteit")],
        "omgevingsnormen": [_norm(each) for each in ow.soort("Omgevingsnorm")],
        "omgevingswaarden": [_norm(each) for each in ow.soort("Omgevingswaarde")],
        **_gedeeld(ow, stand),
    }


def divisieannotaties(stand: Stand, gezocht: Json | None = None) -> Json:
    """Of a regeling in vrije tekst."""
    ow = _op_plek(stand, gezocht)
    return {
        "divisies": [_met_wid(each) for each in ow.soort("Divisie")],
        "divisieteksten": [_met_wid(each) for each in ow.soort("Divisietekst")],
        "tekstdelen": [_tekstdeel(each) for each in ow.soort("Tekstdeel")],
        "hoofdlijnen": [_hoofdlijn(each) for each in ow.soort("Hoofdlijn")],
        **_gedeeld(ow, stand),
    }


def _gedeeld(ow: Ow, stand: Stand) -> Json:
    return {
        "gebiedsaanwijzingen": [_aanwijzing(each) for each in ow.soort("Gebiedsaanwijzing")],
        "locaties": [_locatie(each) for each in ow.soort(*LOCATIES)],
        "regelingsgebieden": [_met_locaties(each) for each in ow.soort("Regelingsgebied")],
        "ponsen": [_met_locaties(each) for each in ow.soort("Pons")],
    }


# -- each kind -----------------------------------------------------------------------------------------------------


def _met_wid(object_: OwObject) -> Json:
    return {"identificatie": object_.id, "wId": object_.wid}


def _met_locaties(object_: OwObject) -> Json:
    return {"identificatie": object_.id, "locatieRefs": object_.naar("LocatieRef")}


def _locatie(object_: OwObject) -> Json:
    return {
        "identificatie": object_.id,
        "noemer": object_.veld("noemer"),
        "locatieType": object_.soort,
        "geometrieIdentificatie": next(iter(object_.naar("GeometrieRef")), None),
        "omvat": object_.naar("GebiedRef"),
    }


def _activiteit(object_: OwObject) -> Json:
    return {
        "identificatie": object_.id,
        "naam": object_.veld("naam"),
        "groep": waarde(object_.veld("groep")),
        "bovenliggendeActiviteitRef": next(iter(object_.naar("ActiviteitRef", "bovenliggendeActiviteit")), ""),
    }


def _aanwijzing(object_: OwObject) -> Json:
    return {
        "identificatie": object_.id,
        "naam": object_.veld("naam"),
        "type": waarde(object_.veld("type")),
        "groep": waarde(object_.veld("groep")),
        "locatieRefs": object_.naar("LocatieRef"),
    }


def _norm(object_: OwObject) -> Json:
    return {
        "identificatie": object_.id,
        "naam": object_.veld("naam"),
        "type": waarde(object_.veld("type")),
        "groep": waarde(object_.veld("groep")),
        "eenheid": waarde(object_.veld("eenheid")),
        "normwaarden": [_normwaarde(object_, deel) for deel in alle(object_.element, "Normwaarde")],
    }


def _normwaarde(norm: OwObject, element: Any) -> Json:
    deel = OwObject(norm.bestand, "Normwaarde", tekst(eerste(element, "identificatie")), element)
    waarden = ("kwantitatieveWaarde", "kwalitatieveWaarde", "waardeInRegeltekst")
    inhoud = {naam: deel.veld(naam) for naam in waarden if deel.velden(naam)}
    return {"identificatie": deel.id, **inhoud, "locatieRefs": deel.naar("LocatieRef")}


def _hoofdlijn(object_: OwObject) -> Json:
    return {"identificatie": object_.id, "naam": object_.veld("naam"), "soort": object_.veld("soort")}


def _tekstdeel(object_: OwObject) -> Json:
    return {
        "identificatie": object_.id,
        "divisieRefs": [*object_.naar("DivisieRef"), *object_.naar("DivisietekstRef")],
        "hoofdlijnRefs": object_.naar("HoofdlijnRef"),
        "gebiedsaanwijzingRefs": object_.naar("GebiedsaanwijzingRef"),
        "locatieRefs": object_.naar("LocatieRef"),
    }


def _regel(object_: OwObject) -> Json:
    return {
        "identificatie": object_.id,
        "regeltekstRef": next(iter(object_.naar("RegeltekstRef")), ""),
        "locatieRefs": list(_eigen_locaties(object_)),
        "gebiedsaanwijzingRefs": object_.naar("GebiedsaanwijzingRef"),
        "omgevingsnormRefs": [*object_.naar("OmgevingsnormRef"), *object_.naar("OmgevingswaardeRef")],
        "activiteitLocatieaanduidingen": [_aanduiding(deel) for deel in aanduidingen(object_)],
    }


def _eigen_locaties(regel: OwObject) -> Iterator[str]:
    """Not those of the ActiviteitLocatieaanduidingen in it."""
    for deel in regel.element.iterchildren("{*}locatieaanduiding"):
        yield from OwObject(regel.bestand, "", "", deel).naar("LocatieRef")


def aanduidingen(regel: OwObject) -> Iterator[OwObject]:
    """Each activiteitaanduiding: a reference to the activiteit, and where it holds."""
    for deel in alle(regel.element, "activiteitaanduiding"):
        yield OwObject(regel.bestand, "activiteitaanduiding", tekst(eerste(deel, "identificatie")), deel)


def _aanduiding(deel: OwObject) -> Json:
    return {
        "identificatie": deel.id,
        "activiteitRef": next(iter(deel.naar("ActiviteitRef")), ""),
        "activiteitregelkwalificatie": waarde(tekst(eerste(deel.element, "activiteitregelkwalificatie"))),
        "locatieRefs": deel.naar("LocatieRef"),
    }


def waarde(code: str) -> Json:
    return {"code": code, "waarde": code.rpartition("/")[2]}


# -- on a place ----------------------------------------------------------------------------------------------------


def ligt_op(stand: Stand, gezocht: Json) -> Callable[[str], bool]:
    """Whether a locatie (id) lies on a GeoJSON geometry."""
    vlak = shape(gezocht)
    return lambda locatie: any(
        geometrie is None or shape(geometrie).intersects(vlak) for geometrie in stand.vlakken(locatie)
    )


def _op_plek(stand: Stand, gezocht: Json | None) -> Ow:
    """The objects of the regels and tekstdelen that hold on that place, and what these refer to."""
    if gezocht is None:
        return stand.objecten
    ligt = ligt_op(stand, gezocht)
    dragers = [o for o in stand.objecten.soort(*REGELS, "Tekstdeel") if any(map(ligt, o.naar("LocatieRef")))]
    return Ow(tuple(_met_verwijzingen(stand.objecten, dragers)))


def _met_verwijzingen(ow: Ow, objecten: Iterable[OwObject]) -> Iterator[OwObject]:
    gezien, te_doen = dict[str, OwObject](), list(objecten)
    while te_doen:
        object_ = te_doen.pop()
        if object_.id not in gezien:
            gezien[object_.id] = object_
            te_doen += [ow.per_id[ref.naar] for ref in object_.verwijzingen if ref.naar in ow.per_id]
    return (object_ for object_ in ow.objecten if object_.id in gezien)
