"""From a casus to an Allure result."""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest

from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.model import CasusResult, RunResult, Schakeltijd
from ikt.rapportage.resultaten import write_results
from tests.rapportage.voorbeeldrun import MISLUKT, TESTEILAND, make_casus, make_run, whole_run


def results(run: RunResult, run_dir: Path) -> list[dict[str, Any]]:
    write_results(run, run_dir)
    paths = sorted((run_dir / "allure-results").glob("*-result.json"))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


def one(casus: CasusResult, run_dir: Path) -> dict[str, Any]:
    (result,) = results(make_run(casussen=(casus,)), run_dir)
    return result


@pytest.mark.parametrize(
    ("uitkomst", "status"),
    [
        (Uitkomst.GESLAAGD, "passed"),
        (Uitkomst.MET_WERKAFSPRAAK, "passed"),
        (Uitkomst.NIET_GESLAAGD, "failed"),
        (Uitkomst.GEBLOKKEERD, "broken"),
        (Uitkomst.HANGT, "broken"),
        (Uitkomst.LOOPT, "unknown"),
        (Uitkomst.NIET_BESCHIKBAAR_LOKAAL, "skipped"),
        (Uitkomst.NIET_BESCHIKBAAR_LANDELIJK, "skipped"),
        (Uitkomst.NIET_VAN_TOEPASSING, "skipped"),
        (Uitkomst.NIET_GETEST, "skipped"),
        (Uitkomst.AFGEBROKEN, "broken"),
        (Uitkomst.TESTFOUT, "broken"),
    ],
)
def test_each_uitkomst_has_its_status_and_label(uitkomst: Uitkomst, status: str, tmp_path: Path) -> None:
    result = one(make_casus(uitkomst=uitkomst), tmp_path)
    assert result["status"] == status
    assert {"name": "uitkomst", "value": uitkomst.value} in result["labels"]


def test_a_failure_says_what_happened_where_and_whose_it_is(tmp_path: Path) -> None:
    casus = make_casus(uitkomst=Uitkomst.NIET_GESLAAGD, **MISLUKT)
    assert one(casus, tmp_path)["statusDetails"]["message"].split("\n") == [
        "Niet geslaagd",
        "Schakel: DSO-LV → zaaksysteem",
        "Eigenaar: leverancier zaaksysteem",
        "Reden: Er zijn twee zaken in plaats van één.",
    ]


def test_labels_are_sorted_and_hold_what_a_reader_groups_by(tmp_path: Path) -> None:
    labels = one(make_casus(), tmp_path)["labels"]
    assert [(label["name"], label["value"]) for label in labels] == [
        ("eis", "VTH-E1"),
        ("epic", "VTH-keten"),
        ("feature", "Aanvraag bereikt het bevoegd gezag"),
        ("severity", "critical"),
        ("story", "Elk verzoek wordt één zaak"),
        ("tag", "IKT-11"),
        ("tag", "deelnemer:gm0297"),
        ("uitkomst", "geslaagd"),
    ]


def test_the_reader_finds_the_spoor_and_the_time_of_each_schakel(tmp_path: Path) -> None:
    tijden = (Schakeltijd("lvbb-ozon", "LVBB → Ozon", 20, 93600.0), Schakeltijd("ozon-rtr", "Ozon → RTR", 40, 120.0))
    gelezen = one(make_casus(spoor="ikt-1", schakeltijden=tijden), tmp_path)["description"]
    assert gelezen.splitlines() == [
        "Spoor door de systemen: `ikt-1`",
        "",
        "| schakel | doorlooptijd |",
        "|---|---|",
        "| LVBB → Ozon | 1 dag 2 uur |",
        "| Ozon → RTR | 2 min |",
    ]


def test_only_the_rolbezetting_tells_results_of_a_scenario_apart(tmp_path: Path) -> None:
    casussen = (
        make_casus("VTH-02[melding]"),
        make_casus("VTH-02[melding]", casus="VTH-02[melding]@gm0297+behandeldienst=od01", poging=2),
        make_casus("VTH-02[melding]", deelnemer=TESTEILAND),
    )
    found = results(make_run(casussen=casussen), tmp_path)
    assert {result["testCaseId"] for result in found} == {"VTH-02[melding]"}
    identifying = [
        [(each["name"], each["value"]) for each in result["parameters"] if not each.get("excluded")] for result in found
    ]
    assert identifying == [
        [("deelnemer", "gm0297")],
        [("deelnemer", "gm0297+behandeldienst=od01")],
        [("deelnemer", "gm9920")],
    ]


def test_steps_show_keyword_text_and_what_was_not_reached(tmp_path: Path) -> None:
    result = one(make_casus(uitkomst=Uitkomst.HANGT, reden="Geen status."), tmp_path)
    assert [(step["name"], step["status"]) for step in result["steps"]] == [
        ("Gegeven een initiatiefnemer", "passed"),
        ("Als hij documenten indient", "passed"),
        ("Dan is er één zaak", "broken"),
        ("En is de zaak in behandeling", "skipped"),
    ]
    assert result["steps"][2]["statusDetails"] == result["statusDetails"]
    assert "Geen status." in result["statusDetails"]["message"]


def test_tables_docstrings_and_evidence_hang_on_their_step(run_dir: Path) -> None:
    gegeven, als, dan, _ = one(make_casus(), run_dir)["steps"]
    assert [(each["name"], each["value"]) for each in gegeven["parameters"]] == [
        ("activiteit", "dakkapel plaatsen"),
        ("adres", "Marktplein 1"),
    ]
    tabel, bewijs = [_content(run_dir, each) for each in als["attachments"]]
    assert tabel.splitlines()[1] == 'tekening.pdf,bouwtekening,"1,2 MB"'
    assert bewijs == (run_dir / "bewijs" / "0001.json").read_text(encoding="utf-8")
    assert [_content(run_dir, each) for each in dan["attachments"]] == ["Beste lezer"]


def _content(run_dir: Path, attachment: dict[str, str]) -> str:
    return (run_dir / "allure-results" / attachment["source"]).read_text(encoding="utf-8")


def test_one_file_per_casus_no_containers_and_the_same_bytes_each_time(run_dir: Path) -> None:
    def written() -> dict[str, bytes]:
        write_results(whole_run(), run_dir)
        return {path.name: path.read_bytes() for path in (run_dir / "allure-results").iterdir()}

    first = written()
    assert sum(name.endswith("-result.json") for name in first) == len(whole_run().casussen)
    assert not [name for name in first if "container" in name]
    assert written() == first


def test_results_of_an_earlier_poging_do_not_stay_behind(tmp_path: Path) -> None:
    one(make_casus(uitkomst=Uitkomst.LOOPT), tmp_path)
    assert one(make_casus(poging=2), tmp_path)["status"] == "passed"


def test_nothing_of_this_machine_is_told(run_dir: Path) -> None:
    write_results(whole_run(), run_dir)
    text = "".join(
        path.read_text(encoding="utf-8") for path in (run_dir / "allure-results").iterdir() if path.is_file()
    )
    for secret in (str(run_dir.parent), socket.gethostname(), '"host"', '"thread"', '"framework"'):
        assert secret not in text


def test_lost_evidence_does_not_stop_the_report(tmp_path: Path) -> None:
    result = one(make_casus(), tmp_path)
    lost = result["steps"][1]["attachments"][1]["source"]
    assert not (tmp_path / "allure-results" / lost).exists()
