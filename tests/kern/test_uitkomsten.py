"""Each uitkomst of a casus can really come out of the whole command, with its exit code."""

from __future__ import annotations

from typing import Any

import pytest

from tests.project import MOCK, Project

STEPS = """
from datetime import timedelta
from ikt.kern.dossier import Deel
from ikt.kern.uitkomst import Geblokkeerd, Systeemstoring

class Proef(Deel):
    naam = "proef"
    nummer: int

@als("het goed gaat")
def goed(casus: Casus) -> None: ...

@als("de tekst niet klopt")
def anders(casus: Casus) -> None:
    assert casus.scenario_id == "iets anders", "de titel is afgekapt"

@als("de {soort} iets anders doet dan verwacht")
def toets(casus: Casus, soort: str) -> None:
    casus.toets(False, f"{soort} weigert", schakel="dso-zaaksysteem", code="LVBB1012")

@als("systeem {systeem} een storing heeft")
def storing(casus: Casus, systeem: str) -> None:
    raise Systeemstoring("503", systeem=systeem)

@als("de omgeving het verhindert")
def verhinderd(casus: Casus) -> None:
    raise Geblokkeerd("geen toegang", systeem="dso")

@als("er nooit een antwoord komt")
def nooit(casus: Casus) -> None:
    casus.wacht_op("de zaak", lambda: "in behandeling", lambda stand: stand == "klaar",
                   binnen=timedelta(days=1), schakel="zaaksysteem-zaak")

@als("onderweg {onderwerp} verandert")
def verandert(casus: Casus, onderwerp: str) -> None:
    begin = {"naam": "Dakkapel", "type": "Melding"}
    casus.observeer_alle(None, begin)
    casus.observeer_alle("dso-zaaksysteem", begin)
    casus.observeer_alle("zaaksysteem-zaak", {**begin, onderwerp: "iets anders"})
    casus.observeer("zaaksysteem-zaak", "naam", "Dakkapel")
    for each in begin:
        casus.vergelijk(each)

@als("ikt zelf stuk is")
def stuk(casus: Casus) -> None:
    {}["weg"]

@dan("is het nummer {nummer:d}")
def nummer(casus: Casus, nummer: int) -> None:
    assert casus.dossier.deel(Proef).nummer == nummer
"""


@pytest.fixture
def proef(mini: Project) -> Project:
    mini.steps(STEPS)
    mini.write(
        "environments/mock.toml",
        MOCK + '\n[lv_functies.kaart]\nvanaf = 2099-01-01\n\n[standaardversies]\nstop = "1.3.0"\n',
    )
    return mini


def play(project: Project, steps: str, *, tags: str = "", keten: str = "vth") -> tuple[int, dict[str, Any]]:
    project.feature(steps, tags=f"@id:VTH-01 @eis:VTH-01 @{keten} {tags}")
    unused = project.root / "features/vth/alle.feature"
    unused.write_text(ALLE, encoding="utf-8")
    done = project.ikt("run", "features/vth/proef.feature", "--deelnemer", "gm0297")
    assert done.returncode in (0, 1, 3), done.stderr
    [casus] = project.samenvatting()["casussen"]
    return done.returncode, casus


ALLE = """# language: nl
Functionaliteit: Gebruikt alle stappen

  @id:VTH-99 @eis:VTH-01 @vth
  Scenario: Alle stappen
    Als het goed gaat
    Als de tekst niet klopt
    Als de LVBB iets anders doet dan verwacht
    Als systeem x een storing heeft
    Als de omgeving het verhindert
    Als er nooit een antwoord komt
    Als onderweg iets verandert
    Als ikt zelf stuk is
    Dan is het nummer 1
"""


