"""`ikt controleer`: is an environment reachable, and are keys and certificates in order?"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from typing import Any
from urllib.parse import urlsplit

import click
import respx
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from ikt.cli.spelen import project_root
from ikt.kern.evidence import NoEvidence
from ikt.kern.plan import HOOFDROL
from ikt.kern.wereld import Wereld
from ikt.omgeving import Omgeving
from ikt.omgeving.controle import Controle, controleer_systemen
from ikt.runner.beginstand import wat_ontbreekt
from ikt.runner.koppelen import Koppelaar
from ikt.runner.opties import RunOptions
from ikt.runner.run import Ronde


@click.command(short_help="Controleer of een omgeving bereikbaar en goed ingesteld is.")
@click.option("--omgeving", help="Naam in environments/, of het pad naar een eigen profiel (.toml).")
@click.option("--fase", default="los", show_default=True, help="Testfase waarvan de omgeving en deelnemers gelden.")
@click.option("--json", "as_json", is_flag=True, help="Geef de uitkomst als JSON.")
def controleer(omgeving: str | None, fase: str, as_json: bool) -> int:
    """Controleer per systeem of het bereikbaar is, of de sleutel wordt aanvaard, en of het certificaat klopt.

    Er wordt alleen gelezen. Exitcode 1 als een run op deze omgeving zou mislukken.
    """
    ronde = Ronde(project_root(), RunOptions(fase=fase, omgeving=omgeving))
    with _router(ronde) as router:
        controles = controleer_systemen(ronde.omgeving, router, oin=ronde.gezagen()[0]["oin"])
    gemist = list(_gemist(ronde))
    if as_json:
        click.echo(json.dumps(_json(ronde.omgeving, controles, gemist), ensure_ascii=False, indent=2))
    else:
        _show(ronde.omgeving, controles, gemist)
    return 0 if _goed(controles, gemist) else 1


def _goed(controles: Sequence[Controle], gemist: Sequence[str]) -> bool:
    return not gemist and all(each.goed for each in controles)


def _gemist(ronde: Ronde) -> Iterator[str]:
    """What the environment has lost of what a round begins with."""
    koppelaar = Koppelaar(ronde.omgeving, ronde.opties, ronde.faults, ronde.gezagen())
    for rollen in ronde.rolbezettingen:
        gezag = rollen[HOOFDROL]
        with ExitStack() as einde:  # as a casus that goes on: it changes nothing of the simulated systems
            koppeling = koppelaar.koppel("controleer", gezag.oin, NoEvidence(), einde, verder=True)
            yield from wat_ontbreekt(koppeling, gezag)


@contextmanager
def _router(ronde: Ronde) -> Iterator[respx.Router | None]:
    """The simulated systems of this process, when the environment has any."""
    if not ronde.omgeving.in_proces:
        yield None
        return
    koppelaar = Koppelaar(ronde.omgeving, ronde.opties, ronde.faults, ronde.gezagen())
    with closing(Wereld("controleer", ronde.omgeving.start, settings=koppelaar.settings())) as wereld:
        yield koppelaar.simulatie(wereld, NoEvidence()).router


def _show(omgeving: Omgeving, controles: Sequence[Controle], gemist: Sequence[str]) -> None:
    console = Console()
    console.print(_table(omgeving, controles))
    for each in controles:
        for fout in each.fouten:
            console.print(f"[red]{each.systeem}:[/] {escape(fout)}", highlight=False)
        for waarschuwing in each.waarschuwingen:
            console.print(f"[yellow]{each.systeem}, let op:[/] {escape(waarschuwing)}", highlight=False)
    for wat in gemist:
        console.print(f"[red]Ontbreekt:[/] {escape(wat)}. Is de omgeving geleegd?", highlight=False)


def _table(omgeving: Omgeving, controles: Sequence[Controle]) -> Table:
    table = Table(title=f"Omgeving {omgeving.naam}", title_justify="left", box=SIMPLE_HEAD)
    columns = {
        "Systeem": [each.systeem for each in controles],
        "Waar": [escape(_waar(each)) for each in controles],
        "Bereikbaar": [_ja_nee(each.bereikbaar) for each in controles],
        "Toegang": [_ja_nee(each.toegang) for each in controles],
        "Certificaat": [_certificaat(each) for each in controles],
        "Oordeel": ["[green]in orde[/]" if each.goed else "[red]niet in orde[/]" for each in controles],
    }
    shown = {heading: cells for heading, cells in columns.items() if heading != "Certificaat" or any(cells)}
    for heading in shown:
        table.add_column(heading, overflow="fold")
    for row in zip(*shown.values(), strict=True):
        table.add_row(*row)
    return table


def _waar(controle: Controle) -> str:
    if controle.adres:
        return urlsplit(controle.adres).netloc
    return "in dit proces" if controle.soort == "gesimuleerd" else "niet ingevuld"


def _ja_nee(value: bool | None) -> str:
    return {True: "[green]ja[/]", False: "[red]nee[/]", None: "–"}[value]


def _certificaat(controle: Controle) -> str:
    details = controle.certificaat
    return f"OIN {details.oin or 'onbekend'}\nt/m {details.geldig_tot:%d-%m-%Y}" if details else ""


def _json(omgeving: Omgeving, controles: Sequence[Controle], gemist: Sequence[str]) -> dict[str, Any]:
    return {
        "omgeving": omgeving.naam,
        "goed": _goed(controles, gemist),
        "ontbreekt": list(gemist),
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
