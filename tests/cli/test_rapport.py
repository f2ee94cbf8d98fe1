"""`ikt rapport`, as a user gives it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.gereedschap import find_tools
from tests.cli.conftest import Result
from tests.rapportage.journaal import RunJournaal

Ikt = Callable[..., Result]

SLEUTEL = "een-heel-geheime-sleutel"
PROFIEL = """
naam = "mock"
geheugen = "blijvend"

[systemen.dso]
soort = "echt"
adres = "https://dso.example/"
sleutel = { omgevingsvariabele = "IKT_SLEUTEL" }
"""


@pytest.fixture
def phase(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with two runs of IKT-11: the first failed, the second went well."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("IKT_SLEUTEL", SLEUTEL)
    (tmp_path / "environments").mkdir()
    (tmp_path / "environments" / "mock.toml").write_text(PROFIEL, encoding="utf-8")
    phase = tmp_path / "reports" / "IKT-11"
    first = RunJournaal(phase / "runs" / "20260601-090000")
    first.begin()
    first.stap(0, Uitkomst.NIET_GESLAAGD, reden="Twee zaken.")
    first.einde()
    RunJournaal(phase / "runs" / "20260602-090000").geslaagd()
    return phase


@pytest.fixture
def tools() -> None:
    try:
        find_tools()
    except Gebruikersfout as fout:
        pytest.skip(str(fout))


@pytest.mark.usefixtures("tools")
def test_the_newest_run_is_reported_with_the_earlier_as_history(phase: Path, ikt: Ikt) -> None:
    result = ikt("rapport", "IKT-11")
    assert (result.code, result.err) == (0, "")
    assert "run 20260602-090000" in result.out
    assert result.out.splitlines()[-1] == "Het rapport staat in reports/IKT-11/rapport/index.html"
    assert "run 20260602-090000" in (phase / "rapport" / "index.html").read_text(encoding="utf-8")
    assert len(list((phase / "rapport" / "data" / "history").iterdir())) == 1


@pytest.mark.usefixtures("tools", "phase")
def test_another_run_can_be_asked_for_as_json(ikt: Ikt) -> None:
    result = ikt("rapport", "IKT-11", "--run", "20260601-090000", "--json")
    answer = json.loads(result.out)
    assert answer["pad"] == "reports/IKT-11/rapport/index.html"
    assert (answer["run"], answer["uitkomsten"]) == ("20260601-090000", {"niet geslaagd": 1})
    assert [casus["reden"] for casus in answer["casussen"]] == ["Twee zaken."]


@pytest.mark.usefixtures("tools")
def test_open_shows_the_page(phase: Path, ikt: Ikt, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    assert ikt("rapport", "IKT-11", "--open").code == 0
    assert opened == [(phase / "rapport" / "index.html").as_uri()]


def test_a_secret_in_the_run_stops_the_report(phase: Path, ikt: Ikt) -> None:
    leak = phase / "runs" / "20260602-090000" / "bewijs" / "antwoord.txt"
    leak.parent.mkdir()
    leak.write_text(f"sleutel: {SLEUTEL}", encoding="utf-8")
    result = ikt("rapport", "IKT-11")
    assert result.code == 2
    assert "bewijs/antwoord.txt" in result.err
    assert SLEUTEL not in result.err + result.out
    assert not (phase / "rapport").exists()


@pytest.mark.usefixtures("phase")
def test_an_unknown_phase_or_run_names_those_that_there_are(ikt: Ikt) -> None:
    result = ikt("rapport", "IKT-12")
    assert (result.code, result.out) == (2, "")
    assert result.err == "Fout: Van fase 'IKT-12' zijn er geen runs. Met runs zijn er: IKT-11.\n"
    result = ikt("rapport", "IKT-11", "--run", "gisteren")
    assert result.code == 2
    assert "20260601-090000, 20260602-090000" in result.err


def test_before_any_run_the_user_hears_how_to_begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ikt: Ikt) -> None:
    monkeypatch.chdir(tmp_path)
    result = ikt("rapport", "IKT-11")
    assert (result.code, result.err) == (
        2,
        "Fout: Van fase 'IKT-11' zijn er geen runs. Begin met: ikt run --fase IKT-11\n",
    )
