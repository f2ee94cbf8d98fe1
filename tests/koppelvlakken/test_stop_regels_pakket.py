"""Rules for the package, the opdracht and the manifests."""

from __future__ import annotations

import struct

import pytest

from ikt.koppelvlakken.stop.pakket import Pakket
from tests.koppelvlakken.gevallen import Geval, gevonden, tabel, toets
from tests.koppelvlakken.leveringen import Verander, met, na, vervang, voorbeeld, zonder, zonder_element

OPDRACHT, MANIFEST, OW = "opdracht.xml", "manifest.xml", "manifest-ow.xml"
OIN = "00000009900000009900"
AFBREKEN = b"""<breekPublicatieAfOpdracht xmlns="http://www.overheid.nl/2017/lvbb"><idLevering>ikt-1</idLevering><idBevoegdGezag>00000009900000009900</idBevoegdGezag><idAanleveraar>00000009900000009900</idAanleveraar><identificatie>/akn/nl/act/pv99/2026/x</identificatie></breekPublicatieAfOpdracht>"""


def _stuk(soort: bytes, inhoud: bytes) -> bytes:
    return struct.pack(">I", len(inhoud)) + soort + inhoud + b"crc!"


def png(kleur: int, *erbij: bytes) -> bytes:
    kop = _stuk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, kleur, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + kop + b"".join(erbij) + _stuk(b"IDAT", b"x")


def bestand(naam: str, inhoud: bytes, contenttype: str) -> Verander:
    """A file more, with its line in the manifest."""
    regel = f"<bestand><bestandsnaam>{naam}</bestandsnaam><contentType>{contenttype}</contentType></bestand></manifest>"
    return na(met(naam, inhoud), vervang(MANIFEST, ("</manifest>", regel)))


def alleen(*namen: str) -> Verander:
    """Only these files, in the package and in the manifest."""

    def verander(pakket: Pakket) -> Pakket:
        regels = "".join(
            f"<bestand><bestandsnaam>{n}</bestandsnaam><contentType>application/xml</contentType></bestand>"
            for n in namen
        )
        inhoud = f'<manifest xmlns="http://www.overheid.nl/2017/lvbb">{regels}</manifest>'.encode()
        return Pakket({n: inhoud if n == MANIFEST else pakket.bestanden[n] for n in namen})

    return verander


AANLEVERING = "<Aanlevering><WorkIDRegeling>/akn/nl/act/pv99/2026/verordening</WorkIDRegeling><DoelID>/join/id/proces/pv99/2026/instelling</DoelID></Aanlevering></Aanleveringen>"
DIRECT = vervang(
    OPDRACHT,
    ("publicatieOpdracht", "directeMutatieOpdracht"),
    ("<publicatie>besluit.xml</publicatie>", ""),
    ("<datumBekendmaking>2026-06-12</datumBekendmaking>", ""),
)

