"""Each rule for a verzoekbericht: what it finds, where, and that it keeps quiet on a good message."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikt.koppelvlakken.stam.beoordeling import REGELS, beoordeel, herkent
from ikt.koppelvlakken.validatie import Ernst
from tests.verzoek import GEZAG_OIN, bericht_xml

PERSOON = "<vx:natuurlijkPersoon>"
RD = "<vx:coordinatenOpgegeven>"
BSN = '<vx:burgerservicenummer publiceerbaar="false">999992107<'
HUIS = '<ic:huisnummer publiceerbaar="false">12<'

FOUTEN = [
    ("IKT-STAM001", "</verzoekXML>", ""),
    ("IKT-STAM002", "stam-v4/IMAM", "stam-v9/IMAM"),
    ("IKT-STAM002", 'version="4.0.0"', 'version="4.1.0"'),
    ("IKT-STAM010", "<vx:doel>", "<vx:kleur>rood</vx:kleur><vx:doel>"),
    ("IKT-STAM011", "<vx:volgnummer>000</vx:volgnummer>", ""),
    (
        "IKT-STAM012",
        "<vx:verzoeknummer>2026030300001</vx:verzoeknummer>\n    <vx:volgnummer>000</vx:volgnummer>",
        "<vx:volgnummer>000</vx:volgnummer><vx:verzoeknummer>2026030300001</vx:verzoeknummer>",
    ),
    ("IKT-STAM013", "<vx:doel>", "<vx:doel>Aanvullen</vx:doel><vx:doel>"),
    ("IKT-STAM014", "2026-03-03T09:30:00.000000</tijdstipBericht>", "3 maart</tijdstipBericht>"),
    ("IKT-STAM015", "09:30:00.000000</vx:indienDatum>", "09:30:00+01:00</vx:indienDatum>"),
    ("IKT-STAM016", "<vx:vertrouwelijk>false", "<vx:vertrouwelijk>nee"),
    ("IKT-STAM017", "<vx:doel>Initieren", "<vx:doel>Vooroverleg"),
    ("IKT-STAM018", "<vx:type>Aanvraag vergunning", "<vx:type>Verken uw idee"),
    ("IKT-STAM019", "<vx:referentiestelsel>RD", "<vx:referentiestelsel>Amersfoort"),
    ("IKT-STAM020", "<vx:vraagclassificatie>activiteit", "<vx:vraagclassificatie>vraag"),
    ("IKT-STAM021", "<vx:documenttypeGeneriek>Overig", "<vx:documenttypeGeneriek>Film"),
    ("IKT-STAM030", BSN, BSN.replace("107", "108")),
    ("IKT-STAM031", "991005521", "991005522"),
    ("IKT-STAM032", ">90000017<", ">9000001<"),
    ("IKT-STAM032", HUIS, HUIS.replace("12", "123456")),
    ("IKT-STAM033", f"<vx:oin>{GEZAG_OIN}<", f"<vx:oin>{GEZAG_OIN[:-1]}<"),
    ("IKT-STAM034", ">Dakkapel aan het Kerkplein<", f">{'x' * 198}<"),
    ("IKT-STAM034", ">Kerkplein</ic:straatnaam>", f">{'x' * 81}</ic:straatnaam>"),
    ("IKT-STAM035", ">2026030300001<", ">12345<"),
    ("IKT-STAM036", "<vx:volgnummer>000<", "<vx:volgnummer>0<"),
    ("IKT-STAM037", "</vx:initiatiefnemer>", "<vx:nietNatuurlijkPersoon/></vx:initiatiefnemer>"),
    ("IKT-STAM038", "</vx:projectlocatie>", "<vx:adresaanduiding/></vx:projectlocatie>"),
    ("IKT-STAM040", ">51.8117395 5.2458163<", ">5.2458163 51.8117395<"),
    ("IKT-STAM040", 'EPSG::4258"', 'EPSG::4326"'),
    ("IKT-STAM041", f"{1:064x}", f"{0:064x}"),
    ("IKT-STAM042", ' publiceerbaar="true">Havenweg', ' bron="loket" publiceerbaar="true">Havenweg'),
]


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    return tmp_path / "verzoek.xml"


def test_a_message_of_our_own_is_in_order(bestand: Path) -> None:
    bestand.write_text(bericht_xml(), encoding="utf-8")
    oordeel = beoordeel(bestand)
    assert (oordeel.valide, oordeel.meldingen) == (True, ())
    assert oordeel.niet_beoordeeld


@pytest.mark.parametrize(("code", "goed", "fout"), FOUTEN, ids=[f"{code}-{nr}" for nr, (code, *_) in enumerate(FOUTEN)])
def test_each_rule_finds_its_fault(bestand: Path, code: str, goed: str, fout: str) -> None:
    xml = bericht_xml()
    assert goed in xml
    bestand.write_text(xml.replace(goed, fout), encoding="utf-8")
    oordeel = beoordeel(bestand)
    gevonden = [melding for melding in oordeel.meldingen if melding.code == code]
    assert gevonden, [str(melding) for melding in oordeel.meldingen]
    assert gevonden[0].plaats.regel
    assert oordeel.valide == all(melding.ernst is not Ernst.FOUT for melding in oordeel.meldingen)


def test_no_rule_is_left_untested() -> None:
    op_zichzelf = {regel.code for regel in REGELS.lijst if regel.nodig == "pakket"}
    untested = op_zichzelf - {code for code, *_ in FOUTEN}
    assert untested == {"IKT-STAM022", "IKT-STAM039", "IKT-STAM043"}  # below


def test_an_unknown_adrestype_and_a_place_without_point(bestand: Path) -> None:
    adres = (
        "<vx:correspondentieAdres><ic:afwijkendAdres><ic:adrestype>kluis</ic:adrestype><ic:nummer>1</ic:nummer>"
        "<ic:postcode>9999XA</ic:postcode><ic:woonplaatsnaam>Gemeentestad</ic:woonplaatsnaam></ic:afwijkendAdres>"
        "</vx:correspondentieAdres>"
    )
    begin, rest = bericht_xml().split("<ic:puntlocatie>")
    xml = (begin + rest.split("</ic:puntlocatie>")[1]).replace("<vx:verblijfsadres>", f"{adres}<vx:verblijfsadres>")
    bestand.write_text(xml, encoding="utf-8")
    assert [melding.code for melding in beoordeel(bestand).meldingen] == ["IKT-STAM022", "IKT-STAM039"]


def test_an_area_has_closed_rings_in_the_netherlands(bestand: Path) -> None:
    vlak = bericht_xml(locatie="Bos zonder de vijver")
    bestand.write_text(vlak, encoding="utf-8")
    assert beoordeel(bestand).meldingen == ()
    bestand.write_text(vlak.replace(" 51.8018310 5.2291747<", "<"), encoding="utf-8")
    assert [melding.code for melding in beoordeel(bestand).meldingen] == ["IKT-STAM043"]
    bestand.write_text(vlak.replace("51.8031822 5.2313447", "5.2313447 51.8031822"), encoding="utf-8")
    assert [melding.code for melding in beoordeel(bestand).meldingen] == ["IKT-STAM040"]


def test_a_bsn_never_stands_in_a_melding(bestand: Path) -> None:
    bestand.write_text(bericht_xml().replace("999992107", "999992108"), encoding="utf-8")
    assert not [melding for melding in beoordeel(bestand).meldingen if "999992108" in melding.beschrijving]


def test_a_bsn_of_zeros_counts_as_none(bestand: Path) -> None:
    bestand.write_text(bericht_xml().replace("999992107", "000000000"), encoding="utf-8")
    assert beoordeel(bestand).meldingen == ()


def test_a_doctype_is_refused_and_judged_no_further(bestand: Path) -> None:
    kop, rest = bericht_xml().split("?>", 1)
    bestand.write_text(f'{kop}?><!DOCTYPE verzoekXML SYSTEM "http://dtd.example/x">{rest}', encoding="utf-8")
    oordeel = beoordeel(bestand)
    assert herkent(bestand)
    assert [melding.code for melding in oordeel.meldingen] == ["IKT-STAM001"]
    assert "DOCTYPE" in oordeel.meldingen[0].beschrijving


@pytest.mark.parametrize(
    ("inhoud", "ja"),
    [(b"<verzoekXML ", True), (b"<x:verzoekXML>", True), (b"<verzoek>", False), (b"", False), (b"\x00\xff", False)],
)
def test_recognising(bestand: Path, inhoud: bytes, ja: bool) -> None:
    bestand.write_bytes(inhoud)
    assert herkent(bestand) is ja


def test_a_folder_is_no_message(tmp_path: Path) -> None:
    assert herkent(tmp_path) is False
