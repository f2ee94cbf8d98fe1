"""The walk through the questions of `ikt toets`, one by one, as the loket asks them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import click

from ikt.koppelvlakken.sttr.antwoorden import lees_tekst
from ikt.koppelvlakken.sttr.domein import domeinen
from ikt.koppelvlakken.sttr.evaluation import evaluate
from ikt.koppelvlakken.sttr.leesbaar import vraagtekst
from ikt.koppelvlakken.sttr.model import GeoVerwijzing, SttrBestand, Uitvoeringsregel, Vraag
from ikt.koppelvlakken.sttr.waarde import OngeldigAntwoord, Waarde, gegevens_type

OVERSLAAN = "weet ik niet"
_HINT = {"boolean": "ja of nee", "number": "een getal", "date": "dd-mm-jjjj"}


def stel_vragen(bestand: SttrBestand, gegeven: Mapping[str, Waarde]) -> dict[str, Waarde]:
    """Ask until nothing is open any more; an empty answer leaves a question open."""
    antwoorden, overgeslagen = dict(gegeven), set[str]()
    mogelijk = {een.regel.id: een.waarden for een in domeinen(bestand)}
    while vraag := _volgende(bestand, antwoorden, overgeslagen):
        antwoord = _stel(vraag, mogelijk.get(vraag.id, ()))
        if antwoord is None:
            overgeslagen.add(vraag.id)
        else:
            antwoorden[vraag.id] = antwoord
    click.echo()
    return antwoorden


def _volgende(
    bestand: SttrBestand, antwoorden: Mapping[str, Waarde], overgeslagen: set[str]
) -> Uitvoeringsregel | None:
    open_vragen = evaluate(bestand, antwoorden).open_vragen
    return next((vraag for vraag in open_vragen if vraag.id not in overgeslagen), None)


def _stel(vraag: Uitvoeringsregel, mogelijk: Sequence[Waarde]) -> Waarde:
    keuzes = _keuzes(vraag, mogelijk)
    click.echo()
    click.secho(vraagtekst(vraag), bold=True)
    if vraag.toelichting and vraag.toelichting.kort:
        click.echo(f"  {vraag.toelichting.kort}")
    for nummer, keuze in enumerate(keuzes, 1):
        click.echo(f"  {nummer}. {keuze}")
    return click.prompt(
        f"Antwoord ({_hint(vraag, keuzes)}; leeg: {OVERSLAAN})",
        default="",
        show_default=False,
        value_proc=_lezer(vraag, keuzes),
    )


def _lezer(vraag: Uitvoeringsregel, keuzes: Sequence[str]) -> Callable[[str], Waarde]:
    def lees(tekst: str) -> Waarde:
        if not tekst.strip():
            return None
        try:
            return lees_tekst(vraag, _gekozen(tekst.strip(), keuzes))
        except OngeldigAntwoord as fout:
            raise click.BadParameter(str(fout)) from fout

    return lees


def _gekozen(tekst: str, keuzes: Sequence[str]) -> str:
    """The options by their numbers (`2`, or `1,3`), or the text as typed."""
    nummers = [deel.strip() for deel in tekst.split(",")]
    if keuzes and all(nummer.isdigit() and 0 < int(nummer) <= len(keuzes) for nummer in nummers):
        return ", ".join(keuzes[int(nummer) - 1] for nummer in nummers)
    return tekst


def _keuzes(vraag: Uitvoeringsregel, mogelijk: Sequence[Waarde]) -> list[str]:
    if isinstance(vraag.inhoud, Vraag):
        return [optie.tekst for optie in vraag.inhoud.opties]
    if isinstance(vraag.inhoud, GeoVerwijzing) and True in mogelijk:
        return ["true", "false"]
    return [waarde for waarde in mogelijk if isinstance(waarde, str)]


def _hint(vraag: Uitvoeringsregel, keuzes: Sequence[str]) -> str:
    if keuzes:
        meer = isinstance(vraag.inhoud, Vraag) and vraag.inhoud.optie_type == "meerdereAntwoorden"
        return "nummers, zoals 1,3" if meer else "nummer of tekst"
    return _HINT.get(gegevens_type(vraag), "tekst")
