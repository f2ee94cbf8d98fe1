"""`ikt regels`, as a user types it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

Ikt = Callable[..., Any]


@pytest.fixture(autouse=True)
def breed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def test_elke_regel_heeft_zijn_feiten(ikt: Ikt) -> None:
    regels = json.loads(ikt("regels", "--json").out)

    assert {regel["soort"] for regel in regels} == {"STAM", "STOP", "STTR"}
    for regel in regels:
        assert set(regel) == {
            *("soort", "code", "ernst", "fase", "versies", "edities", "nodig", "beschrijving", "bron")
        }
        assert regel["beschrijving"]
        assert regel["bron"]
        assert regel["nodig"] in {"pakket", "reeks", "klok", "register"}


def test_geen_code_komt_bij_twee_standaarden_voor(ikt: Ikt) -> None:
    regels = json.loads(ikt("regels", "--json").out)

    paren = {(regel["soort"], regel["code"]) for regel in regels}
    assert [code for code, aantal in Counter(code for _, code in paren).items() if aantal > 1] == []


def test_alleen_een_soort(ikt: Ikt) -> None:
    regels = json.loads(ikt("regels", "--soort", "stam", "--json").out)

    assert {regel["soort"] for regel in regels} == {"STAM"}


def test_een_tabel_per_standaard(ikt: Ikt) -> None:
    resultaat = ikt("regels")

    assert resultaat.code == 0
    plaatsen = [resultaat.out.index(f"Regels voor {soort}") for soort in ("STAM", "STOP", "STTR")]
    assert plaatsen == sorted(plaatsen)
    assert "LVBB1012" in resultaat.out
    assert "nodig: register" in resultaat.out


def test_een_onbekende_soort(ikt: Ikt) -> None:
    resultaat = ikt("regels", "--soort", "XYZ")

    assert resultaat.code == 2
    assert "XYZ" in resultaat.err
