"""Geometry of a GIO: coordinates, their system, and where they lie."""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.stop.aanlevering import Aanlevering, Bestand
from ikt.koppelvlakken.stop.document import Document, heeft
from ikt.koppelvlakken.stop.geometriefeiten import ETRS89, RD, Geometrie
from ikt.koppelvlakken.stop.regels.basis import MATRIX, OZON, Gevonden, Onderwerp, Vondsten, gios
from ikt.koppelvlakken.stop.xml import tekst
from ikt.koppelvlakken.validatie import Plaats, Vondst

stop = Onderwerp(fase=4, bron="schematron imop-geo 1.3.0", documenten=gios)
lvbb = Onderwerp(fase=2, bron=MATRIX, documenten=gios)
inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=gios)
kadaster = Onderwerp(fase=4, bron=f"{OZON}; geovalidatie van het Kadaster", documenten=gios)


def _van_gio(aanlevering: Aanlevering) -> list[Bestand]:
    namen = {document.naam for document in aanlevering.gios}
    return [bestand for bestand in aanlevering.bestanden if bestand.naam in namen]


def _geometrieen(aanlevering: Aanlevering) -> list[tuple[str, Geometrie]]:
    return [(bestand.naam, deel) for bestand in _van_gio(aanlevering) for deel in bestand.geometrieen]


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


@stop.levering(
    "STOP3019",
    "Een geometrie heeft coördinaten",
)
def met_coordinaten(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        if deel.getallen == 0 and not deel.geen_getal:
            yield Vondst(f"Geometrie {deel.id} heeft geen coördinaten. Vul ze in.", naam, _plaats(deel))


@stop.levering("STOP3020", "Een geometrie is in RD of ETRS89")
def bekend_stelsel(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        for crs in sorted(deel.crs - {RD, ETRS89}):
            yield Vondst(f"srsName '{crs}' mag niet. Gebruik {RD} of {ETRS89}.", naam, _plaats(deel))


@stop.levering("STOP3021", "Alle geometrie van een GIO is in hetzelfde stelsel")
def een_stelsel(aanlevering: Aanlevering) -> Vondsten:
    for bestand in _van_gio(aanlevering):
        stelsels = {crs for deel in bestand.geometrieen for crs in deel.crs}
        if bestand.geometrieen and len(stelsels) != 1:
            gevonden = ", ".join(sorted(stelsels)) or "geen"
            wat = f"De geometrie gebruikt stelsels: {gevonden}. Gebruik er één."
            yield Vondst(wat, bestand.naam, _plaats(bestand.geometrieen[-1]))


@kadaster.levering("GEOMETRY.03.1", "Een geometrie is aanwezig")
def aanwezig(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        if deel.gevuld and not deel.soorten:
            yield Vondst(f"Geometrie {deel.id} is leeg. Zet er een vlak, lijn of punt in.", naam, _plaats(deel))


@kadaster.levering("GEOMETRY.03.2", "Een geometrie is geldig")
def geldige_vorm(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        if deel.bezwaar:
            yield Vondst(f"Geometrie {deel.id}: {deel.bezwaar}. Herstel de vorm.", naam, _plaats(deel))


@lvbb.levering("LVBB3002", "Een geometrie heeft geen bogen of cirkels")
def zonder_bogen(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        if bogen := deel.soorten & {"Arc", "ArcString", "Circle", "CircleByCenterPoint", "ArcByCenterPoint"}:
            wat = f"Geometrie {deel.id} heeft {', '.join(sorted(bogen))}. Maak er rechte lijnstukken van."
            yield Vondst(wat, naam, _plaats(deel))


@lvbb.levering("LVBB3003", "Een geometrie noemt haar coördinatenstelsel")
def met_stelsel(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        if deel.zonder_crs:
            yield Vondst(f"Geometrie {deel.id} heeft geen srsName. Vul {RD} in.", naam, _plaats(deel))


@lvbb.levering("LVBB3004", "De GML is te verwerken")
def verwerkbaar(aanlevering: Aanlevering) -> Vondsten:
    for naam, fout in aanlevering.xmlfouten.items():
        if naam.lower().endswith(".gml"):
            yield Vondst(f"{fout.wat} Herstel het bestand.", naam, Plaats(fout.regel))
    for naam, deel in _geometrieen(aanlevering):
        if deel.geen_getal:
            yield Vondst(f"Geometrie {deel.id} heeft coördinaten die geen getal zijn. Herstel ze.", naam, _plaats(deel))


@lvbb.levering("LVBB3011", "Coördinaten zijn compleet")
def complete_coordinaten(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        if deel.oneven:
            yield Vondst(f"Geometrie {deel.id} mist een coördinaat. Geef van elk punt x en y.", naam, _plaats(deel))


@lvbb.levering("LVBB3012", "Een lijst van coördinaten is gevuld")
def gevulde_coordinaten(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        if deel.leeg:
            yield Vondst(f"Geometrie {deel.id} heeft een lege posList. Vul haar.", naam, _plaats(deel))


@inhoud.document(
    "LVBB3009",
    "Een GIO voldoet aan het schema van de geometrie",
)
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
def geldige_basisgeometrie(aanlevering: Aanlevering) -> Vondsten:
    for naam, deel in _geometrieen(aanlevering):
        for veld, aanwezig in (("id", bool(deel.id)), ("geometrie", deel.gevuld)):
            if not aanwezig:
                yield Vondst(f"In een Geometrie ontbreekt {veld}. Voeg het toe.", naam, _plaats(deel))


@inhoud.document("LVBB3515", "De was-versie is van hetzelfde informatieobject")
def was_van_zelfde_werk(document: Document) -> Gevonden:
    werk = tekst(document.eerste("FRBRWork"))
    for element in document.alle("wasID"):
        if not tekst(element).startswith(f"{werk}/"):
            yield element, f"wasID {tekst(element)} is geen versie van {werk}. Noem de vorige versie."
