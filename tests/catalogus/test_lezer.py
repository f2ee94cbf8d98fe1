"""The catalogue reads scenarios as pytest-bdd runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ikt.catalogus.lezer import Catalogus
from ikt.catalogus.scenario import Scenario
from ikt.kern.fout import Gebruikersfout

pytest_plugins = ["pytester"]

FEATURE = '''# language: nl
@vth @IKT-11
Functionaliteit: Verzoek indienen
  Zo komt een verzoek bij het bevoegd gezag.

  Achtergrond:
    Stel het loket is open
    En de inwoner <naam> is ingelogd
      | veld | waarde |
      | naam | <naam> |

  @id:VTH-01 @eis:VTH-01
  Scenario: Een enkel verzoek
    Gegeven de inwoner heeft een idee
    * zij zoekt het uit
    Wanneer zij <naam> indient
      """
      Beste <naam>,
        ingesprongen
      """
    Maar zij wacht
    Dan krijgt zij een bevestiging

  @eis:VTH-02
  Regel: Elk verzoektype
    Achtergrond:
      Gegeven de regels gelden

    @id:VTH-02 @eis:VTH-03
    Abstract Scenario: Verzoek van type <type>
      Als zij een <type> indient voor <naam> en <onbekend>
        | <type> | a\\|b |
      Dan is er een <type>

      @stop-1.3
      Voorbeelden: gewone
        | type    | naam |
        | melding | Noor |
        | vergunning |   |

      Voorbeelden:
        | type        | naam |
        | informatie  | Daan |
'''

RECORDER = """
import json
from pytest_bdd import given, when, then, parsers

@given(parsers.re(".*"))
@when(parsers.re(".*"))
@then(parsers.re(".*"))
def any_step():
    pass

def pytest_bdd_before_scenario(request, feature, scenario):
    kinds = {"given": "gegeven", "when": "als", "then": "dan"}
    steps = [
        [kinds[s.type], s.keyword, s.name, s.datatable and s.datatable.raw(), s.docstring, s.line_number]
        for s in scenario.steps
    ]
    with open("executed.jsonl", "a") as out:
        tags = sorted({mark.name for mark in request.node.iter_markers()} - {"parametrize", "usefixtures"})
        out.write(json.dumps([scenario.name, scenario.line_number, tags, steps]) + "\\n")
"""


def write(root: Path, text: str, name: str = "features/vth/verzoek.feature") -> Path:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def as_executed(scenario: Scenario) -> list[object]:
    steps = [[s.soort, s.sleutelwoord, s.tekst, s.tabel, s.docstring, s.regelnummer] for s in scenario.stappen]
    return [scenario.titel, scenario.regelnummer, list(scenario.tags), steps]


def test_steps_are_those_that_pytest_bdd_executes(pytester: pytest.Pytester) -> None:
    write(pytester.path, FEATURE)
    pytester.makeconftest(RECORDER)
    pytester.makepyfile("from pytest_bdd import scenarios\nscenarios('features')")

    pytester.runpytest_inprocess("-p", "no:ikt", "-p", "no:randomly", "-W", "ignore").assert_outcomes(passed=4)

    executed = [json.loads(line) for line in (pytester.path / "executed.jsonl").read_text().splitlines()]
    assert [as_executed(scenario) for scenario in Catalogus.lees(pytester.path).scenarios] == executed


def test_a_row_has_its_own_id_title_tags_and_values(tmp_path: Path) -> None:
    write(tmp_path, FEATURE)

    enkel, melding, *_ = Catalogus.lees(tmp_path).scenarios

    assert (enkel.id, enkel.basis_id, enkel.regel, enkel.waarden, enkel.rij) == (
        "VTH-01",
        "VTH-01",
        None,
        {},
        None,
    )
    assert (melding.id, melding.basis_id, melding.regel) == ("VTH-02[melding]", "VTH-02", "Elk verzoektype")
    assert melding.titel == "Verzoek van type melding"
    assert melding.waarden == {"type": "melding", "naam": "Noor"}
    assert melding.tags == ("IKT-11", "eis:VTH-02", "eis:VTH-03", "id:VTH-02", "stop-1.3", "vth")
    assert melding.eisen == ("VTH-02", "VTH-03")
    assert (melding.keten, melding.feature) == ("VTH-keten", "Verzoek indienen")
    assert (melding.bestand, melding.regelnummer, melding.rij) == ("features/vth/verzoek.feature", 30, 38)


@pytest.mark.parametrize(
    ("folder", "keten"),
    [
        ("vth", "VTH-keten"),
        ("plan/besluiten", "planketen"),
        ("toepasbare_regels", "toepasbareregel-keten"),
        ("ketenoverstijgend", "ketenoverstijgend"),
    ],
)
def test_the_keten_is_the_folder(tmp_path: Path, folder: str, keten: str) -> None:
    write(tmp_path, FEATURE, f"features/{folder}/a.feature")

    assert {scenario.keten for scenario in Catalogus.lees(tmp_path).scenarios} == {keten}


def test_a_scenario_is_found_by_id(tmp_path: Path) -> None:
    write(tmp_path, FEATURE)
    catalogus = Catalogus.lees(tmp_path)

    assert catalogus.scenario("VTH-02[melding]").titel == "Verzoek van type melding"
    with pytest.raises(Gebruikersfout, match=r"VTH-99.*ikt catalogus"):
        catalogus.scenario("VTH-99")


def test_files_are_read_once_and_in_order(tmp_path: Path) -> None:
    plan = write(tmp_path, FEATURE.replace(":VTH", ":PLN"), "features/plan/a.feature")
    vth = write(tmp_path, FEATURE)

    everything = Catalogus.lees(tmp_path, [tmp_path / "features", vth])
    one = Catalogus.lees(tmp_path, [plan])

    assert [document.bestand for document in everything.documenten] == [
        "features/plan/a.feature",
        "features/vth/verzoek.feature",
    ]
    assert {scenario.bestand for scenario in one.scenarios} == {"features/plan/a.feature"}


def test_a_path_that_is_no_feature_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "notitie.txt"
    other.touch()

    with pytest.raises(Gebruikersfout, match="bestaat niet"):
        Catalogus.lees(tmp_path, [tmp_path / "weg"])
    with pytest.raises(Gebruikersfout, match=r"geen \.feature"):
        Catalogus.lees(tmp_path, [other])
