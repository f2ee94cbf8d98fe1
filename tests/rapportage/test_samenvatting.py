"""A run in numbers, as JSON and as the closing table."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.model import CasusResult, RunResult, Schakeltijd
from ikt.rapportage.resultaten import write_results
from ikt.rapportage.samenvatting import samenvatting
from ikt.rapportage.slottabel import slottabel
from tests.rapportage.voorbeeldrun import TESTEILAND, make_casus, make_run, whole_run


def shown(run: RunResult, width: int = 80) -> list[str]:
    stream = StringIO()
    Console(width=width, file=stream).print(slottabel(run))
    return stream.getvalue().splitlines()


def test_the_file_has_the_documented_keys(tmp_path: Path) -> None:
    write_results(make_run(), tmp_path)
    summary = json.loads((tmp_path / "samenvatting.json").read_text(encoding="utf-8"))
    assert list(summary) == [
        "fase",
        "omgeving",
        "run",
        "gestart",
        "beeindigd",
        "gepland",
        "gepland_fase",
        "uitgevoerd",
        "uitkomsten",
        "per_keten",
        "combinaties",
        "schakels",
        "fouten",
        "bevindingen",
        "casussen",
    ]
    assert summary["gestart"] == "2026-06-02T09:00:00+02:00"
    assert summary["casussen"][0] == {
        "casus": "VTH-01@gm0297",
        "id": "VTH-01",
        "deelnemer": "gm0297",
        "poging": 1,
        "titel": "Titel van VTH-01",
        "keten": "VTH-keten",
        "spoor": None,
        "uitkomst": "geslaagd",
        "duur_s": 0.9,
        "doorlooptijd_s": 93600.0,
        "schakel": None,
        "eigenaar": None,
        "reden": None,
        "schakels": [],
    }


def test_what_never_started_or_still_runs_is_planned_but_not_executed() -> None:
    summary = samenvatting(whole_run())
    assert (summary["gepland"], summary["uitgevoerd"]) == (12, 7)
    assert sum(summary["uitkomsten"].values()) == 12
    assert summary["per_keten"]["VTH-keten"] == {
        "gepland": 2,
        "uitgevoerd": 2,
        "uitkomsten": {"geslaagd": 1, "niet geslaagd": 1},
        "geslaagd_procent_van_gepland": 50.0,
        "geslaagd_procent_van_uitgevoerd": 50.0,
    }


def test_ketens_stand_in_the_order_of_the_chain() -> None:
    ketens = ("planketen", "nog een keten", "VTH-keten")
    run = make_run(casussen=tuple(make_casus(f"X-{keten}", keten=keten) for keten in ketens))
    assert list(samenvatting(run)["per_keten"]) == ["VTH-keten", "planketen", "nog een keten"]


@pytest.mark.parametrize(
    ("geslaagd", "totaal", "procent"), [(999, 1000, 99.9), (1999, 2000, 99.9), (2000, 2000, 100.0)]
)
def test_a_hundred_percent_means_all(geslaagd: int, totaal: int, procent: float) -> None:
    casussen = tuple(
        make_casus(f"X-{nr}", Uitkomst.GESLAAGD if nr < geslaagd else Uitkomst.HANGT) for nr in range(totaal)
    )
    keten = samenvatting(make_run(casussen=casussen))["per_keten"]["VTH-keten"]
    assert keten["geslaagd_procent_van_gepland"] == procent


def test_nothing_executed_gives_no_percentage() -> None:
    run = make_run(casussen=(make_casus(uitkomst=Uitkomst.NIET_GETEST),))
    assert samenvatting(run)["per_keten"]["VTH-keten"]["geslaagd_procent_van_uitgevoerd"] is None
    assert shown(run)[-2].split() == ["geslaagd", "van", "uitgevoerd", "–", "–"]


def test_a_run_that_was_cut_off_has_no_end() -> None:
    assert samenvatting(make_run(beeindigd=None))["beeindigd"] is None


def test_the_closing_table_shows_each_keten_and_only_what_occurs() -> None:
    casussen = (
        make_casus(),
        make_casus(deelnemer=TESTEILAND, uitkomst=Uitkomst.HANGT),
        make_casus("PLAN-01", keten="planketen"),
    )
    rows = [line.split() for line in shown(make_run(casussen=casussen)) if line.strip()]
    assert rows[1] == ["VTH", "plan", "totaal"]
    assert rows[3:] == [
        ["gepland", "2", "1", "3"],
        ["uitgevoerd", "2", "1", "3"],
        ["geslaagd", "1", "1", "2"],
        ["hangt", "1", "–", "1"],
        ["geslaagd", "van", "gepland", "50,0%", "100,0%", "66,6%"],
        ["geslaagd", "van", "uitgevoerd", "50,0%", "100,0%", "66,6%"],
    ]


def test_the_closing_table_of_all_ketens_fits_a_small_terminal() -> None:
    ketens = ("VTH-keten", "planketen", "toepasbareregel-keten", "ketenoverstijgend")
    casussen = tuple(make_casus(f"{keten}", uitkomst, keten=keten) for keten in ketens for uitkomst in Uitkomst)
    lines = shown(make_run(casussen=casussen))
    assert "…" not in "".join(lines)
    assert max(len(line.rstrip()) for line in lines) <= 80


def test_times_per_schakel_over_all_casussen() -> None:
    def casus(seconden: float) -> CasusResult:
        return make_casus(schakeltijden=(Schakeltijd("lvbb-ozon", "LVBB → Ozon", 20, seconden),))

    [tijd] = samenvatting(make_run(casussen=(casus(10.0), casus(20.0), casus(600.0), make_casus())))["schakels"]
    assert tijd == {"schakel": "lvbb-ozon", "naam": "LVBB → Ozon", "casussen": 3, "mediaan_s": 20.0, "langste_s": 600.0}
