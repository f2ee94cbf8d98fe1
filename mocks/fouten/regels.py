"""Faults between Ozon, regelsoftware and RTR, from trouble seen with registers of rules."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.rtr.aanleveren import RtrMelding
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
    id="einde-van-activiteit-genegeerd",
    keten=KETEN,
    omschrijving="Het RTR neemt het einde van een activiteit niet over, zodat zij blijft staan",
    bron="RicharddeGraaf1/OCD, synchronisatie-runbook: gegevens die zijn verdwenen blijven in een kopie staan",
    schakel="ozon-rtr",
    haak="rtr.activiteit",
)
def zonder_einde(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {naam: inhoud for naam, inhoud in waarde.items() if naam != "einddatum"}


@fout(
    id="wijziging-verbreekt-koppeling",
    keten=KETEN,
    omschrijving="Verandert de naam van een activiteit of haar plaats in de boom, dan verliest zij haar regels",
    bron="Geonovum, xml_omgevingsplan_gemeentestad, submutatiescenario's 10a en 10c",
    schakel="ozon-rtr",
    haak="rtr.kenmerken",
)
def zonder_kenmerken(
    waarde: dict[str, Any] | None, *, eerder: dict[str, Any], nieuw: dict[str, Any], **context: Any
) -> dict[str, Any] | None:
    opnieuw_doorgegeven = bool(eerder) and "gewijzigd" not in nieuw
    return None if opnieuw_doorgegeven else waarde


@fout(
    id="functionele-structuur-niet-bewaakt",
    keten=KETEN,
    omschrijving="Het RTR laat activiteiten toe op een verboden plaats in de functionele structuur",
    bron="Geonovum, Validatiematrix, RTRG0016 tot en met RTRG0021",
    schakel="ozon-rtr",
    haak="rtr.structuur",
)
def alles_mag(waarde: list[Any], **context: Any) -> list[Any]:
    return []


@fout(
    id="werkzaamheid-niet-gekoppeld",
    keten=KETEN,
    omschrijving="Het RTR aanvaardt de koppeling aan een werkzaamheid, maar bewaart haar niet",
    bron="sgort/linked-data-explorer: werkzaamheden zonder activiteit; koppelingen ontbreken",
    schakel="regelsoftware-rtr",
    haak="rtr.kenmerken",
)
def zonder_werkzaamheden(waarde: dict[str, Any] | None, **context: Any) -> dict[str, Any] | None:
    return waarde and {**waarde, "werkzaamheden": []}


@fout(
    id="zoeken-mist-vergunningchecks",
    keten=KETEN,
    omschrijving="De zoekfunctie van het loket geeft alleen treffers met een toestemming",
    bron="rsreeram17/woningAI_test: zoeken geeft per regelbeheerobject een treffer; die van de check werd gemist",
    schakel="rtr-uitvoeren",
    haak="rtr.treffers",
)
def alleen_toestemmingen(waarde: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return [treffer for treffer in waarde if "toestemming" in treffer]
