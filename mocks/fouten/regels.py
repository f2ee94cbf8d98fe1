"""Faults in the toepasbareregel-keten, from trouble seen with registers, rule engines and lokets."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.rtr.aanleveren import RtrMelding
from ikt.koppelvlakken.sttr.cell import output_value
from ikt.koppelvlakken.sttr.model import SttrBestand
from mocks.fouten import fout

KETEN = "regels"


@fout(
    id="activiteit-niet-overgenomen",
    keten=KETEN,
    omschrijving="Het RTR neemt een activiteit niet over van Ozon",
    bron="RicharddeGraaf1/OCD, synchronisatie-runbook: onderdelen ontbreken terwijl 0 fouten zijn gemeld",
    schakel="ozon-rtr",
    haak="rtr.activiteit",
)
def activiteit_kwijt(waarde: dict[str, Any], **context: Any) -> None:
    return None


@fout(
    id="activiteit-zonder-locatie",
    keten=KETEN,
    omschrijving="Het RTR neemt een activiteit over, maar niet haar werkingsgebied",
    bron="Eigen afleiding; sgort/linked-data-explorer meldt dat locaties van een activiteit per omgeving verschillen",
    schakel="ozon-rtr",
    haak="rtr.activiteit",
)
def zonder_locatie(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "locaties": []}


@fout(
    id="fout-regelbestand-aanvaard",
    keten=KETEN,
    omschrijving="Het RTR aanvaardt een regelbestand met een conclusie die niet bestaat",
    bron="Proeven met de XSD-sets van IMTR: een verkeerde conclusiecode is daar geldig",
    schakel="regelsoftware-rtr",
    haak="rtr.meldingen",
)
def aanvaard(waarde: list[RtrMelding], **context: Any) -> list[RtrMelding]:
    return [melding for melding in waarde if melding.code != "IKT-STTR017"]


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
    id="regels-niet-doorgegeven",
    keten=KETEN,
    omschrijving="Het RTR aanvaardt regels, maar geeft ze niet door aan de vergunningcheck",
    bron="Eigen afleiding uit de scheiding tussen register en uitvoering",
    schakel="rtr-uitvoeren",
    haak="rtr.event",
)
def niet_doorgegeven(waarde: str, **context: Any) -> str | None:
    return None if waarde == "geef_door" else waarde


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


def _ander(conclusie: dict[str, Any], mogelijk: list[str]) -> dict[str, Any]:
    juist = conclusie["toestemmingstype"]["code"]
    code = next((code for code in mogelijk if code != juist), juist)
    return {**conclusie, "toestemmingstype": {"code": code, "waarde": code}}
