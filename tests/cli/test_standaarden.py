"""`ikt standaarden`, as a user types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.koppelvlakken.validatieset import BESTANDEN, PLAN, PLAN_XSD, TEKST, schrijf, zip_van

Ikt = Callable[..., Any]

STOP = "https://standaarden.overheid.nl/stop/imop"
STOP_XSD = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{STOP}/tekst/" version="{{}}">
  <xs:element name="a"/>
</xs:schema>"""
STOP_SCH = f"""<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
  <ns prefix="t" uri="{STOP}/tekst/"/><p>Versie @@@</p>
</schema>"""
OVERZICHT = f'<Versieoverzicht xmlns="{STOP}/schemata/"><versie>1.4.0-ic</versie></Versieoverzicht>'


@pytest.fixture(autouse=True)
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("IKT_STANDAARDEN", raising=False)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    return tmp_path / ".ikt" / "standaarden"


def test_zonder_sets_staat_er_wat_te_doen_is(ikt: Ikt) -> None:
    resultaat = ikt("standaarden")

    assert resultaat.code == 0
    assert "ikt standaarden voeg-toe MAP|ZIP" in resultaat.out
    assert json.loads(ikt("standaarden", "--json").out)["sets"] == []


def test_welke_versies_gedekt_zijn(ikt: Ikt, tmp_path: Path) -> None:
    """Of STOP 1.4 the schematrons may stand apart, with their version in an overview beside them."""
    for versie in ("1.3.0", "1.4.1"):
        schrijf(tmp_path / f"stop-{versie}", {"tekst.xsd": STOP_XSD.format(versie)})
        ikt("standaarden", "voeg-toe", f"stop-{versie}")
    schrijf(tmp_path / "stop-sch", {"tekst.sch": STOP_SCH, "versie.xml": OVERZICHT})

    uit = json.loads(ikt("standaarden", "voeg-toe", "stop-sch", "--json").out)

    assert uit["gedekt"] == [{"naam": "STOP", "versies": ["1.3.0", "1.4.1"], "met_schematron": ["1.4.1"]}]
    assert "STOP: 1.3.0, 1.4.1; ook met schematron: 1.4.1" in ikt("standaarden").out


def test_toevoegen_bekijken_en_verwijderen(ikt: Ikt, tmp_path: Path, register: Path) -> None:
    zip_ = zip_van(tmp_path / "voorbeeld.zip", BESTANDEN)

    assert ikt("standaarden", "voeg-toe", str(zip_), "--naam", "plan-1.0.0").code == 0

    assert (register / "plan-1.0.0" / "delen" / "1.0.0" / "tekst.xsd").is_file()
    assert json.loads(ikt("standaarden", "--json").out) == {
        "map": str(register),
        "sets": [
            {
                "naam": "plan-1.0.0",
                "standaarden": [],
                "naamruimten": [PLAN, TEKST],
                "schemas": 2,
                "schematrons": 1,
                "compileert": True,
                "fouten": [],
                "ontbreekt": [],
            }
        ],
        "gedekt": [],
    }
    tabel = ikt("standaarden").out
    assert "plan-1.0.0" in tabel
    assert "ja" in tabel
    assert ikt("standaarden", "verwijder", "plan-1.0.0").out == "Set plan-1.0.0 is verwijderd.\n"
    assert list(register.iterdir()) == []


def test_wat_niet_compileert_wordt_getoond(ikt: Ikt, tmp_path: Path) -> None:
    resultaat = ikt("standaarden", "voeg-toe", str(schrijf(tmp_path / "plan", {"plan.xsd": PLAN_XSD})))

    assert resultaat.code == 0
    assert "plan: compileert niet: plan.xsd:" in resultaat.out
    assert "plan: niet gevonden: https://voorbeeld.test/tekst/1.0.0/tekst.xsd" in resultaat.out


def test_de_omgevingsvariabele_wijst_het_register_aan(
    ikt: Ikt, tmp_path: Path, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IKT_STANDAARDEN", str(tmp_path / "elders"))

    ikt("standaarden", "voeg-toe", str(schrijf(tmp_path / "plan", BESTANDEN)))

    assert (tmp_path / "elders" / "plan" / "plan.xsd").is_file()
    assert not register.exists()


def test_in_een_submap_geldt_het_register_van_het_project(
    ikt: Ikt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ikt("standaarden", "voeg-toe", str(schrijf(tmp_path / "plan", BESTANDEN)))
    (tmp_path / "features").mkdir()
    monkeypatch.chdir(tmp_path / "features")

    assert [een["naam"] for een in json.loads(ikt("standaarden", "--json").out)["sets"]] == ["plan"]


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        (("voeg-toe", "bestaat-niet"), "bestaat-niet: Dit bestand of deze map bestaat niet."),
        (("voeg-toe", "."), "geen XML-schema's (.xsd) of schematrons (.sch)"),
        (("verwijder", "weg"), "Er is geen set weg."),
    ],
)
def test_verkeerd_gebruik_is_een_regel_en_exitcode_2(ikt: Ikt, opdracht: tuple[str, ...], zegt: str) -> None:
    resultaat = ikt("standaarden", *opdracht)

    assert resultaat.code == 2
    assert zegt in resultaat.err
    assert resultaat.err.count("\n") == 1


def test_een_set_die_later_is_beschadigd_wordt_bij_naam_genoemd(ikt: Ikt, tmp_path: Path, register: Path) -> None:
    ikt("standaarden", "voeg-toe", str(schrijf(tmp_path / "plan", BESTANDEN)))
    (register / "plan" / "plan.xsd").write_text("<kapot")

    assert "plan/plan.xsd" in ikt("standaarden").err
    assert ikt("standaarden", "verwijder", "plan").code == 0
    assert ikt("standaarden").code == 0
