"""Faults in the besluit on a verzoek, and in what other software hears of its zaak."""

from __future__ import annotations

from typing import Any

from mocks.fouten import fout

KETEN = "vth"
SOFTWARE = "zaaksysteem-zaak"


@fout(
    id="besluit-niet-bij-zaak",
    keten=KETEN,
    omschrijving="Het zaaksysteem verstuurt het besluit, maar legt het niet vast bij de zaak",
    bron="Eigen afleiding; eis VTH-18",
    schakel=SOFTWARE,
    haak="zaaksysteem.besluit",
)
def besluit_kwijt(waarde: dict[str, Any], **context: Any) -> None:
    return None


@fout(
    id="weigering-als-verlening",
    keten=KETEN,
    omschrijving="Het zaaksysteem legt elk besluit vast als verleende vergunning",
    bron="Eigen afleiding; eis VTH-18",
    schakel=SOFTWARE,
    haak="zaaksysteem.besluit",
)
def altijd_verleend(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "soort": "Omgevingsvergunning verleend"}


@fout(
    id="besluit-niet-verstuurd",
    keten=KETEN,
    omschrijving="Het zaaksysteem legt het besluit vast, maar stuurt het niet aan de initiatiefnemer",
    bron="Eigen afleiding; eis VTH-18",
    schakel="zaaksysteem-initiatiefnemer",
    haak="zaaksysteem.brief",
)
def geen_besluitbrief(waarde: dict[str, str] | None, *, soort: str, **context: Any) -> dict[str, str] | None:
    return None if soort == "Besluit" else waarde


@fout(
    id="nieuwe-zaak-niet-gemeld",
    keten=KETEN,
    omschrijving="Het zaaksysteem meldt een nieuwe zaak niet aan wie zich daarop heeft geabonneerd",
    bron="Eigen afleiding; eis VTH-35",
    schakel="zaaksysteem-afnemer",
    haak="zaaksysteem.notificatie",
)
def niet_gemeld(waarde: dict[str, Any], **context: Any) -> None:
    return None


@fout(
    id="wijziging-gemeld-als-nieuwe-zaak",
    keten=KETEN,
    omschrijving="Het zaaksysteem meldt elke wijziging van een zaak als een nieuwe zaak",
    bron="Eigen afleiding; eis VTH-35",
    schakel="zaaksysteem-afnemer",
    haak="zaaksysteem.notificatie",
)
def altijd_nieuw(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "actie": "create"}
