"""`ikt hervat`: go on with a run that waits or was cut off."""

from __future__ import annotations

import click
from rich.console import Console

from ikt.cli.processen import Processen, processes
from ikt.cli.spelen import play, project_root, tell
from ikt.kern.fout import Gebruikersfout
from ikt.runner.opties import RunOptions
from ikt.runner.runmap import RunMap


@click.command(short_help="Ga verder met een run die wacht, of die is afgebroken.")
@click.argument("fase", metavar="FASE", default="los")
@click.option("--run", "naam", metavar="RUN", help="Naam van de run (anders de nieuwste van de fase).")
@click.option("-n", "processen", type=Processen(), help="Aantal processen, of auto.")
@click.option("--herhaal-onzeker", is_flag=True, help="Verstuur ook opnieuw als onbekend is of het is aangekomen.")
@click.option("--hertest", is_flag=True, help="Doe ook opnieuw wat door een storing of de omgeving geblokkeerd was.")
@click.option("--json", "as_json", is_flag=True, help="Geef de samenvatting als JSON.")
def hervat(
    fase: str, naam: str | None, processen: str | None, herhaal_onzeker: bool, hertest: bool, as_json: bool
) -> int:
    """Ga verder met een run van FASE: wat wacht, wat is afgebroken en wat nog niet was begonnen.

    Wat al klaar is wordt niet opnieuw gedaan. Exitcodes als bij `ikt run`.
    """
    folder = RunMap.zoek(project_root(), fase, naam)
    verloop = folder.verloop()
    if not verloop.run:
        raise Gebruikersfout("Deze run is nooit echt begonnen.", waar=folder.name, doe="Begin een nieuwe run.")
    if not verloop.te_hervatten and not (hertest and verloop.te_hertesten):
        geblokkeerd = " Wat geblokkeerd was doet u opnieuw met --hertest." if verloop.te_hertesten else ""
        click.echo(f"In run {folder.name} is niets meer te hervatten.{geblokkeerd}", err=True)
        return tell(folder, Console(quiet=as_json), stopped=None, as_json=as_json)
    options = RunOptions.model_validate(verloop.run["opties"])
    if herhaal_onzeker:
        options = options.model_copy(update={"herhaal_onzeker": True})
    args = ["features", f"--hervat={folder.name}", *(["--hertest"] if hertest else []), *processes(processen)]
    return play(options, args, as_json=as_json)
