"""Playing scenarios by pytest, and telling how it went: what `run` and `hervat` share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import pytest
from rich.console import Console
from rich.markup import escape

from ikt.catalogus.selectie import select
from ikt.cli.voortgang import Voortgang
from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import GOED, Uitkomst
from ikt.rapportage.lezer import read_run
from ikt.rapportage.model import RunResult
from ikt.rapportage.samenvatting import samenvatting
from ikt.rapportage.slottabel import slottabel, style
from ikt.runner.opties import RunOptions
from ikt.runner.run import Ronde
from ikt.runner.runmap import RunMap

QUIET = (
    "-o",
    "addopts=",
    "-o",
    "filterwarnings=",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:randomly",
    "--strict-markers",
)
"""Options of the harness's own tests are not those of a user's run."""


def project_root() -> Path:
    """The folder of the project: where the features are."""
    root = Path.cwd()
    if not (root / "features").is_dir():
        raise Gebruikersfout(
            "Deze map is geen ikt-project: er is geen map features.",
            waar=str(root),
            doe="Ga naar de projectmap.",
        )
    return root


def play(options: RunOptions, args: Sequence[str], *, tags: str = "", as_json: bool) -> int:
    """Run pytest with these options; gives the exit code of the command."""
    root = project_root()
    ronde = Ronde(root, options)  # wrong use is told before pytest starts, which has no Dutch words for it
    select(ronde.catalogus.scenarios, tags)
    console = Console(stderr=as_json, quiet=as_json)
    voortgang = Voortgang(console)
    status = pytest.main(
        [*QUIET, f"--rootdir={root}", f"--tags={tags}", *_as_args(options), *args], plugins=[voortgang]
    )
    if voortgang.problems:
        raise Gebruikersfout("De scenario's zijn niet in orde:\n  " + "\n  ".join(dict.fromkeys(voortgang.problems)))
    if voortgang.folder is None:
        raise Gebruikersfout(*_no_run(status, voortgang))
    return _tell(voortgang.folder, console, stopped=voortgang.stopped, as_json=as_json)


def _no_run(status: int, voortgang: Voortgang) -> tuple[str]:
    if voortgang.stopped:
        return (voortgang.stopped,)
    if status == pytest.ExitCode.USAGE_ERROR:
        return ("Deze opdracht kan niet worden uitgevoerd; zie de melding hierboven.",)
    return ("Er is geen enkel scenario gekozen; `ikt catalogus` toont wat er is.",)


def _as_args(options: RunOptions) -> list[str]:
    """The same options, in the words of the plugin."""
    args = [f"--fase={options.fase}", f"--geduld={options.geduld_s}"]
    args += [f"--omgeving={options.omgeving}"] if options.omgeving else []
    args += [f"--deelnemer={code}" for code in options.deelnemers]
    args += [f"--rol={rol}={code}" for rol, code in options.rollen.items()]
    args += [f"--fout={fault}" for fault in options.fouten]
    args += [f"--fouten-map={folder}" for folder in options.foutmappen]
    return args + (["--herhaal-onzeker"] if options.herhaal_onzeker else [])


def _tell(folder: RunMap, console: Console, *, stopped: str | None, as_json: bool) -> int:
    run = read_run(folder.path)
    if as_json:
        click.echo(json.dumps(samenvatting(run), ensure_ascii=False, indent=2))
    else:
        _show(run, folder, console)
    if stopped:
        click.echo(f"{stopped} Ga verder met: ikt hervat {run.fase} --run {run.run}", err=True)
    return 2 if stopped and "journaal" in stopped else exit_code(casus.uitkomst for casus in run.casussen)


def _show(run: RunResult, folder: RunMap, console: Console) -> None:
    for casus in run.casussen:
        if casus.uitkomst is not Uitkomst.GESLAAGD:
            console.print(f"[{style(casus.uitkomst)}]{casus.uitkomst}[/]  {escape(casus.casus)}  {escape(casus.titel)}")
            where = f" [{casus.schakel_naam or casus.schakel}]" if casus.schakel else ""
            console.print(f"    {escape(casus.reden or '')}{escape(where)}", style="dim", highlight=False)
    console.print(slottabel(run))
    for bevinding in run.bevindingen:
        if bevinding.verdwenen:
            console.print(f"Bevinding {bevinding.id} trad niet meer op: {escape(bevinding.titel)}", highlight=False)
    console.print(f"Resultaten: {folder.path.relative_to(folder.root)}", highlight=False)


def exit_code(uitkomsten: Iterable[Uitkomst]) -> int:
    """0 all went well, 3 some only wait still, 1 anything else."""
    found = set(uitkomsten)
    if found <= GOED:
        return 0
    return 3 if found <= GOED | {Uitkomst.LOOPT} else 1
