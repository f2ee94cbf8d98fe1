"""Informatieobjecten: metadata, files, and their place in the besluit."""

from __future__ import annotations

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document, kinderen
from ikt.koppelvlakken.stop.regels.aknjoin import INFORMATIEOBJECT
from ikt.koppelvlakken.stop.regels.basis import (
    BHKV,
    MATRIX,
    Gevonden,
    Onderwerp,
    Vondsten,
    informatieobjecten,
    plaats,
)
from ikt.koppelvlakken.stop.regels.consolidatie import kind
from ikt.koppelvlakken.stop.regels.metadata import GIO
from ikt.koppelvlakken.stop.regels.modulevorm import vormfouten
from ikt.koppelvlakken.stop.xml import eerste, lokaal, tekst
from ikt.koppelvlakken.validatie import Vondst

bhkv = Onderwerp(fase=2, bron=f"{BHKV}; schematron lvbb-aanlevering-io", documenten=informatieobjecten)
inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=informatieobjecten)
_COLLECTIES = {"TeConsolideren": "regdata", "AlleenBekendTeMaken": "pubdata", "Informatief": "infodata"}


@bhkv.document("BHKV1014", "Een informatieobject noemt precies één bestand")
def een_bestand(document: Document) -> Gevonden:
    for versie in document.alle("InformatieObjectVersie"):
        aantal = len(list(versie.iter("{*}heeftBestand")))
        if aantal != 1:
            yield versie, f"{tekst(eerste(versie, 'FRBRExpression'))} noemt {aantal} bestanden. Noem er precies één."


@bhkv.document("BHKV1016", "Een informatieobject heeft soortWork work_010")
def soort_werk(document: Document) -> Gevonden:
    for deel in document.alle("ExpressionIdentificatie"):
        if (soort := kind(deel, "soortWork")) != INFORMATIEOBJECT:
            yield deel, f"{kind(deel, 'FRBRExpression')} heeft soortWork '{soort}'. Gebruik {INFORMATIEOBJECT}."


@bhkv.document("BHKV1017", "De officiële titel van een informatieobject is zijn werk")
def titel_is_werk(document: Document) -> Gevonden:
    titel, werk_ = document.eerste("officieleTitel"), tekst(document.eerste("FRBRWork"))
    if titel is not None and tekst(titel) != werk_:
        yield titel, f"officieleTitel is '{tekst(titel)}'. Gebruik het FRBRWork {werk_}."


@bhkv.document("BHKV1018", "De collectie past bij de publicatieinstructie")
def collectie_past(document: Document) -> Gevonden:
    instructie = document.eerste("publicatieinstructie")
    delen = [*tekst(document.eerste("FRBRWork")).split("/"), *[""] * 4]
    if instructie is not None and delen[3] != _COLLECTIES.get(tekst(instructie)):
        yield instructie, f"{tekst(instructie)} past niet bij collectie '{delen[3]}'. Maak ze passend."


@bhkv.document("BHKV1064", "Symbolisatie hoort bij een GIO")
def symbolisatie_bij_gio(document: Document) -> Gevonden:
    yield from _alleen_bij_gio(document, "FeatureTypeStyle")


@bhkv.document("BHKV1065", "JuridischeBorgingVan hoort bij een GIO")
def borging_bij_gio(document: Document) -> Gevonden:
    yield from _alleen_bij_gio(document, "JuridischeBorgingVan")


@bhkv.document("STOP3175", "De module symbolisatie hoort bij een GIO", fase=4)
def symbolisatie_bij_gio_stop(document: Document) -> Gevonden:
    yield from _alleen_bij_gio(document, "FeatureTypeStyle")


@bhkv.document("STOP3200", "De module juridische borging hoort bij een GIO", fase=4)
def borging_bij_gio_stop(document: Document) -> Gevonden:
    yield from _alleen_bij_gio(document, "JuridischeBorgingVan")


def _alleen_bij_gio(document: Document, module: str) -> Gevonden:
    formaat = document.eerste("formaatInformatieobject")
    for element in document.alle(module):
        if formaat is not None and tekst(formaat) != GIO:
            yield element, f"{module} mag alleen bij een GIO. Haal de module weg."


def _instructie(document: Document) -> str:
    return tekst(document.eerste("publicatieinstructie"))


@inhoud.document(
    "LVBB3150",
    "Alleen een te consolideren informatieobject heeft een geboorteregeling",
)
def geboorteregeling_past(document: Document) -> Gevonden:
    regeling, instructie = document.eerste("heeftGeboorteregeling"), _instructie(document)
    if instructie == "TeConsolideren" and regeling is None:
        yield document.eerste("InformatieObjectVersieMetadata"), "heeftGeboorteregeling ontbreekt. Noem de regeling."
    if instructie in ("AlleenBekendTeMaken", "Informatief") and regeling is not None:
        yield regeling, f"Een informatieobject dat {instructie} is, heeft geen geboorteregeling. Haal haar weg."


_STIJL = ("FeatureTypeName", "SemanticTypeIdentifier")


@inhoud.levering("LVBB3501", "Een informatieobject voldoet aan het schema")
def geldig_informatieobject(aanlevering: Aanlevering) -> Vondsten:
    for document in informatieobjecten(aanlevering):
        in_modules = vormfouten(document) if aanlevering.generatie == "STOP 1.3" else ()
        for element, wat in (*in_modules, *_stijlfouten(document)):
            yield Vondst(wat, document.naam, plaats(element))


def _stijlfouten(document: Document) -> Gevonden:
    for element in document.alle("FeatureTypeStyle"):
        namen = [lokaal(deel) for deel in kinderen(element, *_STIJL, "Rule")]
        verkeerd = any(namen.count(naam) != 1 for naam in _STIJL)
        if verkeerd or namen != sorted(namen, key=[*_STIJL, "Rule"].index):
            yield (
                element,
                "Een stijl heeft één FeatureTypeName, één SemanticTypeIdentifier, en dan elke Rule. Herstel dat.",
            )


@inhoud.document("LVBB4054", "Alleen een te consolideren informatieobject volgt een ander op")
def opvolging_past(document: Document) -> Gevonden:
    for element in document.alle("opvolgerVan"):
        if _instructie(document) not in ("", "TeConsolideren"):
            yield element, f"Een informatieobject dat {_instructie(document)} is, volgt niets op. Haal opvolgerVan weg."
