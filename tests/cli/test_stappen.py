"""`ikt stappen` as a user meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Ikt = Callable[..., Any]


def test_the_vocabulary_is_printed_with_examples(project: Path, ikt: Ikt) -> None:
    code, out, _ = ikt("stappen")

    assert code == 0
    assert out.split("\n") == [
        "",
        "steps.vth",
        "  Gegeven het loket is open",
        "      voorbeeld: Gegeven het loket is open",
        "  Als {naam} {aantal} verzoeken indient + tabel",
        "      voorbeeld: Als Noor 2 verzoeken indient",
        "",
        "2 stappen.",
        "",
    ]


def test_json_has_stable_keys(project: Path, ikt: Ikt) -> None:
    loket, verzoeken = json.loads(ikt("stappen", "--json").out)

    assert loket["gebruikt"] == 2
    assert verzoeken == {
        "soorten": ["als"],
        "patroon": "{naam} {aantal:d} verzoeken indient",
        "voorbeeld": "Als Noor 2 verzoeken indient",
        "gebruikt": 1,
        "tabel": True,
        "tekst": False,
        "module": "steps.vth",
        "regel": 7,
    }


def test_a_search_looks_in_patterns_and_examples(project: Path, ikt: Ikt) -> None:
    assert [step["gebruikt"] for step in json.loads(ikt("stappen", "--zoek", "LOKET", "--json").out)] == [2]
    assert [step["gebruikt"] for step in json.loads(ikt("stappen", "--zoek", "noor", "--json").out)] == [1]
    assert ikt("stappen", "--zoek", "onzin").out == "\n0 stappen.\n"
