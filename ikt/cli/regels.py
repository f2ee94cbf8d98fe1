"""`ikt regels`: the rules that we judge with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
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


def _toon(feiten: Iterable[Mapping[str, Any]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    tabel = Table("Soort", "Code", "Ernst", "Fase", "Nodig", "Regel", "Bron", show_lines=True)
    for feit in feiten:
        tabel.add_row(
            feit["soort"],
            Text(feit["code"], no_wrap=True),
            feit["ernst"],
            str(feit["fase"]),
            feit["nodig"],
            Text(feit["beschrijving"] + ("" if feit["versies"] == "*" else f" (versies {feit['versies']})")),
            Text(feit["bron"]),
        )
    console = Console()
    console.print(tabel)
    console.print(f"{tabel.row_count} regels. Nodig: wat een regel behalve de bestanden zelf moet weten.")
