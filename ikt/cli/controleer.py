"""`ikt controleer`: is an environment reachable, and are keys and certificates in order?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import respx
from rich.console import Console
from rich.table import Table

from ikt.omgeving import Omgeving, laad
from ikt.omgeving.controle import Controle
from ikt.omgeving.controle import controleer as controleer_systemen

OMGEVING_HELP = "Naam van een omgeving in environments/, of het pad naar een eigen profiel (.toml)."


@click.command(short_help="Controleer of een omgeving bereikbaar en goed ingesteld is.")
@click.option("--omgeving", "naam", required=True, metavar="NAAM", help=OMGEVING_HELP)
@click.option("--oin", default="", metavar="OIN", help="OIN waarvoor gesimuleerde systemen elders draaien.")
@click.option("--json", "as_json", is_flag=True, help="Geef de uitkomst als JSON.")
@click.pass_context
def controleer(ctx: click.Context, naam: str, oin: str, as_json: bool) -> None:
    """Controleer per systeem of het bereikbaar is, of de sleutel wordt aanvaard, en of het certificaat klopt.

    Er wordt alleen gelezen. De uitkomst is 1 als een run op deze omgeving zou mislukken.
    """
    omgeving = laad(naam, Path.cwd())
    controles = controleer_systemen(omgeving, _router(omgeving), oin=oin)
    if as_json:
        click.echo(json.dumps(_json(omgeving, controles), ensure_ascii=False, indent=2))
    else:
        Console().print(_table(omgeving, controles))
    ctx.exit(0 if all(each.goed for each in controles) else 1)


def _router(omgeving: Omgeving) -> respx.Router | None:
    """The simulated systems of this process, when the environment has any."""
    if not omgeving.in_proces:
        return None
    raise NotImplementedError


def _table(omgeving: Omgeving, controles: list[Controle]) -> Table:
    table = Table(title=f"Omgeving {omgeving.naam}", title_justify="left", header_style="bold")
    for heading in ("Systeem", "Soort", "Adres", "Bereikbaar", "Toegang", "Certificaat", "Oordeel"):
        table.add_column(heading)
    for each in controles:
        table.add_row(
            each.systeem,
            each.soort,
            _adres(each),
            _ja_nee(each.bereikbaar),
            _ja_nee(each.toegang),
            _certificaat(each),
            _oordeel(each),
        )
    return table


def _adres(controle: Controle) -> str:
    return controle.adres or ("in dit proces" if controle.soort == "gesimuleerd" else "niet ingevuld")


def _ja_nee(value: bool | None) -> str:
    return {True: "[green]ja[/]", False: "[red]nee[/]", None: "–"}[value]


def _certificaat(controle: Controle) -> str:
    details = controle.certificaat
    return f"OIN {details.oin or 'onbekend'}, geldig t/m {details.geldig_tot:%d-%m-%Y}" if details else "–"


def _oordeel(controle: Controle) -> str:
    fouten = [f"[red]{each}[/]" for each in controle.fouten]
    waarschuwingen = [f"[yellow]let op: {each}[/]" for each in controle.waarschuwingen]
    return "\n".join([*fouten, *waarschuwingen]) or "[green]in orde[/]"


def _json(omgeving: Omgeving, controles: list[Controle]) -> dict[str, Any]:
    return {
        "omgeving": omgeving.naam,
        "goed": all(each.goed for each in controles),
        "systemen": [
            {
                "systeem": each.systeem,
                "soort": each.soort,
                "adres": each.adres or None,
                "bereikbaar": each.bereikbaar,
                "toegang": each.toegang,
                "oin": each.certificaat.oin if each.certificaat else None,
                "certificaat_geldig_tot": each.certificaat.geldig_tot.isoformat() if each.certificaat else None,
                "goed": each.goed,
                "fouten": each.fouten,
                "waarschuwingen": each.waarschuwingen,
            }
            for each in controles
        ],
    }
