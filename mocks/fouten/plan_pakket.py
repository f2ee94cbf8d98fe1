"""Faults of plansoftware: what it does wrong to the package between its user and the LVBB."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from ikt.koppelvlakken.bhkv.verslag import Resultaat
from mocks.fouten import fout

LVBB = "plansoftware-lvbb"


@fout(
    id="plansoftware-verkeerde-wid",
    keten="plan",
    omschrijving="De plansoftware wijst in een mutatie een plaats aan met een wId dat er niet is",
    bron="openbare bouwer van aanleveringen: verkeerde wId's in een mutatie",
    schakel=LVBB,
    haak="plansoftware.pakket",
)
def verkeerde_wid(zip_: bytes, **context: Any) -> bytes:
    bestanden = _uitgepakt(zip_)
    if "besluit.xml" not in bestanden:
        return zip_
    besluit = re.sub(rb'context="([^"]+)"', rb'context="\1_oud"', bestanden["besluit.xml"])
    return _ingepakt({**bestanden, "besluit.xml": besluit})


@fout(
    id="plansoftware-vergeet-informatieobject",
    keten="plan",
    omschrijving="De plansoftware noemt een informatieobject in het besluit, maar levert het niet mee",
    bron="openbaar testverslag uit 2021: LVBB3504",
    schakel=LVBB,
    haak="plansoftware.pakket",
)
def vergeet_informatieobject(zip_: bytes, **context: Any) -> bytes:
    """The manifest is right: it just is not there."""
    bestanden = _uitgepakt(zip_)
    weg = [naam for naam in bestanden if naam.startswith("werkingsgebied")]
    manifest = bestanden.get("manifest.xml", b"")
    for naam in weg:
        del bestanden[naam]
        regel = (
            rb"<(\w*:?)bestand>\s*<\1bestandsnaam>" + re.escape(naam).encode() + rb"</\1bestandsnaam>.*?</\1bestand>"
        )
        manifest = re.sub(regel, b"", manifest, flags=re.DOTALL)
    return _ingepakt({**bestanden, "manifest.xml": manifest}) if weg else zip_


@fout(
    id="plansoftware-blijft-in-behandeling",
    keten="plan",
    omschrijving="De plansoftware laat ‘in behandeling’ staan, wat de LVBB ook antwoordt",
    bron="VNG, DSO-keten gemeente Nissewaard: status ‘in behandeling’ bij een voltooide publicatie",
    schakel=LVBB,
    haak="plansoftware.status",
)
def blijf_in_behandeling(status: str, *, resultaat: Resultaat, **context: Any) -> str:
    return "in behandeling" if resultaat.geslaagd else status


@fout(
    id="plansoftware-beeindigt-met-andere-inhoud",
    keten="plan",
    omschrijving="De plansoftware verandert een object in dezelfde levering als waarin zij het beëindigt",
    bron="validatiematrix: een object eindigt zoals het het laatst is aangeleverd",
    schakel=LVBB,
    haak="plansoftware.pakket",
)
def beeindig_anders(zip_: bytes, **context: Any) -> bytes:
    return _in_ow(zip_, lambda inhoud: _BEEINDIGDE_NAAM.sub(rb"\1 oud\2", inhoud))


@fout(
    id="plansoftware-laat-streepje-in-id",
    keten="plan",
    omschrijving="De plansoftware neemt een streepje uit een kenmerk over in de identificatie van objecten",
    bron="openbare bouwer van aanleveringen: streepje in een id niet vervangen door een laag streepje",
    schakel=LVBB,
    haak="plansoftware.pakket",
)
def laat_streepje(zip_: bytes, **context: Any) -> bytes:
    return _in_ow(zip_, lambda inhoud: _EIGEN_ID.sub(rb"\1-\2", inhoud))


_BEEINDIGDE_NAAM = re.compile(
    rb"(<[a-z]+:status[^>]*>be\S+indigen</[a-z]+:status>(?:(?!owObject>).)*?<[a-z]+:(?:naam|noemer)>[^<]*)(</)", re.S
)
_EIGEN_ID = re.compile(rb"(nl\.imow-\w+\.\w+\.ikt)(\w)")


def _in_ow(zip_: bytes, wijzig: Callable[[bytes], bytes]) -> bytes:
    """With each owBestand changed, and nothing else."""
    bestanden = _uitgepakt(zip_)
    return _ingepakt({naam: wijzig(inhoud) if naam.startswith("ow") else inhoud for naam, inhoud in bestanden.items()})


def _uitgepakt(zip_: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(zip_)) as bron:
        return {naam: bron.read(naam) for naam in bron.namelist()}


def _ingepakt(bestanden: Mapping[str, bytes]) -> bytes:
    doel = io.BytesIO()
    with zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in bestanden.items():
            zip_.writestr(zipfile.ZipInfo(naam), inhoud)
    return doel.getvalue()
