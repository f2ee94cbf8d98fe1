"""Builds the report of a phase: the results of one run, with earlier runs as its history."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from ikt.kern.fout import Gebruikersfout
from ikt.rapportage.configuratie import allurerc
from ikt.rapportage.gereedschap import Gereedschap
from ikt.rapportage.historie import history_lines
from ikt.rapportage.map import replaced
from ikt.rapportage.model import RunResult
from ikt.rapportage.pagina import stand_alone
from ikt.rapportage.resultaten import RESULTS, write_results

TIMEOUT_S = 900


def build_report(run: RunResult, run_dir: Path, earlier: Sequence[RunResult], target: Path, tools: Gereedschap) -> Path:
    """Build the report of a run into the folder `target`, replacing what was there; gives its index.html.

    `earlier` are the runs to compare with. Building twice gives the same report.
    """
    write_results(run, run_dir)
    with replaced(target) as output, TemporaryDirectory(prefix="ikt-rapport-") as folder:
        config = _configure(run, earlier, output.resolve(), Path(folder))
        _generate(tools, config, run_dir.resolve())
        if not (output / "index.html").is_file():
            raise Gebruikersfout("Allure heeft geen rapport gebouwd.")
        stand_alone(output, run.beeindigd or run.gestart, f"{run.fase}/{run.omgeving}/{run.run}")
    return target / "index.html"


def _configure(run: RunResult, earlier: Sequence[RunResult], output: Path, folder: Path) -> Path:
    """The history is written anew for each build: Allure would add to it, and count a run twice."""
    history, config = folder / "history.jsonl", folder / "allurerc.json"
    history.write_text(history_lines(earlier), encoding="utf-8")
    config.write_text(json.dumps(allurerc(run, output, history)), encoding="utf-8")
    return config


def _generate(tools: Gereedschap, config: Path, run_dir: Path) -> None:
    """Allure takes where the results are for a pattern, so that must hold nothing but their own name."""
    arguments = (tools.node, tools.allure, "generate", "--config", config, "--cwd", run_dir, RESULTS)
    command = [str(part) for part in arguments]
    try:
        subprocess.run(
            command,
            cwd=config.parent,
            env=_environment(tools),
            check=True,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_S,
        )
    except subprocess.CalledProcessError as fout:
        reden = (fout.stderr or fout.stdout or "geen uitvoer").strip().splitlines()[-1]
        raise Gebruikersfout(f"Allure kon het rapport niet bouwen: {reden}") from fout


def _environment(tools: Gereedschap) -> dict[str, str]:
    """Nothing of this machine or its build server, or Allure puts their names in the report.

    Files are read one at a time, because read together they end up in a different order each time.
    """
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if name in os.environ}
    return {"PATH": str(tools.node.parent), "HOME": os.devnull, "ALLURE_READ_CONCURRENCY": "1", **kept}
