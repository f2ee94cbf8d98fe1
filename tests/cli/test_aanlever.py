"""`ikt aanlever` as a leverancier meets it: a package goes in, a verslag comes to lie beside it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.bhkv.verslag import lees_alle
from ikt.koppelvlakken.stop.inpakken import Inpakker
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.registratie import Registratie
from tests.e2e.eigen import EigenProject
from tests.planketen import OIN, gelezen, wijziging

Ikt = Callable[..., Any]
GOED = wijziging(ondertekend=date(2026, 3, 2), bekendmaking=date(2026, 3, 6), inwerkingtreding=date(2026, 3, 20))


@pytest.fixture
def zip_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(EigenProject(tmp_path / "project").root)
    pad = tmp_path / "besluit.zip"
    pad.write_bytes(bouw(GOED).zip)
    return pad


def test_verslag_is_laid_beside_the_package(zip_: Path, ikt: Ikt) -> None:
    code, out, _ = ikt("aanlever", str(zip_), "--als", OIN)
    assert code == 0
    assert "GEPUBLICEERD" in out
    antwoorden = lees_alle(zip_.with_suffix(".verslag.xml").read_bytes(), profiel())
    assert [each.status for each in antwoorden][-2:] == ["publicatie-voltooid", "gepubliceerd"]
    assert "06-03-2026 09:00  gepubliceerd" in zip_.with_suffix(".verslag.txt").read_text("utf-8")


def test_the_lvbb_remembers_what_came_before(zip_: Path, ikt: Ikt) -> None:
    ikt("aanlever", str(zip_), "--als", OIN)
    besluit = Registratie.van(gelezen(bouw(GOED)))
    af = zip_.with_name("afbreken.zip")
    af.write_bytes(Inpakker("af", OIN, OIN, profiel()).afbreken(besluit.werk).zip)
    code, out, _ = ikt("aanlever", str(af), "--als", OIN, "--json")
    assert code == 1
    said = json.loads(out)
    assert said["status"] == "geweigerd"
    assert {"LVBB1555", "LVBB1556"} <= {melding["code"] for melding in said["meldingen"]}


def test_a_folder_of_its_own_gets_the_package_too(zip_: Path, ikt: Ikt) -> None:
    postvak = zip_.parent / "postvak"
    assert ikt("aanlever", str(zip_), "--als", OIN, "--map", str(postvak))[0] == 0
    namen = sorted(pad.name for pad in postvak.iterdir())
    assert namen == ["besluit.verslag.txt", "besluit.verslag.xml", "besluit.zip"]


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["--als", "00000000000000000001"], "doet niet mee in deze fase"),
        (["--als", OIN, "--omgeving", "lto"], "is de LVBB niet gesimuleerd"),
    ],
)
def test_wrong_use_is_one_line(zip_: Path, ikt: Ikt, args: list[str], zin: str) -> None:
    code, _, err = ikt("aanlever", str(zip_), *args)
    assert (code, zin in err) == (2, True)


def test_what_is_no_aanlevering_is_told(zip_: Path, ikt: Ikt) -> None:
    zip_.write_bytes(b"geen zip")
    code, _, err = ikt("aanlever", str(zip_), "--als", OIN)
    assert (code, "geen aanlevering met een opdracht.xml" in err) == (2, True)
