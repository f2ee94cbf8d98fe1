"""Faults in the VTH-keten, from trouble that municipalities and vendors reported."""

from __future__ import annotations

from typing import Any

from mocks.fouten import fout

KETEN = "vth"


@fout(
    id="tweede-zaak-bij-dubbele-notificatie",
    keten=KETEN,
    omschrijving="Het zaaksysteem maakt van elke notificatie een zaak, ook van een die twee keer aankomt",
    bron="Documentatie OpenWave, doublures",
    schakel="zaaksysteem-zaak",
    haak="zaaksysteem.bestaande_zaak",
)
def tweede_zaak(waarde: str | None, **context: Any) -> None:
    return None


@fout(
    id="naam-afgekapt",
    keten=KETEN,
    omschrijving="Het zaaksysteem kapt de naam van het verzoek af op 80 tekens en bewaart de rest nergens",
    bron="https://github.com/VNG-Realisatie/gemma-zaken/issues/2129",
    schakel="zaaksysteem-zaak",
    haak="zaaksysteem.zaak",
)
def naam_afgekapt(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "toelichting": ""}


@fout(
    id="aangenomen-maar-geen-zaak",
    keten=KETEN,
    omschrijving="Het zaaksysteem neemt de notificatie aan, maar kiest geen zaaktype en maakt geen zaak",
    bron="Documentatie OpenWave, verwerking DSO STAM-berichten",
    schakel="zaaksysteem-zaak",
    haak="zaaksysteem.zaaktype",
)
def geen_zaaktype(waarde: str | None, **context: Any) -> None:
    return None


@fout(
    id="verkeerd-verzoektype",
    keten=KETEN,
    omschrijving="Het zaaksysteem registreert elk verzoek als aanvraag voor een vergunning",
    bron="VNG, VTH Inregeltest; eis VTH-02",
    schakel="zaaksysteem-zaak",
    haak="zaaksysteem.zaak",
)
def altijd_een_aanvraag(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "verzoektype": "Aanvraag vergunning"}


@fout(
    id="bijlage-niet-opgehaald",
    keten=KETEN,
    omschrijving="Het zaaksysteem slaat een bijlage over waarvan het ophalen niet in één keer lukte",
    bron="Documentatie OpenWave, mislukte bijlages",
    schakel="zaaksysteem-zaak",
    haak="zaaksysteem.bijlagen",
)
def bijlage_overgeslagen(waarde: tuple[Any, ...], **context: Any) -> tuple[Any, ...]:
    return waarde[1:]


@fout(
    id="notificatie-verloren",
    keten=KETEN,
    omschrijving="DSO-LV denkt dat de notificatie is afgeleverd, maar zij is onderweg verloren gegaan",
    bron="Documentatie OpenWave, gemiste verzoeken",
    schakel="dso-notificatie",
    haak="dso.notificatie",
)
def notificatie_verloren(waarde: str | None, **context: Any) -> None:
    return None


@fout(
    id="zaaksysteem-onbereikbaar",
    keten=KETEN,
    omschrijving="Het zaaksysteem antwoordt 503 op elke notificatie",
    bron="Digikoppeling Koppelvlakstandaard ebMS2, gedrag bij HTTP 503",
    schakel="dso-notificatie",
    haak="zaaksysteem.bereikbaar",
)
def onbereikbaar(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="documentverwijzing-ontbreekt",
    keten=KETEN,
    omschrijving="DSO-LV noemt een document in het verzoekbericht, maar geeft er geen verwijzing naar",
    bron="Eigen afleiding; eis VTH-08",
    schakel="dso-zaaksysteem",
    haak="dso.documenten",
)
def verwijzing_ontbreekt(waarde: list[Any], **context: Any) -> list[Any]:
    return waarde[:-1]


@fout(
    id="verzoektype-in-bericht-verkeerd",
    keten=KETEN,
    omschrijving="DSO-LV geeft het bevoegd gezag een verzoekbericht met een ander verzoektype dan is ingediend",
    bron="Eigen afleiding; eis VTH-02",
    schakel="dso-zaaksysteem",
    haak="dso.verzoekbericht",
)
def type_in_bericht(waarde: str, *, verzoek: dict[str, Any], **context: Any) -> str:
    type_ = verzoek["opgave"]["type"]
    ander = "Informatie" if type_ == "Melding" else "Melding"
    return waarde.replace(f":type>{type_}<", f":type>{ander}<")
