"""Waiting on a real environment: the casus is suspended, and its first deadline keeps counting."""

from __future__ import annotations

import json
import os
from datetime import datetime
from typing import Any

import pytest

from ikt.kern.klok import TIJDZONE
from tests.project import Project

STEPS = """
import os
from datetime import datetime, timedelta
from pathlib import Path
from ikt.kern.klok import TIJDZONE

@als("de zaak klaar is")
def klaar(casus: Casus) -> None:
    casus.wacht_op("de zaak", Path("zaak").read_text, lambda stand: stand == "klaar",
                   binnen=timedelta(seconds=int(os.environ["BINNEN"])), schakel="zaaksysteem-zaak")

@als("de dag van bekendmaking er is")
def dag(casus: Casus) -> None:
    casus.wacht_tot(datetime.fromisoformat(os.environ["DAG"]).replace(tzinfo=TIJDZONE), "de bekendmaking")
"""
RUN = ("run", "--omgeving", "echt", "--deelnemer", "gm0297", "--geduld", "0")
DAY = str(24 * 3600)


@pytest.fixture
def wachtend(mini: Project) -> Project:
    mini.steps(STEPS)
    mini.write("zaak", "in behandeling")
    mini.feature("Als de dag van bekendmaking er is\nAls de zaak klaar is")
    mini.env |= {"BINNEN": DAY, "DAG": "2026-01-01"}
    return mini


def result(project: Project) -> tuple[str, str]:
    [casus] = project.samenvatting()["casussen"]
    return casus["uitkomst"], str(casus["reden"])


def waits(project: Project) -> list[dict[str, Any]]:
    records = map(json.loads, (project.run / "journal.jsonl").read_text().splitlines())
    return [record for record in records if record["soort"] == "wacht"]


def test_a_wait_goes_on_where_it_was_after_hervat(wachtend: Project) -> None:
    assert wachtend.ikt(*RUN).returncode == 3
    uitkomst, reden = result(wachtend)
    assert uitkomst == "loopt"
    assert "laatst gezien: in behandeling" in reden
    assert wachtend.ikt("hervat").returncode == 3
    wachtend.write("zaak", "klaar")
    assert wachtend.ikt("hervat").returncode == 0
    assert result(wachtend)[0] == "geslaagd"
    assert len(waits(wachtend)) == 1


def test_the_first_deadline_counts_however_long_a_later_poging_wants_to_wait(wachtend: Project) -> None:
    wachtend.env["BINNEN"] = "1"
    assert wachtend.ikt(*RUN).returncode == 3
    [wait] = waits(wachtend)
    until(datetime.fromisoformat(wait["uiterlijk"]))
    wachtend.env["BINNEN"] = DAY
    assert wachtend.ikt("hervat").returncode == 1
    uitkomst, reden = result(wachtend)
    assert uitkomst == "hangt"
    assert "laatst gezien: in behandeling" in reden
    [casus] = wachtend.samenvatting()["casussen"]
    assert (casus["schakel"], casus["poging"]) == ("zaaksysteem-zaak", 2)


def until(moment: datetime) -> None:
    """Resuming takes longer than this deadline; where it does not, wait for it."""
    while datetime.now(TIJDZONE) < moment:
        os.sched_yield()


def test_a_day_that_must_come_is_waited_for(wachtend: Project) -> None:
    wachtend.env["DAG"] = "2999-12-31"
    assert wachtend.ikt(*RUN).returncode == 3
    uitkomst, reden = result(wachtend)
    assert (uitkomst, "31-12-2999" in reden) == ("loopt", True)
    wachtend.env["DAG"] = "2026-01-01"
    wachtend.write("zaak", "klaar")
    assert wachtend.ikt("hervat").returncode == 0
