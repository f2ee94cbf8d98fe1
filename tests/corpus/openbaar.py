"""The public data that the corpus tests run on: never part of the project, found by what the files are."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

_INGESTELD = os.environ.get("IKT_OPENBARE_DATA")
DATA = Path(_INGESTELD or "niet-ingesteld")

alleen_met_data = pytest.mark.skipif(not _INGESTELD, reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")


def leveringen() -> list[Path]:
    """Folders with a whole delivery."""
    return sorted(pad.parent for pad in DATA.glob("**/opdracht.xml") if (pad.parent / "manifest.xml").exists())


def rtr_pakketten() -> list[Path]:
    return sorted(pad for pad in DATA.glob("**/*.zip") if _is_rtr(pad))


def sttr_bestanden() -> list[Path]:
    """Files with DMN and extensions of the toepasbare regels."""
    kandidaten = sorted({*DATA.glob("**/*.dmn"), *DATA.glob("**/sttr/**/*.xml")})
    return [pad for pad in kandidaten if b"toepasbare-regels" in pad.read_bytes() and b"/spec/DMN/" in pad.read_bytes()]


def verzoekberichten() -> list[Path]:
    return sorted(pad for pad in DATA.glob("**/stam*/*.xml") if b"verzoekXML" in pad.read_bytes())


def openapi(naam: str) -> Path:
    """The published description of a ZGW API, by a pattern for its name; the corpus has one version of each."""
    [pad] = DATA.glob(f"**/zgw/{naam}.openapi.yaml")
    return pad


def schemasets() -> list[Path]:
    """The folders below `xsd` are one set each; other schemas stand together in the folder of their set."""
    onder_xsd = {map for xsd in DATA.glob("**/xsd") for map in xsd.iterdir() if map.is_dir()}
    los = {pad.parent for patroon in ("**/xsd_*/*.xsd", "**/stam*/*.xsd") for pad in DATA.glob(patroon)}
    return sorted(onder_xsd | los)


def _is_rtr(pad: Path) -> bool:
    with zipfile.ZipFile(pad) as archief:
        return "manifest.xml" in archief.namelist() and b"toepasbare-regels" in archief.read("manifest.xml")
