"""Faults of the simulated Ozon and IHR: about time, downloads and the temporary way."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

from ikt.koppelvlakken.ozon.uitlevering import Ozonmelding, Uitlevering
from mocks.fouten import fout


@fout(
    id="ozon-laat-regels-te-vroeg-gelden",
    keten="plan",
    omschrijving="Ozon laat een nieuwe versie gelden vanaf de dag waarop zij binnenkomt",
    bron="validatiematrix: regels over juridischWerkendVanaf; verwarring tussen bekendmaking en inwerkingtreding",
    schakel="lvbb-ozon",
    haak="ozon.uitlevering",
)
def laat_te_vroeg_gelden(uitlevering: Uitlevering, *, system: Any, **context: Any) -> Uitlevering:
    vandaag = system.klok.nu().date().isoformat()
    vroeger = {"juridisch_werkend_vanaf": vandaag, "geldig_vanaf": None}
    toestanden = tuple(
        each.model_copy(update=vroeger) if each.versie == uitlevering.versie else each
        for each in uitlevering.toestanden
    )
    return uitlevering.model_copy(update={"geldig_vanaf": vandaag, "toestanden": toestanden})


@fout(
    id="ozon-vergeet-de-vorige-versie",
    keten="plan",
    omschrijving="Ozon bewaart alleen de laatste versie: terugkijken naar eerder kan niet",
    bron="VNG-doelen van IKT: viewers met tijdreizen",
    schakel="lvbb-ozon",
    haak="ozon.response",
)
def vergeet_vorige(antwoord: Any, *, request: Any, system: Any, **context: Any) -> Any:
    """Whatever day before today is asked, one gets what holds now."""
    gevraagd = request.args.get("geldigOp", "")
    if not gevraagd or gevraagd >= system.klok.nu().date().isoformat() or "/regelingen/" not in request.path:
        return antwoord
    nu = type(request)({**request.environ, "QUERY_STRING": ""})
    return system._answer(nu)


@fout(
    id="documentviewer-kent-geen-datum",
    keten="plan",
    omschrijving="Documenten op de kaart toont altijd de regels van nu, welke datum iemand ook kiest",
    bron="VNG-doelen van IKT: viewers met tijdreizen",
    schakel="ozon-viewer",
    haak="ozon.documentviewer",
)
def toon_nu(getoond: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**getoond, "getoond": True}


@fout(
    id="ozon-noemt-geen-besluitversies",
    keten="plan",
    omschrijving="Ozon toont een besluit pas als het geldt, en kondigt het niet aan",
    bron="openbare afnemer van Presenteren: een verkeerde sleutel gaf stil nul rijen",
    schakel="lvbb-ozon",
    haak="ozon.renvooi",
)
def noem_niets(componenten: list[dict[str, Any]], **context: Any) -> list[dict[str, Any]]:
    return []


@fout(
    id="download-mist-de-geometrie",
    keten="plan",
    omschrijving="Een gedownloade regeling heeft wel objecten, maar niet hun geometrie",
    bron="VNG-doelen van IKT: downloaden van het omgevingsplan",
    schakel="ozon-download",
    haak="ozon.download",
)
def zonder_geometrie(pakket: bytes, **context: Any) -> bytes:
    return _herschreven(pakket, lambda naam, inhoud: None if naam.endswith(".gml") else inhoud)


@fout(
    id="download-verliest-spaties",
    keten="plan",
    omschrijving="In een gedownloade regeling zijn woorden aan elkaar geplakt",
    bron="openbare bouwer van aanleveringen: opmaak at spaties op",
    schakel="ozon-download",
    haak="ozon.download",
)
def plak_woorden(pakket: bytes, **context: Any) -> bytes:
    return _herschreven(pakket, lambda naam, inhoud: inhoud.replace(b" is ", b"is ") if "Tekst" in naam else inhoud)


def _herschreven(pakket: bytes, wijzig: Callable[[str, bytes], bytes | None]) -> bytes:
    """With each file changed, or left out when the change gives None."""
    bron, doel = zipfile.ZipFile(io.BytesIO(pakket)), io.BytesIO()
    with zipfile.ZipFile(doel, "w") as zip_:
        for naam in bron.namelist():
            if (inhoud := wijzig(naam, bron.read(naam))) is not None:
                zip_.writestr(naam, inhoud)
    return doel.getvalue()


@fout(
    id="plansoftware-toont-geen-renvooi",
    keten="plan",
    omschrijving="De plansoftware toont de raad de nieuwe tekst, maar niet wat eraan verandert",
    bron="github.com/dso-toolkit: wijzigingen niet als zodanig getoond",
    schakel="plansoftware-raad",
    haak="plansoftware.voorstel",
)
def zonder_renvooi(getoond: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {**getoond, "actie": ""}


@fout(
    id="download-is-van-een-oude-versie",
    keten="plan",
    omschrijving="Wie een regeling downloadt krijgt een vorige versie",
    bron="gemeente.nu 2025-02: software achter parallelle planwijzigingen hapert",
    schakel="ozon-download",
    haak="ozon.download",
)
def van_een_oude_versie(pakket: bytes, **context: Any) -> bytes:
    return _herschreven(pakket, lambda naam, inhoud: inhoud.replace(b"/nld@", b"/nld@2020-01-01;oud-"))


@fout(
    id="lvbb-verliest-een-stuk",
    keten="plan",
    omschrijving="Bij de bekendmaking ontbreekt een van de stukken bij het besluit",
    bron="omgevingsweb.nl 2023-09: grote PDF's gaven fouten",
    schakel="lvbb-bekendmaking",
    haak="lvbb.bekendmaking",
)
def verlies_een_stuk(getoond: dict[str, Any], **context: Any) -> dict[str, Any]:
    return {"stukken": dict(list(getoond["stukken"].items())[1:])}


@fout(
    id="ozon-let-niet-op-de-eigenaar",
    keten="plan",
    omschrijving="Ozon laat een besluit een object van een andere regeling wijzigen",
    bron="validatiematrix: OZON0352",
    schakel="plansoftware-lvbb",
    haak="ozon.oordeel",
)
def negeer_eigenaar(meldingen: list[Ozonmelding], **context: Any) -> list[Ozonmelding]:
    return [melding for melding in meldingen if melding.code != "OZON0352"]


@fout(
    id="ihr-laat-elk-tamplan-toe",
    keten="plan",
    omschrijving="Een TAM-plan wordt na de sluiting van die weg nog aangenomen",
    bron="Kamerbrief voortgang Omgevingswet: einde van TAM per 1 januari 2026",
    schakel="plansoftware-ihr",
    haak="ihr.weigering",
)
def laat_toe(reden: str | None, **context: Any) -> None:
    return None


@fout(
    id="ihr-geeft-tamplan-niet-door",
    keten="plan",
    omschrijving="Een TAM-plan staat in IHR, maar is niet te vinden naast het omgevingsplan",
    bron="afgeleid: Ontsluiten toont plannen van voor en na de Omgevingswet samen",
    schakel="ihr-ozon",
    haak="ihr.doorgeven",
)
def geef_niet_door(plan: dict[str, Any], **context: Any) -> None:
    return None
