"""Faults in the software that works with the SWF: of ketenpartners, and of the bevoegd gezag."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from mocks.fouten import fout

KETEN = "vth"
PLUGIN = "https://github.com/generiekzaakafhandelcomponent/samenwerkfunctionaliteit-plugin"
OPENWAVE = "Documentatie OpenWave, samenwerkingsfunctionaliteit"

# -- software of ketenpartners -------------------------------------------------------------------------------


@fout(
    id="ketenpartner-ligt-stil",
    keten=KETEN,
    omschrijving="De software van de ketenpartner vraagt de SWF niet wat er nieuw is",
    bron="Eigen afleiding; eis VTH-29",
    schakel="ketenpartner-dossier",
    haak="ketenpartner.werkt",
)
def ligt_stil(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="ketenpartner-stopt-bij-nieuwe-soort",
    keten=KETEN,
    omschrijving="De software van de ketenpartner kent een vaste lijst van notificaties, en stopt bij een andere",
    bron=f"{PLUGIN}; versie 5 kwam met nieuwe statussen",
    schakel="ketenpartner-dossier",
    haak="ketenpartner.onbekend",
)
def stopt(waarde: str, **context: Any) -> str:
    return "stoppen"


@fout(
    id="ketenpartner-leest-alleen-eerste-bladzijde",
    keten=KETEN,
    omschrijving="De software van de ketenpartner leest van een lijst notificaties alleen de eerste bladzijde",
    bron="Eigen afleiding; eis VTH-29",
    schakel="ketenpartner-dossier",
    haak="ketenpartner.notificaties",
)
def eerste_bladzijde(waarde: list[Any], **context: Any) -> list[Any]:
    return waarde[:20]


@fout(
    id="ketenpartner-haalt-nooit-in",
    keten=KETEN,
    omschrijving="De software van de ketenpartner vraagt alleen naar het laatste kwartier, ook na een onderbreking",
    bron="Eigen afleiding; eis VTH-29",
    schakel="ketenpartner-dossier",
    haak="ketenpartner.vanaf",
)
def laatste_kwartier(waarde: datetime | None, *, nu: datetime, **context: Any) -> datetime:
    return nu - timedelta(minutes=15)


@fout(
    id="ketenpartner-bewaart-document-dubbel",
    keten=KETEN,
    omschrijving="De software van de ketenpartner bewaart een document opnieuw bij elke notificatie erover",
    bron="Eigen afleiding; eis VTH-29",
    schakel="ketenpartner-dossier",
    haak="ketenpartner.sleutel",
)
def per_notificatie(waarde: str, *, notificatie: Any, **context: Any) -> str:
    sleutel: str = notificatie.notificatieId
    return sleutel


@fout(
    id="advies-zonder-document",
    keten=KETEN,
    omschrijving="De software van de ketenpartner meldt gereed, maar plaatst het advies niet in de samenwerking",
    bron="Eigen afleiding; eis VTH-26",
    schakel="ketenpartner-swf",
    haak="ketenpartner.advies",
)
def zonder_document(waarde: str, **context: Any) -> str:
    return ""


@fout(
    id="ketenpartner-meldt-niet-gereed",
    keten=KETEN,
    omschrijving="De software van de ketenpartner plaatst het advies, maar laat het actieverzoek staan",
    bron="Eigen afleiding; eis VTH-27",
    schakel="ketenpartner-swf",
    haak="ketenpartner.status",
)
def status_vergeten(waarde: str, **context: Any) -> None:
    return None


@fout(
    id="advies-niet-gekoppeld",
    keten=KETEN,
    omschrijving="De software van de ketenpartner plaatst het advies zonder te zeggen bij welk actieverzoek het hoort",
    bron=f"{PLUGIN}; een actieverzoek heeft documenten",
    schakel="ketenpartner-swf",
    haak="ketenpartner.koppelt",
)
def niet_gekoppeld(waarde: bool, **context: Any) -> bool:
    return False


# -- software of the bevoegd gezag ---------------------------------------------------------------------------


@fout(
    id="behandelsoftware-vraagt-niets",
    keten=KETEN,
    omschrijving="De software van het bevoegd gezag vraagt de SWF nooit wat er nieuw is",
    bron=OPENWAVE,
    schakel="behandelaar-dossier",
    haak="behandelsoftware.werkt",
)
def gezag_vraagt_niet(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="samenwerking-zonder-verzoeknummer",
    keten=KETEN,
    omschrijving="De software van het bevoegd gezag begint de samenwerking zonder het nummer van het verzoek",
    bron=OPENWAVE,
    schakel="behandelaar-swf",
    haak="behandelsoftware.verzoeknummer",
)
def zonder_nummer(waarde: str, **context: Any) -> None:
    return None
