"""Informatieobjecten, their files and the besluit together: does each name the other?"""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.besluitlezer import Informatieobject
from ikt.koppelvlakken.stop.document import binnen
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten, informatieobjecten, plaats
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, tekst
from ikt.koppelvlakken.validatie import Plaats, Vondst

inhoud = Onderwerp(fase=3, bron=MATRIX)


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
            wat = f"{io.expressie} staat niet in de informatieobjectRefs van het besluit. Noem het daar."
            yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "FRBRExpression")))


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
    soorten = {regel.naam: regel for regel in aanlevering.manifest}
    for io in aanlevering.informatieobjecten:
        for naam, _ in io.bestanden:
            soort = soorten[naam].contenttype if naam in soorten else "application/pdf"
            if soort not in ("application/pdf", "application/gml+xml"):
                wat = f"Het manifest noemt '{naam}' {soort or 'zonder contenttype'}. Gebruik dat van gml of pdf."
                yield Vondst(wat, MANIFEST, Plaats(soorten[naam].regel, "contentType"))


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
            wat = "InformatieObjectMetadata ontbreekt bij een nieuw informatieobject. Voeg het toe."
            yield Vondst(wat, document.naam, plaats(document.eerste("InformatieObjectVersie")))


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
    yield from _dubbel([(io.expressie, io) for io in aanlevering.informatieobjecten])


@inhoud.levering("LVBB3901", "Van een informatieobject wordt één versie aangeleverd")
def uniek_werk(aanlevering: Aanlevering) -> Vondsten:
    yield from _dubbel([(io.werk, io) for io in aanlevering.informatieobjecten])


def _dubbel(paren: list[tuple[str, Informatieobject]]) -> Vondsten:
    aantallen = Counter(waarde for waarde, _ in paren)
    for waarde, io in paren:
        if aantallen[waarde] > 1:
            wat = f"{waarde} wordt {aantallen[waarde]} keer aangeleverd. Lever het één keer aan."
            yield Vondst(wat, io.bestand, plaats(eerste(io.wortel, "FRBRExpression")))


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
            refs_in_metadata = aanlevering.tekst.eerste("informatieobjectRefs")
            yield Vondst(wat, aanlevering.tekst.naam, plaats(refs_in_metadata))


@inhoud.levering("LVBB3902", "Een alleen bekend te maken informatieobject staat alleen in het besluitdeel")
def bekend_te_maken_in_besluit(aanlevering: Aanlevering) -> Vondsten:
    document = aanlevering.tekst
    alleen = {io.expressie for io in aanlevering.informatieobjecten if io.werk.startswith("/join/id/pubdata/")}
    for ref in document.alle("ExtRef", "ExtIoRef") if document and alleen else ():
        in_regeling = ref.xpath("ancestor::*[@componentnaam]")
        if document and ref.get("ref") in alleen and (in_regeling or lokaal(ref) == "ExtIoRef"):
            wat = f"{ref.get('ref')} wordt alleen bekendgemaakt. Verwijs er met een ExtRef in het besluit zelf naar."
            yield Vondst(wat, document.naam, plaats(ref))
