"""Faults around the procedure of a besluit: termijnen and ontwerpen that get lost or change on their way."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ikt.koppelvlakken.ozon.uitlevering import Procedure, Procedurestap, Uitlevering
from ikt.koppelvlakken.stop.procedurestap import EINDE_BEROEP, EINDE_INZAGE
from ikt.koppelvlakken.validatie import Melding
from mocks.fouten import fout


@fout(
    id="lvbb-houdt-kennisgeving-achter",
    keten="plan",
    omschrijving="De LVBB maakt een kennisgeving bekend, maar geeft de termijnen niet door aan Ozon",
    bron="gemeente.nu 2024-04: wat er met een ontwerp gebeurt is in de viewers niet te zien",
    schakel="lvbb-ozon",
    haak="lvbb.procedure",
)
def houd_achter(procedure: Procedure, **context: Any) -> None:
    return None


@fout(
    id="lvbb-kort-termijn-in",
    keten="plan",
    omschrijving="De termijn die de LVBB doorgeeft eindigt een week te vroeg",
    bron="TPOD, overzicht van procedurestappen: termijnen zijn zes weken en eindigen op een werkdag",
    schakel="lvbb-ozon",
    haak="lvbb.procedure",
)
def kort_in(procedure: Procedure, **context: Any) -> Procedure:
    return procedure.model_copy(update={"procedure": tuple(map(_week_eerder, procedure.procedure))})


@fout(
    id="lvbb-mist-ontbrekend-besluit",
    keten="plan",
    omschrijving="De LVBB neemt een kennisgeving aan over een besluit dat nooit is aangeleverd",
    bron="validatiematrix LVBB4702",
    schakel="plansoftware-lvbb",
    haak="lvbb.meldingen",
)
def mis_besluit(meldingen: list[Melding], **context: Any) -> list[Melding]:
    return [melding for melding in meldingen if melding.code != "LVBB4702"]


@fout(
    id="lvbb-levert-ontwerp-als-vastgesteld",
    keten="plan",
    omschrijving="De LVBB geeft een ontwerp door alsof het is vastgesteld",
    bron="TPOD, overzicht van procedurestappen: een ontwerp werkt nog niet",
    schakel="lvbb-ozon",
    haak="lvbb.uitlevering",
)
def stel_vast(uitlevering: Uitlevering, **context: Any) -> Uitlevering:
    if uitlevering.stadium == "vastgesteld":
        return uitlevering
    publicatie = max(stap.op for stap in uitlevering.procedure)
    return uitlevering.model_copy(update={"stadium": "vastgesteld", "geldig_vanaf": publicatie})


def _week_eerder(stap: Procedurestap) -> Procedurestap:
    if not stap.soort.endswith((EINDE_INZAGE, EINDE_BEROEP)):
        return stap
    eerder = date.fromisoformat(stap.op) - timedelta(weeks=1)
    return stap.model_copy(update={"op": eerder.isoformat()})
