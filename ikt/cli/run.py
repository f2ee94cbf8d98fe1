"""`ikt run`: play scenarios."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ikt.cli.processen import Processen, processes
from ikt.cli.spelen import play
from ikt.kern.fout import Gebruikersfout
from ikt.plugin.opties import rol
from ikt.runner.keuze import Keuze
from ikt.runner.opties import RunOptions


@click.command(short_help="Voer scenario's uit en bouw de resultaten van een testfase.")
@click.argument("paden", metavar="[PAD]...", nargs=-1)
@click.option("--fase", default="los", show_default=True, help="Testfase waarbij de run hoort, zoals IKT-11.")
@click.option("--omgeving", help="Omgeving uit environments/ (anders die van de fase).")
@click.option("--deelnemer", "deelnemers", multiple=True, metavar="CODE", help="Alleen deze deelnemer (mag vaker).")
@click.option("--rol", "rollen", multiple=True, metavar="ROL=CODE", help="Wie een andere rol speelt (mag vaker).")
@click.option("-m", "--tags", default="", metavar="TAGS", help="Tagexpressie, zoals 'vth and not handmatig'.")
@click.option("-k", "zoek", default="", metavar="TEKST", help="Alleen scenario's met deze tekst in titel of nummer.")
@click.option("-n", "processen", type=Processen(), help="Aantal processen, of auto.")
@click.option("--fout", "fouten", multiple=True, metavar="ID", help="Zet een fout aan in de gesimuleerde systemen.")
@click.option("--fouten", "foutmappen", multiple=True, type=click.Path(path_type=Path), help="Map met eigen fouten.")
@click.option("--herhaal-onzeker", is_flag=True, help="Verstuur ook opnieuw als onbekend is of het is aangekomen.")
@click.option("--geduld", default=30, show_default=True, help="Seconden wachten voordat een casus wordt opgeschort.")
@click.option("--json", "as_json", is_flag=True, help="Geef de samenvatting als JSON.")
def run(
    paden: tuple[str, ...],
    fase: str,
    omgeving: str | None,
    deelnemers: tuple[str, ...],
    rollen: tuple[str, ...],
    tags: str,
    zoek: str,
    processen: str | None,
    fouten: tuple[str, ...],
    foutmappen: tuple[Path, ...],
    herhaal_onzeker: bool,
    geduld: int,
    as_json: bool,
) -> int:
    """Voer scenario's uit: alle van de fase, of die in PAD (een .feature-bestand of map).

    \b
    Exitcodes: 0 alles goed, 1 iets niet goed of niet getest, 2 verkeerd gebruik, 3 iets wacht nog.
    """
    options = RunOptions(
        fase=fase,
        omgeving=omgeving,
        deelnemers=deelnemers,
        rollen=dict(rol(text) for text in rollen),
        fouten=fouten,
        foutmappen=foutmappen,
        herhaal_onzeker=herhaal_onzeker,
        geduld_s=geduld,
    )
    paths, scenarios = _split(paden)
    keuze = Keuze(tags=tags, zoek=zoek, scenarios=scenarios)
    return play(options, [*paths, *processes(processen)], keuze=keuze, as_json=as_json)


def _split(paden: Sequence[str]) -> tuple[list[str], tuple[str, ...]]:
    """`features/vth/aanvraag.feature::VTH-02[melding]` asks for one scenario of a file."""
    pairs = [pad.partition("::") for pad in paden]
    for path, _, _ in pairs:
        if not Path(path).exists():
            raise Gebruikersfout("Dit pad bestaat niet.", waar=path, doe="Controleer de naam.")
    return [path for path, _, _ in pairs] or ["features"], tuple(id for _, _, id in pairs if id)
