"""OW objects by themselves, and beside others of their kind."""

from __future__ import annotations

import re

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.ow.object import NORMEN, REGELS, OwObject
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, datum
from ikt.koppelvlakken.stop.geometriefeiten import Geometrie
from ikt.koppelvlakken.stop.regels.basis import Toets, Vondsten, plaats_in
from ikt.koppelvlakken.stop.regels.ow_basis import is_initieel, is_ontwerp, ozon, per_object, sinds_imow_2, tpod, vondst
from ikt.koppelvlakken.stop.xml import eerste, tekst
from ikt.koppelvlakken.validatie import Plaats, Vondst

_WAARDEN = ("kwalitatieveWaarde", "kwantitatieveWaarde", "waardeInRegeltekst")


@ozon.levering("OZON0097", "Een normwaarde heeft één soort waarde")
@per_object("Normwaarde")
def een_waarde(normwaarde: OwObject) -> str:
    aantal = sum(len(normwaarde.velden(soort)) for soort in _WAARDEN)
    return "" if aantal == 1 else f"heeft {aantal} waarden. Geef er precies één."


def _typen(norm: OwObject) -> set[str]:
    return {soort for soort in _WAARDEN if eerste(norm.element, soort) is not None}


@sinds_imow_2.levering("OZON5003", "De normwaarden van een norm zijn van één soort")
@per_object(*NORMEN)
def een_soort_waarden(norm: OwObject) -> str:
    typen = _typen(norm)
    return f"heeft normwaarden van soort {' en '.join(sorted(typen))}. Kies er één." if len(typen) > 1 else ""


@sinds_imow_2.levering("OZON5004", "Een norm met een eenheid heeft kwantitatieve waarden")
@per_object(*NORMEN)
def eenheid_bij_getallen(norm: OwObject) -> str:
    zonder = bool(norm.veld("eenheid")) and "kwantitatieveWaarde" not in _typen(norm)
    return "heeft een eenheid, maar geen kwantitatieve waarde. Haal de eenheid weg." if zonder else ""


@sinds_imow_2.levering("OZON5001", "Het type van een object is dat in zijn identificatie")
@per_object()
def type_in_id(object_: OwObject) -> str:
    """Not of objects inside another: in practice their ids take other forms."""
    eigen = object_.id.count(".") == 3 and object_.soort not in (
        "Normwaarde",
        "ActiviteitLocatieaanduiding",
        "Kaartlaag",
    )
    soort = object_.id.split(".")[2] if eigen else ""
    verwacht = "juridischeregel" if object_.soort in REGELS else object_.soort.lower()
    goed = not soort or soort == verwacht
    return "" if goed else f"de identificatie noemt '{soort}'. Gebruik '{verwacht}'."


@sinds_imow_2.levering("OZON5002", "Een instructieregel is gericht op een instrument of op taakuitoefening")
@per_object("Instructieregel")
def instrument_of_taak(regel: OwObject) -> str:
    velden = ("instructieregelInstrument", "instructieregelTaakuitoefening")
    aantal = sum(bool(regel.velden(veld)) for veld in velden)
    return "" if aantal == 1 else f"heeft {aantal} van {' en '.join(velden)}. Kies er één."


@sinds_imow_2.levering("OZON5005", "Een tekstdeel met een locatie heeft een idealisatie")
@per_object("Tekstdeel")
def idealisatie_bij_locatie(deel: OwObject) -> str:
    zonder = bool(deel.naar("LocatieRef")) and not deel.veld("idealisatie")
    return "heeft een locatie, maar geen idealisatie. Vul die in." if zonder else ""


@ozon.levering("OZON0122", "De enige status van een object is beëindigen")
@per_object()
def status_beeindigen(object_: OwObject) -> str:
    goed = object_.status in ("", "beëindigen")
    return "" if goed else f"heeft status '{object_.status}'. Gebruik beëindigen, of laat status weg."


@ozon.levering("OZON0123", "Een ambtsgebied noemt een datum waarop het geldt")
@per_object("Ambtsgebied")
def ambtsgebied_met_datum(gebied: OwObject) -> str:
    geldig = tekst(eerste(gebied.element, "geldigOp"))
    return "" if datum(geldig[:10]) else f"geldigOp is '{geldig}'. Vul een datum in."


@ozon.levering("OZON0216", "Een ambtsgebied noemt een bestuurlijk gebied")
@per_object("Ambtsgebied")
def ambtsgebied_bestaat(gebied: OwObject) -> str:
    id_ = tekst(eerste(gebied.element, "bestuurlijkeGrenzenID"))
    goed = re.fullmatch(r"(GM|PV|WS|LND)[0-9.A-Z]*", id_.upper())
    return "" if goed else f"bestuurlijkeGrenzenID is '{id_}'. Gebruik bijvoorbeeld GM0297."


@ozon.levering("OZON0126", "Een vastgesteld object heeft geen procedurestatus")
def vastgesteld_zonder_status(aanlevering: Aanlevering) -> Vondsten:
    for object_ in aanlevering.ow.objecten if aanlevering.tekst and not is_ontwerp(aanlevering) else ():
        if object_.veld("procedurestatus"):
            yield vondst(object_, "het besluit is vastgesteld. Haal procedurestatus weg.")


@ozon.levering("OZON0127", "Een object bij een ontwerp heeft procedurestatus ontwerp", versies="STOP 1.3")
def ontwerp_met_status(aanlevering: Aanlevering) -> Vondsten:
    for object_ in aanlevering.ow.objecten if is_ontwerp(aanlevering) else ():
        if object_.soort != "SymbolisatieItem" and object_.veld("procedurestatus") != "ontwerp":
            yield vondst(object_, "het besluit is een ontwerp. Voeg procedurestatus ontwerp toe.")


