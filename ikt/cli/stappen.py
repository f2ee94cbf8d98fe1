"""`ikt stappen`: the sentences that scenarios can be made of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import click

from ikt.catalogus.lezer import Catalogus
from ikt.catalogus.scenario import Stap
from ikt.kern.stappen import Kind, StepDefinition, Vocabulary

KINDS: tuple[Kind, ...] = ("gegeven", "als", "dan")
FORMAT = re.compile(r"\{(\w+):[^}]*\}")


class Entry(NamedTuple):
    """A step as `ikt stappen` tells it; its fields are the keys of the JSON."""

    soorten: list[str]
    patroon: str
    voorbeeld: str | None
    gebruikt: int
    tabel: bool
    tekst: bool
    module: str
    regel: int


@click.command(short_help="Toon de woordenschat van de stappen, met voorbeelden.")
@click.option("--zoek", default="", metavar="TEKST", help="Alleen stappen waarin deze tekst voorkomt.")
@click.option("--json", "as_json", is_flag=True, help="Geef de stappen als JSON.")
def stappen(zoek: str, as_json: bool) -> None:
    """Toon de stappen waaruit scenario's bestaan, met een voorbeeld van elke stap."""
    root = Path.cwd()
    entries = [entry for entry in _entries(load_vocabulary(root), Catalogus.lees(root)) if _mentions(entry, zoek)]
    if as_json:
        click.echo(json.dumps([entry._asdict() for entry in entries], ensure_ascii=False, indent=2))
    else:
        _show(entries)


def load_vocabulary(root: Path) -> Vocabulary:
    """The steps of the project in `root`, or else those that are installed with ikt."""
    return Vocabulary.load("steps", root)


def _entries(vocabulary: Vocabulary, catalogus: Catalogus) -> Iterable[Entry]:
    used = [stap for scenario in catalogus.scenarios for stap in scenario.stappen]
    for step in sorted(vocabulary.steps, key=lambda step: (step.module, step.line)):
        yield _entry(step, [stap for stap in used if step in vocabulary.matches(stap.soort, stap.tekst)])


def _entry(step: StepDefinition, uses: list[Stap]) -> Entry:
    voorbeeld = step.voorbeeld or next((f"{use.soort.title()} {use.tekst}" for use in uses), None)
    return Entry(
        soorten=[kind for kind in KINDS if kind in step.kinds],
        patroon=step.pattern,
        voorbeeld=voorbeeld,
        gebruikt=len(uses),
        tabel="tabel" in step.wants,
        tekst="tekst" in step.wants,
        module=step.module,
        regel=step.line,
    )


def _mentions(entry: Entry, text: str) -> bool:
    return text.casefold() in f"{entry.patroon}\n{entry.voorbeeld}\n{entry.module}".casefold()


def _show(entries: list[Entry]) -> None:
    for module, own in groupby(entries, key=lambda entry: entry.module):
        click.secho(f"\n{module}", bold=True)
        for entry in own:
            click.echo("\n".join(_lines(entry)))
    click.echo(f"\n{len(entries)} {'stap' if len(entries) == 1 else 'stappen'}.")


def _lines(entry: Entry) -> Iterable[str]:
    kinds = "/".join(kind.title() for kind in entry.soorten)
    needs = "".join([" + tabel" * entry.tabel, " + tekstblok" * entry.tekst])
    pattern = FORMAT.sub(r"{\1}", entry.patroon)
    yield f"  {kinds} {pattern}{needs}"
    if entry.voorbeeld:
        yield f"      voorbeeld: {entry.voorbeeld}"
