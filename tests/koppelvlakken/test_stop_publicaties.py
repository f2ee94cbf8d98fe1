"""Publications that are no besluit: written, read back, and judged by our own rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, OPDRACHT
from ikt.koppelvlakken.bhkv.profiel import VERSIES, profiel
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.inpakken import Inpakker
from ikt.koppelvlakken.stop.pakket import Pakket, bouw
from ikt.koppelvlakken.stop.procedureverloop import (
    Procedurefout,
    Procedureverloop,
    Procedureverloopmutatie,
    Stap,
    Vervanging,
)
from ikt.koppelvlakken.stop.xml import parse, serialiseer
from tests.koppelvlakken.publicaties import ALLES, BESLUIT, INZAGE, NIEUW, OUD, pakket
from tests.planketen import OIN, REGELING, gelezen, wijziging

GEVALLEN = [(versie, naam) for versie in VERSIES for naam in (OUD if versie == "1.2.0" else {**OUD, **NIEUW})]


def publicatie(naam: str) -> Any:
    return {**OUD, **NIEUW}[naam]


@pytest.mark.parametrize(("versie", "naam"), GEVALLEN)
def test_written_reads_back_the_same(versie: str, naam: str) -> None:
    een = publicatie(naam)
    assert type(een).van(parse(serialiseer(een.xml(profiel(versie))))) == een


@pytest.mark.parametrize(("versie", "naam"), [geval for geval in GEVALLEN if geval[1] != "verantwoording"])
def test_own_rules_find_nothing_wrong(versie: str, naam: str) -> None:
    oordeel = beoordeel_aanlevering(gelezen(pakket(publicatie(naam), profiel(versie))))
    assert [(melding.code, melding.beschrijving) for melding in oordeel.meldingen] == []


def test_a_rectificatie_cannot_be_delivered_before_1_3() -> None:
    oordeel = beoordeel_aanlevering(gelezen(pakket(publicatie("rectificatie"), profiel("1.2.0"))))
    assert "LVBB1515" in {melding.code for melding in oordeel.meldingen}


ONTWERP = Procedureverloop(date(2026, 6, 12), (Stap.van("Vaststelling", date(2026, 6, 1)),))


def test_steps_are_added_replaced_and_taken_away_in_order_of_date() -> None:
    met = ONTWERP.na(Procedureverloopmutatie(date(2026, 6, 13), toevoegen=tuple(reversed(INZAGE))))
    assert met.stappen == (*ONTWERP.stappen, *INZAGE)
    assert met.op("Einde inzagetermijn") == date(2026, 7, 27)

    begin, einde = INZAGE
    later = Vervanging(Stap.van("Einde inzagetermijn", date(2026, 8, 10)), was_op=einde.op)
    korter = met.na(Procedureverloopmutatie(date(2026, 6, 20), vervangen=(later,), verwijderen=(begin,)))
    assert korter.stappen == (*ONTWERP.stappen, later.stap)
    assert (korter.bekend_op, korter.op("Begin inzagetermijn")) == (date(2026, 6, 20), None)


@pytest.mark.parametrize(
    ("mutatie", "code"),
    [
        (
            Procedureverloopmutatie(date(2026, 6, 13), toevoegen=(Stap.van("Vaststelling", date(2026, 6, 2)),)),
            "LVBB4755",
        ),
        (
            Procedureverloopmutatie(date(2026, 6, 13), verwijderen=(Stap.van("Vaststelling", date(2026, 6, 2)),)),
            "LVBB4751",
        ),
        (ALLES, "LVBB4751"),
    ],
    ids=["dubbel", "verwijderd", "vervangen"],
)
def test_a_change_that_does_not_fit_is_refused(mutatie: Procedureverloopmutatie, code: str) -> None:
    with pytest.raises(Procedurefout) as fout:
        ONTWERP.na(mutatie)
    assert fout.value.code == code


def test_procedureverloop_reads_back_the_same() -> None:
    assert Procedureverloop.van(parse(serialiseer(ONTWERP.xml(profiel())))) == ONTWERP


def test_an_unknown_step_is_for_the_user() -> None:
    with pytest.raises(Gebruikersfout, match="Kies uit: Vaststelling, Ondertekening"):
        Stap.van("Halverwege", date(2026, 6, 1))


def inpakker(versie: str) -> Inpakker:
    return Inpakker("ikt-levering-1", OIN, OIN, profiel(versie))


def besluitbestanden(versie: str) -> dict[str, bytes]:
    """The files of a wijzigingsbesluit, without what its own opdracht adds."""
    alles = bouw(wijziging(), profiel(versie)).bestanden
    return {naam: inhoud for naam, inhoud in alles.items() if naam not in (OPDRACHT, MANIFEST)}


def ow_bestanden(versie: str) -> dict[str, bytes]:
    return {naam: inhoud for naam, inhoud in besluitbestanden(versie).items() if "ow" in naam.lower()}


@pytest.mark.parametrize(
    ("versie", "maak"),
    [
        ("1.2.0", lambda versie: inpakker(versie).afbreken(werk(BESLUIT))),
        ("1.3.0-ic", lambda versie: inpakker(versie).afbreken(werk(BESLUIT))),
        ("1.2.0", lambda versie: inpakker(versie).raadplegen(werk(BESLUIT))),
        ("1.3.0", lambda versie: inpakker(versie).revisie(NIEUW["revisie"], ow_bestanden(versie))),
        (
            "1.3.0",
            lambda versie: inpakker(versie).registratie(
                "besluit.xml", NIEUW["verantwoording"], besluitbestanden(versie)
            ),
        ),
    ],
    ids=["afbreken", "afbreken-ic", "raadplegen", "revisie met OW", "registratie"],
)
def test_every_opdracht_has_a_package_that_own_rules_accept(versie: str, maak: Callable[[str], Pakket]) -> None:
    oordeel = beoordeel_aanlevering(gelezen(maak(versie)))
    assert [(melding.code, melding.beschrijving) for melding in oordeel.meldingen] == []


def test_a_directe_mutatie_of_ow_alone_names_no_file() -> None:
    aanlevering = gelezen(inpakker("1.3.0").directe_mutatie(ow_bestanden("1.3.0")))
    assert aanlevering.opdracht is not None
    assert (aanlevering.opdracht.verzoeksoort, aanlevering.opdracht.bestand) == ("directeMutatie", "")
    assert [objecten.regeling for objecten in aanlevering.manifest_ow] == [REGELING]
    with pytest.raises(Gebruikersfout, match=r"1\.3\.0-ic heeft geen directeMutatieOpdracht"):
        inpakker("1.3.0-ic").directe_mutatie({})