@ozon.levering("OZON0128", "Bij een ontwerp is geen symbolisatie-item", versies="STOP 1.3")
def ontwerp_zonder_symbolen(aanlevering: Aanlevering) -> Vondsten:
    for object_ in aanlevering.ow.soort("SymbolisatieItem") if is_ontwerp(aanlevering) else ():
        yield vondst(object_, "een symbolisatie-item bij een ontwerp wordt niet verwerkt. Haal het weg.")


_VLAKKEN = frozenset({"Polygon", "PolygonPatch", "Surface", "MultiSurface", "CompositeSurface"})
_LIJNEN = frozenset({"LineString", "Curve", "MultiCurve", "LineStringSegment", "CompositeCurve"})
_PUNTEN = frozenset({"Point", "MultiPoint"})


def _vorm(soort: str, vormen: frozenset[str], wat: str) -> Toets:
    def toets(aanlevering: Aanlevering) -> Vondsten:
        aanwezig = {deel.id: deel for bestand in aanlevering.bestanden for deel in bestand.geometrieen}
        for object_ in aanlevering.ow.soort(soort):
            for naar in object_.naar("GeometrieRef"):
                deel = aanwezig.get(naar)
                if deel is not None and deel.soorten and not _is_vorm(deel.soorten, vormen):
                    yield vondst(object_, f"geometrie {naar} is geen {wat}. Verwijs naar een {wat}.")

    return toets


def _is_vorm(soorten: frozenset[str], vormen: frozenset[str]) -> bool:
    """A surface has rings, a line has segments: the highest kind counts."""
    hoogste = next((groep for groep in (_VLAKKEN, _LIJNEN, _PUNTEN) if soorten & groep), None)
    return hoogste is None or hoogste is vormen


for _code, _soort, _vormen, _naam in (
    ("OZON0129", "Lijn", _LIJNEN, "lijn"),
    ("OZON0130", "Punt", _PUNTEN, "punt"),
    ("OZON0131", "Gebied", _VLAKKEN, "vlak"),
):
    ozon.levering(_code, f"De geometrie van een {_soort} is een {_naam}")(_vorm(_soort, _vormen, _naam))


@ozon.levering("OZON0103", "Een nieuwe regeling heeft één regelingsgebied")
def een_regelingsgebied(aanlevering: Aanlevering) -> Vondsten:
    gebieden = [object_ for object_ in aanlevering.ow.soort("Regelingsgebied") if not object_.beeindigd]
    regelingen = {levering.regeling for levering in aanlevering.manifest_ow}
    if is_initieel(aanlevering) and len(gebieden) < len(regelingen) and _compleet(aanlevering):
        wat = f"Er zijn {len(gebieden)} regelingsgebieden voor {len(regelingen)} regelingen. Lever er één per regeling."
        yield Vondst(wat, MANIFEST_OW, plaats_in(aanlevering, MANIFEST_OW, "Aanlevering"))
    elif regelingen and len(gebieden) > len(regelingen):
        yield vondst(gebieden[-1], "de regeling heeft al een regelingsgebied. Lever er één.")


def _compleet(aanlevering: Aanlevering) -> bool:
    """Whether every file that manifest-ow.xml names could be read; before IMOW 2 it could name none."""
    namen = [bestand.naam for levering in aanlevering.manifest_ow for bestand in levering.bestanden]
    verplicht = "IMOW 2" in aanlevering.versies
    return (bool(namen) or verplicht) and all(aanlevering.document(naam) is not None for naam in namen)


@ozon.levering("OZON0104", "Een regeling heeft hoogstens één pons")
def een_pons(aanlevering: Aanlevering) -> Vondsten:
    ponsen = [object_ for object_ in aanlevering.ow.soort("Pons") if not object_.beeindigd]
    for object_ in ponsen[1:] if len(aanlevering.manifest_ow) == 1 else ():
        yield vondst(object_, "de regeling heeft al een pons. Voeg de locaties samen in één pons.")


@ozon.levering("OZON0132", "Een geometrie met hetzelfde id is dezelfde geometrie")
def zelfde_geometrie(aanlevering: Aanlevering) -> Vondsten:
    gezien: dict[str, int] = {}
    for bestand in aanlevering.bestanden:
        for deel in bestand.geometrieen:
            if gezien.setdefault(deel.id, deel.afdruk) != deel.afdruk:
                wat = f"Geometrie {deel.id} komt ook anders voor. Geef een gewijzigde geometrie een nieuw id."
                yield Vondst(wat, bestand.naam, _plaats(deel))


@ozon.levering("OZON0069", "De geometrie van een locatie is in één stelsel")
def een_stelsel(aanlevering: Aanlevering) -> Vondsten:
    for bestand in aanlevering.bestanden:
        for deel in bestand.geometrieen:
            if len(deel.crs) > 1:
                wat = f"Geometrie {deel.id} gebruikt {' en '.join(sorted(deel.crs))}. Gebruik één stelsel."
                yield Vondst(wat, bestand.naam, _plaats(deel))


@tpod.levering("TPOD2700", "Alle geometrie ligt in Nederland of zijn exclusieve economische zone")
def in_nederland(aanlevering: Aanlevering) -> Vondsten:
    for bestand in aanlevering.bestanden:
        for deel in bestand.geometrieen:
            if deel.buiten:
                wat = f"Geometrie {deel.id} ligt buiten Nederland. Controleer de coördinaten."
                yield Vondst(wat, bestand.naam, _plaats(deel))


def _plaats(deel: Geometrie) -> Plaats:
    return Plaats(deel.regel, "Geometrie")
