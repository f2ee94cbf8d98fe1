"""Faults in who gets a verzoek: routering, splitting, behandeldienst, doorsturen, missed notificaties."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.stam.bericht import Verzoek
from mocks.fouten import fout

KETEN = "vth"
SOFTWARE = "zaaksysteem-zaak"


@fout(
    id="splitsing-zonder-project",
    keten=KETEN,
    omschrijving="DSO-LV splitst een aanvraag, maar geeft elk verzoek een eigen project",
    bron="Documentatie OpenWave, gerelateerde zaken",
    schakel="loket-dso",
    haak="dso.project",
)
def eigen_project(waarde: str, *, eerste: bool, **context: Any) -> str:
    return waarde if eerste else f"{waarde[:-1]}1"


@fout(
    id="verkeerd-bevoegd-gezag",
    keten=KETEN,
    omschrijving="DSO-LV leidt voor de activiteiten van een waterschap de gemeente af als bevoegd gezag",
    bron="Eigen afleiding; eis VTH-05",
    schakel="loket-dso",
    haak="dso.bevoegd_gezag",
)
def verkeerd_gezag(waarde: dict[str, str] | None, *, activiteit: str, **context: Any) -> dict[str, str] | None:
    ander = {"naam": "Gemeentestad", "oin": "00000009900000029700"}
    return ander if activiteit.startswith("nl.imow-ws") else waarde


@fout(
    id="notificatie-naar-bevoegd-gezag",
    keten=KETEN,
    omschrijving="DSO-LV meldt een verzoek aan het bevoegd gezag, ook als een behandeldienst het behandelt",
    bron="Eigen afleiding; eis VTH-07",
    schakel="dso-notificatie",
    haak="dso.geadresseerde",
)
def naar_gezag(waarde: str, *, verzoek: dict[str, Any], **context: Any) -> str:
    oin: str = verzoek["gezag"]["oin"]
    return oin


@fout(
    id="derde-mag-ophalen",
    keten=KETEN,
    omschrijving="DSO-LV geeft een verzoek aan ieder met een certificaat",
    bron="Eigen afleiding; eis VTH-07",
    schakel="dso-zaaksysteem",
    haak="dso.mag_ophalen",
)
def iedereen(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="kopie-wordt-spookzaak",
    keten=KETEN,
    omschrijving="Het zaaksysteem maakt ook een zaak van een kopie, terwijl een ander het verzoek behandelt",
    bron="Documentatie OpenWave: kopieberichten met een andere uitvoerende instantie",
    schakel=SOFTWARE,
    haak="zaaksysteem.kopie",
)
def spookzaak(waarde: bool, **context: Any) -> bool:
    return False


@fout(
    id="aanvulling-na-doorsturen-genegeerd",
    keten=KETEN,
    omschrijving="Het zaaksysteem van het andere bevoegd gezag negeert een aanvulling op een onbekend verzoek",
    bron="Documentatie OpenWave: na doorsturen komt alleen de laatste aanvulling",
    schakel=SOFTWARE,
    haak="zaaksysteem.handeling",
)
def onbekende_aanvulling(waarde: str, *, verzoek: Verzoek, **context: Any) -> str:
    return "niets" if waarde == "aanvullen" and verzoek.bevoegd_gezag_historie else waarde


@fout(
    id="doorgestuurd-zonder-bericht",
    keten=KETEN,
    omschrijving="De initiatiefnemer hoort niet dat zijn verzoek is doorgestuurd",
    bron="VNG, VTH Inregeltest: initiatiefnemer weet niet dat een verzoek is doorgestuurd",
    schakel="zaaksysteem-initiatiefnemer",
    haak="zaaksysteem.brief",
)
def geen_bericht(waarde: dict[str, str] | None, *, soort: str, **context: Any) -> dict[str, str] | None:
    return None if soort == "Bericht van doorsturen" else waarde


@fout(
    id="doorsturen-niet-zichtbaar",
    keten=KETEN,
    omschrijving="Het zaaksysteem laat een doorgestuurde zaak gewoon openstaan",
    bron="Documentatie OpenWave: lokale stand en die van DSO-LV lopen uiteen",
    schakel=SOFTWARE,
    haak="zaaksysteem.zaak",
)
def blijft_open(waarde: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**waarde, "statussen": waarde["statussen"][:1]}


@fout(
    id="lokaal-doorgestuurd-ondanks-weigering",
    keten=KETEN,
    omschrijving="Het zaaksysteem noemt een zaak doorgestuurd, ook als DSO-LV het doorsturen weigerde",
    bron="Documentatie OpenWave: een beheerder kan lokaal wijzigen als de aanroep van DSO-LV mislukt",
    schakel=SOFTWARE,
    haak="zaaksysteem.doorsturen_gelukt",
)
def toch_doorgestuurd(waarde: bool, **context: Any) -> bool:
    return True


@fout(
    id="historie-ontbreekt",
    keten=KETEN,
    omschrijving="DSO-LV laat in het verzoekbericht weg wie eerder het bevoegd gezag was",
    bron="Documentatie OpenWave: bevoegdGezagHistorie na doorsturen",
    schakel="dso-zaaksysteem",
    haak="dso.verzoekbericht",
)
def zonder_historie(waarde: str, **context: Any) -> str:
    begin, open_, rest = waarde.partition("<vx:bevoegdGezagHistorie>")
    return begin + rest.partition("</vx:bevoegdGezagHistorie>")[2] if open_ else waarde


@fout(
    id="gemiste-verzoeken-niet-gezocht",
    keten=KETEN,
    omschrijving="Het zaaksysteem zoekt bij DSO-LV naar gemiste verzoeken, maar haalt ze niet op",
    bron="Documentatie OpenWave, gemiste verzoeken",
    schakel=SOFTWARE,
    haak="zaaksysteem.gemist",
)
def niet_gezocht(waarde: list[str], **context: Any) -> list[str]:
    return []
