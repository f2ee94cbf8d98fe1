"""`ikt valideer`: judge an aanlevering, verzoekbericht or STTR file."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.beoordelingen import Beoordelaar
from ikt.koppelvlakken.validatie import Oordeel
from ikt.koppelvlakken.validatie.standaarden import Standaarden

VALIDE, NIET_VALIDE, ONLEESBAAR = 0, 1, 2


@click.command()
@click.argument("paden", metavar="PAD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "als_json", is_flag=True, help="Geef JSON in plaats van tekst.")
def valideer(paden: tuple[Path, ...], als_json: bool) -> int:
    """Beoordeel een STOP-aanlevering (zip of map), STAM-verzoekbericht, STTR-bestand of RTR-pakket.

    Wat het is wordt herkend aan de inhoud. Met de officiële schema's erbij (zie ikt standaarden) wordt ook
    daarmee getoetst. Exitcode: 0 valide, 1 niet valide, 2 niet gevonden, niet leesbaar of niet herkend.
    """
    uitslagen = list(_beoordeel(paden))
    if als_json:
        _json(uitslagen)
    else:
        _tekst(uitslagen)
    if any(isinstance(uitslag, Gebruikersfout) for _, uitslag in uitslagen):
        return ONLEESBAAR
    return VALIDE if all(getattr(uitslag, "valide", False) for _, uitslag in uitslagen) else NIET_VALIDE


def _beoordeel(paden: tuple[Path, ...]) -> Iterator[tuple[Path, Oordeel | Gebruikersfout]]:
    """One wrong path among several does not keep the others from being judged."""
    beoordelaar = Beoordelaar(Standaarden())
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
        "lagen": [{"naam": laag.naam, "gedraaid": laag.gedraaid, "reden": laag.reden} for laag in uitslag.lagen],
        "meldingen": [
            {
                "code": melding.code,
                "ernst": str(melding.ernst),
                "soort": str(melding.soort),
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
