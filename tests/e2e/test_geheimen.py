"""No secret is found in anything that a run, a report or pytest writes or says, however careless the steps are."""

from __future__ import annotations

import base64
import gzip
import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.kern.scan import scan_folder
from ikt.rapportage.gereedschap import find_tools
from tests.e2e.geheimen import COMMAND, KINDS, MENSENWERK, SECRETS, spill
from tests.kern.spellings import spellings
from tests.plugin.pytesten import run_pytest
from tests.project import Project

JUNIT = ("--junitxml=uit/junit.xml", "-o", "junit_logging=all", "-o", "junit_family=xunit1")
LOUD = ("-rA", "-o", "log_cli=true", "--log-file=uit/pytest.log", "--showlocals", "--alluredir=uit/allure")
IN_REPORT = re.compile(rb'iktGeef\("[^"]*","([^"]*)"\)')
"""How a report holds its data: in base64, in scripts."""


@pytest.fixture(scope="module")
def verklapt(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Everything was done that writes or says something; what was said is in the folder `uit`."""
    project = spill(tmp_path_factory.mktemp("geheim"))
    keep(project, "run", project.ikt("run", *COMMAND, "--fouten", "fouten"), code=1)
    keep(project, "json", project.ikt("run", *COMMAND, "--fouten", "fouten", "-n", "2", "--json"), code=1)
    played = run_pytest(project, "features", "-q", *COMMAND, "--fouten-map=fouten", *JUNIT, *LOUD)
    keep(project, "pytest", played, code=pytest.ExitCode.TESTS_FAILED)
    if has_tools():
        keep(project, "rapport", project.ikt("rapport", "los"), code=0)
    return project


def has_tools() -> bool:
    try:
        find_tools()
    except Gebruikersfout:
        return False
    return True


def keep(project: Project, name: str, done: subprocess.CompletedProcess[str], *, code: int) -> None:
    assert done.returncode == code, done.stdout + done.stderr
    project.write(f"uit/{name}.txt", done.stdout + done.stderr)
    assert "INTERNALERROR" not in done.stdout + done.stderr


def written(project: Project) -> Iterator[tuple[str, bytes]]:
    """Whatever was written or said: (name, content), also of what is packed."""
    for folder in ("reports", "uit"):
        for path in (project.root / folder).rglob("*"):
            name = path.relative_to(project.root).as_posix()
            yield f"naam van {name}", name.encode()
            if path.is_file():
                yield from unpacked(name, path.read_bytes())


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content
    for data in IN_REPORT.findall(content):
        yield from unpacked(f"{name}, ontcijferd", base64.b64decode(data))
    if content.startswith(b"\x1f\x8b"):
        yield from unpacked(f"{name}, uitgepakt", gzip.decompress(content))
    if content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.namelist():
                yield from unpacked(f"{name}, {member}", archive.read(member))


def leaks(project: Project, label: str) -> list[str]:
    """Where one of our own spellings of a secret can be read."""
    ways = list(spellings(SECRETS[label]))
    return [f"{where}: {way}" for where, content in written(project) for way, data in ways if data in content]


@pytest.mark.parametrize("label", SECRETS)
def test_no_spelling_of_a_secret_is_written_or_said(verklapt: Project, label: str) -> None:
    assert leaks(verklapt, label) == []


def test_the_final_scan_agrees(verklapt: Project) -> None:
    assert [leak for folder in ("reports", "uit") for leak in scan_folder(verklapt.root / folder, SECRETS)] == []


@pytest.mark.skipif(not has_tools(), reason="Allure is hier niet geïnstalleerd.")
def test_a_report_is_built_all_the_same(verklapt: Project) -> None:
    report = verklapt.root / "reports/los/rapport"
    assert (report / "index.html").is_file()
    assert any("/rapport/" in name and "‹sleutel-rtr›".encode() in content for name, content in written(verklapt))


def test_what_is_masked_can_still_be_followed(verklapt: Project) -> None:
    """Equal values have equal tokens, and what was said is there but for the secret."""
    exchanges = [path.read_text("utf-8", "replace") for path in verklapt.run.rglob("*zaaksysteem-post.txt")]
    assert exchanges
    for text in exchanges:
        assert "Authorization: Bearer ‹sleutel-rtr›" in text
    junit = (verklapt.root / "uit/junit.xml").read_text("utf-8")
    assert junit.count("‹wachtwoord-dso›") > len(KINDS)


def test_a_form_for_a_person_holds_no_secret(tmp_path: Path) -> None:
    project = spill(tmp_path)
    keep(project, "mens", project.ikt("run", "--omgeving=mens", MENSENWERK), code=3)
    keep(project, "lijst", project.ikt("waarneming", "lijst"), code=0)
    assert [leak for label in SECRETS for leak in leaks(project, label)] == []
