"""Geometry of a GIO: coordinates, their system, and where they lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from ikt.koppelvlakken.stop.aanlevering import Aanlevering, Bestand
from ikt.koppelvlakken.stop.document import Document, heeft
from ikt.koppelvlakken.stop.geometriefeiten import ETRS89, RD, Geometrie
from ikt.koppelvlakken.stop.regels.basis import MATRIX, OZON, Gevonden, Onderwerp, Toets, Vondsten, gios
from ikt.koppelvlakken.stop.xml import tekst
from ikt.koppelvlakken.validatie import Plaats, Vondst

stop = Onderwerp(fase=4, bron="schematron imop-geo 1.3.0", documenten=gios)
lvbb = Onderwerp(fase=2, bron=MATRIX, documenten=gios)
inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=gios)
kadaster = Onderwerp(fase=4, bron=f"{OZON}; geovalidatie van het Kadaster", documenten=gios)


def _van_gio(aanlevering: Aanlevering) -> list[Bestand]:
    namen = {document.naam for document in aanlevering.gios}
    return [bestand for bestand in aanlevering.bestanden if bestand.naam in namen]


def _per_geometrie(functie: Callable[[Geometrie], Iterator[str]]) -> Toets:
    """A rule over each geometry of each GIO; it says what is wrong, and stands at the geometry."""

    def toets(aanlevering: Aanlevering) -> Vondsten:
        for bestand in _van_gio(aanlevering):
            for deel in bestand.geometrieen:
                yield from (Vondst(wat, bestand.naam, _plaats(deel)) for wat in functie(deel))

    return toets


def _plaats(deel: Geometrie) -> Plaats:
    return Plaats(deel.regel, "Geometrie")


@stop.levering("STOP3013", "Een geometrie staat één keer in een GIO")
def unieke_geometrie(aanlevering: Aanlevering) -> Vondsten:
    for bestand in _van_gio(aanlevering):
        aantallen = Counter(deel.id for deel in bestand.geometrieen)
        for deel in {deel.id: deel for deel in bestand.geometrieen}.values():
            if aantallen[deel.id] > 1:
                wat = f"Geometrie {deel.id} staat er {aantallen[deel.id]} keer. Geef elke locatie een eigen geometrie."
                yield Vondst(wat, bestand.naam, _plaats(deel))


@stop.levering("STOP3019", "Een geometrie heeft coördinaten")
@_per_geometrie
def met_coordinaten(deel: Geometrie) -> Iterator[str]:
    if deel.getallen == 0 and not deel.geen_getal:
        yield f"Geometrie {deel.id} heeft geen coördinaten. Vul ze in."


@stop.levering("STOP3020", "Een geometrie is in RD of ETRS89")
@_per_geometrie
def bekend_stelsel(deel: Geometrie) -> Iterator[str]:
    yield from (f"srsName '{crs}' mag niet. Gebruik {RD} of {ETRS89}." for crs in sorted(deel.crs - {RD, ETRS89}))


@stop.levering("STOP3021", "Alle geometrie van een GIO is in hetzelfde stelsel")
def een_stelsel(aanlevering: Aanlevering) -> Vondsten:
    for bestand in _van_gio(aanlevering):
        stelsels = {crs for deel in bestand.geometrieen for crs in deel.crs}
        if bestand.geometrieen and len(stelsels) != 1:
            gevonden = ", ".join(sorted(stelsels)) or "geen"
            wat = f"De geometrie gebruikt stelsels: {gevonden}. Gebruik er één."
            yield Vondst(wat, bestand.naam, _plaats(bestand.geometrieen[-1]))


@kadaster.levering("GEOMETRY.03.1", "Een geometrie is aanwezig")
@_per_geometrie
def aanwezig(deel: Geometrie) -> Iterator[str]:
    if deel.gevuld and not deel.soorten:
        yield f"Geometrie {deel.id} is leeg. Zet er een vlak, lijn of punt in."


@kadaster.levering("GEOMETRY.03.2", "Een geometrie is geldig")
@_per_geometrie
def geldige_vorm(deel: Geometrie) -> Iterator[str]:
    if deel.bezwaar:
        yield f"Geometrie {deel.id}: {deel.bezwaar}. Herstel de vorm."


@lvbb.levering("LVBB3002", "Een geometrie heeft geen bogen of cirkels")
@_per_geometrie
def zonder_bogen(deel: Geometrie) -> Iterator[str]:
    if bogen := deel.soorten & {"Arc", "ArcString", "Circle", "CircleByCenterPoint", "ArcByCenterPoint"}:
        yield f"Geometrie {deel.id} heeft {', '.join(sorted(bogen))}. Maak er rechte lijnstukken van."


@lvbb.levering("LVBB3003", "Een geometrie noemt haar coördinatenstelsel")
@_per_geometrie
def met_stelsel(deel: Geometrie) -> Iterator[str]:
    if deel.zonder_crs:
        yield f"Geometrie {deel.id} heeft geen srsName. Vul {RD} in."


@lvbb.levering("LVBB3004", "De GML is te verwerken")
def verwerkbaar(aanlevering: Aanlevering) -> Vondsten:
    for naam, fout in aanlevering.xmlfouten.items():
        if naam.lower().endswith(".gml"):
            yield Vondst(f"{fout.wat} Herstel het bestand.", naam, Plaats(fout.regel))
    yield from _met_getallen(aanlevering)


@_per_geometrie
def _met_getallen(deel: Geometrie) -> Iterator[str]:
    if deel.geen_getal:
        yield f"Geometrie {deel.id} heeft coördinaten die geen getal zijn. Herstel ze."


@lvbb.levering("LVBB3011", "Coördinaten zijn compleet")
@_per_geometrie
def complete_coordinaten(deel: Geometrie) -> Iterator[str]:
    if deel.oneven:
        yield f"Geometrie {deel.id} mist een coördinaat. Geef van elk punt x en y."


@lvbb.levering("LVBB3012", "Een lijst van coördinaten is gevuld")
@_per_geometrie
def gevulde_coordinaten(deel: Geometrie) -> Iterator[str]:
    if deel.leeg:
        yield f"Geometrie {deel.id} heeft een lege posList. Vul haar."


@inhoud.document("LVBB3009", "Een GIO voldoet aan het schema van de geometrie")
def geldig_gio(document: Document) -> Gevonden:
    versie = document.eerste("GeoInformatieObjectVersie")
    mutatie = document.eerste("GeoInformatieObjectMutatie")
    if versie is None and mutatie is None:
        yield document.wortel, "Er staat geen GeoInformatieObjectVersie in. Voeg haar toe."
    elif versie is not None:
        for veld in ("FRBRWork", "FRBRExpression", "locaties"):
            if not heeft(versie, veld):
                yield versie, f"In de GIO ontbreekt {veld}. Voeg het toe."


@inhoud.levering("LVBB3010", "Een geometrie voldoet aan het schema van de basisgeometrie")
@_per_geometrie
def geldige_basisgeometrie(deel: Geometrie) -> Iterator[str]:
    for veld, is_er in (("id", bool(deel.id)), ("geometrie", deel.gevuld)):
        if not is_er:
            yield f"In een Geometrie ontbreekt {veld}. Voeg het toe."


@inhoud.document("LVBB3515", "De was-versie is van hetzelfde informatieobject")
def was_van_zelfde_werk(document: Document) -> Gevonden:
    werk = tekst(document.eerste("FRBRWork"))
    for element in document.alle("wasID"):
        if not tekst(element).startswith(f"{werk}/"):
            yield element, f"wasID {tekst(element)} is geen versie van {werk}. Noem de vorige versie."
