"""`ikt regels`: the rules that we judge with."""

from __future__ import annotations

import json
from itertools import groupby
from typing import Any

import click

from ikt.koppelvlakken.beoordelingen import KOPPELVLAKKEN

SOORTEN = sorted(koppelvlak.naam for koppelvlak in KOPPELVLAKKEN)


@click.command()
@click.option("--soort", type=click.Choice(SOORTEN, case_sensitive=False), help="Alleen de regels voor deze standaard.")
@click.option("--json", "als_json", is_flag=True, help="Geef JSON in plaats van een tabel.")
def regels(soort: str | None, als_json: bool) -> None:
    """Toon de regels waarmee ikt zelf beoordeelt.

    De officiële XML-schema's en schematrons komen daar bovenop: zie ikt standaarden.
    """
    feiten = [
        {"soort": koppelvlak.naam, **feit}
        for koppelvlak in sorted(KOPPELVLAKKEN, key=lambda koppelvlak: koppelvlak.naam)
        if soort in (None, koppelvlak.naam)
        for feit in koppelvlak.laad().REGELS.feiten()
    ]
    if als_json:
        click.echo(json.dumps(feiten, ensure_ascii=False, indent=2))
    else:
        _toon(feiten)


def _toon(feiten: list[dict[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    console = Console()
    for soort, van_soort in groupby(feiten, key=lambda feit: feit["soort"]):
        tabel = Table(Column("Code", no_wrap=True), "Ernst", "Fase", "Regel", "Bron", title=f"Regels voor {soort}")
        for feit in van_soort:
            tabel.add_row(feit["code"], feit["ernst"], str(feit["fase"]), Text(_regel(feit)), Text(feit["bron"]))
        console.print(tabel)


def _regel(feit: dict[str, Any]) -> str:
    """The rule, with the versions it is for and what it needs beyond the files themselves."""
    versies = "" if feit["versies"] == "*" else f"versies {feit['versies']}"
    nodig = "" if feit["nodig"] == "pakket" else f"nodig: {feit['nodig']}"
    erbij = "; ".join(filter(None, (versies, nodig)))
    return f"{feit['beschrijving']} ({erbij})" if erbij else str(feit["beschrijving"])
