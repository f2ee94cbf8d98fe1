"""The history that Allure shows beside a run: earlier runs of the same phase in the same environment."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from attrs import asdict

from ikt.rapportage.allure import STATUS, casus_uuid, labels, rolbezetting
from ikt.rapportage.model import CasusResult, RunResult


def history_lines(runs: Iterable[RunResult]) -> str:
    """The content of `history.jsonl`: a line per run, the oldest first."""
    ordered = sorted(runs, key=lambda run: (run.gestart, run.run))
    return "".join(json.dumps(_point(run), ensure_ascii=False) + "\n" for run in ordered)


def _point(run: RunResult) -> dict[str, Any]:
    """One run, in the shape that Allure 3.18 itself appends to its history."""
    items = {history_id(casus): _item(run, casus) for casus in run.casussen}
    return {
        "uuid": str(uuid5(NAMESPACE_URL, f"ikt:{run.fase}/{run.omgeving}/{run.run}")),
        "name": run.run,
        "timestamp": round(run.gestart.timestamp() * 1000),
        "knownTestCaseIds": sorted({_md5(casus.id) for casus in run.casussen}),
        "testResults": items,
        "metrics": {},
        "url": "",
    }


def _item(run: RunResult, casus: CasusResult) -> dict[str, Any]:
    return {
        "id": _md5(str(casus_uuid(run, casus))),
        "name": casus.titel,
        "fullName": casus.casus,
        "environment": "default",
        "status": STATUS[casus.uitkomst],
        "message": casus.reden,
        "start": casus.start,
        "stop": casus.stop,
        "duration": round(casus.duur_s * 1000),
        "labels": [asdict(label) for label in labels(casus)],
        "url": "",
        "historyId": history_id(casus),
        "reportLinks": [],
    }


def history_id(casus: CasusResult) -> str:
    """As Allure 3.18 computes it: the test case with its parameters that are not excluded."""
    return f"{_md5(casus.id)}.{_md5(f'deelnemer:{rolbezetting(casus)}')}"


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
