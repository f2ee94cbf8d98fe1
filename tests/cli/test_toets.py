"""`ikt toets`, as a user types it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from ikt.cli.toets import toets
from ikt.koppelvlakken.sttr.pakket import maak_regelpakket
from tests.koppelvlakken.test_sttr_bestand import ALLE_SOORTEN, bomen

Ikt = Callable[..., Any]

TEGENSTRIJDIG = [
    {"monumentaal": "ja", "conclusie": "Vergunningplicht"},
    {"monumentaal": "-", "conclusie": "Toestemmingsvrij"},
]
KADER = '{"type": "Polygon", "coordinates": [[[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]]]}'
GEBIEDEN = f'{{"features": [{{"id": "nl.imow-gm0297.gebied.1", "geometry": {KADER}}}]}}'


@pytest.fixture(autouse=True)
def map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    Path("bomen.dmn").write_bytes(bomen())


def test_een_conclusie_als_json(ikt: Ikt) -> None:
    resultaat = ikt("toets", "bomen.dmn", "--json", "--antwoorden", '{"monumentaal": false, "UitvId0002": "62,4"}')

    assert resultaat.code == 0
    assert json.loads(resultaat.out) == {
        "toplaag": "Besluit Boom kappen",
        "uitkomst": "Toestemmingsvrij",
        "open_vragen": [],
        "kan_uitkomst_wijzigen": [],
        "conflicten": [],
        "beslissingen": {},
        "rijen": {"Besluit Boom kappen": [2]},
    }


def test_zonder_antwoorden_staan_alle_vragen_open(ikt: Ikt) -> None:
    feiten = json.loads(ikt("toets", "bomen.dmn", "--json").out)

    assert (feiten["uitkomst"], feiten["open_vragen"]) == (None, ["UitvId0001", "UitvId0002", "UitvId0003"])


def test_antwoorden_uit_een_bestand(ikt: Ikt) -> None:
    Path("antwoorden.json").write_text('{"monumentaal": true, "omtrek": null}')

    resultaat = ikt("toets", "bomen.dmn", "--antwoorden", "antwoorden.json")

    assert "Uitkomst: Vergunningplicht  (rij 1)" in resultaat.out
    assert "Open vragen: geen" in resultaat.out


def test_een_tegenspraak_wordt_niet_verborgen(ikt: Ikt) -> None:
    Path("tegen.dmn").write_bytes(bomen(TEGENSTRIJDIG, "ANY"))

    [conflict] = json.loads(ikt("toets", "tegen.dmn", "--json", "--antwoorden", '{"monumentaal": true}').out)[
        "conflicten"
    ]
    tekst = ikt("toets", "tegen.dmn", "--antwoorden", '{"monumentaal": true}').out

    assert (conflict["hitPolicy"], conflict["rijen"]) == ("ANY", [1, 2])
    assert "Tegenspraak: Rijen 1 en 2 van “Besluit Boom kappen” passen tegelijk" in tekst


def test_een_zip_met_een_regelbestand(ikt: Ikt) -> None:
    Path("regels.zip").write_bytes(maak_regelpakket(bomen(), "bomen.dmn", date(2026, 3, 2)))

    assert json.loads(ikt("toets", "regels.zip", "--json").out)["toplaag"] == "Besluit Boom kappen"


def test_een_plek_beantwoordt_vragen_over_een_locatie(ikt: Ikt) -> None:
    Path("gebieden.json").write_text(GEBIEDEN)
    vast = ("--json", "--antwoorden", '{"delen": ["kroon"]}', "--gebieden", "gebieden.json", "--plek")

    binnen = json.loads(ikt("toets", str(ALLE_SOORTEN), *vast, "5,5").out)
    buiten = json.loads(ikt("toets", str(ALLE_SOORTEN), *vast, "15,5").out)

    assert binnen["beslissingen"] == {"Pad 1": "pad 1_"}
    assert (buiten["uitkomst"], buiten["beslissingen"]) == ("Toestemmingsvrij", {"Pad 1": "no hit"})


@pytest.mark.parametrize(
    ("getypt", "gevraagd", "uitkomst"),
    [
        ("nee\n70\n1\n", 3, "Meldingsplicht"),
        ("Ja\n", 1, "Vergunningplicht"),
        ("misschien\nnee\n62,5\nUitzicht\n", 4, "Vergunningplicht"),
        ("nee\n\n\n", 3, "nog geen"),
    ],
)
def test_een_gesprek_stelt_de_vragen_een_voor_een(getypt: str, gevraagd: int, uitkomst: str) -> None:
    resultaat = CliRunner().invoke(toets, ["bomen.dmn"], input=getypt)

    assert resultaat.output.count("Antwoord (") == gevraagd
    assert f"Uitkomst: {uitkomst}" in resultaat.output


def test_volledig_vindt_tegenspraken_en_zegt_hoeveel_is_onderzocht(ikt: Ikt) -> None:
    Path("tegen.dmn").write_bytes(bomen(TEGENSTRIJDIG, "ANY"))

    goed, fout = ikt("toets", "bomen.dmn", "--volledig"), ikt("toets", "tegen.dmn", "--volledig")
    feiten = json.loads(ikt("toets", "tegen.dmn", "--volledig", "--json").out)

    assert (goed.code, fout.code) == (0, 1)
    assert "alle 8 combinaties van 3 vragen; geen bevindingen" in goed.out
    assert "rijen 1 en 2 van “Besluit Boom kappen” (ANY) geven Vergunningplicht en Toestemmingsvrij" in fout.out
    assert feiten["tegenspraken"][0]["antwoorden"] == {"UitvId0001": True}


def test_volledig_zegt_wat_boven_de_grens_niet_is_onderzocht(ikt: Ikt) -> None:
    assert "Niet onderzocht." in ikt("toets", "bomen.dmn", "--volledig", "--grens", "5").out


def _zip(**leden: bytes) -> bytes:
    doel = BytesIO()
    with zipfile.ZipFile(doel, "w") as archief:
        for naam, inhoud in leden.items():
            archief.writestr(f"{naam}.dmn", inhoud)
    return doel.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "argumenten", "zegt"),
    [
        (None, (), "regels: Dit bestand is er niet of is niet te lezen."),
        (b"geen xml", (), "regels, regel 1: "),
        (_zip(), (), "gevonden: geen"),
        (_zip(a=bomen(), b=bomen()), (), "gevonden: a.dmn, b.dmn"),
        (bomen(hit_policy="ALL"), (), "ze vragen hitPolicy ALL"),
        (bomen().replace(b"<dmn:text>true<", b"<dmn:text>x + 1<"), (), "de FEEL-expressie “x + 1”"),
        (bomen(), ("--antwoorden", "{"), "--antwoorden: Dit is geen JSON"),
        (bomen(), ("--antwoorden", "weg.json"), "--antwoorden weg.json: Dit bestand is er niet"),
        (bomen(), ("--antwoorden", '{"omtrekt": 3}'), "bedoelt u “omtrek”?"),
        (bomen(), ("--antwoorden", '{"omtrek": "dik"}'), "Het antwoord op “omtrek” past niet"),
        (bomen(), ("--antwoorden", '{"monumentaal": 1}'), "Het antwoord op “monumentaal” past niet"),
        (bomen(), ("--plek", "1,2"), "horen bij elkaar"),
    ],
)
def test_wat_niet_klopt_is_een_regel_en_exitcode_2(
    ikt: Ikt, inhoud: bytes | None, argumenten: tuple[str, ...], zegt: str
) -> None:
    if inhoud is not None:
        Path("regels").write_bytes(inhoud)

    resultaat = ikt("toets", "regels", *argumenten)

    assert (resultaat.code, resultaat.out) == (2, "")
    assert resultaat.err.startswith("Fout: ") and zegt in resultaat.err
    assert resultaat.err.count("\n") == 1
