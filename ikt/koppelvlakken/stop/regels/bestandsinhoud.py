"""Phase 1, ontvangst: is each file what manifest.xml says it is, and are images fit to publish?"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST
from ikt.koppelvlakken.stop.aanlevering import Aanlevering, Bestand, Manifestregel
from ikt.koppelvlakken.stop.regels.basis import MATRIX, Onderwerp, Vondsten
from ikt.koppelvlakken.stop.xml import lokaal
from ikt.koppelvlakken.validatie import Plaats, Soort, Vondst

inhoud = Onderwerp(fase=1, bron=MATRIX, soort=Soort.TECHNISCH)

_BEGIN = {"application/pdf": b"%PDF", "image/png": b"\x89PNG", "image/jpeg": b"\xff\xd8"}
_GML = "application/gml+xml"
_GRAFISCH = (
    *(begin for soort, begin in _BEGIN.items() if soort.startswith("image/")),
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
)


@inhoud.levering("LVBB1019", "Het contenttype is er een dat de LVBB kent")
def contenttype_bekend(aanlevering: Aanlevering) -> Vondsten:
    for regel in aanlevering.manifest:
        if regel.contenttype not in (*aanlevering.profiel.toegestane_contenttypes, ""):
            wat = f"Contenttype '{regel.contenttype}' van '{regel.naam}' is niet bekend. Kies een ander."
            yield Vondst(wat, MANIFEST, Plaats(regel.regel, "contentType"))


@inhoud.levering("LVBB1020", "Het contenttype is ingevuld")
def contenttype_ingevuld(aanlevering: Aanlevering) -> Vondsten:
    for regel in aanlevering.manifest:
        if not regel.contenttype:
            wat = f"Het contenttype van '{regel.naam}' is leeg. Vul het in, bijvoorbeeld application/xml."
            yield Vondst(wat, MANIFEST, Plaats(regel.regel, "contentType"))


@inhoud.levering(
    "LVBB1021",
    "Het contenttype past bij de inhoud",
)
def contenttype_klopt(aanlevering: Aanlevering) -> Vondsten:
    for regel, bestand in _bestanden(aanlevering):
        if not regel.contenttype.startswith("image/") and not _lijkt_op(regel.contenttype, bestand):
            wat = f"De inhoud is geen {regel.contenttype}, zoals manifest.xml zegt. Pas een van beide aan."
            yield Vondst(wat, regel.naam)


def _lijkt_op(contenttype: str, bestand: Bestand) -> bool:
    if contenttype in _BEGIN:
        return bestand.inhoud.startswith(_BEGIN[contenttype])
    if contenttype == _GML and bestand.wortel is not None and not bestand.naam.lower().endswith(".gml"):
        return lokaal(bestand.wortel).startswith("GeoInformatieObject")
    return not (contenttype.endswith("xml") and bestand.inhoud.startswith((*_BEGIN.values(), b"PK\x03\x04")))


@inhoud.levering("LVBB1013", "Een afbeelding is niet doorzichtig")
def niet_doorzichtig(aanlevering: Aanlevering) -> Vondsten:
    for bestand in aanlevering.bestanden:
        if bestand.inhoud.startswith(_BEGIN["image/png"]) and _doorzichtig(bestand.inhoud):
            wat = "De afbeelding heeft doorzichtige delen. Sla haar op zonder transparantie."
            yield Vondst(wat, bestand.naam)


@inhoud.levering("LVBB1017", "Een afbeelding is png of jpeg")
def ondersteunde_afbeelding(aanlevering: Aanlevering) -> Vondsten:
    for regel, bestand in _bestanden(aanlevering):
        soort = regel.contenttype
        grafisch = soort.startswith("image/") or bestand.inhoud.startswith(_GRAFISCH[2:4])
        if grafisch and soort not in _BEGIN:
            yield Vondst(f"Een afbeelding als {soort} wordt niet ondersteund. Gebruik png of jpeg.", regel.naam)


@inhoud.levering("LVBB1018", "Het contenttype van een afbeelding klopt")
def afbeelding_klopt(aanlevering: Aanlevering) -> Vondsten:
    for regel, bestand in _bestanden(aanlevering):
        begin = _BEGIN.get(regel.contenttype) if regel.contenttype.startswith("image/") else None
        if begin and not bestand.inhoud.startswith(begin):
            yield Vondst(f"De afbeelding is geen {regel.contenttype}. Pas het contenttype aan.", regel.naam)


def _bestanden(aanlevering: Aanlevering) -> Iterator[tuple[Manifestregel, Bestand]]:
    for regel in aanlevering.manifest:
        bestand = aanlevering.bestand(regel.naam)
        if bestand and bestand.inhoud:
            yield regel, bestand


def _doorzichtig(png: bytes) -> bool:
    """Colour types 4 and 6 have an alpha channel; the others can have a tRNS chunk before the image data."""
    if len(png) > 25 and png[25] in (4, 6):
        return True
    plek = 8
    while plek + 8 <= len(png):
        lengte, soort = struct.unpack(">I4s", png[plek : plek + 8])
        if soort in (b"tRNS", b"IDAT"):
            return bool(soort == b"tRNS")
        plek += 12 + lengte
    return False
