from __future__ import annotations

from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.rapportage.bouw import build_report
from ikt.rapportage.gereedschap import Gereedschap, find_tools
from tests.rapportage.voorbeeldrun import ANTWOORD, BEWIJS, make_run, whole_run


@pytest.fixture(scope="session")
def tools() -> Gereedschap:
    try:
        return find_tools()
    except Gebruikersfout as fout:
        pytest.skip(str(fout))


@pytest.fixture(scope="session")
def run_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder with the evidence that the steps refer to."""
    folder = tmp_path_factory.mktemp("run")
    evidence = folder / BEWIJS[0].pad
    evidence.parent.mkdir()
    evidence.write_text(ANTWOORD, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def report(run_dir: Path, tools: Gereedschap, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of the report of `whole_run`, with two earlier runs as its history."""
    target = tmp_path_factory.mktemp("rapportage") / "rapport"
    return build_report(whole_run(), run_dir, [make_run(1), make_run(2)], target, tools)
