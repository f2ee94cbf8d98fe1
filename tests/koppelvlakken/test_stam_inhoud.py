"""What a verzoekbericht says of persons, places and bijlagen, and in which version of STAM."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikt.koppelvlakken.stam import profiel as stam
from ikt.koppelvlakken.stam.beoordeling import beoordeel
from ikt.koppelvlakken.stam.bericht import Verzoekbericht
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.stam.notificatie import schrijf_notificatie
from ikt.koppelvlakken.stam.schrijver import schrijf
from ikt.koppelvlakken.stam.versies import VERSIES, Versies
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.zaaksysteem.verwachting import verwacht
from tests.verzoek import bericht, bericht_xml

ALLE = Versies(lambda naam: None)


def again(wat: Verzoekbericht) -> Verzoekbericht:
    """Written and read."""
    gelezen = lees(schrijf(wat))
    assert gelezen.overgeslagen == ()
    return gelezen.bericht


# -- where


def test_an_area_keeps_its_hole() -> None:
    wat = bericht(locatie="Bos zonder de vijver")
    assert again(wat) == wat
    coordinaten = wat.verzoek.projectlocaties[0].coordinaten_etrs
    assert coordinaten.vlaklocatie is not None
    [polygon] = coordinaten.vlaklocatie.polygonen
    buiten, gat = polygon.ringen
    assert buiten.tekst.startswith("51.8018310 5.2291747 ") and buiten.tekst.endswith(" 51.8018310 5.2291747")
    assert len(gat.tekst.split()) == 10


def test_a_ring_may_be_written_position_by_position() -> None:
    xml = bericht_xml(locatie="Bos zonder de vijver")
    begin, _, rest = xml.partition("<gml:posList>")
    lijst, _, eind = rest.partition("</gml:posList>")
    getallen = lijst.split()
    los = "".join(f"<gml:pos>{a} {b}</gml:pos>" for a, b in zip(getallen[::2], getallen[1::2], strict=True))
    gelezen = lees(f"{begin}{los}{eind}".encode()).bericht
    assert verwacht(gelezen.verzoek).geometrie == verwacht(bericht(locatie="Bos zonder de vijver").verzoek).geometrie


def test_a_place_is_pointed_out_by_address_or_perceel_or_coordinates() -> None:
    adres, perceel, punt = bericht(locatie="Havenweg 48, Weiland aan de dijk, Bosrand").verzoek.projectlocaties
    assert adres.adresaanduiding and adres.adresaanduiding.opgegeven_adres_huisnummer == "48"
    assert perceel.kadastrale_aanduiding and perceel.kadastrale_aanduiding.kadastraal_perceelnummer == "1207"
    assert punt.coordinaten_opgegeven and punt.coordinaten_opgegeven.puntlocatie
    assert adres.coordinaten_opgegeven is None and perceel.coordinaten_opgegeven is None


def test_geojson_has_longitude_first_and_every_place() -> None:
    geometrie = verwacht(bericht(locatie="Kerkplein, Bos zonder de vijver").verzoek).geometrie or {}
    punt, vlak = geometrie["geometries"]
    assert punt == {"type": "Point", "coordinates": [5.2458163, 51.8117395]}
    assert (vlak["type"], len(vlak["coordinates"])) == ("Polygon", 2)


# -- who


@pytest.mark.parametrize(
    ("wie", "adres", "post", "bsn"),
    [
        ("Noor van Linden", "Kerkplein 12a, 9999XA Gemeentestad", "", True),
        ("Élise Duvivier", "Rue du Moulin 7 bte 2, B-0000 Moulinville, België", "", True),
        ("Joris Veldkamp", "Bosrand 7, 9999XC Gemeentestad", "Postbus 27, 9999ZZ Gemeentestad", True),
        ("Ilse Zondernummer", "Kerkplein 31, 9999XA Gemeentestad", "", False),
        ("Milan Novotný", "Mlýnská 21, 000 01 Mlýnov, Středočeský kraj, Tsjechië", "", False),
        (
            "Adviesbureau Vier Linden",
            "Oeverpad 2 bis, 9999XD Gemeentestad",
            "Antwoordnummer 118, 9999ZA Gemeentestad",
            False,
        ),
    ],
)
def test_who_files_can_be_written_to(wie: str, adres: str, post: str, bsn: bool) -> None:
    gezien = verwacht(again(bericht(initiatiefnemer=wie)).verzoek).initiatiefnemer
    assert gezien is not None
    assert (gezien.adres, gezien.correspondentieadres, gezien.met_bsn) == (adres, post, bsn)


# -- bijlagen


def test_a_bijlage_stands_with_the_question_that_asked_for_it() -> None:
    wat = bericht(
        **{"bijlage Plattegrond": "begane-grond.pdf, zolder.pdf", "vertrouwelijke bijlage Kluis": "kluis.pdf"}
    )
    gezien = {each.bestandsnaam: (each.vraag, each.vertrouwelijk) for each in verwacht(again(wat).verzoek).documenten}
    assert gezien == {
        "begane-grond.pdf": ("Plattegrond", False),
        "zolder.pdf": ("Plattegrond", False),
        "kluis.pdf": ("Kluis", True),
        "tekening.pdf": ("", False),
        "machtiging.pdf": ("", True),
    }


# -- versions


@pytest.mark.parametrize("versie", VERSIES)
def test_a_message_is_read_in_the_version_of_its_namespace(versie: str, tmp_path: Path) -> None:
    feiten = ALLE[versie]
    wat = bericht()
    xml = schrijf(wat, feiten)
    assert ALLE.van(xml) == feiten
    assert ALLE.lees(xml).bericht.verzoek == wat.verzoek
    bestand = tmp_path / "verzoek.xml"
    bestand.write_bytes(xml.replace(b'version="4.0.0"', f'version="{feiten.bericht.versie}"'.encode()))
    assert beoordeel(bestand).valide


def test_software_of_one_version_refuses_another() -> None:
    alleen_4 = Versies(lambda naam: None, ["4.0"])
    with pytest.raises(OngeldigeXml, match=r"STAM 4.0: verzoekXML in naamruimte '.*stam-v5"):
        alleen_4.lees(schrijf(bericht(), ALLE["5.0"]))


def test_a_verzoek_goes_in_the_first_version_that_can_say_it() -> None:
    assert ALLE.voor("Melding", "Initieren") == ALLE["4.0"]
    assert ALLE.voor("Informatie", "Verken uw idee") == ALLE["5.0"]
    assert ALLE.voor("Melding", "Vooroverleg") == ALLE["3.0"]
    assert ALLE.voor("Melding", "Later") is None


def test_the_real_stam_5_is_filled_in_without_code() -> None:
    anders = {"namespaces": {"imam": "urn:echt"}, "waardelijsten": {"type": ["Verken uw idee"]}}
    versies = Versies(lambda naam: anders if naam == stam.naam("5.0") else None)
    assert versies.voor("Verken uw idee", "Initieren") == versies["5.0"]
    assert b'xmlns="urn:echt"' in schrijf(bericht(), versies["5.0"])


def test_the_notificatie_of_stam_3_is_a_triggerbericht() -> None:
    assert b":trigger>" in schrijf_notificatie("2026030300001", ALLE["3.0"])
