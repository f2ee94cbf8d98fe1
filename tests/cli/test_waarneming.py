"""`ikt waarneming` as a user meets it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from ikt.kern.waarneming import Formulier

Ikt = Callable[..., Any]
RUN = "reports/IKT-11/runs/20260302-093000"


class Ontvangst(BaseModel):
    verzoeknummer: str
    ontvangen: date
    bericht: Path | None = None


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a run with two forms: VTH-01-stap-3 asks for values, PLAN-01-stap-2 only for a result."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    forms = tmp_path / RUN / "waarnemingen"
    for casus, stap, velden in (("VTH-01", 3, Ontvangst), ("PLAN-01", 2, None)):
        form = Formulier.voor(casus=casus, poging=1, stap=stap, vraag=f"Gelukt, {casus}?", velden=velden)
        form.schrijf(form.pad(forms))
    return tmp_path / RUN


def form(folder: Path) -> Formulier:
    return Formulier.lees(folder / "waarnemingen" / "VTH-01-stap-3.toml")


def test_the_list_shows_what_is_open(folder: Path, ikt: Ikt) -> None:
    facts = json.loads(ikt("waarneming", "lijst", "--json").out)
    assert [fact["formulier"] for fact in facts] == ["PLAN-01-stap-2", "VTH-01-stap-3"]
    assert facts[0] == {
        "formulier": "PLAN-01-stap-2",
        "fase": "IKT-11",
        "run": "20260302-093000",
        "casus": "PLAN-01",
        "poging": 1,
        "stap": 2,
        "vraag": "Gelukt, PLAN-01?",
        "rol": "tester",
        "toegestaan": ["ja", "nee"],
        "ingevuld": False,
        "resultaat": "",
    }
    assert "Gelukt, VTH-01?" in ikt("waarneming", "lijst", "IKT-11").out
    assert ikt("waarneming", "lijst", "IKT-10").out == "Er staan geen waarnemingen open.\n"


def test_what_was_filled_in_leaves_the_list_and_is_shown(folder: Path, ikt: Ikt) -> None:
    done = ikt("waarneming", "invullen", "PLAN-01-stap-2", "--resultaat", "nee", "--opmerking", "Kaart is leeg.")
    assert done.code == 0
    assert "Ga verder met: ikt hervat IKT-11 --run 20260302-093000" in done.out
    assert len(json.loads(ikt("waarneming", "lijst", "--json").out)) == 1
    assert len(json.loads(ikt("waarneming", "lijst", "--alle", "--json").out)) == 2
    shown = ikt("waarneming", "toon", "PLAN-01-stap-2").out
    assert "Resultaat: nee" in shown
    assert "opmerking: Kaart is leeg." in shown
    assert json.loads(ikt("waarneming", "toon", "PLAN-01-stap-2", "--json").out)["opmerking"] == "Kaart is leeg."


def test_values_and_files_are_filled_in_and_files_become_masked_evidence(folder: Path, ikt: Ikt) -> None:
    Path("stam.xml").write_text("<bericht><bsn>123456782</bsn></bericht>")
    Path("scherm.png").write_bytes(b"\x89PNG")
    path = f"{RUN}/waarnemingen/VTH-01-stap-3.toml"
    options = ["--waarde", "verzoeknummer=2026=17", "--waarde", "ontvangen=2026-03-02", "--waarde", "bericht=stam.xml"]
    code, _, err = ikt(
        "waarneming", "invullen", path, "--resultaat", "ja", *options, "--schermafdruk", "scherm.png", "--door", "Noor"
    )
    assert (code, err) == (0, "")
    waarneming = form(folder).waarneming(Ontvangst)
    assert waarneming is not None
    assert waarneming.waarden.verzoeknummer == "2026=17"
    assert waarneming.waarden.ontvangen == date(2026, 3, 2)
    assert waarneming.waarden.bericht == folder / "bewijs/VTH-01/1-3-1-stam.xml"
    assert "123456782" not in waarneming.waarden.bericht.read_text()
    assert waarneming.schermafdruk == "bewijs/VTH-01/1-3-1-scherm.png"
    assert (folder / waarneming.schermafdruk).read_bytes() == b"\x89PNG"


def test_without_options_each_answer_is_asked_until_it_is_right(
    folder: Path, ikt: Ikt, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = ["misschien", "ja", "2026-17", "morgen", "2026-03-02", "", "Vlot.", "", "Noor"]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(answers) + "\n"))
    code, out, _ = ikt("waarneming", "invullen", "VTH-01-stap-3")
    assert code == 0
    assert "'morgen' is geen datum" in out
    filled = form(folder)
    assert (filled.resultaat, filled.opmerking, filled.ingevuld_door) == ("ja", "Vlot.", "Noor")
    assert filled.waarden == {"verzoeknummer": "2026-17", "ontvangen": "2026-03-02", "bericht": ""}


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["VTH-01-stap-3", "--resultaat", "wel"], "VTH-01-stap-3.toml, resultaat: 'wel' kan niet."),
        (["VTH-01-stap-3", "--resultaat", "ja"], "waarden.verzoeknummer: deze waarde ontbreekt."),
        (["VTH-01-stap-3", "--resultaat", "ja", "--waarde", "17"], "--waarde: '17' is niet te lezen."),
        (["VTH-01-stap-3", "--resultaat", "nee", "--waarde", "zaak=1"], "waarden.zaak: deze waarde wordt niet"),
        (["VTH-01-stap-3", "--resultaat", "nee", "--waarde", "bericht=weg.xml"], "het bestand 'weg.xml' is er niet."),
        (["VTH-01-stap-3", "--opmerking", "x"], "het resultaat ontbreekt."),
        (["VTH-99", "--resultaat", "ja"], "er is geen formulier 'VTH-99'."),
    ],
)
def test_a_wrong_answer_is_one_line_and_changes_nothing(folder: Path, ikt: Ikt, args: list[str], message: str) -> None:
    before = (folder / "waarnemingen" / "VTH-01-stap-3.toml").read_bytes()
    code, _, err = ikt("waarneming", "invullen", *args)
    assert code == 2
    assert err.count("\n") == 1
    assert message in err
    assert (folder / "waarnemingen" / "VTH-01-stap-3.toml").read_bytes() == before
    assert not (folder / "bewijs").exists()


def test_of_forms_with_one_name_the_open_one_is_meant(folder: Path, ikt: Ikt) -> None:
    other = folder.parent / "20260303-080000" / "waarnemingen"
    twin = Formulier.voor(casus="PLAN-01", poging=1, stap=2, vraag="Gelukt?")
    twin.schrijf(twin.pad(other))
    asked = ikt("waarneming", "invullen", "PLAN-01-stap-2", "--resultaat", "ja")
    assert asked.code == 2
    assert f"{RUN}/waarnemingen/PLAN-01-stap-2.toml" in asked.err

    assert ikt("waarneming", "invullen", str(other / "PLAN-01-stap-2.toml"), "--resultaat", "ja").code == 0
    assert ikt("waarneming", "invullen", "PLAN-01-stap-2", "--resultaat", "ja").code == 0
    assert json.loads(ikt("waarneming", "lijst", "--json").out)[0]["formulier"] == "VTH-01-stap-3"
