"""Faults in bijlagen: lost, cut off, without their question, or seen by who may not."""

from __future__ import annotations

import io
from typing import Any

from ikt.koppelvlakken.stam.bericht import Verzoek
from mocks.fouten import fout
from mocks.zaken import Zaken

KETEN = "vth"
SOFTWARE = "zaaksysteem-zaak"
MEGABYTE = 1_000_000


@fout(
    id="bijlage-zonder-vraag",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart niet bij welke vraag een bijlage hoort",
    bron="VNG, VTH Inregeltest: moeilijk te zien welke bijlagen bij welke vragen horen",
    schakel=SOFTWARE,
    haak="zaaksysteem.document",
)
def zonder_vraag(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "beschrijving": ""}


@fout(
    id="vertrouwelijke-bijlage-openbaar",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart een vertrouwelijke bijlage als openbaar",
    bron="Eigen afleiding; eis VTH-09",
    schakel=SOFTWARE,
    haak="zaaksysteem.document",
)
def openbaar(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "vertrouwelijk": False}


@fout(
    id="vertrouwelijke-bijlage-in-publiceerbare-pdf",
    keten=KETEN,
    omschrijving="DSO-LV noemt in de publiceerbare PDF ook de vertrouwelijke bijlagen",
    bron="Eigen afleiding; eis VTH-09",
    schakel="dso-zaaksysteem",
    haak="dso.pdf",
)
def in_publiceerbare_pdf(waarde: list[str], *, verzoek: dict[str, Any], **context: Any) -> list[str]:
    return [*waarde, *(each["bestandsnaam"] for each in verzoek["documenten"])]


@fout(
    id="persoon-in-publiceerbare-pdf",
    keten=KETEN,
    omschrijving="DSO-LV noemt in de publiceerbare PDF de initiatiefnemer bij naam",
    bron="Eigen afleiding; eis VTH-08",
    schakel="dso-zaaksysteem",
    haak="dso.pdf",
)
def persoon_in_pdf(waarde: list[str], *, verzoek: dict[str, Any], **context: Any) -> list[str]:
    return [*waarde, verzoek["opgave"]["initiatiefnemer"].get("geslachtsnaam", "")]


@fout(
    id="vertrouwelijke-bijlage-niet-in-verzoek-pdf",
    keten=KETEN,
    omschrijving="In het Verzoek.pdf voor de behandelaar ontbreken de vertrouwelijke bijlagen",
    bron="VNG, VTH Inregeltest: vertrouwelijke bijlagen komen niet voor in Verzoek.pdf",
    schakel=SOFTWARE,
    haak="zaaksysteem.verzoek_pdf",
)
def niet_in_verzoek_pdf(waarde: list[str], *, verzoek: Verzoek, **context: Any) -> list[str]:
    geheim = {document.bestandsnaam for document in verzoek.documenten() if document.vertrouwelijk}
    return [naam for naam in waarde if naam not in geheim]


@fout(
    id="grote-bijlage-afgekapt",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart van een grote bijlage alleen de eerste megabyte",
    bron="Eigen afleiding; eis VTH-10",
    schakel=SOFTWARE,
    haak="zaaksysteem.document",
)
def afgekapt(waarde: dict[str, Any], *, system: Zaken, **context: Any) -> dict[str, Any]:
    if waarde["omvang"] <= MEGABYTE:
        return waarde
    begin = b"".join(system.bestanden.lees(waarde["sha256"]))[:MEGABYTE]
    return {**waarde, "sha256": system.bestanden.bewaar(io.BytesIO(begin)), "omvang": MEGABYTE}
