"""`ikt testpakket` as a coordinator meets it: on the scenarios that ship with the project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from ikt.koppelvlakken.stam.beoordeling import beoordeel
from ikt.koppelvlakken.verzoeken.pdf import tekst_van

ROOT = Path(__file__).parents[2]
Ikt = Callable[..., Any]


@pytest.fixture
def pakket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ikt: Ikt) -> Path:
    monkeypatch.chdir(ROOT)
    folder = tmp_path / "pakket"
    code, out, _ = ikt("testpakket", "vth", "--bevoegd-gezag", "gm0297", "-o", str(folder), "--grootste-mb", "1")
    assert code == 0
    assert "verzoeken voor Gemeentestad staan in" in out
    return folder


def test_each_verzoek_has_its_bijlagen_and_valid_messages(pakket: Path) -> None:
    eigen = pakket / "VTH-12"
    assert "Aanbouw achter de woning" in tekst_van((eigen / "aanbouw.pdf").read_bytes())
    assert (pakket / "VTH-10" / "bouwmodel.pdf").stat().st_size == 1_000_000
    assert (pakket / "VTH-73" / "bouwmodel.pdf").stat().st_size == 1_000_001
    assert (pakket / "VTH-10" / "maquette.png").read_bytes().startswith(b"\x89PNG")
    berichten = sorted(pakket.glob("VTH-1*/verzoekbericht-*.xml"))
    assert eigen / "verzoekbericht-001.xml" in berichten
    assert [path for path in berichten if not beoordeel(path).valide] == []


def test_the_sheet_says_what_to_do_and_what_to_see(pakket: Path) -> None:
    boek = load_workbook(pakket / "verwachtingen.xlsx")
    assert boek.sheetnames == ["Uitleg", "Verzoeken", "Verwachtingen"]
    rijen = [rij for rij in boek["Verwachtingen"].iter_rows(values_only=True) if rij[0] == "VTH-12"]
    assert rijen[0][2:4] == ("u doet", rijen[0][3])
    assert "naam: Aanbouw achter de woning" in str(rijen[0][3])
    assert {rij[2] for rij in rijen} == {"u doet", "u ziet"}
    [keuze] = boek["Verwachtingen"].data_validations.dataValidation
    assert "niet getest" in keuze.formula1
    nummers = {rij[0] for rij in boek["Verzoeken"].iter_rows(min_row=2, values_only=True)}
    assert nummers == {path.name for path in pakket.iterdir() if path.is_dir()}


def test_what_only_simulated_systems_can_do_is_left_out(pakket: Path) -> None:
    assert not (pakket / "VTH-34").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ikt: Ikt) -> None:
    monkeypatch.chdir(ROOT)
    (tmp_path / "eigen.txt").write_text("van mij", encoding="utf-8")
    code, _, err = ikt("testpakket", "vth", "--bevoegd-gezag", "gm0297", "-o", str(tmp_path))
    assert (code, "Deze map is niet leeg" in err) == (2, True)
    assert [path.name for path in tmp_path.iterdir()] == ["eigen.txt"]


def test_an_unknown_bevoegd_gezag_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ikt: Ikt) -> None:
    monkeypatch.chdir(ROOT)
    code, _, err = ikt("testpakket", "vth", "--bevoegd-gezag", "gm9999", "-o", str(tmp_path / "x"))
    assert (code, "gm9999" in err) == (2, True)
