"""ConsolidatieInformatie: what a besluit means for regelingen and informatieobjecten."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ikt.koppelvlakken.stop.document import Document, binnen, component, kinderen
from ikt.koppelvlakken.stop.regels.basis import BHKV, Gevonden, Onderwerp, besluiten, besluitteksten
from ikt.koppelvlakken.stop.xml import Element, alle, tekst

stop = Onderwerp(fase=2, bron="schematron imop-consolidatie 1.3.0", documenten=besluitteksten)
bhkv = Onderwerp(fase=2, bron=BHKV, documenten=besluiten)

_ARTIKELEN = ("Artikel", "WijzigArtikel")


@stop.document("STOP1026", "Een beoogde regeling is een act")
def regeling_is_act(document: Document) -> Gevonden:
    for deel in document.alle("BeoogdeRegeling"):
        versie = kind(deel, "instrumentVersie")
        if not re.match(r"/akn/(nl|aw|cw|sx)/act", versie):
            yield deel, f"{versie} is geen versie van een regeling. Gebruik een AKN met act."


@stop.document("STOP1027", "Een beoogd informatieobject is regdata of pubdata")
def informatieobject_is_regdata(document: Document) -> Gevonden:
    for deel in document.alle("BeoogdInformatieobject"):
        versie = kind(deel, "instrumentVersie")
        if not re.match(r"/join/id/(regdata|pubdata)/", versie):
            yield deel, f"{versie} is geen te consolideren informatieobject. Gebruik regdata of pubdata."


@stop.document("STOP1028", "Ingetrokken wordt een regeling of informatieobject")
def intrekking_van_instrument(document: Document) -> Gevonden:
    for deel in document.alle("Intrekking"):
        instrument = kind(deel, "instrument")
        if not re.match(r"/akn/(nl|aw|cw|sx)/act|/join/id/regdata/", instrument):
            yield deel, f"{instrument} is geen regeling of informatieobject. Noem het werk dat wordt ingetrokken."


@stop.document("STOP1029", "Een doel heeft één datum inwerkingtreding", versies="STOP 1.3")
def een_datum_per_doel(document: Document) -> Gevonden:
    for groep in document.alle("Tijdstempels"):
        doelen = Counter(kind(stempel, "doel") for stempel in alle(groep, "Tijdstempel"))
        for doel, aantal in doelen.items():
            if aantal > 1:
                yield groep, f"Doel {doel} heeft {aantal} tijdstempels. Laat er één staan."


@stop.document("STOP2065", "De versies waarop is voortgebouwd hebben elk een ander doel", versies="STOP 1.3")
def andere_doelen(document: Document) -> Gevonden:
    for groep in document.alle("gemaaktOpBasisVan"):
        doelen = Counter(tekst(doel) for doel in alle(groep, "doel"))
        for doel, aantal in doelen.items():
            if aantal > 1:
                yield groep, f"Doel {doel} staat {aantal} keer onder gemaaktOpBasisVan. Noem elk doel één keer."


@stop.document("STOP2066", "Vervlochten wordt met een ander doel dan het eigen", versies="STOP 1.3")
def niet_met_zichzelf(document: Document) -> Gevonden:
    for deel in document.alle("VervlochtenVersie", "OntvlochtenVersie"):
        versie = binnen(deel, "BeoogdeRegeling", "BeoogdInformatieobject")
        eigen = {tekst(doel) for groep in kinderen(versie, "doelen") for doel in groep} if versie is not None else set()
        if kind(deel, "doel") in eigen:
            yield deel, f"Doel {kind(deel, 'doel')} is ook het doel van de versie zelf. Noem het andere doel."


@bhkv.document("BHKV1004", "Een ontwerpbesluit heeft geen tijdstempels")
def ontwerp_zonder_tijdstempel(document: Document) -> Gevonden:
    for stempels in document.alle("Tijdstempels") if is_ontwerp(document) else ():
        yield stempels, "Een ontwerpbesluit treedt niet in werking. Haal de tijdstempels weg."


@bhkv.document("BHKV1009", "De eId van een beoogde regeling staat in het besluit")
def regeling_in_besluit(document: Document) -> Gevonden:
    yield from _niet_in_besluit(document, document.alle("BeoogdeRegeling"), _ARTIKELEN)


@bhkv.document("BHKV1010", "De eId van een tijdstempel staat in het besluit")
def tijdstempel_in_besluit(document: Document) -> Gevonden:
    met_eid = (deel for deel in document.alle("Tijdstempel") if kind(deel, "eId"))
    yield from _niet_in_besluit(document, met_eid, ("Artikel",))


@bhkv.document("BHKV1011", "De eId van de intrekking van een regeling staat in het besluit")
def intrekking_in_besluit(document: Document) -> Gevonden:
    akn = (deel for deel in document.alle("Intrekking") if kind(deel, "instrument").startswith("/akn/"))
    yield from _niet_in_besluit(document, akn, _ARTIKELEN)


def _niet_in_besluit(document: Document, delen: Iterator[Element], soorten: tuple[str, ...]) -> Gevonden:
    """Compact: an artikel of the besluit itself, not in a WijzigBijlage. Klassiek: of the regeling it names."""
    artikelen = {(_plaats_van(artikel), artikel.get("eId")) for artikel in document.alle(*soorten)}
    for deel in delen:
        eid = kind(deel, "eId")
        naam, _, in_component = eid.removeprefix("!").partition("#") if eid.startswith("!") else ("", "", eid)
        if not {("", in_component), (naam, in_component)} & artikelen:
            yield deel, f"eId {eid} is geen artikel van het besluit. Verwijs naar het artikel waar het staat."


def _plaats_van(artikel: Element) -> str | None:
    """Empty for an artikel of a BesluitCompact, a componentnaam in a klassieke regeling, None elsewhere."""
    if binnen(artikel, "BesluitCompact") is not None:
        return None if binnen(artikel, "WijzigBijlage") is not None else ""
    return component(artikel) if binnen(artikel, "RegelingKlassiek") is not None else None


@bhkv.document("BHKV1036", "Een beoogd informatieobject staat als ExtIoRef in de regeling")
def informatieobject_in_regeling(document: Document) -> Gevonden:
    refs = {(_volledig(ref), ref.get("ref")) for ref in document.alle("ExtIoRef") if not vervalt(ref)}
    for deel in document.alle("BeoogdInformatieobject"):
        eid, versie = kind(deel, "eId"), kind(deel, "instrumentVersie")
        if (eid, versie) not in refs:
            yield deel, f"Geen ExtIoRef met eId {eid} verwijst naar {versie}. Maak eId en ref gelijk."


@bhkv.document("BHKV1063", "Een ingetrokken informatieobject wordt uit de tekst verwijderd")
def intrekking_van_io(document: Document) -> Gevonden:
    weg = {_volledig(ref) for ref in document.alle("ExtIoRef") if _verwijderd(ref)}
    for deel in document.alle("Intrekking"):
        eid = kind(deel, "eId")
        if kind(deel, "instrument").startswith("/join/id/") and eid not in weg:
            yield deel, f"ExtIoRef {eid} wordt niet verwijderd. Verwijder hem in de mutatie, of pas eId aan."


@bhkv.document(
    "BHKV1033",
    "Een te consolideren informatieobject van het besluit is ook beoogd",
)
def informatieobject_beoogd(document: Document) -> Gevonden:
    beoogd = {kind(deel, "instrumentVersie") for deel in document.alle("BeoogdInformatieobject")}
    consolidatie = document.eerste("ConsolidatieInformatie") is not None
    for ref in document.alle("informatieobjectRef") if consolidatie else ():
        if tekst(ref).startswith("/join/id/regdata/") and tekst(ref) not in beoogd:
            yield ref, f"{tekst(ref)} is niet beoogd. Voeg een BeoogdInformatieobject toe."


def _volledig(element: Element) -> str:
    """eId with its component: `!naam#eId`."""
    naam = component(element)
    return f"!{naam}#{element.get('eId')}" if naam else element.get("eId") or ""


def vervalt(element: Element) -> bool:
    """Whether this text goes away with the mutatie it is in."""
    acties = (deel.get("wijzigactie") for deel in (element, *element.iterancestors()))
    return "verwijder" in acties or binnen(element, "Verwijder") is not None


def _verwijderd(element: Element) -> bool:
    return binnen(element, "RegelingMutatie") is not None and (
        vervalt(element) or binnen(element, "VerwijderdeTekst") is not None
    )


def is_ontwerp(document: Document) -> bool:
    return tekst(document.eerste("soortProcedure")).endswith("_ontwerp")


def kind(element: Element, naam: str) -> str:
    """Text of a child element; empty when absent."""
    return tekst(next(element.iterchildren(f"{{*}}{naam}"), None))
