"""`ikt lint` as a user meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Ikt = Callable[..., Any]

FEATURE = "features/vth/verzoek.feature"


def change(project: Path, old: str, new: str) -> None:
    path = project / FEATURE
    path.write_text(path.read_text().replace(old, new))


def test_good_scenarios_pass(project: Path, ikt: Ikt) -> None:
    assert ikt("lint") == (0, "Geen problemen gevonden.\n", "")
    assert ikt("lint", "--json").out == "[]\n"


def test_a_mistake_has_file_and_line_and_exit_code_1(project: Path, ikt: Ikt) -> None:
    change(project, "Als Noor 2 verzoeken", "Als Noor twee verzoeken")

    code, out, _ = ikt("lint", FEATURE)

    assert code == 1
    assert out.startswith(f"{FEATURE}:8: De stap 'Noor twee verzoeken indient' bestaat niet.")
    assert out.endswith("Fouten: 1, waarschuwingen: 0.\n")


def test_json_has_stable_keys(project: Path, ikt: Ikt) -> None:
    change(project, "Een verzoek", "Een verzoek met status 404")

    code, out, _ = ikt("lint", "--json")

    [problem] = json.loads(out)
    assert code == 0
    assert list(problem) == ["bestand", "regel", "code", "tekst", "ernst"]
    assert (problem["regel"], problem["code"], problem["ernst"]) == (6, "techniek", "waarschuwing")


def test_a_step_that_nobody_uses_is_told_of_the_whole_catalogue_only(project: Path, ikt: Ikt) -> None:
    change(project, "    Als Noor 2 verzoeken indient\n      | type | melding |\n", "")

    whole, part = ikt("lint"), ikt("lint", FEATURE)

    assert (whole.code, part.code) == (1, 0)
    assert whole.out.startswith("steps/vth.py:7: De stap '{naam} {aantal:d} verzoeken indient' wordt nergens")


def test_wrong_use_is_exit_code_2(project: Path, ikt: Ikt) -> None:
    assert ikt("lint", "weg").code == 2
    (project / "features/tags.toml").unlink()
    assert ikt("lint").err == "Fout: features/tags.toml: dit bestand ontbreekt.\n"
