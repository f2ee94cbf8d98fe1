"""Faults of the planketen, after troubles that real rounds have seen or that its checks are there for."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.bhkv.verslag import Resultaat
from ikt.koppelvlakken.ozon.uitlevering import Uitlevering
from ikt.koppelvlakken.validatie import Melding
from mocks.fouten import fout


@fout(
    id="lvbb-zwijgt-na-bekendmaking",
    keten="plan",
    omschrijving="De LVBB maakt bekend, maar meldt dat niet: in de plansoftware blijft de wijziging wachten",
    bron="gemeente.nu 2024-10: plannen blijven hangen in het stelsel",
    schakel="plansoftware-lvbb",
    haak="lvbb.verslag",
)
def zwijg(resultaat: Resultaat, **context: Any) -> Resultaat | None:
    return None if resultaat.status == "gepubliceerd" else resultaat


@fout(
    id="plansoftware-houdt-oude-status",
    keten="plan",
    omschrijving="De plansoftware neemt het bericht van publicatie niet over",
    bron="VNG, DSO-keten gemeente Nissewaard: systemen verschillen over een status",
    schakel="plansoftware-lvbb",
    haak="plansoftware.status",
)
def houd_oude_status(status: str, **context: Any) -> str:
    return "gevalideerd" if status == "gepubliceerd" else status


@fout(
    id="plansoftware-loopt-vooruit",
    keten="plan",
    omschrijving="De plansoftware noemt een goedgekeurde wijziging al gepubliceerd",
    bron="VNG, DSO-keten gemeente Nissewaard: systemen verschillen over een status",
    schakel="plansoftware-lvbb",
    haak="plansoftware.status",
)
def loop_vooruit(status: str, **context: Any) -> str:
    return "gepubliceerd" if status == "gevalideerd" else status


@fout(
    id="plansoftware-leest-alleen-buitenkant",
    keten="plan",
    omschrijving="De plansoftware leest alleen de buitenste uitkomst: succes, ook al is de inhoud niet valide",
    bron="openbaar testverslag uit 2021: uitkomst succes om een verslag met niet-valide",
    schakel="plansoftware-lvbb",
    haak="plansoftware.status",
)
def lees_buitenkant(status: str, *, resultaat: Resultaat, **context: Any) -> str:
    return "gepubliceerd" if resultaat.geslaagd and resultaat.is_eindig else status


@fout(
    id="lvbb-levert-niet-uit",
    keten="plan",
    omschrijving="De LVBB publiceert, maar levert de regeling niet uit aan Ozon",
    bron="validatiematrix: bekend in de LVBB, niet in Ozon is een ketenprobleem",
    schakel="lvbb-ozon",
    haak="lvbb.uitlevering",
)
def lever_niet_uit(uitlevering: Uitlevering, **context: Any) -> None:
    return None


@fout(
    id="tekst-raakt-spaties-kwijt",
    keten="plan",
    omschrijving="Bij het uitleveren vallen spaties uit de tekst van het nieuwe artikel weg",
    bron="openbare bouwer van aanleveringen: opmaak at spaties op",
    schakel="lvbb-ozon",
    haak="lvbb.uitlevering",
)
def eet_spaties(uitlevering: Uitlevering, **context: Any) -> Uitlevering:
    return uitlevering.model_copy(update={"tekst": uitlevering.tekst.replace(" Dit artikel", "Dit artikel")})


@fout(
    id="ozon-toont-artikel-niet",
    keten="plan",
    omschrijving="Ozon toont het nieuwe artikel niet, de rest van de regeling wel",
    bron="afgeleid van viewers en consumenten die delen van een regeling misten",
    schakel="lvbb-ozon",
    haak="ozon.componenten",
)
def laat_artikel_weg(componenten: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    for component in componenten:
        kinderen = laat_artikel_weg(component["_embedded"]["documentComponenten"])
        component["_embedded"]["documentComponenten"] = kinderen
    return [each for each in componenten if each["type"] != "ARTIKEL" or "_1__" in each["identificatie"]]


@fout(
    id="ozon-geeft-activiteit-niet-door",
    keten="regels",
    omschrijving="Ozon geeft nieuwe activiteiten niet door aan RTR",
    bron="afgeleid: RTR neemt activiteiten van Ozon over",
    schakel="ozon-rtr",
    haak="ozon.activiteiten",
)
def geef_niet_door(activiteiten: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return []


@fout(
    id="viewer-loopt-achter",
    keten="plan",
    omschrijving="Regels op de kaart toont de vorige versie van de regeling",
    bron="VNG, DSO-keten gemeente Nissewaard: systemen verschillen over een status",
    schakel="ozon-viewer",
    haak="ozon.viewer",
)
def toon_oude_versie(getoond: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {"getoond": False, "activiteiten": []}


@fout(
    id="lvbb-kijkt-niet-naar-de-dag",
    keten="plan",
    omschrijving="De LVBB aanvaardt een bekendmaking op elke dag",
    bron="validatiematrix: LVBB1501 en LVBB1519",
    schakel="plansoftware-lvbb",
    haak="lvbb.meldingen",
)
def aanvaard_elke_dag(meldingen: list[Melding], **context: Any) -> list[Melding]:
    return _zonder(meldingen, "LVBB1501", "LVBB1519")


@fout(
    id="lvbb-aanvaardt-dubbele-levering",
    keten="plan",
    omschrijving="De LVBB neemt dezelfde levering twee keer aan",
    bron="validatiematrix: LVBB1012",
    schakel="plansoftware-lvbb",
    haak="lvbb.meldingen",
)
def aanvaard_dubbel(meldingen: list[Melding], **context: Any) -> list[Melding]:
    return _zonder(meldingen, "LVBB1012")


@fout(
    id="lvbb-rekent-hash-niet-na",
    keten="plan",
    omschrijving="De LVBB controleert de hash van een informatieobject niet",
    bron="validatiematrix: LVBB3008",
    schakel="plansoftware-lvbb",
    haak="lvbb.meldingen",
)
def geloof_hash(meldingen: list[Melding], **context: Any) -> list[Melding]:
    return _zonder(meldingen, "LVBB3008")


def _zonder(meldingen: list[Melding], *codes: str) -> list[Melding]:
    return [melding for melding in meldingen if melding.code not in codes]
