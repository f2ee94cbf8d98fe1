"""`ikt testpakket`: the verzoeken of the catalogue as files, to work through by hand."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from ikt.catalogus.lezer import Catalogus
from ikt.cli.spelen import project_root
from ikt.kern.fout import Gebruikersfout
from ikt.kern.klok import TIJDZONE
from ikt.omgeving.fase import LOS, laad_fase


@click.command(short_help="Maak een testpakket om met de hand af te werken.")
@click.argument("keten", type=click.Choice(["vth"]))
@click.option("--bevoegd-gezag", "gezag", required=True, metavar="CODE", help="Voor wie het pakket is.")
@click.option("-o", "--uitvoer", "folder", required=True, metavar="MAP", type=click.Path(path_type=Path), help="Waar.")
@click.option("--fase", default=LOS, show_default=True, help="Testfase waarin het bevoegd gezag meedoet.")
@click.option(
    "--grootste-mb", default=25, show_default=True, type=click.IntRange(1), help="Grootte van de grootste bijlage."
)
def testpakket(keten: str, gezag: str, folder: Path, fase: str, grootste_mb: int) -> int:
    """Maak in MAP een map per verzoek met zijn bijlagen, en een werkblad met wat er te zien moet zijn.

    Het pakket komt uit de scenario's: verandert een scenario, maak het pakket dan opnieuw.
    """
    from ikt.koppelvlakken.verzoeken.testpakket import schrijf_pakket, testverzoeken

    root = project_root()
    partij = laad_fase(fase, root).deelnemer(gezag).partij()
    if folder.exists() and any(folder.iterdir()):
        raise Gebruikersfout("Deze map is niet leeg.", waar=str(folder), doe="Geef een nieuwe of lege map.")
    scenarios = [each for each in Catalogus.lees(root).scenarios if keten in each.tags]
    verzoeken = testverzoeken(scenarios, partij)
    if not verzoeken:
        raise Gebruikersfout("Er zijn geen scenario's met een verzoek dat met de hand in te dienen is.")
    nu = datetime.now(TIJDZONE)
    schrijf_pakket(verzoeken, partij, folder, moment=nu, grootste=grootste_mb * 1_000_000)
    click.echo(f"{len(verzoeken)} verzoeken voor {partij.naam} staan in {folder}; begin met verwachtingen.xlsx.")
    return 0
