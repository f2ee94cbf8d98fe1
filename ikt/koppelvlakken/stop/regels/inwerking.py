"""Besluit and consolidatie together, as the LVBB checks them in phase 3."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ikt.koppelvlakken.stop.document import Document, kinderen
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Gevonden, Onderwerp, besluiten
from ikt.koppelvlakken.stop.regels.consolidatie import is_ontwerp, kind
from ikt.koppelvlakken.stop.xml import Element, alle, tekst

inwerking = Onderwerp(fase=3, bron=MATRIX, documenten=besluiten)
_BEOOGD = ("BeoogdeRegeling", "BeoogdInformatieobject")


@inwerking.document("LVBB3518", "Een informatieobject van een definitief besluit treedt in werking")
def informatieobject_in_werking(document: Document) -> Gevonden:
    yield from _zonder_inwerkingtreding(document, document.alle("BeoogdInformatieobject"))


@inwerking.document("LVBB3519", "Een regeling van een definitief besluit treedt in werking")
def regeling_in_werking(document: Document) -> Gevonden:
    yield from _zonder_inwerkingtreding(document, document.alle("BeoogdeRegeling"))


def _zonder_inwerkingtreding(document: Document, versies: Iterable[Element]) -> Gevonden:
    met_datum = {
        kind(stempel, "doel")
        for stempel in document.alle("Tijdstempel")
        if kind(stempel, "soortTijdstempel") == "juridischWerkendVanaf"
    }
    for versie in versies if _decentraal(document) and not is_ontwerp(document) else ():
        if not met_datum.intersection(_doelen(versie)):
            wat = f"{kind(versie, 'instrumentVersie')} heeft geen juridischWerkendVanaf. Voeg een tijdstempel toe."
            yield versie, wat


def _decentraal(document: Document) -> bool:
    return "/ministerie/" not in tekst(document.eerste("eindverantwoordelijke"))


def _doelen(versie: Element) -> list[str]:
    return [tekst(doel) for groep in kinderen(versie, "doelen") for doel in alle(groep, "doel")]


@inwerking.document("LVBB4032", "wordt-versie en beoogde regeling zijn gelijk")
def wordt_is_beoogd(document: Document) -> Gevonden:
    beoogd = {kind(deel, "instrumentVersie"): deel for deel in document.alle("BeoogdeRegeling")}
    wordt = {deel.get("wordt") or "": deel for deel in document.met("wordt")}
    for expressie in sorted(beoogd.keys() ^ wordt.keys()):
        waar = "de ConsolidatieInformatie" if expressie in wordt else "de tekst van het besluit"
        wat = f"{expressie} ontbreekt in {waar}. Maak wordt en instrumentVersie gelijk."
        yield wordt.get(expressie, beoogd.get(expressie)), wat


@inwerking.document("LVBB4033", "Elke wordt-versie heeft RegelingVersieInformatie, en andersom")
def wordt_heeft_informatie(document: Document) -> Gevonden:
    informatie = {_versie(deel): deel for deel in document.alle("RegelingVersieInformatie")}
    wordt = {deel.get("wordt") or "": deel for deel in document.met("wordt")}
    for expressie in sorted(informatie.keys() ^ wordt.keys()):
        ontbreekt = "de RegelingVersieInformatie" if expressie in wordt else "een wordt in het besluit"
        wat = f"Bij {expressie} ontbreekt {ontbreekt}. Maak de versies gelijk."
        yield wordt.get(expressie, informatie.get(expressie)), wat


def _versie(informatie: Element) -> str:
    return next((tekst(deel) for deel in alle(informatie, "FRBRExpression")), "")


@inwerking.document("LVBB4045", "Een RegelingVersieInformatie hoort bij één regeling")
def informatie_bij_een_regeling(document: Document) -> Gevonden:
    aantallen = Counter(deel.get("wordt") for deel in document.met("wordt"))
    for informatie in document.alle("RegelingVersieInformatie"):
        if aantallen[_versie(informatie)] > 1:
            yield informatie, f"{_versie(informatie)} wordt door meer dan één mutatie gemaakt. Maak er één van."


@inwerking.document("LVBB4500", "Terugtrekkingen worden niet gebruikt")
def geen_terugtrekkingen(document: Document) -> Gevonden:
    for element in document.alle("Terugtrekkingen"):
        yield element, "De LVBB verwerkt geen terugtrekkingen. Haal ze weg."


@inwerking.document("LVBB4802", "Een besluit maakt één versie van een instrument")
def een_versie_per_instrument(document: Document) -> Gevonden:
    versies = [(werk(kind(deel, "instrumentVersie")), deel) for deel in document.alle(*_BEOOGD)]
    aantallen = Counter(instrument for instrument, _ in versies)
    for instrument, deel in versies:
        if aantallen[instrument] > 1:
            yield deel, f"Het besluit maakt meer dan één versie van {instrument}. Maak er één."


@inwerking.document("LVBB4803", "Een besluit heeft één doel")
def een_doel(document: Document) -> Gevonden:
    doelen = dict.fromkeys(doel for deel in document.alle(*_BEOOGD, "Intrekking") for doel in _doelen(deel))
    if len(doelen) > 1:
        yield (
            document.eerste("ConsolidatieInformatie"),
            f"Het besluit heeft meer dan één doel: {', '.join(doelen)}. Gebruik er één.",
        )


@inwerking.document("LVBB4804", "Een besluit stelt een instrument in of trekt het in, niet beide")
def instellen_of_intrekken(document: Document) -> Gevonden:
    ingesteld = {werk(kind(deel, "instrumentVersie")) for deel in document.alle(*_BEOOGD)}
    for deel in document.alle("Intrekking"):
        if kind(deel, "instrument") in ingesteld:
            yield deel, f"{kind(deel, 'instrument')} krijgt een versie en wordt ingetrokken. Kies een van beide."


@inwerking.document("LVBB4043", "Een regeling die wordt opgevolgd, wordt ingetrokken")
def opgevolgd_is_ingetrokken(document: Document) -> Gevonden:
    ingetrokken = {kind(deel, "instrument") for deel in document.alle("Intrekking")}
    for metadata in document.alle("RegelingMetadata"):
        for element in alle(metadata, "opvolgerVan"):
            if ingetrokken and tekst(element) not in ingetrokken:
                yield element, f"{tekst(element)} wordt opgevolgd, maar niet ingetrokken. Voeg de intrekking toe."
