"""`ikt catalogus`: the scenarios, and which requirements they check."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Column, Table

from ikt.catalogus.dekking import Dekking, dekking
from ikt.catalogus.gegevens import Eisen
from ikt.catalogus.lezer import Catalogus
from ikt.catalogus.scenario import KETENS, Scenario
from ikt.catalogus.selectie import select


@click.command(short_help="Toon de scenario's met hun eisen en tags.")
@click.argument("paden", nargs=-1, type=click.Path(path_type=Path), metavar="[PADEN]...")
@click.option("-m", "tags", default="", metavar="TAGS", help="Alleen scenario's met deze tags: 'vth and IKT-11'.")
@click.option("--json", "as_json", is_flag=True, help="Geef de scenario's als JSON.")
@click.pass_context
def catalogus(ctx: click.Context, paden: tuple[Path, ...], tags: str, as_json: bool) -> None:
    """Toon de scenario's in PADEN, of alle; zonder keuze ook welke eis door welk scenario wordt getest.

    De uitkomst is 1 als een bestand niet te lezen is; ikt lint zegt dan meer.
    """
    root = Path.cwd()
    read = Catalogus.lees(root, paden)
    scenarios = select(read.scenarios, tags)
    if as_json:
        click.echo(json.dumps([_facts(scenario) for scenario in scenarios], ensure_ascii=False, indent=2))
    else:
        _show(scenarios, [] if paden or tags else dekking(Eisen.lees(root), scenarios))
    unread = [document.probleem for document in read.documenten if document.probleem]
    for problem in unread:
        click.echo(str(problem), err=True)
    ctx.exit(1 if unread else 0)


def _facts(scenario: Scenario) -> dict[str, Any]:
    return {
        "id": scenario.id,
        "keten": scenario.keten,
        "feature": scenario.feature,
        "titel": scenario.titel,
        "tags": scenario.tags,
        "bestand": scenario.bestand,
        "regel": scenario.regelnummer,
        "stappen": [f"{stap.sleutelwoord} {stap.tekst}" for stap in scenario.stappen],
    }


def _show(scenarios: Sequence[Scenario], coverage: Sequence[Dekking]) -> None:
    console = Console(markup=False, highlight=False)
    for keten in KETENS.values():
        if own := [scenario for scenario in scenarios if scenario.keten == keten]:
            console.print(_scenario_table(keten, own))
        if wanted := [each for each in coverage if each.eis.keten == keten]:
            console.print(_coverage_table(keten, wanted))
    console.print("1 scenario." if len(scenarios) == 1 else f"{len(scenarios)} scenario's.")


def _scenario_table(keten: str, scenarios: Iterable[Scenario]) -> Table:
    columns = (Column("Id", no_wrap=True), "Titel", "Tags", Column("Plaats", overflow="fold"))
    table = Table(*columns, title=keten, title_justify="left")
    for scenario in scenarios:
        tags = " ".join(tag for tag in scenario.tags if not tag.startswith("id:"))
        table.add_row(scenario.id, scenario.titel, tags, f"{scenario.bestand}:{scenario.regelnummer}")
    return table


def _coverage_table(keten: str, coverage: Sequence[Dekking]) -> Table:
    tested = sum(bool(each.getest_door) for each in coverage)
    title = f"Eisen van de {keten}: {tested} van {len(coverage)} getest"
    eis, scenarios = Column("Eis", no_wrap=True), Column("Getest door", no_wrap=True)
    table = Table(eis, "Tekst", scenarios, "Niet getest omdat", title=title, title_justify="left")
    for each in coverage:
        table.add_row(each.eis.id, each.eis.tekst, "\n".join(each.getest_door), each.toelichting)
    return table
