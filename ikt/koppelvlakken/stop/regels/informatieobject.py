"""Informatieobjecten: metadata, files, and their place in the besluit."""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document, binnen, kinderen
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.aknjoin import INFORMATIEOBJECT
from ikt.koppelvlakken.stop.regels.basis import BHKV, MATRIX, Gevonden, Onderwerp, Vondsten, informatieobjecten, plaats
from ikt.koppelvlakken.stop.regels.consolidatie import kind
from ikt.koppelvlakken.stop.regels.metadata import GIO
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, tekst
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


_VERSIE = ("ExpressionIdentificatie", "InformatieObjectVersieMetadata", "InformatieObjectMetadata")
_STIJL = ("FeatureTypeName", "SemanticTypeIdentifier")
_VERPLICHT = {
    "InformatieObjectMetadata": (
        "eindverantwoordelijke",
        "officieleTitel",
        "publicatieinstructie",
        "formaatInformatieobject",
    ),
    "FeatureTypeStyle": _STIJL,
    "InformatieObjectVersie": _VERSIE[:2],
}


@inhoud.document(
    "LVBB3501",
    "Een informatieobject voldoet aan het schema",
)
def geldig_informatieobject(document: Document) -> Gevonden:
    for naam, verplicht in _VERPLICHT.items():
        for element in document.alle(naam):
            namen = [lokaal(deel) for deel in kinderen(element)]
            for veld in verplicht:
                if veld not in namen:
                    yield element, f"In {naam} ontbreekt {veld}. Voeg het toe."
    for element in document.alle("FeatureTypeStyle"):
        namen = [lokaal(deel) for deel in kinderen(element, *_STIJL, "Rule")]
        dubbel = any(namen.count(naam) > 1 for naam in _STIJL)
        if dubbel or namen != sorted(namen, key=[*_STIJL, "Rule"].index):
            yield (
                element,
                "Een stijl heeft één FeatureTypeName, één SemanticTypeIdentifier, en dan elke Rule. Herstel dat.",
            )


@inhoud.document("LVBB4054", "Alleen een te consolideren informatieobject volgt een ander op")
def opvolging_past(document: Document) -> Gevonden:
    for element in document.alle("opvolgerVan"):
        if _instructie(document) not in ("", "TeConsolideren"):
            yield element, f"Een informatieobject dat {_instructie(document)} is, volgt niets op. Haal opvolgerVan weg."


@inhoud.levering("LVBB3008", "De hash van een informatieobject klopt met zijn bestand")
def hash_klopt(aanlevering: Aanlevering) -> Vondsten:
    for io in aanlevering.informatieobjecten:
        for naam, hash_ in io.bestanden:
            bestand = aanlevering.bestand(naam)
            if bestand and bestand.hash and bestand.hash.lower() != hash_.lower():
                wat = f"De hash past niet bij de inhoud van {naam}. Bereken de SHA-512 opnieuw."
                yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "hash")))


@inhoud.levering("LVBB3504", "Elk informatieobject van het besluit is aangeleverd")
def informatieobject_aangeleverd(aanlevering: Aanlevering) -> Vondsten:
    besluit, geleverd = aanlevering.besluit, {io.expressie for io in aanlevering.informatieobjecten}
    for ref in besluit.informatieobjectrefs if besluit and besluit.is_besluit else ():
        if besluit and ref not in geleverd:
            wat = f"Informatieobject {ref} staat in het besluit, maar is niet aangeleverd. Voeg het toe."
            yield Vondst(wat, besluit.bestand, plaats(eerste(besluit.wortel, "informatieobjectRefs")))


@inhoud.levering("LVBB3509", "Elk aangeleverd informatieobject staat in het besluit")
def informatieobject_in_besluit(aanlevering: Aanlevering) -> Vondsten:
    besluit = aanlevering.besluit
    for io in aanlevering.informatieobjecten if besluit and besluit.is_besluit else ():
        if besluit and io.expressie not in besluit.informatieobjectrefs:
            yield Vondst(
                f"{io.expressie} staat niet in de informatieobjectRefs van het besluit. Noem het daar.", io.bestand
            )


@inhoud.levering("LVBB3506", "Het bestand van een informatieobject is aanwezig")
def bestand_van_informatieobject(aanlevering: Aanlevering) -> Vondsten:
    for io in aanlevering.informatieobjecten:
        for naam, _ in io.bestanden:
            if not aanlevering.heeft(naam):
                wat = f"{io.expressie} noemt bestand '{naam}', maar dat zit er niet bij. Voeg het toe."
                yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "bestandsnaam")))


@inhoud.levering(
    "LVBB3507",
    "Het contenttype van het bestand van een informatieobject is pdf of gml",
    fase=2,
)
def contenttype_van_bestand(aanlevering: Aanlevering) -> Vondsten:
    soorten = {regel.naam: regel.contenttype for regel in aanlevering.manifest}
    for io in aanlevering.informatieobjecten:
        for naam, _ in io.bestanden:
            soort = soorten.get(naam)
            if soort is not None and soort not in ("application/pdf", "application/gml+xml"):
                wat = f"Het manifest noemt '{naam}' {soort or 'zonder contenttype'}. Gebruik dat van gml of pdf."
                yield Vondst(wat, naam)


@inhoud.levering("LVBB1044", "Bij een PDF of GML hoort een informatieobject")
def informatieobject_bij_bestand(aanlevering: Aanlevering) -> Vondsten:
    genoemd = {naam for io in aanlevering.informatieobjecten for naam, _ in io.bestanden}
    for bestand in aanlevering.bestanden:
        if bestand.naam.lower().endswith((".gml", ".pdf")) and bestand.naam not in genoemd:
            yield Vondst("Geen informatieobject noemt dit bestand. Voeg het XML-bestand ervan toe.", bestand.naam)


