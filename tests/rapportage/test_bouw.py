"""The report that Allure builds, and what we make of it."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.rapportage.bouw import build_report
from ikt.rapportage.gereedschap import Gereedschap
from ikt.rapportage.historie import history_id
from tests.rapportage.voorbeeldrun import make_run, whole_run

LOADS = re.compile(r"""(?:\bsrc|\bhref)\s*=\s*["']?\s*(?:https?:)?//|@import|url\(\s*["']?(?:https?:)?//""", re.I)


def content(report: Path, name: str) -> Any:
    """What a script hands over to the page."""
    script = (report.parent / f"{name}.js").read_text(encoding="ascii")
    found = re.fullmatch(r'iktGeef\("(.+?)","([^"]*)"\)', script)
    assert found is not None
    assert found[1] == name
    return json.loads(base64.b64decode(found[2]))


def test_the_title_environment_and_executor_are_in_the_report(report: Path) -> None:
    html = report.read_text(encoding="utf-8")
    assert "IKT-rapportage IKT-11 (najaar 2026)" in html
    assert '"reportLanguage": "nl"' in html
    assert '"executor": {"name": "ikt 0.1.0", "type": "ikt", "buildName": "run 20260604-090000"}' in html
    environment = {each["name"]: each["values"] for each in content(report, "widgets/allure_environment.json")}
    assert environment == {
        "fase": ["IKT-11 (najaar 2026)"],
        "omgeving": ["mock"],
        "run": ["20260604-090000"],
        "gestart": ["04-06-2026 09:00"],
        "beëindigd": ["04-06-2026 09:03"],
        "deelnemers": ["Gemeentestad (gm0297), Testeiland (gm9920)"],
        "STOP": ["1.3.0"],
        "STAM": ["4.0.0"],
        "ikt-versie": ["0.1.0"],
    }


def test_each_uitkomst_that_needs_attention_is_a_category(report: Path) -> None:
    tree = content(report, "widgets/categories.json")
    assert [tree["nodes"][root]["name"] for root in tree["roots"]] == [
        "Niet geslaagd",
        "Hangt",
        "Geblokkeerd",
        "Afgebroken",
        "Testfout",
        "Loopt",
        "Niet getest",
        "Geslaagd met werkafspraak",
        "Functie niet beschikbaar, lokaal",
        "Functie niet beschikbaar, landelijk",
        "Niet van toepassing",
    ]
    assert "eigenaar: leverancier zaaksysteem" in {node["name"] for node in tree["nodes"].values()}


def test_results_are_grouped_by_keten_feature_and_regel(report: Path) -> None:
    tree = content(report, "widgets/tree.json")
    groups = tree["groupsById"]
    epics = {groups[name]["name"]: groups[name] for name in tree["root"]["groups"]}
    assert list(epics) == ["VTH-keten", "Planketen"]
    (feature,) = epics["VTH-keten"]["groups"]
    assert groups[feature]["name"] == "Aanvraag bereikt het bevoegd gezag"
    assert [groups[story]["name"] for story in groups[feature]["groups"]] == ["Elk verzoek wordt één zaak"]


def test_earlier_runs_are_the_history_of_the_same_casus(report: Path) -> None:
    results = [content(report, f"data/test-results/{name}") for name in _names(report, "data/test-results")]
    by_casus = {result["fullName"]: result for result in results}
    for casus in whole_run().casussen[:2]:
        assert by_casus[casus.casus]["historyId"] == history_id(casus)
        assert [each["status"] for each in by_casus[casus.casus]["history"]] == ["passed", "passed"]
    assert by_casus["VTH-01@gm9920"]["transition"] == "regressed"
    assert by_casus["PLAN-01@gm0297"]["history"] == []


def _names(report: Path, folder: str) -> list[str]:
    return [path.name.removesuffix(".js") for path in (report.parent / folder).iterdir()]


def test_two_deelnemers_are_two_results_and_no_retry(report: Path) -> None:
    assert content(report, "widgets/statistic.json")["total"] == len(whole_run().casussen)


def test_nothing_is_loaded_from_another_host(report: Path) -> None:
    texts = [path for path in report.parent.rglob("*") if path.suffix in (".html", ".css")]
    assert report in texts
    for path in texts:
        assert LOADS.findall(path.read_text(encoding="utf-8")) == []
    html = report.read_text(encoding="utf-8")
    assert "google" not in html
    assert "default-src 'self' 'unsafe-inline' data: blob:" in html


def test_building_twice_gives_the_same_report(report: Path, run_dir: Path, tools: Gereedschap, tmp_path: Path) -> None:
    again = build_report(whole_run(), run_dir, [make_run(1), make_run(2)], tmp_path / "rapport", tools)
    assert _bytes(again.parent) == _bytes(report.parent)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_report_replaces_the_old_one_whole(run_dir: Path, tools: Gereedschap, tmp_path: Path) -> None:
    old = tmp_path / "rapport" / "oud.html"
    old.parent.mkdir()
    old.touch()
    index = build_report(make_run(label="Nieuw"), run_dir, [], tmp_path / "rapport", tools)
    assert "IKT-rapportage Nieuw" in index.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["rapport"]
    assert not old.exists()


def test_a_text_that_looks_like_html_stays_text(run_dir: Path, tools: Gereedschap, tmp_path: Path) -> None:
    label = "</script><b>vet</b>"
    index = build_report(make_run(label=label), run_dir, [], tmp_path / "rapport", tools)
    assert label not in index.read_text(encoding="utf-8")


def test_the_name_of_a_folder_is_no_pattern(tools: Gereedschap, tmp_path: Path) -> None:
    folder = tmp_path / "Mijn [ikt] (proef) *"
    build_report(make_run(), folder / "runs" / "1", [], folder / "rapport", tools)
    assert content(folder / "rapport" / "index.html", "widgets/statistic.json")["total"] == 2


def test_when_allure_fails_the_old_report_stays(run_dir: Path, tools: Gereedschap, tmp_path: Path) -> None:
    broken = tmp_path / "allure.js"
    broken.write_text("console.error('de schijf is vol'); process.exit(1)")
    target = tmp_path / "rapport"
    target.mkdir()
    (target / "index.html").write_text("het vorige rapport")
    with pytest.raises(Gebruikersfout, match="de schijf is vol"):
        build_report(make_run(), run_dir, [], target, replace(tools, allure=broken))
    assert (target / "index.html").read_text() == "het vorige rapport"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["allure.js", "rapport"]


def test_the_build_server_is_not_in_the_report(
    run_dir: Path, tools: Gereedschap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JENKINS_URL", "https://bouwserver.example/")
    monkeypatch.setenv("BUILD_URL", "https://bouwserver.example/job/1/")
    monkeypatch.setenv("JOB_NAME", "geheime-klus")
    html = build_report(make_run(), run_dir, [], tmp_path / "rapport", tools).read_text(encoding="utf-8")
    assert "bouwserver" not in html
    assert "geheime-klus" not in html
