"""`ikt valideer`: judge an aanlevering, verzoekbericht or STTR file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.beoordelingen import Beoordelaar
from ikt.koppelvlakken.validatie import Context, Omstandigheden, Oordeel
from ikt.koppelvlakken.validatie.standaarden import Standaarden

VALIDE, NIET_VALIDE, ONLEESBAAR = 0, 1, 2


@click.command()
@click.argument("paden", metavar="PAD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--context",
    type=click.Choice([str(context) for context in Context]),
    default=str(Context.PAKKET),
    show_default=True,
    help="Waarop het oordeel mag steunen: het pakket alleen, ook de paden ervoor (reeks), of alleen wat in de paden "
    "ervoor staat (register: wat daar niet in staat, bestaat niet).",
)
@click.option(
    "--peildatum",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="JJJJ-MM-DD",
    help="Beoordeel alsof het die dag is; zonder peildatum blijft wat van de datum afhangt onbeoordeeld.",
)
@click.option("--zoals-lvbb", is_flag=True, help="Stop waar de LVBB stopt: na de eerste fase met een fout.")
@click.option("--json", "als_json", is_flag=True, help="Geef JSON in plaats van tekst.")
@click.option("--junit", "als_junit", is_flag=True, help="Geef JUnit-XML in plaats van tekst, voor een bouwstraat.")
def valideer(
    paden: tuple[Path, ...],
    context: str,
    peildatum: datetime | None,
    zoals_lvbb: bool,
    als_json: bool,
    als_junit: bool,
) -> int:
    """Beoordeel een STOP-aanlevering (zip of map), STAM-verzoekbericht, STTR-bestand of RTR-pakket.

    Wat het is wordt herkend aan de inhoud. Met de officiële schema's erbij (zie ikt standaarden) wordt ook
    daarmee getoetst. Exitcode: 0 valide, 1 niet valide, 2 niet gevonden, niet leesbaar of niet herkend.

    In een reeks gelden eerdere paden als aangeleverd, wat het oordeel daarover ook is.
    """
    if als_json and als_junit:
        raise Gebruikersfout("--json en --junit gaan niet samen.", doe="Kies er één.")
    dag = peildatum.date() if peildatum else None
    uitslagen = list(_beoordeel(paden, Omstandigheden(Context(context), dag, zoals_lvbb)))
    if als_json:
        _json(uitslagen)
    elif als_junit:
        from ikt.cli.junit import junit

        click.echo(junit(uitslagen))
    else:
        _tekst(uitslagen)
    if any(isinstance(uitslag, Gebruikersfout) for _, uitslag in uitslagen):
        return ONLEESBAAR
    return VALIDE if all(getattr(uitslag, "valide", False) for _, uitslag in uitslagen) else NIET_VALIDE


def _beoordeel(
    paden: tuple[Path, ...], omstandigheden: Omstandigheden
) -> Iterator[tuple[Path, Oordeel | Gebruikersfout]]:
    """One wrong path among several does not keep the others from being judged."""
    beoordelaar = Beoordelaar(Standaarden(), omstandigheden)
    for pad in paden:
        try:
            yield pad, beoordelaar.beoordeel(pad)
        except Gebruikersfout as fout:
            if len(paden) == 1:
                raise
            yield pad, fout


def _json(uitslagen: list[tuple[Path, Oordeel | Gebruikersfout]]) -> None:
    delen = [{"pad": str(pad), **_als_json(uitslag)} for pad, uitslag in uitslagen]
    if len(delen) == 1:
        delen[0].pop("pad")
    click.echo(json.dumps(delen if len(delen) > 1 else delen[0], ensure_ascii=False, indent=2))


def _als_json(uitslag: Oordeel | Gebruikersfout) -> dict[str, Any]:
    if isinstance(uitslag, Gebruikersfout):
        return {"fout": str(uitslag)}
    return {
        "soort": uitslag.soort,
        "valide": uitslag.valide,
        "stopt_in_fase": uitslag.stopt_in_fase,
        "lagen": [{"naam": laag.naam, "gedraaid": laag.gedraaid, "reden": laag.reden} for laag in uitslag.lagen],
        "meldingen": [
            {
                "code": melding.code,
                "ernst": str(melding.ernst),
                "soort": str(melding.soort),
                "fase": melding.fase,
                "beschrijving": melding.beschrijving,
                "bestand": melding.bestand,
                "plaats": {"regel": melding.plaats.regel, "element": melding.plaats.element},
            }
            for melding in uitslag.meldingen
        ],
        "niet_beoordeeld": list(uitslag.niet_beoordeeld),
    }


def _tekst(uitslagen: list[tuple[Path, Oordeel | Gebruikersfout]]) -> None:
    from ikt.cli.oordeel import toon

    for pad, uitslag in uitslagen:
        if isinstance(uitslag, Gebruikersfout):
            sys.stdout.flush()
            click.echo(f"Fout: {uitslag}", err=True)
        else:
            toon(pad, uitslag)
