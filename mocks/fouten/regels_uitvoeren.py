"""Faults in the execution of rules and in the loket, from trouble seen with rule engines and their clients."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.sttr.cell import output_value
from ikt.koppelvlakken.sttr.model import SttrBestand, Uitvoeringsregel, Vraag
from mocks.fouten import fout

KETEN = "regels"


@fout(
    id="oude-regelversie",
    keten=KETEN,
    omschrijving="De vergunningcheck blijft rekenen met de regelversie die zij al had",
    bron="RicharddeGraaf1/OCD, test_imtr_peildatum: vier maanden oude gegevens door een vaste peildatum",
    schakel="rtr-uitvoeren",
    haak="uitvoeren.regels",
)
def oude_versie(waarde: dict[str, Any], *, eerder: list[dict[str, Any]], **context: Any) -> dict[str, Any] | None:
    return None if eerder else waarde


@fout(
    id="conclusie-van-verkeerde-rij",
    keten=KETEN,
    omschrijving="De vergunningcheck geeft de conclusie van een andere rij dan die bij de antwoorden past",
    bron="Amsterdam/vergunningcheck, issues 388 en 389: verkeerde conclusie door de volgorde van uitvoeren",
    schakel="uitvoeren-loket",
    haak="uitvoeren.conclusies",
)
def verkeerde_rij(waarde: list[dict[str, Any]], *, bestand: SttrBestand, **context: Any) -> list[dict[str, Any]]:
    rijen = bestand.top.table.rows if bestand.top and bestand.top.table else ()
    mogelijk = [str(output_value(rij.outputs[0])) for rij in rijen]
    return [_ander(conclusie, mogelijk) for conclusie in waarde]


@fout(
    id="vragen-in-verkeerde-volgorde",
    keten=KETEN,
    omschrijving="De vergunningcheck stelt haar vragen niet op volgorde van prioriteit",
    bron="Eigen afleiding; opgenomen antwoorden van de DSO staan op volgorde van prioriteit",
    schakel="uitvoeren-loket",
    haak="uitvoeren.vraaggroepen",
)
def verkeerde_volgorde(waarde: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return [{**groep, "vragen": groep["vragen"][::-1]} for groep in waarde[::-1]]


@fout(
    id="regels-buiten-werkingsgebied",
    keten=KETEN,
    omschrijving="De vergunningcheck past regels ook toe buiten hun werkingsgebied",
    bron="rsreeram17/woningAI_test: zonder toets op de plek kwamen regels van een andere gemeente mee",
    schakel="uitvoeren-loket",
    haak="uitvoeren.binnen",
)
def overal(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="optie-met-komma-gesplitst",
    keten=KETEN,
    omschrijving="De vergunningcheck knipt een antwoord op elke komma, ook binnen een optie",
    bron="houtmanj/vergunningcheck, mpQ4Ys: een optie met een komma breekt de meerkeuzevraag",
    schakel="uitvoeren-loket",
    haak="uitvoeren.antwoord",
)
def knip(waarde: str, *, regel: Uitvoeringsregel, **context: Any) -> str:
    if not isinstance(regel.inhoud, Vraag) or regel.inhoud.optie_type != "meerdereAntwoorden":
        return waarde
    bekend = {optie.tekst for optie in regel.inhoud.opties}
    return ", ".join(deel for deel in waarde.split(", ") if deel in bekend)


@fout(
    id="deels-telt-als-buiten",
    keten=KETEN,
    omschrijving="Een plan dat deels in een gebied ligt, behandelt de vergunningcheck alsof het erbuiten ligt",
    bron="sgort/linked-data-explorer, Lelystad: nieuwere regels kennen ja, deels en nee; oudere alleen true en false",
    schakel="uitvoeren-loket",
    haak="uitvoeren.ligging",
)
def deels_is_buiten(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {id: "nee" if ligging == "deels" else ligging for id, ligging in waarde.items()}


@fout(
    id="alleen-eerste-bestuursorgaan",
    keten=KETEN,
    omschrijving="Gelden op een plek regels van meer overheden, dan toont de vergunningcheck die van één",
    bron="Openbare vergunningcheckclient (index 71224051747): de conclusie van de een verborg die van de ander",
    schakel="uitvoeren-loket",
    haak="uitvoeren.entries",
)
def een_bestuursorgaan(waarde: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return [
        {**entry, "activiteiten": entry["activiteiten"][:1]} if "activiteiten" in entry else entry for entry in waarde
    ]


@fout(
    id="vraag-steeds-opnieuw",
    keten=KETEN,
    omschrijving="De vergunningcheck stelt een herbruikbare vraag voor elk regelbestand opnieuw",
    bron="Amsterdam/vergunningcheck, README: vragen met hetzelfde herbruikbaarId worden samen één keer gesteld",
    schakel="uitvoeren-loket",
    haak="uitvoeren.herbruikbaar",
)
def nooit_gedeeld(waarde: str, **context: Any) -> str:
    return ""


@fout(
    id="uitleg-ontbreekt",
    keten=KETEN,
    omschrijving="De vergunningcheck geeft de conclusie zonder de uitleg die erbij hoort",
    bron="Amsterdam/vergunningcheck, issues 388 en 389: de tekst om contact op te nemen hoorde bij een andere uitkomst",
    schakel="uitvoeren-loket",
    haak="uitvoeren.conclusies",
)
def zonder_uitleg(waarde: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return [{naam: deel for naam, deel in een.items() if naam != "toelichtingId"} for een in waarde]


@fout(
    id="een-conclusie-per-activiteit",
    keten=KETEN,
    omschrijving="De vergunningcheck geeft van een activiteit alleen de eerste conclusie",
    bron="Eigen afleiding; regels met RULE ORDER geven meer dan één conclusie (sgort/linked-data-explorer)",
    schakel="uitvoeren-loket",
    haak="uitvoeren.conclusies",
)
def een_conclusie(waarde: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return waarde[:1]


@fout(
    id="compleet-zonder-bijlage",
    keten=KETEN,
    omschrijving="Een aanvraag heet compleet, terwijl een verplichte bijlage ontbreekt",
    bron="Eigen afleiding; indienbaar en compleet zijn in opgenomen antwoorden twee verschillende oordelen",
    schakel="uitvoeren-loket",
    haak="uitvoeren.entries",
)
def meteen_compleet(waarde: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return [{**entry, "compleet": entry["indienbaar"]} if "compleet" in entry else entry for entry in waarde]


@fout(
    id="algemene-set-ontbreekt",
    keten=KETEN,
    omschrijving="De indieningsvereisten komen zonder de landelijke Algemene set",
    bron="Opgenomen antwoorden van de DSO: de Algemene set staat altijd vooraan",
    schakel="uitvoeren-loket",
    haak="uitvoeren.entries",
)
def zonder_algemene_set(waarde: list[dict[str, Any]], *, typering: str, **context: Any) -> list[dict[str, Any]]:
    return waarde[1:] if typering == "Indieningsvereisten" else waarde


@fout(
    id="maatregel-ontbreekt",
    keten=KETEN,
    omschrijving="Maatregelen op maat noemt niet alle maatregelen die gelden",
    bron="Eigen afleiding; RicharddeGraaf1/OCD zag bestanden met maatregelen die stil werden overgeslagen",
    schakel="uitvoeren-loket",
    haak="uitvoeren.maatregelen",
)
def maatregel_kwijt(waarde: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return waarde[:-1]


def _ander(conclusie: dict[str, Any], mogelijk: list[str]) -> dict[str, Any]:
    juist = conclusie["toestemmingstype"]["code"]
    code = next((code for code in mogelijk if code != juist), juist)
    return {**conclusie, "toestemmingstype": {"code": code, "waarde": code}}
