"""`ikt valideer` with a context, a peildatum and other forms of answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.koppelvlakken.leveringen import na, vervang, voorbeeld

Ikt = Callable[..., Any]


pytestmark = pytest.mark.usefixtures("geen_standaarden")


@pytest.fixture
def levering(tmp_path: Path) -> Path:
    (tmp_path / "goed.zip").write_bytes(voorbeeld("verordening").zip)
    return tmp_path / "goed.zip"


@pytest.fixture
def foute_levering(tmp_path: Path) -> Path:
    """On a Sunday (phase 2), with a hash that does not fit (phase 3)."""
    fout = na(
        vervang("opdracht.xml", ("2026-06-12", "2026-06-14")), vervang("route.gml", ("<geo:naam>route", "<geo:naam>x"))
    )
    (tmp_path / "fout.zip").write_bytes(fout(voorbeeld("verordening")).zip)
    return tmp_path / "fout.zip"


def gevonden(uit: str) -> list[set[str]]:
    delen = json.loads(uit)
    return [{melding["code"] for melding in deel["meldingen"]} for deel in delen]


def test_in_een_reeks_tellen_de_paden_ervoor(ikt: Ikt, levering: Path) -> None:
    pad = str(levering)

    assert gevonden(ikt("valideer", pad, pad, "--json").out) == [set(), set()]
    eerste, tweede = gevonden(ikt("valideer", pad, pad, "--context", "reeks", "--json").out)
    assert eerste == set()
    assert {"LVBB1012", "LVBB4001"} <= tweede


def test_de_peildatum_beslist_over_de_bekendmaking(ikt: Ikt, levering: Path) -> None:
    ervoor = ikt("valideer", str(levering), "--peildatum", "2026-06-01", "--json")
    erna = ikt("valideer", str(levering), "--peildatum", "2026-07-01", "--json")

    assert (ervoor.code, erna.code) == (0, 1)
    assert [melding["code"] for melding in json.loads(erna.out)["meldingen"]] == ["LVBB1501"]
    assert not any("LVBB1501" in deel for deel in json.loads(ervoor.out)["niet_beoordeeld"])


def test_de_tekst_zegt_waar_de_lvbb_stopt(ikt: Ikt, foute_levering: Path) -> None:
    uit = ikt("valideer", str(foute_levering)).out

    stop, hash_ = uit.index("hier stopt de LVBB, na fase 2"), uit.index("LVBB3008")
    assert uit.index("LVBB1519") < stop < hash_
    assert "fase 3: inhoud" in uit


def test_zoals_lvbb_stopt_daar(ikt: Ikt, foute_levering: Path) -> None:
    oordeel = json.loads(ikt("valideer", str(foute_levering), "--zoals-lvbb", "--json").out)

    assert [melding["code"] for melding in oordeel["meldingen"]] == ["LVBB1519"]
    assert (oordeel["stopt_in_fase"], oordeel["meldingen"][0]["fase"]) == (2, 2)


def test_junit_voor_een_bouwstraat(ikt: Ikt, levering: Path, foute_levering: Path) -> None:
    resultaat = ikt("valideer", str(levering), str(foute_levering), "weg.zip", "--junit")

    goed, fout, weg = etree.fromstring(resultaat.out.encode())
    assert resultaat.code == 2
    assert (goed.get("name"), goed.get("failures")) == (str(levering), "0")
    assert [deel.get("name") for deel in fout if deel.find("failure") is not None] == ["LVBB1519", "LVBB3008"]
    assert int(goed.get("skipped") or 0) > 5
    assert weg.get("errors") == "1"


def test_json_en_junit_gaan_niet_samen(ikt: Ikt, levering: Path) -> None:
    assert ikt("valideer", str(levering), "--json", "--junit").code == 2


def test_onbekende_context(ikt: Ikt, levering: Path) -> None:
    assert ikt("valideer", str(levering), "--context", "iets").code == 2
