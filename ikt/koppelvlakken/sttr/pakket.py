"""The RTR package: a zip with a manifest, an opdracht, and what the opdracht is about."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from ikt.koppelvlakken.sttr import xml
from ikt.koppelvlakken.sttr.builder import Builder, to_bytes
from ikt.koppelvlakken.sttr.model import SttrFout
from ikt.koppelvlakken.sttr.standaard import STAM

MANIFEST = "manifest.xml"
MANIFEST_NS = f"{STAM}v1/manifest.xsd"
OPDRACHT_NS = f"{STAM}v1/opdracht.xsd"
GROOTSTE_PAKKET = 100 * 1024 * 1024
"""An unpacked package above this is refused: no register holds rules of that size, a zip bomb does."""


@dataclass(frozen=True)
class Vermelding:
    """One bestand in the manifest. `type` is manifest, opdracht, toepasbareRegels or activiteit."""

    naam: str
    type: str
    contenttype: str = "application/xml"


@dataclass(frozen=True)
class Opdracht:
    """`soort` is toevoegenToepasbareRegels (with `geldig_begindatum`) or updateActiviteit (`activiteit`)."""

    soort: str
    bestandsnaam: str
    geldig_begindatum: str = ""
    activiteit: str = ""

    @property
    def begindatum(self) -> date | None:
        """None when the text is no date dd-MM-yyyy."""
        if not re.fullmatch(r"[0-9]{2}-[0-9]{2}-[0-9]{4}", self.geldig_begindatum):
            return None
        try:
            return datetime.strptime(self.geldig_begindatum, "%d-%m-%Y").date()
        except ValueError:
            return None


@dataclass(frozen=True)
class RtrPakket:
    """The files of one package by name, with what manifest and opdracht say of them."""

    naam: str
    bestanden: dict[str, bytes]
    vermeldingen: tuple[Vermelding, ...] = ()
    opdrachten: tuple[Opdracht, ...] = ()

    def inhoud(self, opdracht: Opdracht) -> bytes:
        return self.bestanden[opdracht.bestandsnaam]


def is_pakket(pad: Path) -> bool:
    """Whether this is a zip with the manifest of an RTR package."""
    try:
        with zipfile.ZipFile(pad) as archief:
            return MANIFEST_NS.encode() in archief.read(MANIFEST)[:2000]
    except (OSError, KeyError, zipfile.BadZipFile):
        return False


def lees_pakket(bron: Path | bytes, naam: str = "") -> RtrPakket:
    """Read a package. Raises `SttrFout` when it is no zip, holds a name twice, or has unreadable XML."""
    naam = naam or (bron.name if isinstance(bron, Path) else "")
    bestanden = _uitgepakt(bron)
    manifest = xml.parse(bestanden[MANIFEST]) if MANIFEST in bestanden else None
    vermeldingen = (
        () if manifest is None else tuple(_vermelding(een) for een in manifest.iter(f"{{{MANIFEST_NS}}}bestand"))
    )
    opdrachten = [
        _opdracht(element)
        for een in vermeldingen
        if een.type == "opdracht" and een.naam in bestanden
        for element in xml.parse(bestanden[een.naam]).iterfind(f"{{{OPDRACHT_NS}}}opdracht/*")
    ]
    return RtrPakket(naam, bestanden, vermeldingen, tuple(opdrachten))


def maak_regelpakket(sttr: bytes, bestandsnaam: str, begindatum: date) -> bytes:
    """The package that delivers an STTR file to RTR, valid from `begindatum`."""
    opdracht = _element(
        "toevoegenToepasbareRegels", geldigBegindatum=f"{begindatum:%d-%m-%Y}", bestandsnaam=bestandsnaam
    )
    return _pakket("opdrachtAanleverenToepasbareRegels.xml", opdracht, bestandsnaam, "toepasbareRegels", sttr)


def maak_activiteitpakket(activiteit: str, kenmerken: dict[str, Any]) -> bytes:
    """The package that makes an activiteit toepasbaar; `kenmerken` is its JSON with regelbeheerobjecten."""
    bestandsnaam = f"{activiteit}.json"
    opdracht = _element("updateActiviteit", activiteitIdentifier=activiteit, bestandsnaam=bestandsnaam)
    inhoud = json.dumps(kenmerken, ensure_ascii=False, indent=2).encode()
    return _pakket("opdrachtToepasbaarMaken.xml", opdracht, bestandsnaam, "activiteit", inhoud)


def _uitgepakt(bron: Path | bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(bron) if isinstance(bron, bytes) else bron) as archief:
            leden = [lid for lid in archief.infolist() if not lid.is_dir()]
            namen = [lid.filename for lid in leden]
            if dubbel := {naam for naam in namen if namen.count(naam) > 1}:
                raise SttrFout(f"De zip bevat {', '.join(sorted(dubbel))} meer dan één keer.")
            if sum(lid.file_size for lid in leden) > GROOTSTE_PAKKET:
                raise SttrFout("De zip is uitgepakt groter dan 100 MB.")
            return {lid.filename: archief.read(lid) for lid in leden}
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as fout:  # damaged, encrypted, odd compression
        raise SttrFout("Dit is geen leesbare zip.") from fout


def _vermelding(element: xml.Element) -> Vermelding:
    return Vermelding(
        *(element.findtext(f"{{{MANIFEST_NS}}}{naam}", "").strip() for naam in ("naam", "type", "contenttype"))
    )


def _opdracht(element: xml.Element) -> Opdracht:
    def veld(naam: str) -> str:
        return element.findtext(f"{{{OPDRACHT_NS}}}{naam}", "").strip()

    return Opdracht(
        soort=etree.QName(element).localname,
        bestandsnaam=veld("bestandsnaam"),
        geldig_begindatum=veld("geldigBegindatum"),
        activiteit=veld("activiteitIdentifier"),
    )


def _element(soort: str, **velden: str) -> xml.Element:
    builder = Builder({"": OPDRACHT_NS})
    root = builder.root("opdrachten")
    opdracht = builder.add(builder.add(root, "opdracht"), soort)
    for naam, waarde in velden.items():
        builder.add(opdracht, naam, waarde)
    return root


def _manifest(vermeldingen: list[Vermelding]) -> xml.Element:
    builder = Builder({"": MANIFEST_NS})
    root = builder.root("manifest")
    bestanden = builder.add(root, "bestanden")
    for een in vermeldingen:
        bestand = builder.add(bestanden, "bestand")
        for naam in ("naam", "type", "contenttype"):
            builder.add(bestand, naam, getattr(een, naam))
    return root


def _pakket(opdrachtnaam: str, opdracht: xml.Element, bestandsnaam: str, soort: str, inhoud: bytes) -> bytes:
    # The official examples list the JSON of an activiteit as application/xml too; so do we.
    vermeldingen = [
        Vermelding(MANIFEST, "manifest"),
        Vermelding(opdrachtnaam, "opdracht"),
        Vermelding(bestandsnaam, soort),
    ]
    doel = BytesIO()
    with zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as archief:
        for naam, bytes_ in [
            (MANIFEST, to_bytes(_manifest(vermeldingen))),
            (opdrachtnaam, to_bytes(opdracht)),
            (bestandsnaam, inhoud),
        ]:
            # A fixed moment, so that the same content gives the same bytes.
            archief.writestr(zipfile.ZipInfo(naam, (1980, 1, 1, 0, 0, 0)), bytes_, zipfile.ZIP_DEFLATED)
    return doel.getvalue()