@pytest.mark.parametrize(
    ("steps", "tags", "uitkomst", "code", "schakel"),
    [
        ("Als het goed gaat", "", "geslaagd", 0, None),
        ("Als de tekst niet klopt", "", "niet geslaagd", 1, None),
        ("Als de LVBB iets anders doet dan verwacht", "", "niet geslaagd", 1, "dso-zaaksysteem"),
        ("Als systeem dso een storing heeft", "", "geblokkeerd", 1, None),
        ("Als de omgeving het verhindert", "", "geblokkeerd", 1, None),
        ("Als er nooit een antwoord komt", "", "hangt", 1, "zaaksysteem-zaak"),
        ("Als onderweg type verandert", "", "niet geslaagd", 1, "zaaksysteem-zaak"),
        ("Als onderweg naam verandert", "", "geslaagd", 0, None),
        ("Als ikt zelf stuk is", "", "testfout", 1, None),
        ("Dan is het nummer 1", "", "testfout", 1, None),
        ("Als het goed gaat", "@lv-functie:kaart", "functie niet beschikbaar, landelijk", 0, None),
        ("Als het goed gaat", "@stop-1.4", "niet van toepassing", 0, None),
        ("Als het goed gaat", "@stop-1.3", "geslaagd", 0, None),
    ],
)
def test_uitkomst(proef: Project, steps: str, tags: str, uitkomst: str, code: int, schakel: str | None) -> None:
    assert play(proef, steps, tags=tags)[0] == code
    [casus] = proef.samenvatting()["casussen"]
    assert (casus["uitkomst"], casus["schakel"]) == (uitkomst, schakel)


def test_a_failure_of_a_system_under_test_counts_against_it(proef: Project) -> None:
    proef.write("environments/mock.toml", MOCK + '[systemen.zaaksysteem]\nsoort = "gesimuleerd"\n')
    code, casus = play(proef, "Als systeem zaaksysteem een storing heeft")
    assert (code, casus["uitkomst"], casus["eigenaar"]) == (1, "niet geslaagd", "zaaksysteem")


@pytest.mark.parametrize("keten", ["vth", "ketenoverstijgend"])
def test_a_function_that_local_software_lacks_is_no_failure(proef: Project, keten: str) -> None:
    proef.write(
        "environments/deelnemers.toml",
        """
[[deelnemers]]
code = "gm0297"
naam = "Gemeentestad"
oin = "00000001002564440000"
bestuurslaag = "gemeente"
software.vth = { leverancier = "Voorbeeld", product = "Zaak", functies_ontbreken = ["aanvullen"] }
""",
    )
    code, casus = play(proef, "Als het goed gaat", tags="@functie:aanvullen", keten=keten)
    assert (code, casus["uitkomst"]) == (0, "functie niet beschikbaar, lokaal")


def test_a_hanging_chain_tells_what_was_seen_last(proef: Project) -> None:
    _, casus = play(proef, "Als er nooit een antwoord komt")
    assert "laatst gezien: in behandeling" in str(casus["reden"])
    assert casus["doorlooptijd_s"] == 86400
    [schakel] = casus["schakels"]
    assert (schakel["schakel"], schakel["doorlooptijd_s"]) == ("zaaksysteem-zaak", 86400)
    assert casus["eigenaar"] == "leverancier zaaksysteem"


BEVINDING = """
[[bevindingen]]
id = "B-1"
titel = "LVBB weigert"
scenarios = ["VTH-01"]
match = {{ code = "LVBB1012" }}
werkafspraak = {{ tekst = "Opnieuw aanleveren", eigenaar = "LVBB", geldig_tot = {tot} }}
"""


def test_a_valid_werkafspraak_lets_the_casus_go_on(proef: Project) -> None:
    proef.write("reports/los/bevindingen.toml", BEVINDING.format(tot="2999-01-01"))
    code, casus = play(proef, "Als de LVBB iets anders doet dan verwacht\nEn het goed gaat")
    assert (code, casus["uitkomst"]) == (0, "geslaagd met werkafspraak")
    assert "B-1" in str(casus["reden"])


def test_an_expired_werkafspraak_does_not_count(proef: Project) -> None:
    proef.write("reports/los/bevindingen.toml", BEVINDING.format(tot="2020-01-01"))
    code, casus = play(proef, "Als de LVBB iets anders doet dan verwacht")
    assert (code, casus["uitkomst"]) == (1, "niet geslaagd")


def test_what_a_werkafspraak_makes_impossible_is_blocked(proef: Project) -> None:
    proef.write("reports/los/bevindingen.toml", BEVINDING.format(tot="2999-01-01"))
    code, casus = play(proef, "Als de LVBB iets anders doet dan verwacht\nDan is het nummer 1")
    assert (code, casus["uitkomst"]) == (1, "geblokkeerd")
    assert "B-1" in str(casus["reden"])


def test_a_known_bevinding_that_no_longer_occurs_is_told(proef: Project) -> None:
    proef.write("reports/los/bevindingen.toml", BEVINDING.format(tot="2999-01-01"))
    play(proef, "Als het goed gaat")
    [bevinding] = proef.samenvatting()["bevindingen"]
    assert (bevinding["id"], bevinding["gespeeld"], bevinding["opgetreden"]) == ("B-1", 1, 0)
