"""Building, writing and reading a verzoekbericht."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from lxml import etree

from ikt.kern import uitkomst
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.stam.notificatie import lees_notificatie, schrijf_notificatie
from ikt.koppelvlakken.stam.profiel import profiel
from ikt.koppelvlakken.stam.schrijver import schrijf, tijdstip
from ikt.koppelvlakken.stam.versies import VERSIES
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from tests.verzoek import GEGEVENS, GEZAG_OIN, bericht, bericht_xml, opgave

NS = {prefix: profiel().namespaces.of(prefix) for prefix in ("imam", "vx", "ic", "gml")}


def find(xml: str, path: str) -> etree._Element:
    found = etree.fromstring(xml.encode()).find(path, NS)
    assert found is not None, path
    return found


def test_reading_gives_back_what_was_written() -> None:
    gelezen = lees(schrijf(bericht()))
    assert gelezen.bericht == bericht()
    assert gelezen.overgeslagen == ()


def test_the_table_ends_up_in_the_message() -> None:
    verzoek = lees(bericht_xml().encode()).bericht.verzoek
    assert (verzoek.naam.waarde, verzoek.type, verzoek.doel) == (GEGEVENS["naam"], GEGEVENS["type"], "Initieren")
    assert verzoek.bevoegd_gezag.oin == GEZAG_OIN
    assert verzoek.projectactiviteiten[0].imow_id == "nl.imow-gm0297.activiteit.DakkapelPlaatsen"
    assert verzoek.projectactiviteiten[0].specificaties[0].antwoord == "2,40 meter"
    assert [each.bestandsnaam for each in verzoek.documenten()] == ["tekening.pdf", "machtiging.pdf"]
    assert [each.vertrouwelijk for each in verzoek.documenten()] == [False, True]


def test_a_person_is_not_publiceerbaar_and_a_company_is() -> None:
    bsn = find(bericht_xml(), ".//vx:initiatiefnemer/vx:natuurlijkPersoon/vx:burgerservicenummer")
    kvk = find(bericht_xml(), ".//vx:gemachtigde/vx:nietNatuurlijkPersoon/vx:kvkNummer")
    assert bsn.get("publiceerbaar") == "false"
    assert kvk.get("publiceerbaar") == "true"


def test_a_foreign_address_stays_whole() -> None:
    adres = find(bericht_xml(initiatiefnemer="Élise Duvivier"), ".//vx:verblijfsadresBuitenland")
    assert [child.text for child in adres] == ["Rue du Moulin 7 bte 2", "B-0000 Moulinville", "België"]


def test_etrs89_is_latitude_first_and_rd_is_x_y() -> None:
    etrs = find(bericht_xml(), ".//vx:coordinatenEtrs/ic:puntlocatie/gml:pos")
    rd = find(bericht_xml(), ".//vx:coordinatenOpgegeven/vx:puntlocatie/gml:pos")
    assert etrs.get("srsName") == "urn:ogc:def:crs:EPSG::4258"
    assert float((etrs.text or "").split()[0]) > 50
    assert rd.get("srsName") == "urn:ogc:def:crs:EPSG::28992"
    assert float((rd.text or "").split()[0]) > 10_000


def test_several_places_stand_in_the_order_of_the_table() -> None:
    verzoek = bericht(locatie="Havenweg, Bosrand").verzoek
    assert len(verzoek.projectlocaties) == 2
    assert verzoek.projectlocaties[0] == bericht(locatie="Havenweg").verzoek.projectlocaties[0]


def test_times_are_dutch_and_without_zone() -> None:
    assert tijdstip(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == "2026-07-02T00:30:00.000000"


def test_the_reader_takes_another_order_and_names_what_it_does_not_know() -> None:
    xml = bericht_xml()
    doel = "<vx:doel>Initieren</vx:doel>"
    other = xml.replace(doel, "").replace("<vx:type>", f"<vx:nieuw>x</vx:nieuw>{doel}<vx:type>")
    gelezen = lees(other.encode())
    assert gelezen.bericht == bericht()
    assert gelezen.overgeslagen == ("nieuw",)


def test_two_answers_keep_their_bron() -> None:
    one = '<ic:straatnaam publiceerbaar="true">Havenweg</ic:straatnaam>'
    two = one.replace(" p", ' bron="gebruiker" p') + one.replace(" p", ' bron="DSO-LV" p')
    gelezen = lees(bericht_xml().replace(one, two).encode()).bericht
    partij = gelezen.verzoek.gemachtigde
    assert partij and partij.niet_natuurlijk_persoon and partij.niet_natuurlijk_persoon.bezoek_adres
    straat = partij.niet_natuurlijk_persoon.bezoek_adres.straatnaam
    assert [each.bron for each in straat] == ["gebruiker", "DSO-LV"]
    assert lees(schrijf(gelezen)).bericht == gelezen


@pytest.mark.parametrize(
    ("xml", "reden"),
    [
        (b"<x/>", "geen verzoekbericht"),
        (b"geen xml", "XML"),
        (b"<!DOCTYPE x [<!ENTITY e 'x'>]><x>&e;</x>", "DOCTYPE"),
        (bericht_xml().replace("vx:project>", "vx:plan>").encode(), "verzoek/project"),
    ],
)
def test_what_cannot_be_read_says_why(xml: bytes, reden: str) -> None:
    with pytest.raises(OngeldigeXml, match=reden):
        lees(xml)


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"initiatiefnemer": "Niemand"}, "Testpersoon 'Niemand' bestaat niet; kies uit: Noor"),
        ({"locatie": "Nergens"}, "Testlocatie 'Nergens' bestaat niet"),
        ({"kleur": "rood"}, "geen veld 'kleur'"),
        ({"naam": ""}, "mist 'naam'"),
    ],
)
def test_a_wrong_table_is_a_testfout(anders: dict[str, str], reden: str) -> None:
    with pytest.raises(uitkomst.Testfout, match=reden):
        opgave(**anders)


def test_the_notificatie_carries_the_verzoeknummer() -> None:
    assert lees_notificatie(schrijf_notificatie("2026030300001")) == "2026030300001"


def test_a_notificatie_in_another_frame_is_read_too() -> None:
    inhoud = b"<trigger><verzoeknummer> 2026030300007 </verzoeknummer></trigger>"
    frame = b"<triggerbericht xmlns='urn:x'>%s</triggerbericht>" % inhoud
    assert lees_notificatie(frame) == "2026030300007"


def test_a_notificatie_without_number_is_refused() -> None:
    with pytest.raises(OngeldigeXml, match="verzoeknummer"):
        lees_notificatie(b"<verzoeknotificatie/>")


def test_the_names_in_the_notificatie_are_an_assumption_that_an_environment_overrides() -> None:
    anders = profiel({"notificatie": {"wortel": "bericht", "pad": ["kop", "nummer"]}})
    xml = schrijf_notificatie("2026030300001", anders)
    assert b"verzoeknummer" not in xml
    assert lees_notificatie(xml, anders) == "2026030300001"


def test_every_group_of_facts_says_where_it_comes_from() -> None:
    for versie in VERSIES:
        feiten = profiel(versie=versie)
        for naam in type(feiten).model_fields:
            groep = getattr(feiten, naam)
            assert (groep.bron is None) != (groep.aanname is None), (versie, naam)
