"""Besluit and regeling: what kind of work they are, and which metadata must come along."""

from __future__ import annotations

from collections import Counter

from ikt.koppelvlakken.stop.document import Document, binnen, heeft, ouder
from ikt.koppelvlakken.stop.regels.aknjoin import BESLUIT, REGELING, TIJDELIJK
from ikt.koppelvlakken.stop.regels.basis import BHKV, MATRIX, Gevonden, Onderwerp, besluiten, kennisgevingen
from ikt.koppelvlakken.stop.regels.consolidatie import kind
from ikt.koppelvlakken.stop.regels.mutatie import nieuwe_regelingen
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, tekst

bhkv = Onderwerp(fase=2, bron=BHKV, documenten=besluiten)
inhoud = Onderwerp(fase=3, bron=MATRIX, documenten=besluiten)


@bhkv.document("BHKV1005", "Een besluit heeft soortWork work_003")
def soort_werk_besluit(document: Document) -> Gevonden:
    identificatie = document.eerste("ExpressionIdentificatie")
    if identificatie is not None and (soort := kind(identificatie, "soortWork")) != BESLUIT:
        yield identificatie, f"Het besluit heeft soortWork '{soort}'. Gebruik {BESLUIT}."


@bhkv.document("BHKV1006", "Een nieuwe regeling heeft soortWork work_019")
def soort_werk_regeling(document: Document) -> Gevonden:
    yield from _soort_werk(document, ("RegelingCompact", "RegelingKlassiek", "RegelingVrijetekst"), REGELING)


@bhkv.document("BHKV1028", "Een tijdelijk regelingdeel heeft soortWork work_021")
def soort_werk_tijdelijk_deel(document: Document) -> Gevonden:
    yield from _soort_werk(document, ("RegelingTijdelijkdeel",), TIJDELIJK)


def _soort_werk(document: Document, modellen: tuple[str, ...], soort: str) -> Gevonden:
    versies = {_expressie(deel) for deel in _identificaties(document) if kind(deel, "soortWork") == soort}
    for regeling in document.alle(*modellen):
        if (regeling.get("wordt") or "") not in versies and ouder(regeling) != "VervangRegeling":
            yield (
                regeling,
                f"{lokaal(regeling)} {regeling.get('wordt')} heeft niet soortWork {soort}. Pas soortWork aan.",
            )


@inhoud.document("LVBB4044", "soortWork past bij het regelingmodel")
def soort_werk_past(document: Document) -> Gevonden:
    soorten = {_expressie(deel): kind(deel, "soortWork") for deel in _identificaties(document)}
    for regeling in nieuwe_regelingen(document):
        verwacht = TIJDELIJK if lokaal(regeling) == "RegelingTijdelijkdeel" else REGELING
        soort = soorten.get(regeling.get("wordt") or "")
        if soort is not None and soort != verwacht:
            yield regeling, f"{lokaal(regeling)} heeft soortWork '{soort}'. Gebruik {verwacht}."


def _identificaties(document: Document) -> list[Element]:
    """ExpressionIdentificatie of each RegelingVersieInformatie."""
    return [
        deel for info in document.alle("RegelingVersieInformatie") for deel in alle(info, "ExpressionIdentificatie")
    ]


def _expressie(identificatie: Element) -> str:
    return kind(identificatie, "FRBRExpression")


@bhkv.document("BHKV1044", "Een wordt-versie heeft één RegelingVersieInformatie")
def een_versie_informatie(document: Document) -> Gevonden:
    aantallen = Counter(_expressie(deel) for deel in _identificaties(document))
    for element in document.met("componentnaam"):
        wordt = element.get("wordt") or ""
        if aantallen[wordt] != 1:
            yield (
                element,
                f"Van {wordt} is {aantallen[wordt]} keer RegelingVersieInformatie geleverd. Lever het één keer.",
            )


