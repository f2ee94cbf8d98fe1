"""Each rule is found by one change to a good package, and by no other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from ikt.koppelvlakken.stop.beoordeling import REGELS, beoordeel_aanlevering, keur
from ikt.koppelvlakken.stop.gebrek import GEBREKEN
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from tests.planketen import OIN, gelezen, wijziging

Verander = Callable[[Pakket], Pakket]


def vervang(naam: str, oud: str, nieuw: str) -> Verander:
    def verander(pakket: Pakket) -> Pakket:
        inhoud = pakket.bestanden[naam].decode()
        assert oud in inhoud
        return pakket.met(**{naam: inhoud.replace(oud, nieuw).encode()})

    return verander


def zonder(naam: str) -> Verander:
    return lambda pakket: pakket.met(**{naam: None})


def met(naam: str, inhoud: bytes) -> Verander:
    return lambda pakket: pakket.met(**{naam: inhoud})


IO = "/join/id/regdata/gm0297/2026/ikt-7f3a2c91/nld@2026-06-12;1"
GEVALLEN: list[tuple[str, Verander, set[str]]] = [
    ("opdracht weg", zonder("opdracht.xml"), {"LVBB1002", "LVBB1009"}),
    ("manifest weg", zonder("manifest.xml"), {"LVBB1003"}),
    ("spatie in naam", met("met spatie.xml", b"<a/>"), {"LVBB1004", "LVBB1010"}),
    ("OIN te kort", vervang("opdracht.xml", OIN, OIN[:-1]), {"LVBB1006"}),
    ("opdracht onbekend", vervang("opdracht.xml", "publicatieOpdracht", "doeMaarOpdracht"), {"LVBB1006"}),
    ("opdracht kapot", met("opdracht.xml", b"<a>"), {"LVBB1006"}),
    ("manifest kapot", met("manifest.xml", b"<manifest>"), {"LVBB1008"}),
    ("manifest anders", met("manifest.xml", b"<lijst/>"), {"LVBB1008"}),
    ("bestand weg", GEBREKEN["een ontbrekend bestand"], {"LVBB1009", "LVBB3506"}),
    ("bestand te veel", met("extra.xml", b"<a/>"), {"LVBB1010"}),
    ("ow weg", zonder("owLocaties.xml"), {"LVBB1009", "LVBB1016"}),
    ("contenttype onbekend", vervang("manifest.xml", "application/gml+xml", "text/plain"), {"LVBB1019"}),
    ("contenttype leeg", vervang("manifest.xml", ">application/gml+xml<", "><"), {"LVBB1020"}),
    ("pdf als xml", met("owLocaties.xml", b"%PDF-1.7"), {"LVBB1021", "LVBB2003"}),
    ("leeg bestand", GEBREKEN["een leeg bestand"], {"LVBB1041", "LVBB3504", "LVBB1044"}),
    ("idLevering onbekend", vervang("opdracht.xml", "ikt-7f3a2c91-0001", "onbekend"), {"BHKV9998"}),
    ("manifest-ow weg", GEBREKEN["geen manifest-ow"], {"LVBB1009", "LVBB1027"}),
    ("geen datum", vervang("opdracht.xml", "2026-06-12", ""), {"LVBB1505"}),
    ("publicatie weg", vervang("opdracht.xml", "besluit.xml", "ander.xml"), {"LVBB1506"}),
    ("kennisgeving", vervang("besluit.xml", "AanleveringBesluit", "AanleveringKennisgeving"), {"LVBB1028"}),
    ("geen besluit", vervang("besluit.xml", "AanleveringBesluit", "AanleveringIets"), {"LVBB1515"}),
    ("zondag", vervang("opdracht.xml", "2026-06-12", "2026-06-14"), {"LVBB1519"}),
    ("Hemelvaart", vervang("opdracht.xml", "2026-06-12", "2026-05-14"), {"LVBB1519"}),
    ("te laat in werking", vervang("besluit.xml", "2026-07-01", "2026-10-01"), {"LVBB1580"}),
    ("begin van AKN", vervang("besluit.xml", ">/akn/nl/bill/", ">/aknn/nl/bill/"), {"LVBB2008"}),
    ("land", vervang("besluit.xml", ">/akn/nl/bill/", ">/akn/de/bill/"), {"LVBB2009"}),
    ("jaar", vervang("besluit.xml", "/bill/gm0297/2026/", "/bill/gm0297/26/"), {"LVBB2013"}),
    ("besluit kapot", met("besluit.xml", b"<a>"), {"LVBB2003"}),
    ("doel", vervang("manifest-ow.xml", "/join/id/proces/gm0297", "/join/id/proces/gm9920"), {"LVBB2505"}),
    ("hash", GEBREKEN["een verkeerde hash"], {"LVBB3008"}),
    ("io te veel", vervang("besluit.xml", f"<informatieobjectRef>{IO}</informatieobjectRef>", ""), {"LVBB3509"}),
    ("zonder inwerkingtreding", vervang("besluit.xml", "juridischWerkendVanaf", "geldigVanaf"), {"LVBB3519"}),
    ("bijlage los", vervang("besluit.xml", 'ref="cmp_A"', 'ref="cmp_B"'), {"LVBB4002"}),
    ("wordt anders", vervang("besluit.xml", 'wordt="', 'wordt="/anders'), {"LVBB4032", "LVBB4033", "BHKV1058"}),
    ("terugtrekking", vervang("besluit.xml", "</Tijdstempels>", "</Tijdstempels><Terugtrekkingen/>"), {"LVBB4500"}),
    ("ontwerp", vervang("besluit.xml", "proceduretype_definitief", "proceduretype_ontwerp"), {"BHKV1004"}),
    ("soort besluit", vervang("besluit.xml", "work_003", "work_019"), {"BHKV1005"}),
    ("soort io", vervang("werkingsgebied.xml", "work_010", "work_019"), {"BHKV1016"}),
    ("ow-id", vervang("owLocaties.xml", "nl.imow-gm0297.gebied.", "gebied."), {"TPOD1892"}),
]


@pytest.mark.parametrize(("verander", "codes"), [geval[1:] for geval in GEVALLEN], ids=[g[0] for g in GEVALLEN])
def test_one_change_raises_just_these_codes(verander: Verander, codes: set[str]) -> None:
    meldingen = beoordeel_aanlevering(gelezen(verander(bouw(wijziging())))).meldingen
    assert {melding.code for melding in meldingen} == codes


def test_gml_of_another_version() -> None:
    gml = bouw(wijziging(bekendmaking=date(2026, 6, 15))).bestanden["werkingsgebied.gml"]
    oordeel = beoordeel_aanlevering(gelezen(bouw(wijziging()).met(**{"werkingsgebied.gml": gml})))
    assert {melding.code for melding in oordeel.meldingen} == {"LVBB3008", "LVBB3512"}


def test_melding_says_where_and_what_to_do() -> None:
    pakket = vervang("besluit.xml", ">/akn/nl/bill/", ">/akn/de/bill/")(bouw(wijziging()))
    melding = beoordeel_aanlevering(gelezen(pakket)).meldingen[0]
    assert melding.bestand == "besluit.xml"
    assert melding.plaats.element == "FRBRWork"
    assert melding.plaats.regel is not None
    assert "kies nl" in melding.beschrijving


def test_rules_that_need_a_register_or_clock_are_listed_as_niet_beoordeeld() -> None:
    niet = beoordeel_aanlevering(gelezen()).niet_beoordeeld
    assert {each.split(":")[0] for each in niet} == {
        "LVBB1012",
        "LVBB1501",
        "LVBB1512",
        "LVBB4014",
        "LVBB4015",
        "LVBB5015",
    }


def test_phases_stop_at_the_first_fout() -> None:
    verander = vervang("opdracht.xml", "2026-06-12", "2026-06-14")
    pakket = GEBREKEN["een verkeerde hash"](verander(bouw(wijziging())))
    assert [melding.code for melding in keur(gelezen(pakket))] == ["LVBB1519"]
    assert [melding.code for melding in keur(gelezen(pakket), vanaf=3)] == ["LVBB3008"]


def test_every_code_once_and_every_rule_says_its_source() -> None:
    codes = [regel.code for regel in REGELS.lijst]
    assert len(codes) == len(set(codes)) >= 40
    assert all(regel.bron and regel.beschrijving for regel in REGELS.lijst)
