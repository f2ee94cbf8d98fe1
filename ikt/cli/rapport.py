"""`ikt rapport`: the Allure report of a run, built anew from its journal."""

from __future__ import annotations

import json
import webbrowser
from pathlib import Path

import click
from rich.console import Console

from ikt.kern.fout import Gebruikersfout
from ikt.kern.scan import raise_on_leak, scan_folder
from ikt.omgeving import laad
from ikt.rapportage.bouw import build_report
from ikt.rapportage.gereedschap import find_tools
from ikt.rapportage.lezer import earlier_runs, read_run
from ikt.rapportage.model import RunResult
from ikt.rapportage.samenvatting import samenvatting
from ikt.rapportage.slottabel import slottabel
from ikt.runner.runmap import REPORTS, RunMap

REPORT = "rapport"


@click.command(short_help="Bouw de IKT-rapportage van een testfase.")
@click.argument("fase", metavar="FASE")
@click.option("--run", "naam", metavar="RUN", help="Naam van de run (anders de nieuwste van de fase).")
@click.option("--open", "open_page", is_flag=True, help="Open het rapport in de browser.")
@click.option("--json", "as_json", is_flag=True, help="Geef de uitkomst als JSON.")
def rapport(fase: str, naam: str | None, open_page: bool, as_json: bool) -> None:
    """Bouw de IKT-rapportage van testfase FASE uit het journaal van een run.

    Eerdere runs van dezelfde fase in dezelfde omgeving zijn de geschiedenis. Het rapport komt in
    reports/FASE/rapport en opent met een dubbelklik op index.html.
    """
    run_dir = find_run(Path.cwd(), fase, naam)
    run = read_run(run_dir)
    check_secrets(run, run_dir, Path.cwd())
    index = build_report(run, run_dir, earlier_runs(run, run_dir), run_dir.parents[1] / REPORT, find_tools())
    pad = index.relative_to(Path.cwd()).as_posix()
    if as_json:
        click.echo(json.dumps(_json(run, pad), ensure_ascii=False, indent=2))
    else:
        Console().print(slottabel(run))
        if missing := _not_covered(run):
            click.echo(f"Deze run ging niet over alles wat de fase plant; er ontbreekt: {', '.join(missing)}.")
        click.echo(f"Het rapport staat in {pad}")
    if open_page:
        webbrowser.open(index.as_uri())


def find_run(root: Path, fase: str, naam: str | None) -> Path:
    """The folder of a run; Gebruikersfout names the phases, or the runs, that there are."""
    known = sorted(path.parent.name for path in (root / REPORTS).glob("*/runs"))
    if fase not in known:
        bekend = f"Met runs zijn er: {', '.join(known)}." if known else f"Begin met: ikt run --fase {fase}"
        raise Gebruikersfout(f"Van fase '{fase}' zijn er geen runs.", doe=bekend)
    return RunMap.zoek(root, fase, naam).path


def check_secrets(run: RunResult, run_dir: Path, root: Path) -> None:
    """A report may be shown to anyone: it is not built from a run in which a secret can be read."""
    omgeving = laad(run.profiel or run.omgeving, root)
    raise_on_leak(scan_folder(run_dir, omgeving.secrets()))


def _json(run: RunResult, pad: str) -> dict[str, object]:
    return {"pad": pad} | samenvatting(run)


def _not_covered(run: RunResult) -> list[str]:
    """Scenarios that the phase plans and that this run was not about."""
    played = {name for casus in run.casussen for name in (casus.id, casus.id.split("[")[0])}
    return [scenario for scenario in run.gepland_fase if scenario not in played]
