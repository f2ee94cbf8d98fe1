"""`ikt standaarden`: the official schema and schematron sets that the user downloaded."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from ikt.koppelvlakken.validatie.overzicht import Bevinding, bekijk, dekking
from ikt.koppelvlakken.validatie.standaarden import Standaarden

MEESTE = 3
"""So many errors and missing files of a set are shown in the overview; --json gives all."""

_JSON = click.option("--json", "als_json", is_flag=True, help="Geef JSON in plaats van tekst.")


@click.group(invoke_without_command=True)
@_JSON
@click.pass_context
def standaarden(context: click.Context, als_json: bool) -> None:
    """Beheer de officiële XSD- en schematronsets waarmee ikt valideer ook toetst.

    Zonder opdracht: een overzicht van de sets. De schema's zelf horen niet bij ikt: download ze bij de
    beheerder van de standaard en voeg ze toe. Er wordt nooit iets opgehaald van het internet.

    De sets staan in .ikt/standaarden van het project, of in de map die IKT_STANDAARDEN noemt.
    """
    if context.invoked_subcommand is None:
        register = Standaarden()
        _toon(register, [bekijk(register, een) for een in register.sets], als_json)


@standaarden.command("voeg-toe")
@click.argument("bron", metavar="MAP|ZIP", type=click.Path(path_type=Path))
@click.option("--naam", help="Naam van de set. Standaard de naam van de map of het zipbestand.")
@_JSON
def voeg_toe(bron: Path, naam: str | None, als_json: bool) -> None:
    """Kopieer een map of zipbestand met XML-schema's en schematrons naar het register."""
    nieuw = Standaarden().voeg_toe(bron, naam)
    register = Standaarden()
    _toon(register, [bekijk(register, register.set(nieuw))], als_json)


@standaarden.command()
@click.argument("naam")
def verwijder(naam: str) -> None:
    """Haal een set uit het register."""
    Standaarden().verwijder(naam)
    click.echo(f"Set {naam} is verwijderd.")


def _toon(register: Standaarden, bevindingen: list[Bevinding], als_json: bool) -> None:
    if als_json:
        gedekt = [asdict(deel) for deel in dekking(register)]
        inhoud = {"map": str(register.map), "sets": [_json(bevinding) for bevinding in bevindingen], "gedekt": gedekt}
        click.echo(json.dumps(inhoud, ensure_ascii=False, indent=2))
    elif bevindingen:
        _tabel(bevindingen)
        _gedekt(register)
    else:
        click.echo("Er zijn geen sets geregistreerd. Voeg er een toe met: ikt standaarden voeg-toe MAP|ZIP")


def _json(bevinding: Bevinding) -> dict[str, Any]:
    een = bevinding.set
    return {
        "naam": een.naam,
        "standaarden": [{"naam": naam, "versies": list(v)} for naam, v in een.standaarden.items()],
        "naamruimten": sorted(een.naamruimten),
        "schemas": len(een.schemas),
        "schematrons": len(een.schematrons),
        "compileert": bevinding.compileert,
        "fouten": list(bevinding.fouten),
        "ontbreekt": list(bevinding.ontbreekt),
    }


def _tabel(bevindingen: list[Bevinding]) -> None:
    from rich.console import Console
    from rich.table import Column, Table
    from rich.text import Text

    console = Console()
    tabel = Table(Column("Set", overflow="fold"), "Standaarden", "Schema's", "Schematrons", "Compileert")
    for bevinding in bevindingen:
        een = bevinding.set
        namen = [" ".join([naam, *versies[:1]]) for naam, versies in een.standaarden.items()]
        tabel.add_row(
            Text(een.naam),
            Text("\n".join(namen) or "overig"),
            str(len(een.schemas)),
            str(len(een.schematrons)),
            "ja" if bevinding.compileert else "nee",
        )
    console.print(tabel)
    for bevinding in bevindingen:
        for tekst in bevinding.fouten[:MEESTE]:
            console.print(f"{bevinding.set.naam}: compileert niet: {tekst}", markup=False, highlight=False)
        if bevinding.ontbreekt:
            console.print(_ontbreekt(bevinding), markup=False, highlight=False)


def _gedekt(register: Standaarden) -> None:
    """For which versions the official lagen can judge, over all sets."""
    for deel in dekking(register):
        ook = f"; ook met schematron: {', '.join(deel.met_schematron)}" if deel.met_schematron else "; geen schematron"
        click.echo(f"{deel.naam}: {', '.join(deel.versies) or 'versie onbekend'}{ook}")


def _ontbreekt(bevinding: Bevinding) -> str:
    rest = f" en nog {len(bevinding.ontbreekt) - MEESTE}" if len(bevinding.ontbreekt) > MEESTE else ""
    return (
        f"{bevinding.set.naam}: niet gevonden: {', '.join(bevinding.ontbreekt[:MEESTE])}{rest}. "
        "Er is ook in de andere sets gezocht: voeg de set toe waar dit in staat."
    )
