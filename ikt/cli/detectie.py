"""`ikt detectie`: which faults the scenarios find, and whether they point at the right schakel."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import track
from rich.table import Column, Table
from rich.text import Text

from ikt.cli.spelen import project_root
from ikt.kern.fout import Gebruikersfout
from ikt.runner.detectie import Detectie, Detector
from ikt.runner.runmap import RunMap


@click.command(short_help="Meet welke fouten de scenario's ontdekken, en of zij de juiste schakel aanwijzen.")
@click.option("--keten", help="Alleen deze keten: vth, plan of regels.")
@click.option("--fouten", "foutmappen", multiple=True, type=click.Path(path_type=Path), help="Map met eigen fouten.")
@click.option("--json", "as_json", is_flag=True, help="Geef de uitkomst als JSON.")
def detectie(keten: str | None, foutmappen: tuple[Path, ...], as_json: bool) -> int:
    """Zet elke fout van de gesimuleerde systemen om de beurt aan, en kijk welk scenario hem vindt.

    Exitcode 0 als elke fout op de juiste schakel is gevonden en er zonder fout niets misgaat, anders 1.
    """
    root = project_root()
    detector = Detector(root, RunMap.nieuw(root, "detectie", datetime.now()), foutmappen)
    faults = detector.fouten(keten)
    if not faults:
        known = ", ".join(sorted({fault.keten for fault in detector.fouten(None)}))
        raise Gebruikersfout(f"Er zijn geen fouten voor keten '{keten}'.", waar="--keten", doe=f"Kies uit: {known}.")
    console = Console(stderr=True, quiet=as_json)
    vals_alarm = detector.vals_alarm(keten)
    detecting = detector.detecteer(faults)
    found = list(track(detecting, "fouten zoeken", total=len(faults), console=console, transient=True))
    if as_json:
        content = {"fouten": [_json(each) for each in found], "vals_alarm": vals_alarm}
        click.echo(json.dumps(content, ensure_ascii=False, indent=2))
    else:
        _show(found, vals_alarm)
    return 0 if all(each.schakel_juist for each in found) and not vals_alarm else 1


def _json(detectie: Detectie) -> dict[str, Any]:
    fault, beste = detectie.fault, detectie.beste
    return {
        "id": fault.id,
        "keten": fault.keten,
        "omschrijving": fault.omschrijving,
        "bron": fault.bron,
        "gevonden": bool(detectie.vondsten),
        "door": [vondst.scenario for vondst in detectie.vondsten],
        "schakel_verwacht": fault.schakel,
        "schakel_gevonden": beste.schakel if beste else None,
        "schakel_juist": detectie.schakel_juist,
        "bewijs": detectie.bewijs,
    }


def _show(found: Sequence[Detectie], vals_alarm: Sequence[str]) -> None:
    console = Console()
    columns = ("keten", Column("fout", overflow="fold"), "gevonden door", "schakel")
    table = Table(*columns, box=SIMPLE_HEAD, title="Detectie", title_justify="left")
    for each in found:
        fout = Text.assemble(each.fault.id, "\n", (each.fault.omschrijving, "dim"))
        table.add_row(each.fault.keten, fout, _door(each), _schakel(each))
    console.print(table)
    gevonden = sum(bool(each.vondsten) for each in found)
    juist = sum(each.schakel_juist for each in found)
    console.print(f"{gevonden} van {len(found)} gevonden, {juist} op de juiste schakel.", highlight=False)
    console.print(f"Vals alarm: {', '.join(vals_alarm) or 'geen'}.", highlight=False, markup=False)


def _door(detectie: Detectie) -> Text:
    """The scenarios that found it; rows of one Abstract Scenario are counted, not listed."""
    rows = Counter(vondst.scenario.split("[")[0] for vondst in detectie.vondsten)
    names = [f"{naam} ({aantal})" if aantal > 1 else naam for naam, aantal in rows.items()]
    return Text(", ".join(names)) if names else Text("niet gevonden", "red")


def _schakel(detectie: Detectie) -> Text:
    verwacht = detectie.fault.schakel or "geen"
    if detectie.schakel_juist:
        return Text(verwacht, "green")
    gevonden = detectie.beste.schakel if detectie.beste else None
    return Text(f"{gevonden or 'geen'}, verwacht {verwacht}", "red")
