"""Faults in what comes after a first verzoek: aanvullen, intrekken, vooroverleg."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.stam.bericht import Verzoek
from mocks.fouten import fout

KETEN = "vth"
SOFTWARE = "zaaksysteem-zaak"


@fout(
    id="aanvulling-wordt-nieuwe-zaak",
    keten=KETEN,
    omschrijving="Het zaaksysteem herkent een aanvulling niet en maakt er een tweede zaak van",
    bron="Documentatie OpenWave, verwerking DSO STAM-berichten",
    schakel=SOFTWARE,
    haak="zaaksysteem.bestaande_zaak",
)
def nieuwe_zaak(waarde: str | None, *, verzoek: Verzoek, **context: Any) -> str | None:
    return None if verzoek.doel == "Aanvullen" else waarde


@fout(
    id="aanvulling-overschrijft",
    keten=KETEN,
    omschrijving="Het zaaksysteem gooit bij een aanvulling de eerdere antwoorden en bijlagen weg",
    bron="VNG, VTH Inregeltest: aanvullingen zijn moeilijk te herkennen",
    schakel=SOFTWARE,
    haak="zaaksysteem.bewaart_eerdere_versie",
)
def overschrijft(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="aanvulling-niet-te-onderscheiden",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart wat is aangevuld zonder te zeggen bij welke aanvulling het hoort",
    bron="VNG, VTH Inregeltest: aanvullingen zijn moeilijk te herkennen",
    schakel=SOFTWARE,
    haak="zaaksysteem.document",
)
def zonder_volgnummer(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return waarde if waarde.get("eigen") else {**waarde, "volgnummer": "000"}


@fout(
    id="tweede-aanvulling-genegeerd",
    keten=KETEN,
    omschrijving="Het zaaksysteem verwerkt alleen de eerste aanvulling op een verzoek",
    bron="Eigen afleiding; eis VTH-13",
    schakel=SOFTWARE,
    haak="zaaksysteem.handeling",
)
def tweede_genegeerd(waarde: str, *, verzoek: Verzoek, **context: Any) -> str:
    return waarde if verzoek.volgnummer < "002" else "niets"


@fout(
    id="volgnummer-stijgt-niet",
    keten=KETEN,
    omschrijving="DSO-LV geeft een aanvulling hetzelfde volgnummer als het verzoek dat zij aanvult",
    bron="Eigen afleiding; eis VTH-13",
    schakel="dso-zaaksysteem",
    haak="dso.volgnummer",
)
def volgnummer(waarde: int, **context: Any) -> int:
    return waarde - 1


@fout(
    id="intrekking-genegeerd",
    keten=KETEN,
    omschrijving="Het zaaksysteem doet niets met een intrekking",
    bron="Documentatie OpenWave: een intrekking komt in een eigen formaat van de adapter",
    schakel=SOFTWARE,
    haak="zaaksysteem.handeling",
)
def intrekking_genegeerd(waarde: str, **context: Any) -> str:
    return "niets" if waarde == "intrekken" else waarde


@fout(
    id="intrekking-wordt-nieuwe-zaak",
    keten=KETEN,
    omschrijving="Het zaaksysteem maakt van een intrekking een nieuwe zaak",
    bron="Documentatie OpenWave: een intrekking komt in een eigen formaat van de adapter",
    schakel=SOFTWARE,
    haak="zaaksysteem.bestaande_zaak",
)
def intrekking_als_zaak(waarde: str | None, *, verzoek: Verzoek, **context: Any) -> str | None:
    return None if verzoek.doel == "Intrekken" else waarde


@fout(
    id="vooroverleg-krijgt-termijn",
    keten=KETEN,
    omschrijving="Het zaaksysteem start een beslistermijn bij een conceptverzoek",
    bron="Eigen afleiding; eis VTH-16",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def termijn_bij_concept(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "uiterlijk": "2026-04-28"} if waarde["doel"] == "Conceptverzoek" else waarde


@fout(
    id="project-niet-bewaard",
    keten=KETEN,
    omschrijving="Het zaaksysteem bewaart niet bij welk project een verzoek hoort",
    bron="Eigen afleiding; eisen VTH-05 en VTH-17",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def zonder_project(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "kenmerken": [each for each in waarde["kenmerken"] if each["bron"] != "DSO-project"]}


@fout(
    id="verkend-idee-verloren",
    keten=KETEN,
    omschrijving="Het zaaksysteem zegt STAM 5.0 te kennen, maar doet niets met 'Verken uw idee'",
    bron="Eigen afleiding: een nieuw doel treft software die alleen de oude doelen kent",
    schakel=SOFTWARE,
    haak="zaaksysteem.handeling",
)
def idee_verloren(waarde: str, *, verzoek: Verzoek, **context: Any) -> str:
    return "niets" if verzoek.doel == "Verken uw idee" else waarde
