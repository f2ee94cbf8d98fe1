"""Crash safety, tested by doing it: processes are killed at many moments, and disks are full.

The system behind the steps is a folder: `zend` makes a file in it and counts, so that sending twice is seen.
"""

from __future__ import annotations

import os
import signal
import stat
import time
from pathlib import Path

import pytest

from ikt.rapportage.lezer import read_run
from ikt.rapportage.model import RunResult
from tests.project import Project

STEPS = """
import os, pathlib, signal
from ikt.kern.dossier import Deel

class Levering(Deel):
    naam = "levering"
    id: str

def kill(moment: str) -> None:
    if os.environ.get("KILL") == moment:
        os.kill(os.getpid(), int(os.environ.get("SIGNAL", "9")))

def system(casus: Casus) -> pathlib.Path:
    folder = pathlib.Path("systeem")
    folder.mkdir(exist_ok=True)
    return folder / casus.id.replace("@", "-")

@gegeven("een levering")
def levering(casus: Casus) -> None:
    kill("eerste")
    casus.dossier.zet(Levering(id=casus.new_id("levering")))
    casus.bijlage("bewijs", "gezien")

@als("de levering wordt verstuurd")
def verstuur(casus: Casus) -> None:
    path, id = system(casus), casus.dossier.deel(Levering).id
    def send() -> str:
        kill("voor")
        with path.open("a") as file:
            file.write(id + "\\n")
        kill("na")
        return id
    known = lambda: id if path.exists() and id in path.read_text() else None
    casus.eenmalig(id, send, None if os.environ.get("GEEN_NAVRAAG") else known)
    kill("antwoord")

@dan("is hij aangekomen")
def aangekomen(casus: Casus) -> None:
    kill("laatste")
    assert system(casus).read_text().split() == [casus.dossier.deel(Levering).id]
"""
FEATURE = """
Gegeven een levering
Als de levering wordt verstuurd
Dan is hij aangekomen
"""
MOMENTS = ("eerste", "voor", "na", "antwoord", "laatste")
RUN = ("run", "--omgeving", "echt")


@pytest.fixture
def levering(mini: Project) -> Project:
    mini.steps(STEPS)
    mini.feature(FEATURE)
    return mini


def sent(project: Project) -> list[str]:
    return [line for path in (project.root / "systeem").glob("*") for line in path.read_text().split()]


@pytest.mark.parametrize("moment", MOMENTS)
def test_kill_at_any_moment(levering: Project, moment: str) -> None:
    levering.env["KILL"] = moment
    assert levering.ikt(*RUN, "--deelnemer", "gm0297").returncode == -signal.SIGKILL
    levering.env.clear()
    assert levering.ikt("hervat").returncode == 0
    assert levering.uitkomst() == "geslaagd"
    assert len(sent(levering)) == 1


def test_kill_twice_around_one_send(levering: Project) -> None:
    levering.env["KILL"] = "na"
    levering.ikt(*RUN, "--deelnemer", "gm0297")
    levering.env["KILL"] = "antwoord"
    assert levering.ikt("hervat").returncode == -signal.SIGKILL
    levering.env.clear()
    levering.ikt("hervat")
    assert (levering.uitkomst(), len(sent(levering))) == ("geslaagd", 1)


def test_a_report_right_after_the_crash_tells_what_was_cut_off(levering: Project) -> None:
    levering.env["KILL"] = "na"
    levering.ikt(*RUN)
    outcomes = {casus.casus: casus.uitkomst.value for casus in read(levering).casussen}
    assert outcomes == {"VTH-01@gm0297": "afgebroken", "VTH-01@gm9920": "niet getest"}
    assert next((levering.run / "bewijs").rglob("*bewijs*")).read_text() == "gezien"


def read(project: Project) -> RunResult:
    """The newest run as reports see it."""
    return read_run(project.run)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_workers_lose_no_casus(levering: Project, moment: str) -> None:
    levering.env["KILL"] = moment
    assert levering.ikt(*RUN, "-n", "2").returncode == 1
    assert len(read(levering).casussen) == 2
    assert "geslaagd" not in {casus.uitkomst.value for casus in read(levering).casussen}
    levering.env.clear()
    assert levering.ikt("hervat").returncode == 0
    assert len(sent(levering)) == 2


