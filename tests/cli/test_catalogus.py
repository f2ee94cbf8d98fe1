"""`ikt catalogus` as a user meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Ikt = Callable[..., Any]


def test_json_has_a_fact_sheet_per_scenario(project: Path, ikt: Ikt) -> None:
    code, out, _ = ikt("catalogus", "--json")

    first, row = json.loads(out)
    assert code == 0
    assert first == {
        "id": "VTH-01",
        "keten": "VTH-keten",
        "feature": "Verzoek",
        "titel": "Een verzoek",
        "tags": ["IKT-11", "eis:VTH-01", "id:VTH-01", "vth"],
        "bestand": "features/vth/verzoek.feature",
        "regel": 6,
        "stappen": ["Gegeven het loket is open", "Als Noor 2 verzoeken indient"],
    }
    assert (row["id"], row["titel"]) == ("VTH-02[melding]", "Een melding")


def test_tags_and_paths_select(project: Path, ikt: Ikt) -> None:
    chosen = json.loads(ikt("catalogus", "--json", "-m", "vth and not IKT-11").out)
    nothing = json.loads(ikt("catalogus", "--json", "-m", "plan", "features/vth").out)

    assert [scenario["id"] for scenario in chosen] == ["VTH-02[melding]"]
    assert nothing == []


def test_the_table_shows_scenarios_and_the_coverage_of_requirements(project: Path, ikt: Ikt) -> None:
    out = ikt("catalogus").out

    assert "VTH-02[melding]" in out
    assert "features/vth/verzoek.feature:6" in out
    assert "1 van 2 getest" in out
    assert [line for line in out.splitlines() if "komt aan" in line and "VTH-01" in line and "VTH-02" not in line]
    assert "Het pakket ontbreekt." in out
    assert "2 scenario's." in out


def test_a_selection_says_nothing_about_coverage(project: Path, ikt: Ikt) -> None:
    out = ikt("catalogus", "-m", "IKT-11").out

    assert "1 scenario." in out
    assert "getest" not in out


def test_an_unreadable_file_is_told_and_the_rest_shown(project: Path, ikt: Ikt) -> None:
    (project / "features/vth/stuk.feature").write_text("# language: nl\nFunctie: x\n")

    code, out, err = ikt("catalogus", "--json")

    assert code == 1
    assert len(json.loads(out)) == 2
    assert err.startswith("features/vth/stuk.feature:2: 'Functie: x' past hier niet")


def test_wrong_use_is_one_line_and_exit_code_2(project: Path, ikt: Ikt) -> None:
    path = ikt("catalogus", "weg.feature")
    tags = ikt("catalogus", "-m", "vth and")

    assert (path.code, path.err) == (2, "Fout: weg.feature: Dit pad bestaat niet.\n")
    assert (tags.code, tags.err.count("\n")) == (2, 1)
    assert "'vth and' is niet te lezen vanaf teken 8" in tags.err
