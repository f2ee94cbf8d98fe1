"""`ikt toets`: execute toepasbare regels on answers, walk through the questions, or look at all combinations."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.sttr.antwoorden import lees_antwoorden
from ikt.koppelvlakken.sttr.bron import lees_regels
from ikt.koppelvlakken.sttr.model import SttrBestand, SttrFout
from ikt.koppelvlakken.sttr.toetsing import toets as voer_uit
from ikt.koppelvlakken.sttr.verkenning import GRENS
from ikt.koppelvlakken.sttr.volledig import onderzoek
from ikt.koppelvlakken.sttr.waarde import OngeldigAntwoord, Waarde


@click.command(short_help="Voer toepasbare regels uit, of onderzoek alle combinaties van antwoorden.")
@click.argument("regels", metavar="REGELS", type=click.Path(path_type=Path))
@click.option("--antwoorden", help="Antwoorden als JSON: de tekst zelf, of een bestand (- voor de standaardinvoer).")
@click.option("--plek", metavar="X,Y", help="Plek in RD, om vragen over een locatie te beantwoorden.")
@click.option("--gebieden", type=click.Path(path_type=Path), help="GeoJSON met werkingsgebieden (RD) bij --plek.")
@click.option("--volledig", is_flag=True, help="Onderzoek alle combinaties van antwoorden op fouten in de regels.")
@click.option("--grens", default=GRENS, show_default=True, help="Hoogste aantal rekenstappen bij --volledig.")
@click.option("--json", "als_json", is_flag=True, help="Geef JSON in plaats van tekst.")
def toets(
    regels: Path,
    antwoorden: str | None,
    plek: str | None,
    gebieden: Path | None,
    volledig: bool,
    grens: int,
    als_json: bool,
) -> int:
    """Voer de toepasbare regels in REGELS uit: een STTR- of DMN-bestand, of een zip met zo'n bestand.

    Antwoorden horen bij het id van een uitvoeringsregel of de naam van een DMN-variabele. Zonder antwoorden stelt
    ikt de vragen een voor een. Exitcode: 0 goed, 1 als --volledig iets vindt, 2 als REGELS of antwoorden niet kloppen.
    """
    bestand = _lees(regels)
    try:
        if volledig:
            return _volledig(bestand, grens, als_json)
        gegeven = _plaatsgebonden(bestand, plek, gebieden) | _gegeven(bestand, antwoorden)
        if antwoorden is None and not als_json:
            gegeven = _vraag(bestand, gegeven)
        _toon(bestand, gegeven, als_json)
    except SttrFout as fout:
        raise _gebruikersfout(fout, regels) from fout
    return 0


def _lees(pad: Path) -> SttrBestand:
    try:
        return lees_regels(pad)
    except OSError as fout:
        wat = "Dit is een map; geef een bestand." if pad.is_dir() else "Dit bestand is er niet of is niet te lezen."
        raise Gebruikersfout(wat, waar=str(pad)) from fout
    except SttrFout as fout:
        raise _gebruikersfout(fout, pad) from fout


def _gebruikersfout(fout: SttrFout, pad: Path) -> Gebruikersfout:
    plaats = f", {fout.plaats}" if str(fout.plaats) else ""
    return Gebruikersfout(fout.beschrijving, waar=f"{pad}{plaats}")


# -- answers -----------------------------------------------------------------------------------------------


def _gegeven(bestand: SttrBestand, tekst: str | None) -> dict[str, Waarde]:
    if tekst is None:
        return {}
    try:
        return lees_antwoorden(bestand, _json(tekst))
    except OngeldigAntwoord as fout:
        raise Gebruikersfout(str(fout), waar="--antwoorden") from fout


def _json(tekst: str) -> Mapping[str, Any]:
    """From the text itself, or from the file of that name."""
    bron = tekst if tekst.lstrip().startswith("{") else _bestandstekst(tekst, "--antwoorden")
    try:
        gelezen = json.loads(bron)
    except ValueError as fout:
        raise Gebruikersfout(f"Dit is geen JSON: {fout}.", waar="--antwoorden") from fout
    if not isinstance(gelezen, dict):
        raise Gebruikersfout('Verwacht een object als {"UitvId0001": true}.', waar="--antwoorden")
    return gelezen


def _bestandstekst(naam: str, optie: str) -> str:
    try:
        return sys.stdin.read() if naam == "-" else Path(naam).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as fout:
        raise Gebruikersfout("Dit bestand is er niet of is niet te lezen.", waar=f"{optie} {naam}") from fout


def _plaatsgebonden(bestand: SttrBestand, plek: str | None, gebieden: Path | None) -> dict[str, Waarde]:
    if plek is None and gebieden is None:
        return {}
    if plek is None or gebieden is None:
        raise Gebruikersfout("De opties --plek en --gebieden horen bij elkaar.", doe="Geef ze allebei.")
    from ikt.cli.toetsplek import lees_gebieden, lees_plek
    from ikt.koppelvlakken.sttr.geo import geo_antwoorden

    return geo_antwoorden(bestand, lees_plek(plek), lees_gebieden(_bestandstekst(str(gebieden), "--gebieden")))


def _vraag(bestand: SttrBestand, gegeven: dict[str, Waarde]) -> dict[str, Waarde]:
    from ikt.cli.toetsgesprek import stel_vragen

    return stel_vragen(bestand, gegeven)


# -- results -----------------------------------------------------------------------------------------------


def _toon(bestand: SttrBestand, gegeven: Mapping[str, Waarde], als_json: bool) -> None:
    uitslag = voer_uit(bestand, gegeven)
    if als_json:
        click.echo(json.dumps(uitslag.feiten(), ensure_ascii=False, indent=2))
        return
    from ikt.cli.toetsvorm import toon

    toon(bestand, uitslag)


def _volledig(bestand: SttrBestand, grens: int, als_json: bool) -> int:
    bevindingen = onderzoek(bestand, grens)
    if als_json:
        click.echo(json.dumps(bevindingen.feiten(), ensure_ascii=False, indent=2))
    else:
        from ikt.cli.toetsvolledig import toon

        toon(bestand, bevindingen)
    return 1 if bevindingen.aantal else 0