@inhoud.levering("LVBB3513", "Een nieuw informatieobject heeft metadata")
def nieuw_met_metadata(aanlevering: Aanlevering) -> Vondsten:
    """New is what belongs to a regeling that this besluit establishes; of the others only the register knows."""
    nieuw = nieuwe_werken(aanlevering)
    for document in informatieobjecten(aanlevering):
        regeling = tekst(document.eerste("heeftGeboorteregeling"))
        if regeling in nieuw and document.eerste("InformatieObjectMetadata") is None:
            yield Vondst(
                "InformatieObjectMetadata ontbreekt bij een nieuw informatieobject. Voeg het toe.", document.naam
            )


def nieuwe_werken(aanlevering: Aanlevering) -> set[str]:
    """Works of the regelingen that this besluit establishes."""
    if aanlevering.tekst is None:
        return set()
    elementen = aanlevering.tekst.met("wordt")
    return {
        werk(el.get("wordt") or "")
        for el in elementen
        if lokaal(el) != "RegelingMutatie" and not binnen(el, "RegelingMutatie")
    }


@inhoud.levering("LVBB3510", "De geboorteregeling staat in het besluit")
def geboorteregeling_in_besluit(aanlevering: Aanlevering) -> Vondsten:
    besluit = aanlevering.besluit
    if besluit is None or not besluit.is_besluit:
        return
    regelingen = {werk(regeling.get("wordt") or "") for regeling in besluit.regelingen}
    regelingen |= {tekst(element) for element in alle(besluit.wortel, "instrument")}
    for document in informatieobjecten(aanlevering):
        element = document.eerste("heeftGeboorteregeling")
        if element is not None and regelingen and tekst(element) not in regelingen:
            wat = f"Geboorteregeling {tekst(element)} wordt door het besluit niet gemaakt of gewijzigd. Noem de juiste."
            yield Vondst(wat, document.naam, plaats(element))


@inhoud.levering("LVBB3511", "Het werk van een informatieobject is dat in zijn GML")
def werk_in_gml(aanlevering: Aanlevering) -> Vondsten:
    yield from _in_gml(aanlevering, "FRBRWork")


@inhoud.levering("LVBB3512", "De JOIN van een informatieobject is die in zijn GML")
def join_in_gml(aanlevering: Aanlevering) -> Vondsten:
    yield from _in_gml(aanlevering, "FRBRExpression")


def _in_gml(aanlevering: Aanlevering, naam: str) -> Vondsten:
    for document in informatieobjecten(aanlevering):
        verwacht = tekst(document.eerste(naam))
        for bestand in document.alle("bestandsnaam"):
            gml = aanlevering.document(tekst(bestand))
            element: Element | None = eerste(gml, naam)
            if gml is not None and tekst(element) != verwacht:
                wat = f"De GML is van {tekst(element) or 'niets'}, het informatieobject van {verwacht}. Maak ze gelijk."
                yield Vondst(wat, tekst(bestand), plaats(element))


@inhoud.levering("LVBB3900", "Een informatieobjectversie wordt één keer aangeleverd")
def unieke_expressie(aanlevering: Aanlevering) -> Vondsten:
    yield from _dubbel([(io.expressie, io.bestand) for io in aanlevering.informatieobjecten])


@inhoud.levering("LVBB3901", "Van een informatieobject wordt één versie aangeleverd")
def uniek_werk(aanlevering: Aanlevering) -> Vondsten:
    yield from _dubbel([(io.werk, io.bestand) for io in aanlevering.informatieobjecten])


def _dubbel(paren: list[tuple[str, str]]) -> Vondsten:
    aantallen = Counter(waarde for waarde, _ in paren)
    for waarde, bestand in paren:
        if aantallen[waarde] > 1:
            yield Vondst(f"{waarde} wordt {aantallen[waarde]} keer aangeleverd. Lever het één keer aan.", bestand)


@inhoud.levering("LVBB3151", "Een te consolideren informatieobject staat als ExtIoRef in de tekst")
def genoemd_in_tekst(aanlevering: Aanlevering) -> Vondsten:
    if aanlevering.tekst is None or aanlevering.tekst.soort != "AanleveringBesluit":
        return
    genoemd = {tekst(ref) for ref in aanlevering.tekst.alle("informatieobjectRef")}
    refs = {(ref.get("ref") or "").strip() for ref in aanlevering.tekst.alle("ExtIoRef")}
    for document in informatieobjecten(aanlevering):
        expressie = tekst(document.eerste("FRBRExpression"))
        if expressie.startswith("/join/id/regdata/") and expressie in genoemd - refs:
            wat = f"{expressie} staat niet als ExtIoRef in het besluit. Noem het informatieobject in de tekst."
            yield Vondst(wat, aanlevering.tekst.naam)


@inhoud.levering("LVBB3902", "Een alleen bekend te maken informatieobject staat alleen in het besluitdeel")
def bekend_te_maken_in_besluit(aanlevering: Aanlevering) -> Vondsten:
    document = aanlevering.tekst
    alleen = {io.expressie for io in aanlevering.informatieobjecten if io.werk.startswith("/join/id/pubdata/")}
    for ref in document.alle("ExtRef", "ExtIoRef") if document and alleen else ():
        in_regeling = ref.xpath("ancestor::*[@componentnaam]")
        if document and ref.get("ref") in alleen and (in_regeling or lokaal(ref) == "ExtIoRef"):
            wat = f"{ref.get('ref')} wordt alleen bekendgemaakt. Verwijs er met een ExtRef in het besluit zelf naar."
            yield Vondst(wat, document.naam, plaats(ref))