def test_unknown_arrival_is_not_repeated_without_asking(levering: Project) -> None:
    levering.env |= {"KILL": "na", "GEEN_NAVRAAG": "1"}
    levering.ikt(*RUN, "--deelnemer", "gm0297")
    del levering.env["KILL"]
    assert levering.ikt("hervat").returncode == 1
    assert (levering.uitkomst(), len(sent(levering))) == ("afgebroken", 1)
    levering.ikt("hervat", "--herhaal-onzeker")
    assert len(sent(levering)) == 2


def test_ctrl_c_inside_a_step(levering: Project) -> None:
    levering.env |= {"KILL": "na", "SIGNAL": str(int(signal.SIGINT))}
    done = levering.ikt(*RUN, "--deelnemer", "gm0297")
    assert done.returncode == 1
    assert "ikt hervat los" in done.stderr
    assert levering.uitkomst() == "afgebroken"
    levering.env.clear()
    assert levering.ikt("hervat").returncode == 0
    assert len(sent(levering)) == 1


def test_a_changed_scenario_is_refused(levering: Project) -> None:
    levering.env["KILL"] = "voor"
    levering.ikt(*RUN, "--deelnemer", "gm0297")
    levering.env.clear()
    levering.steps(STEPS.replace('"een levering"', '"een andere levering"'))
    levering.feature(FEATURE.replace("een levering", "een andere levering"))
    assert levering.ikt("hervat").returncode == 1
    [casus] = levering.samenvatting()["casussen"]
    assert casus["uitkomst"] == "testfout"
    assert "gewijzigd sinds" in casus["reden"]
    assert sent(levering) == []


def test_a_run_in_progress_is_not_resumed(levering: Project) -> None:
    levering.steps(STEPS.replace('kill("laatste")', 'open("bezig", "w"); os.read(os.open("pijp", os.O_RDONLY), 1)'))
    os.mkfifo(levering.root / "pijp")
    busy = levering.start(*RUN, "--deelnemer", "gm0297")
    wait_for(levering.root / "bezig")
    refused = levering.ikt("hervat")
    (levering.root / "pijp").write_text("x")
    busy.communicate(timeout=60)
    assert refused.returncode == 2
    assert "nog gewerkt" in refused.stderr
    assert levering.uitkomst() == "geslaagd"


def wait_for(path: Path) -> None:
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline
        os.sched_yield()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="dit systeem heeft geen /dev/full")
def test_a_full_disk_stops_the_run_at_once(levering: Project) -> None:
    levering.steps(
        STEPS.replace(
            'kill("eerste")',
            'import ikt.kern.journal as j; [os.dup2(os.open("/dev/full", os.O_WRONLY), fd) for fd in journals()]',
        )
        + """
def journals() -> list[int]:
    return [int(fd) for fd in os.listdir("/proc/self/fd") if "journal" in readlink(fd)]

def readlink(fd: str) -> str:
    try:
        return os.readlink(f"/proc/self/fd/{fd}")
    except OSError:
        return ""
"""
    )
    done = levering.ikt(*RUN)
    assert done.returncode == 2
    assert "journaal is niet te schrijven" in done.stderr
    assert "Traceback" not in done.stderr
    assert sent(levering) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root mag overal schrijven")
def test_an_unwritable_folder_is_told_before_anything_happens(levering: Project) -> None:
    (levering.root / "reports").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    done = levering.ikt(*RUN)
    assert done.returncode == 2
    assert "rechten" in done.stderr


def test_a_folder_that_cannot_be_made_is_told_before_anything_happens(levering: Project) -> None:
    levering.write("reports/los/runs", "een bestand waar een map hoort")
    done = levering.ikt(*RUN)
    assert (done.returncode, sent(levering)) == (2, [])
    assert "reports/los/runs" in done.stderr
    assert "Traceback" not in done.stderr
