"""What holds for all rules together; each rule by itself is tested in the files beside this one."""

from __future__ import annotations

from datetime import date

from ikt.koppelvlakken.stop.beoordeling import REGELS, beoordeel_aanlevering, keur
from ikt.koppelvlakken.stop.gebrek import GEBREKEN
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from tests.koppelvlakken import (
    test_stop_regels_besluit,
    test_stop_regels_informatieobject,
    test_stop_regels_metadata,
    test_stop_regels_ow,
    test_stop_regels_pakket,
    test_stop_regels_tekst,
)
from tests.koppelvlakken.gevallen import gevonden
from tests.planketen import gelezen, wijziging

MODULES = (
    test_stop_regels_besluit,
    test_stop_regels_informatieobject,
    test_stop_regels_metadata,
    test_stop_regels_ow,
    test_stop_regels_pakket,
    test_stop_regels_tekst,
)


def vervang(pakket: Pakket, naam: str, oud: str, nieuw: str) -> Pakket:
    inhoud = pakket.bestanden[naam]
    assert oud.encode() in inhoud
    return pakket.met(**{naam: inhoud.replace(oud.encode(), nieuw.encode(), 1)})


def test_gml_of_another_version() -> None:
    gml = bouw(wijziging(bekendmaking=date(2026, 6, 15))).bestanden["werkingsgebied.gml"]
    oordeel = beoordeel_aanlevering(gelezen(bouw(wijziging()).met(**{"werkingsgebied.gml": gml})))
    assert {melding.code for melding in oordeel.meldingen} == {"LVBB3008", "LVBB3512"}


def test_melding_says_where_and_what_to_do() -> None:
    pakket = vervang(bouw(wijziging()), "besluit.xml", ">/akn/nl/bill/", ">/akn/de/bill/")
    melding = beoordeel_aanlevering(gelezen(pakket)).meldingen[0]
    assert melding.bestand == "besluit.xml"
    assert melding.plaats.element == "FRBRWork"
    assert melding.plaats.regel is not None
    assert "kies nl" in melding.beschrijving


def test_rules_that_need_a_register_or_clock_are_listed_as_niet_beoordeeld() -> None:
    niet = {each.split(":")[0] for each in beoordeel_aanlevering(gelezen()).niet_beoordeeld}
    assert niet == {regel.code for regel in REGELS.lijst if regel.nodig != "pakket"}
    assert {"LVBB1012", "LVBB1501", "LVBB1512", "LVBB4015"} <= niet


def test_phases_stop_at_the_first_fout() -> None:
    op_zondag = vervang(bouw(wijziging()), "opdracht.xml", "2026-06-12", "2026-06-14")
    pakket = GEBREKEN["een verkeerde hash"](op_zondag)
    assert [melding.code for melding in keur(gelezen(pakket))] == ["LVBB1519"]
    assert [melding.code for melding in keur(gelezen(pakket), vanaf=3)] == ["LVBB3008"]


def test_every_rule_on_a_package_is_raised_by_a_change() -> None:
    elders = {"LVBB1001", "LVBB1040", "LVBB1042", "OZON0127", "OZON0128"}  # in tests that are no row of a table
    in_tabellen = {code for module in MODULES for code, _, _ in module.GEVALLEN}
    assert {regel.code for regel in REGELS.lijst if regel.nodig == "pakket"} == in_tabellen | elders


def test_every_companion_is_a_code_of_ours() -> None:
    codes = {regel.code for regel in REGELS.lijst}
    assert {ander for regel in REGELS.lijst for ander in regel.samen_met} <= codes
    assert all(regel.code not in regel.samen_met for regel in REGELS.lijst)


def test_every_companion_occurs() -> None:
    """A companion that no change raises any more, is no companion."""
    samen: dict[str, set[str]] = {}
    for code, levering, verander in (geval for module in MODULES for geval in module.GEVALLEN):
        samen.setdefault(code, set()).update(gevonden(levering, verander) - {code})
    te_veel = {regel.code: set(regel.samen_met) - samen.get(regel.code, set()) for regel in REGELS.lijst}
    assert {code: anderen for code, anderen in te_veel.items() if anderen} == {}


def test_every_code_once_and_every_rule_says_its_source() -> None:
    codes = [regel.code for regel in REGELS.lijst]
    assert len(codes) == len(set(codes)) >= 500
    assert all(regel.bron and regel.beschrijving and regel.edities for regel in REGELS.lijst)
