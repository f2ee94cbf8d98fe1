"""Playing scenarios by pytest, and telling how it went: what `run` and `hervat` share."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

import click
import pytest
from rich.console import Console
from rich.markup import escape
from rich.text import Text

from ikt.cli.voortgang import Voortgang
from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import GOED, Uitkomst
from ikt.rapportage.lezer import read_run
from ikt.rapportage.model import CasusResult, RunResult
from ikt.rapportage.samenvatting import samenvatting
from ikt.rapportage.slottabel import slottabel, style
from ikt.runner.keuze import Keuze
from ikt.runner.opties import RunOptions
from ikt.runner.run import Ronde
from ikt.runner.runmap import RunMap

ALLES = Keuze()
GEEN_SCENARIO = ("Er is geen enkel scenario gekozen; `ikt catalogus` toont wat er is.",)
MOST = 25
"""Of more problems in the scenarios the rest is only counted."""
NOT_PLAYED = GOED - {Uitkomst.GESLAAGD, Uitkomst.MET_WERKAFSPRAAK}
"""Outcomes of which the casussen are only counted."""
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


def play(options: RunOptions, args: Sequence[str], *, keuze: Keuze = ALLES, as_json: bool) -> int:
    """Run pytest with these options; gives the exit code of the command."""
    root = project_root()
    ronde = Ronde(root, options)  # wrong use is told before pytest starts, which has no Dutch words for it
    if not keuze.kies(Keuze(tags=ronde.fase.tags).kies(ronde.catalogus.scenarios)):
        raise Gebruikersfout(*GEEN_SCENARIO)
    console = Console(stderr=as_json, quiet=as_json)
    voortgang = Voortgang(console)
    pytest_args = [*QUIET, f"--rootdir={root}", *_as_args(options, keuze), *args]
    status = pytest.main(pytest_args, plugins=[voortgang])
    if voortgang.problems:
        raise Gebruikersfout(_problems(voortgang.problems))
    if voortgang.folder is None:
        raise Gebruikersfout(*_no_run(status, voortgang))
    return tell(voortgang.folder, console, stopped=voortgang.stopped, as_json=as_json)


def _problems(problems: Sequence[str]) -> str:
    each = list(dict.fromkeys(problems))
    more = [f"… en nog {len(each) - MOST}; zie: ikt lint"] if len(each) > MOST else []
    return "\n  ".join(["De scenario's zijn niet in orde:", *each[:MOST], *more])


def _no_run(status: int, voortgang: Voortgang) -> tuple[str]:
    if voortgang.stopped:
        return (voortgang.stopped,)
    if status == pytest.ExitCode.USAGE_ERROR:
        return ("Deze opdracht kan niet worden uitgevoerd; zie de melding hierboven.",)
    return GEEN_SCENARIO


def _as_args(options: RunOptions, keuze: Keuze) -> list[str]:
    """The same options, in the words of the plugin."""
    args = [f"--fase={options.fase}", f"--geduld={options.geduld_s}", f"--tags={keuze.tags}", f"--zoek={keuze.zoek}"]
    args += [f"--scenario={id}" for id in keuze.scenarios]
    args += [f"--omgeving={options.omgeving}"] if options.omgeving else []
    args += [f"--deelnemer={code}" for code in options.deelnemers]
    args += [f"--rol={rol}={code}" for rol, code in options.rollen.items()]
    args += [f"--fout={fault}" for fault in options.fouten]
    args += [f"--fouten-map={folder}" for folder in options.foutmappen]
    return args + (["--herhaal-onzeker"] if options.herhaal_onzeker else [])


def tell(folder: RunMap, console: Console, *, stopped: str | None, as_json: bool) -> int:
    run = read_run(folder.path)
    if as_json:
        click.echo(json.dumps(samenvatting(run), ensure_ascii=False, indent=2))
    else:
        _show(run, folder, console)
    if stopped:
        click.echo(f"{stopped} Ga verder met: ikt hervat {run.fase} --run {run.run}", err=True)
    return 2 if stopped and "journaal" in stopped else exit_code(casus.uitkomst for casus in run.casussen)


def _show(run: RunResult, folder: RunMap, console: Console) -> None:
    for reason, casussen in groupby(sorted(_not_good(run), key=_reason), key=_reason):
        together = list(casussen)
        if together[0].uitkomst in NOT_PLAYED:
            console.print(Text(f"{len(together)} × {together[0].uitkomst}", style(together[0].uitkomst)))
        else:
            _list(together, console)
        console.print(f"    {escape(reason)}", style="dim", highlight=False)
    console.print(slottabel(run))
    _news(run, console)
    console.print(f"Resultaten: {folder.path.relative_to(folder.root)}", highlight=False)
    console.print(f"Rapport:    ikt rapport {run.fase}", highlight=False)


def _list(casussen: Iterable[CasusResult], console: Console) -> None:
    for casus in casussen:
        console.print(
            Text.assemble((casus.uitkomst, style(casus.uitkomst)), f"  {casus.casus}  {casus.titel}"), highlight=False
        )


def _not_good(run: RunResult) -> list[CasusResult]:
    return [casus for casus in run.casussen if casus.uitkomst is not Uitkomst.GESLAAGD]


def _reason(casus: CasusResult) -> str:
    """What casussen that went wrong in the same way share, so that it is told once."""
    where = f" [{casus.schakel_naam or casus.schakel}]" if casus.schakel else ""
    return f"{casus.reden or ''}{where}"


def _news(run: RunResult, console: Console) -> None:
    if run.fouten:
        console.print(f"Aangezette fouten: {', '.join(run.fouten)}", style="yellow", highlight=False)
    for bevinding in run.bevindingen:
        if bevinding.verdwenen:
            console.print(f"Bevinding {bevinding.id} trad niet meer op: {escape(bevinding.titel)}", highlight=False)
    if any(casus.uitkomst is Uitkomst.LOOPT for casus in run.casussen):
        console.print(f"Er wacht nog iets; zie: ikt waarneming lijst {run.fase}, en daarna: ikt hervat {run.fase}")


def exit_code(uitkomsten: Iterable[Uitkomst]) -> int:
    """0 all went well, 3 some only wait still, 1 anything else."""
    found = set(uitkomsten)
    if found <= GOED:
        return 0
    return 3 if found <= GOED | {Uitkomst.LOOPT} else 1