@bhkv.document("BHKV1058", "RegelingVersieInformatie hoort bij een regeling in het besluit")
def versie_informatie_in_besluit(document: Document) -> Gevonden:
    wordt = {element.get("wordt") for element in document.met("wordt")}
    for deel in _identificaties(document):
        if _expressie(deel) not in wordt:
            yield deel, f"Het besluit maakt {_expressie(deel)} niet. Haal de informatie weg, of pas wordt aan."


@inhoud.document("LVBB4002", "WijzigArtikel en WijzigBijlage verwijzen naar elkaar")
def wijzigbijlage_gekoppeld(document: Document) -> Gevonden:
    bijlagen = {bijlage.get("eId"): bijlage for bijlage in document.alle("WijzigBijlage")}
    artikelen = [deel for deel in document.alle("WijzigArtikel", "WijzigLid") if not heeft(deel, "WijzigLid")]
    refs = {ref.get("ref") for artikel in artikelen for ref in alle(artikel, "IntRef")}
    for eid, bijlage in bijlagen.items():
        if eid not in refs:
            yield bijlage, f"Geen WijzigArtikel verwijst naar WijzigBijlage {eid}. Voeg een verwijzing toe."
    for artikel in artikelen if binnen_compact(document) else ():
        if not any(ref.get("ref") in bijlagen for ref in alle(artikel, "IntRef")):
            yield artikel, f"{artikel.get('eId')} verwijst niet naar een WijzigBijlage. Herstel de verwijzing."


def binnen_compact(document: Document) -> bool:
    return document.eerste("BesluitCompact") is not None


@inhoud.document("LVBB4005", "Een regeling is een act")
def regeling_is_act(document: Document) -> Gevonden:
    for deel in _identificaties(document):
        delen = kind(deel, "FRBRWork").split("/")
        if len(delen) < 4 or delen[3] != "act":
            yield deel, f"{kind(deel, 'FRBRWork')} is geen act. Gebruik act als derde deel."


@inhoud.document("LVBB4040", "Een nieuwe regeling heeft RegelingMetadata")
def nieuwe_regeling_met_metadata(document: Document) -> Gevonden:
    met = {_expressie(deel) for deel in _identificaties(document) if _heeft_metadata(deel)}
    bekend = {_expressie(deel) for deel in _identificaties(document)}
    for regeling in nieuwe_regelingen(document):
        wordt = regeling.get("wordt") or ""
        if wordt in bekend and wordt not in met:
            yield regeling, f"Van de nieuwe regeling {wordt} ontbreekt RegelingMetadata. Voeg die toe."


def _heeft_metadata(identificatie: Element) -> bool:
    informatie = binnen(identificatie, "RegelingVersieInformatie")
    return informatie is not None and eerste(informatie, "RegelingMetadata") is not None


@inhoud.document("LVBB4017", "Een definitief besluit noemt de datum van ondertekening", fase=2)
def ondertekend(document: Document) -> Gevonden:
    stappen = {tekst(stap) for stap in document.alle("soortStap")}
    definitief = tekst(document.eerste("soortProcedure")).endswith("_definitief")
    if definitief and not any(stap.endswith("stap_003") for stap in stappen):
        yield document.eerste("Procedureverloop"), "Het besluit noemt geen ondertekening. Voeg die stap toe."


@inhoud.document("LVBB4034", "De publicatie heeft een AKN", fase=2)
def publicatie_met_akn(document: Document) -> Gevonden:
    yield from _zonder_akn(document)


@inhoud.document("LVBB4734", "Een kennisgeving heeft een AKN", documenten=kennisgevingen, fase=5)
def kennisgeving_met_akn(document: Document) -> Gevonden:
    yield from _zonder_akn(document)


def _zonder_akn(document: Document) -> Gevonden:
    identificatie = document.eerste("ExpressionIdentificatie")
    if identificatie is None or not (kind(identificatie, "FRBRWork") or kind(identificatie, "FRBRExpression")):
        yield identificatie, "De publicatie heeft geen identificatie. Vul FRBRWork en FRBRExpression in."
