"""`ikt lint`: what is wrong with the scenarios, without running them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from ikt.catalogus.lint import lint as check
from ikt.catalogus.probleem import Probleem
from ikt.cli.stappen import load_vocabulary


@click.command(short_help="Controleer de scenario's zonder ze uit te voeren.")
@click.argument("paden", nargs=-1, type=click.Path(path_type=Path), metavar="[PADEN]...")
@click.option("--json", "as_json", is_flag=True, help="Geef de problemen als JSON.")
@click.pass_context
def lint(ctx: click.Context, paden: tuple[Path, ...], as_json: bool) -> None:
    """Controleer de scenario's in PADEN, of alle, met bestand en regel van elk probleem.

    De uitkomst is 1 als er een fout is; een waarschuwing telt niet mee.
    """
    root = Path.cwd()
    problems = check(root, paden, load_vocabulary(root))
    if as_json:
        click.echo(json.dumps([_facts(problem) for problem in problems], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join([*map(str, problems), _summary(problems)]))
    ctx.exit(1 if _mistakes(problems) else 0)


def _facts(problem: Probleem) -> dict[str, str | int]:
    return problem._asdict()


def _summary(problems: Sequence[Probleem]) -> str:
    if not problems:
        return "Geen problemen gevonden."
    mistakes = _mistakes(problems)
    return f"Fouten: {mistakes}, waarschuwingen: {len(problems) - mistakes}."


def _mistakes(problems: Sequence[Probleem]) -> int:
    return sum(problem.ernst == "fout" for problem in problems)
