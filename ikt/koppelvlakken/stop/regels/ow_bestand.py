"""OW files: what they say about themselves, and whether each object is delivered once."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST_OW
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.regels.basis import Gevonden, Vondsten, besluiten, plaats
from ikt.koppelvlakken.stop.regels.ow_basis import ozon, sinds_imow_2, tpod, vondst
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, tekst
from ikt.koppelvlakken.validatie import Plaats, Vondst

_OBJECTTYPEN = (
    *("Activiteit", "Divisie", "Divisietekst", "Tekstdeel", "Hoofdlijn", "Gebiedsaanwijzing", "Kaart", "Pons"),
    *("Gebied", "Gebiedengroep", "Lijn", "Lijnengroep", "Punt", "Puntengroep", "Ambtsgebied", "Regelingsgebied"),
    *("Regeltekst", "RegelVoorIedereen", "Instructieregel", "Omgevingswaarderegel", "Omgevingsnorm"),
    *("Omgevingswaarde", "Normwaarde", "ActiviteitLocatieaanduiding", "SymbolisatieItem", "Kaartlaag", "Geometrie"),
)
_IDSOORTEN = (
    *("regeltekst", "gebied", "gebiedengroep", "lijn", "lijnengroep", "punt", "puntengroep", "activiteit"),
    *("gebiedsaanwijzing", "omgevingswaarde", "omgevingsnorm", "pons", "kaart", "kaartlaag", "tekstdeel"),
    *("hoofdlijn", "divisie", "divisietekst", "juridischeregel", "activiteitlocatieaanduiding", "normwaarde"),
    *("regelingsgebied", "ambtsgebied"),
)
ID = re.compile(rf"nl\.imow-(gm|pv|ws|mn|mnre)[0-9]{{1,6}}\.({'|'.join(_IDSOORTEN)})\.[A-Za-z0-9]{{1,32}}")


def _owbestanden(aanlevering: Aanlevering) -> list[Document]:
    return [document for document in aanlevering.documenten if document.soort == "owBestand"]


ow = ozon.met(documenten=_owbestanden)


@ow.document("OZON0010", "Een OW-bestand noemt bestaande objecttypen")
def bestaand_objecttype(document: Document) -> Gevonden:
    for element in document.alle("objectType"):
        if tekst(element) not in _OBJECTTYPEN:
            yield element, f"'{tekst(element)}' is geen objecttype. Kies een type uit IMOW."


@ow.document("OZON0013", "Een object heeft een type dat het bestand noemt")
def type_genoemd(document: Document) -> Gevonden:
    genoemd = {tekst(element) for element in document.alle("objectType")}
    gezien = dict.fromkeys(lokaal(kind) for omhulsel in document.alle("owObject") for kind in omhulsel)
    for soort in gezien:
        if soort not in genoemd:
            yield (
                document.eerste("objectTypen"),
                f"Het bestand bevat een {soort}, maar noemt dat niet. Voeg objectType toe.",
            )


@ow.document("TPOD1164", "Een OW-bestand voldoet aan het schema", versies="IMOW 2")
def geldig_owbestand(document: Document) -> Gevonden:
    for naam in ("standBestand", "inhoud", "objectTypen"):
        if document.eerste(naam) is None:
            yield document.wortel, f"In het OW-bestand ontbreekt {naam}. Voeg het toe."
    for omhulsel in document.alle("owObject"):
        for object_ in omhulsel:
            if lokaal(object_) not in ("SymbolisatieItem",) and not _heeft_id(object_):
                yield object_, f"Een {lokaal(object_)} heeft geen identificatie. Vul die in."


def _heeft_id(object_: Element) -> bool:
    return next(object_.iterchildren("{*}identificatie"), None) is not None


@ow.document("TPOD1892", "OW-identificaties hebben de juiste vorm")
def vorm_van_id(document: Document) -> Gevonden:
    for omhulsel in document.alle("owObject"):
        for element in alle(omhulsel, "identificatie"):
            if not ID.fullmatch(tekst(element)):
                yield element, f"'{tekst(element)}' is geen OW-identificatie. Gebruik nl.imow-<gezag>.<soort>.<naam>."


@ozon.levering("OZON0310", "Elk OW-object heeft een eigen identificatie")
def unieke_ids(aanlevering: Aanlevering) -> Vondsten:
    aantallen = Counter(object_.id for object_ in aanlevering.ow.objecten if object_.id)
    for object_ in {object_.id: object_ for object_ in aanlevering.ow.objecten}.values():
        if aantallen[object_.id] > 1:
            yield vondst(object_, f"deze identificatie komt {aantallen[object_.id]} keer voor. Geef elk een eigen.")


@tpod.levering("TPOD1161", "Wat manifest-ow.xml noemt, is in de aanlevering")
def bestand_aanwezig(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        for bestand in levering.bestanden:
            if not aanlevering.heeft(bestand.naam):
                wat = f"'{bestand.naam}' ontbreekt. Voeg het toe, of haal de regel weg."
                yield Vondst(wat, MANIFEST_OW, Plaats(bestand.regel, "naam"))


@tpod.levering("TPOD1150", "manifest-ow.xml noemt bestaande objecttypen")
def objecttypen_in_manifest(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        for soort in levering.objecttypen:
            if soort not in _OBJECTTYPEN:
                wat = f"'{soort}' is geen objecttype. Kies een type uit IMOW."
                yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@tpod.levering("TPOD1225", "Bij elke regelingversie hoort een OW-aanlevering")
def ow_bij_regelingversie(aanlevering: Aanlevering) -> Vondsten:
    """A regeling that has another doel there is for LVBB2505."""
    genoemd = {levering.regeling for levering in aanlevering.manifest_ow}
    for besluit in besluiten(aanlevering) if aanlevering.document(MANIFEST_OW) is not None else ():
        for element in besluit.alle("BeoogdeRegeling"):
            regeling = werk(tekst(eerste(element, "instrumentVersie")))
            if regeling not in genoemd:
                yield Vondst(
                    f"{regeling} staat niet in {MANIFEST_OW}. Voeg een Aanlevering toe.", MANIFEST_OW, plaats(element)
                )


@tpod.levering("TPOD2150", "manifest-ow.xml noemt bij een regeling een doel of een regelingversie, niet beide")
def doel_of_versie(aanlevering: Aanlevering) -> Vondsten:
    for levering in aanlevering.manifest_ow:
        if levering.doel and levering.versie:
            wat = f"Bij {levering.regeling} staan DoelID en ExpressionIDRegeling. Laat er één staan."
            yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@tpod.levering("TPOD2152", "De regelingversie in manifest-ow.xml is er een van het besluit")
def versie_van_besluit(aanlevering: Aanlevering) -> Vondsten:
    for besluit in besluiten(aanlevering):
        versies = {tekst(deel) for deel in besluit.alle("FRBRExpression", "instrumentVersie")}
        for levering in aanlevering.manifest_ow:
            if levering.versie and levering.versie not in versies:
                wat = f"Versie {levering.versie} wordt door het besluit niet gemaakt. Noem de versie die het maakt."
                yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@ozon.levering(
    "OZON2140",
    "De regeling in manifest-ow.xml is er een van het besluit",
)
def regeling_bekend(aanlevering: Aanlevering) -> Vondsten:
    for besluit in besluiten(aanlevering):
        werken = {werk(tekst(deel)) for deel in besluit.alle("FRBRExpression", "instrumentVersie", "instrument")}
        for levering in aanlevering.manifest_ow:
            if levering.regeling and levering.regeling not in werken:
                wat = f"{levering.regeling} komt in het besluit niet voor. Noem de regeling die het besluit wijzigt."
                yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@ozon.levering(
    "OZON2210",
    "Doel en regeling van manifest-ow.xml horen in het besluit bij elkaar",
)
def combinatie_bekend(aanlevering: Aanlevering) -> Vondsten:
    """What is too much in manifest-ow.xml; that something is absent there is for LVBB2505."""
    for besluit in besluiten(aanlevering):
        paren = {
            (tekst(doel), werk(_instrument(deel)))
            for deel in besluit.alle("BeoogdeRegeling", "Intrekking")
            for doel in alle(deel, "doel")
        }
        genoemd = {(levering.doel, levering.regeling) for levering in aanlevering.manifest_ow}
        for levering in aanlevering.manifest_ow if paren and paren <= genoemd else ():
            if levering.doel and (levering.doel, levering.regeling) not in paren:
                wat = (
                    f"Doel {levering.doel} en {levering.regeling} horen in het besluit niet bij elkaar. Maak ze gelijk."
                )
                yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


def _instrument(deel: Element) -> str:
    return tekst(eerste(deel, "instrumentVersie")) or tekst(eerste(deel, "instrument"))


@sinds_imow_2.levering("OZON4006", "Een regeling staat met een doel één keer in manifest-ow.xml")
def regeling_een_keer(aanlevering: Aanlevering) -> Vondsten:
    aantallen = Counter((deel.regeling, deel.doel, deel.versie) for deel in aanlevering.manifest_ow)
    for levering in aanlevering.manifest_ow:
        if aantallen[(levering.regeling, levering.doel, levering.versie)] > 1:
            bij = f"doel {levering.doel}" if levering.doel else f"versie {levering.versie}"
            wat = f"{levering.regeling} staat er vaker in met {bij}. Voeg de aanleveringen samen."
            yield Vondst(wat, MANIFEST_OW, plaats(levering.element))


@sinds_imow_2.levering("OZON4007", "Een OW-bestand hoort bij één regeling")
def bestand_een_keer(aanlevering: Aanlevering) -> Vondsten:
    regels = [bestand for levering in aanlevering.manifest_ow for bestand in levering.bestanden]
    aantallen = Counter(regel.naam for regel in regels)
    for regel in {regel.naam: regel for regel in regels}.values():
        if (aantal := aantallen[regel.naam]) > 1:
            wat = f"'{regel.naam}' staat {aantal} keer in {MANIFEST_OW}. Noem het bij één regeling."
            yield Vondst(wat, MANIFEST_OW, Plaats(regel.regel, "naam"))


@sinds_imow_2.levering("OZON4008", "Een OW-object hoort bij één regeling")
def object_een_keer(aanlevering: Aanlevering) -> Vondsten:
    bij: defaultdict[str, set[int]] = defaultdict(set)
    for nr, levering in enumerate(aanlevering.manifest_ow):
        namen = {bestand.naam for bestand in levering.bestanden}
        for object_ in aanlevering.ow.objecten:
            if object_.bestand in namen:
                bij[object_.id].add(nr)
    for object_ in aanlevering.ow.objecten:
        if len(bij[object_.id]) > 1:
            yield vondst(object_, "dit object staat bij meer dan één regeling. Lever het bij één aan.")