GEVALLEN: list[Geval] = [
    ("LVBB1002", "verordening", zonder(OPDRACHT)),
    ("LVBB1003", "verordening", zonder(MANIFEST)),
    ("LVBB1004", "verordening", bestand("met spatie.xml", b"<a/>", "application/xml")),
    ("LVBB1006", "verordening", vervang(OPDRACHT, (OIN, OIN[:-1]))),
    ("LVBB1006", "verordening", vervang(OPDRACHT, ("publicatieOpdracht", "doeMaarOpdracht"))),
    ("LVBB1006", "verordening", met(OPDRACHT, b"<a>")),
    ("LVBB1006", "verordening", vervang(OPDRACHT, ("ikt-verordening-0001", "met spatie"))),
    ("LVBB1006", "verordening", vervang(OPDRACHT, ("<publicatie>", "<identificatie>x</identificatie><publicatie>"))),
    ("LVBB1008", "verordening", met(MANIFEST, b"<manifest>")),
    ("LVBB1008", "verordening", met(MANIFEST, b"<lijst/>")),
    ("LVBB1009", "verordening", zonder("route.gml")),
    ("LVBB1009", "verordening", vervang(MANIFEST, ("</manifest>", "<bestand><bestandsnaam>weg.xml</bestandsnaam><contentType>application/xml</contentType></bestand></manifest>"))),
    ("LVBB1010", "verordening", met("extra.xml", b"<a/>")),
    ("LVBB1015", "verordening", met(OW, b"<Aanleveringen>")),
    ("LVBB1016", "verordening", zonder("ow.xml")),
    ("LVBB2504", "verordening", zonder("ow.xml")),
    ("TPOD1161", "verordening", zonder("ow.xml")),
    ("LVBB1041", "verordening", met("route.xml", b"")),
    ("LVBB1575", "verordening", vervang(MANIFEST, ("</manifest>", "<bestand><bestandsnaam>ow.xml</bestandsnaam><contentType>application/xml</contentType></bestand></manifest>"))),
    ("BHKV9998", "verordening", vervang(OPDRACHT, ("ikt-verordening-0001", "onbekend"))),
    ("LVBB1019", "verordening", vervang(MANIFEST, ("application/gml+xml", "text/plain"))),
    ("LVBB1019", "verordening", bestand("beeld.bmp", b"BM", "image/bmp")),
    ("LVBB1020", "verordening", vervang(MANIFEST, (">application/gml+xml<", "><"))),
    ("LVBB3507", "verordening", vervang(MANIFEST, (">application/gml+xml<", ">application/xml<"))),
    ("LVBB1021", "verordening", met("ow.xml", b"%PDF-1.7")),
    ("LVBB1021", "verordening", vervang(MANIFEST, ("<bestandsnaam>route.xml</bestandsnaam><contentType>application/xml", "<bestandsnaam>route.xml</bestandsnaam><contentType>application/gml+xml"))),
    ("LVBB1013", "verordening", bestand("beeld.png", png(6), "image/png")),
    ("LVBB1013", "verordening", bestand("beeld.png", png(3, _stuk(b"tRNS", b"0")), "image/png")),
    ("LVBB1017", "verordening", bestand("beeld.gif", b"GIF89a", "image/gif")),
    ("LVBB1017", "verordening", bestand("beeld.bmp", b"BM", "image/x-ms-bmp")),
    ("LVBB1018", "verordening", bestand("beeld.jpg", png(2), "image/jpeg")),
    ("LVBB1027", "verordening", na(zonder(OW), vervang(MANIFEST, (f"<bestand><bestandsnaam>{OW}</bestandsnaam><contentType>application/xml</contentType></bestand>", "")))),
    ("LVBB1028", "kennisgeving", bestand(OW, b'<Aanleveringen xmlns="x"><domein>omgevingswet</domein><Aanlevering><WorkIDRegeling>/akn/nl/act/gm0297/2020/x</WorkIDRegeling><DoelID>/join/id/proces/gm0297/2020/x</DoelID></Aanlevering></Aanleveringen>', "application/xml")),
    ("LVBB1502", "verordening", na(met(OPDRACHT, AFBREKEN), alleen(OPDRACHT, MANIFEST))),
    ("LVBB1505", "verordening", vervang(OPDRACHT, ("2026-06-12", ""))),
    ("LVBB1506", "verordening", vervang(OPDRACHT, ("besluit.xml", "ander.xml"))),
    ("LVBB1506", "verordening", vervang(OPDRACHT, ("besluit.xml", ""))),
    ("LVBB1510", "verordening", vervang(OPDRACHT, (f"<idBevoegdGezag>{OIN}", "<idBevoegdGezag>"))),
    ("LVBB1511", "verordening", vervang(OPDRACHT, (f"<idAanleveraar>{OIN}", "<idAanleveraar>"))),
    ("LVBB1515", "kennisgeving", vervang("kennisgeving.xml", ("AanleveringKennisgeving", "AanleveringIets"))),
    ("LVBB1515", "kennisgeving", vervang("kennisgeving.xml", ('schemaversie="1.2.0"', 'schemaversie="9.9"'))),
    ("LVBB1519", "verordening", vervang(OPDRACHT, ("2026-06-12", "2026-06-14"))),
    ("LVBB1519", "verordening", vervang(OPDRACHT, ("2026-06-12", "2026-05-14"))),
    ("LVBB1580", "verordening", vervang("besluit.xml", ("2026-07-01", "2026-10-01"))),
    ("LVBB1024", "verordening", vervang(OW, ("</DoelID>", "</DoelID><DoelID>/join/id/proces/pv99/2026/ander</DoelID>"))),
    ("LVBB1025", "verordening", vervang(OW, (">Regeltekst<", ">Geometrie<"))),
    ("LVBB1026", "verordening", vervang(OW, (">ow.xml<", ">route.gml<"))),
    ("LVBB1032", "verordening", vervang(OW, ("<domein>omgevingswet</domein>", ""))),
    ("LVBB1032", "verordening", vervang(OW, ("<WorkIDRegeling>/akn/nl/act/pv99/2026/verordening</WorkIDRegeling>", ""))),
    ("LVBB1032", "verordening", met(OW, b"<iets/>")),
    ("LVBB2502", "verordening", vervang(OW, ("<DoelID>/join/id/proces/pv99/2026/instelling</DoelID>", ""))),
    ("LVBB2505", "verordening", vervang(OW, ("/join/id/proces/pv99", "/join/id/proces/gm9920"))),
    ("LVBB1601", "verordening", na(DIRECT, vervang(OW, ("</Aanleveringen>", AANLEVERING)))),
    ("TPOD1150", "verordening", vervang(OW, (">Regeltekst<", ">Regelding<"))),
    ("TPOD2150", "verordening", vervang(OW, ("</DoelID>", "</DoelID><ExpressionIDRegeling>/akn/nl/act/pv99/2026/verordening/nld@2026-06-12;1</ExpressionIDRegeling>"))),
    ("TPOD2152", "verordening", vervang(OW, ("<DoelID>/join/id/proces/pv99/2026/instelling</DoelID>", "<ExpressionIDRegeling>/akn/nl/act/pv99/2026/verordening/nld@2026-06-12;2</ExpressionIDRegeling>"))),
    ("TPOD1225", "verordening", vervang(OW, ("2026/verordening", "2026/andere"))),
    ("OZON2140", "verordening", vervang(OW, ("2026/verordening", "2026/andere"))),
    ("OZON2140", "verordening", vervang(OW, ("</Aanleveringen>", AANLEVERING.replace("2026/verordening", "2026/andere")))),
    ("OZON2210", "verordening", vervang(OW, ("</Aanleveringen>", AANLEVERING.replace("instelling", "anders")))),
    ("OZON4006", "verordening", vervang(OW, ("</Aanleveringen>", AANLEVERING))),
    ("OZON4007", "verordening", vervang(OW, ("</Bestand>", "</Bestand><Bestand><naam>ow.xml</naam><objecttype>Gebied</objecttype></Bestand>"))),
    ("OZON4008", "verordening", vervang(OW, ("</Aanleveringen>", AANLEVERING.replace("</DoelID>", "</DoelID><Bestand><naam>ow.xml</naam><objecttype>Gebied</objecttype></Bestand>")))),
    ("LVBB2003", "verordening", met("besluit.xml", b"<a>")),
    ("LVBB2003", "verordening", zonder_element("besluit.xml", "maker")),
    ("LVBB2003", "verordening", vervang("besluit.xml", ("<maker>", "<makers/><maker>"))),
    ("LVBB2003", "verordening", vervang("besluit.xml", ("<versienummer>", "<versienummer>0</versienummer><versienummer>"))),
    ("LVBB2003", "verordening", vervang("besluit.xml", ("<datum>2026-07-01</datum>", "<datum>1 juli 2026</datum>"))),
    ("LVBB2003", "verordening", vervang("besluit.xml", ("<eId>art_II</eId>", ""), ("<datum>", "<eId>art_II</eId><datum>"))),
    ("LVBB1044", "verordening", bestand("los.pdf", b"%PDF-1.7", "application/pdf")),
]  # fmt: skip


@tabel(GEVALLEN)
def test_one_change_raises_its_code(code: str, levering: str, verander: Verander) -> None:
    toets(code, levering, verander)


@pytest.mark.parametrize("levering", ["wijziging", "verordening", "visie", "kennisgeving"])
def test_good_delivery_raises_none(levering: str) -> None:
    assert gevonden(levering, lambda pakket: pakket) == set()


def test_opaque_image_is_fine() -> None:
    assert gevonden("verordening", bestand("beeld.png", png(2), "image/png")) == set()


def test_afbreekopdracht_of_a_besluit_is_fine() -> None:
    goed = AFBREKEN.replace(b"/act/", b"/bill/")
    assert gevonden("verordening", na(met(OPDRACHT, goed), alleen(OPDRACHT, MANIFEST))) == set()
    assert voorbeeld("verordening").bestanden[OPDRACHT] != goed
