"""What each run keeps for reports, derived from its journal: `allure-results/` and `samenvatting.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import attrs

from ikt.rapportage.allure import allure_result
from ikt.rapportage.combinaties import combinaties
from ikt.rapportage.map import replaced
from ikt.rapportage.model import RunResult
from ikt.rapportage.samenvatting import samenvatting

RESULTS = "allure-results"
SUMMARY = "samenvatting.json"


def write_results(run: RunResult, run_dir: Path) -> None:
    """Write both, replacing what an earlier poging of this run left; the same run gives the same bytes."""
    with replaced(run_dir / RESULTS) as target:
        write_allure(run, run_dir, target)
    new = run_dir / f".{SUMMARY}.nieuw"
    new.write_text(json.dumps(samenvatting(run), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    new.replace(run_dir / SUMMARY)


def write_allure(run: RunResult, run_dir: Path, target: Path) -> None:
    """Fill a folder as Allure reads it: one result file per casus, its attachments, environment and executor.

    Where start times are equal Allure keeps the order of file names, so these begin with a number.
    """
    for nr, casus in enumerate(run.casussen, 1):
        item = allure_result(run, casus)
        for bijlage in item.bijlagen:
            bijlage.schrijf(run_dir, target)
        _write_json(target / f"{nr:05d}-{item.result.uuid}-result.json", item.result)
    (target / "environment.properties").write_text(_properties(environment(run)), encoding="utf-8")
    _write_json(target / "executor.json", {"name": f"ikt {run.versie}", "type": "ikt", "buildName": f"run {run.run}"})


def environment(run: RunResult) -> dict[str, str]:
    """What a reader must know before he may compare this run with another."""
    deelnemers = sorted({str(casus.deelnemer) for casus in run.casussen})
    return {
        "fase": run.label or run.fase,
        "omgeving": run.omgeving,
        "deelnemers": ", ".join(deelnemers),
        **{standaard.upper(): versie for standaard, versie in run.versies.items()},
        "ikt-versie": run.versie,
        "run": run.run,
        "gestart": f"{run.gestart:%d-%m-%Y %H:%M}",
        "beëindigd": f"{run.beeindigd:%d-%m-%Y %H:%M}" if run.beeindigd else "afgebroken",
        **({"aangezette fouten": ", ".join(run.fouten)} if run.fouten else {}),
        **_vanished(run),
        **_combinaties(run),
    }


def _combinaties(run: RunResult) -> dict[str, str]:
    """Per combination of local software how the scenarios over the ketens ended."""
    return {f"combinatie {each}": str(each.telling) for each in combinaties(run.casussen) if each.casussen}


def _vanished(run: RunResult) -> dict[str, str]:
    """A known bevinding that no longer shows up is news too."""
    ids = ", ".join(each.id for each in run.bevindingen if each.verdwenen)
    return {"bevindingen die niet meer optreden": ids} if ids else {}


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, default=_filled), encoding="utf-8")


def _filled(part: attrs.AttrsInstance) -> dict[str, Any]:
    """The fields of a part of an Allure result that say something."""
    fields = ((field.name, getattr(part, field.name)) for field in attrs.fields(type(part)))
    return {name: value for name, value in fields if value is not None and value != []}


def _properties(pairs: dict[str, str]) -> str:
    return "".join(f"{_escaped(name)}={_escaped(value)}\n" for name, value in pairs.items())


def _escaped(text: str) -> str:
    """As in a Java properties file: what would end a name, a value or a line loses that meaning."""
    return "".join(f"\\{char}" if char in "\\=: #!" else char for char in text.replace("\n", " "))
