"""Faults in the samenwerkfunctionaliteit (SWF) of the DSO-LV."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mocks.fouten import fout

KETEN = "vth"
PLUGIN = "https://github.com/generiekzaakafhandelcomponent/samenwerkfunctionaliteit-plugin"
OPENWAVE = "Documentatie OpenWave, samenwerkingsfunctionaliteit"


@fout(
    id="swf-haalt-verzoek-niet-op",
    keten=KETEN,
    omschrijving="De SWF haalt het verzoek niet op, en de samenwerking wordt nooit open",
    bron="Eigen afleiding; eis VTH-24",
    schakel="dso-swf",
    haak="swf.verzoek",
)
def niet_opgehaald(waarde: Any, **context: Any) -> None:
    return None


@fout(
    id="swf-mist-bijlage-van-verzoek",
    keten=KETEN,
    omschrijving="De SWF neemt een bijlage van het verzoek niet over in de samenwerking",
    bron="Eigen afleiding; eis VTH-24",
    schakel="dso-swf",
    haak="swf.verzoek",
)
def bijlage_niet_overgenomen(waarde: Any, **context: Any) -> Any:
    return waarde and waarde.model_copy(update={"documenten": waarde.documenten[:-1]})


@fout(
    id="beperkte-toegang-ziet-strikt-document",
    keten=KETEN,
    omschrijving="Een ketenpartner met beperkte toegang ziet ook strikt vertrouwelijke documenten",
    bron=OPENWAVE,
    schakel="swf-ketenpartner",
    haak="swf.mag_zien",
)
def ziet_alles(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="uitnodiging-met-te-veel-rechten",
    keten=KETEN,
    omschrijving="De SWF geeft elke ketenpartner volledige toegang",
    bron="Eigen afleiding; eis VTH-25",
    schakel="swf-ketenpartner",
    haak="swf.privilege",
)
def altijd_volledig(waarde: str, **context: Any) -> str:
    return "VT"


@fout(
    id="document-verloren-bij-upload",
    keten=KETEN,
    omschrijving="De SWF neemt een document aan, maar bewaart het niet",
    bron="Eigen afleiding; eis VTH-28",
    schakel="behandelaar-swf",
    haak="swf.document",
)
def document_verloren(waarde: dict[str, Any], **context: Any) -> None:
    return None


@fout(
    id="document-beschadigd",
    keten=KETEN,
    omschrijving="De SWF geeft een document anders terug dan het is geplaatst",
    bron="Eigen afleiding; eis VTH-28",
    schakel="behandelaar-swf",
    haak="swf.inhoud",
)
def beschadigd(waarde: Iterator[bytes], **context: Any) -> Iterator[bytes]:
    yield from waarde
    yield b"\n"


@fout(
    id="ander-wijzigt-document",
    keten=KETEN,
    omschrijving="De SWF laat iedereen elk document wijzigen en verwijderen",
    bron=OPENWAVE,
    schakel="behandelaar-swf",
    haak="swf.eigen_document",
)
def van_iedereen(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="statuswijziging-zonder-notificatie",
    keten=KETEN,
    omschrijving="De SWF meldt niet dat een actieverzoek een andere status kreeg",
    bron="Eigen afleiding; eis VTH-27",
    schakel="swf-behandelaar",
    haak="swf.notificatie",
)
def niet_gemeld(waarde: dict[str, Any], **context: Any) -> dict[str, Any] | None:
    return None if "actieverzoekStatusOud" in waarde["properties"] else waarde


@fout(
    id="notificatie-zonder-oude-status",
    keten=KETEN,
    omschrijving="De notificatie van een statuswijziging noemt de oude status niet",
    bron="Eigen afleiding; eis VTH-27",
    schakel="swf-behandelaar",
    haak="swf.statuswijziging",
)
def zonder_oude_status(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "actieverzoekStatusOud": None}


@fout(
    id="verboden-overgang-toegestaan",
    keten=KETEN,
    omschrijving="De SWF laat elke statusovergang van een actieverzoek toe",
    bron="Eigen afleiding; eis VTH-27",
    schakel="behandelaar-swf",
    haak="swf.mag_overgaan",
)
def alles_mag(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="gesloten-samenwerking-te-wijzigen",
    keten=KETEN,
    omschrijving="In een gesloten samenwerking kan nog van alles worden gewijzigd",
    bron="Eigen afleiding; eis VTH-30",
    schakel="behandelaar-swf",
    haak="swf.alleen_lezen",
)
def niet_alleen_lezen(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="samenwerking-blijft-na-verwijderdatum",
    keten=KETEN,
    omschrijving="De SWF verwijdert een gesloten samenwerking niet op de aangekondigde dag",
    bron="Eigen afleiding; eis VTH-30",
    schakel="swf-behandelaar",
    haak="swf.opruimen",
)
def blijft_staan(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="samenwerkingen-weg-na-versieovergang",
    keten=KETEN,
    omschrijving="Na de overgang op een nieuwe versie van de SWF zijn lopende samenwerkingen weg",
    bron="API-register DSO, Samenwerkfunctionaliteit: zo ging het van versie 3 naar 4",
    schakel="swf-behandelaar",
    haak="swf.mee_naar_nieuwe_versie",
)
def niet_mee(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="document-zonder-notificatie",
    keten=KETEN,
    omschrijving="De SWF meldt aan niemand dat er een document bij kwam",
    bron=OPENWAVE,
    schakel="swf-ketenpartner",
    haak="swf.notificatie",
)
def document_niet_gemeld(waarde: dict[str, Any], **context: Any) -> dict[str, Any] | None:
    return None if waarde["notificatieType"] == "DOCUMENT_TOEGEVOEGD" else waarde


@fout(
    id="notificatie-op-twee-bladzijden",
    keten=KETEN,
    omschrijving="De SWF geeft een notificatie op de eerste bladzijde nog een keer op de laatste",
    bron="Eigen afleiding; eis VTH-29",
    schakel="swf-behandelaar",
    haak="swf.notificaties",
)
def twee_keer(waarde: list[Any], **context: Any) -> list[Any]:
    return [*waarde, *waarde[:1]]


@fout(
    id="verwijderde-notificatie-komt-terug",
    keten=KETEN,
    omschrijving="De SWF geeft een notificatie opnieuw nadat zij is verwijderd",
    bron="Eigen afleiding; eis VTH-29",
    schakel="swf-behandelaar",
    haak="swf.nog_voor",
)
def komt_terug(waarde: list[str], *, notificatie: dict[str, Any], **context: Any) -> list[str]:
    voor: list[str] = notificatie["voor"]
    return voor


@fout(
    id="ketenpartner-sluit-samenwerking",
    keten=KETEN,
    omschrijving="De SWF laat ook een ketenpartner de samenwerking sluiten",
    bron=f"{PLUGIN}; {OPENWAVE}",
    schakel="ketenpartner-swf",
    haak="swf.is_eigenaar",
)
def iedereen_eigenaar(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="open-samenwerking-te-verwijderen",
    keten=KETEN,
    omschrijving="De SWF verwijdert ook een samenwerking die nog niet is gesloten",
    bron=f"{PLUGIN}; {OPENWAVE}",
    schakel="behandelaar-swf",
    haak="swf.mag_weg",
)
def altijd_weg(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="verboden-overgang-aangeboden",
    keten=KETEN,
    omschrijving="De SWF biedt bij een actieverzoek aan wat bij die status niet kan",
    bron="Eigen afleiding; eis VTH-27",
    schakel="behandelaar-swf",
    haak="swf.links",
)
def alles_aangeboden(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    alle = ("behandelen", "weigeren", "gereedmelden", "intrekken", "afronden")
    return {**dict.fromkeys(alle, waarde["self"]), **waarde}


@fout(
    id="sluiten-niet-gemeld",
    keten=KETEN,
    omschrijving="De SWF meldt ketenpartners niet dat een samenwerking is gesloten",
    bron="Eigen afleiding; eis VTH-14",
    schakel="swf-ketenpartner",
    haak="swf.notificatie",
)
def sluiten_verzwegen(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    gesloten = "sluitDatum" in waarde["properties"]
    return {**waarde, "voor": waarde["voor"][:1]} if gesloten else waarde
