"""`ikt serveer`: the simulated systems on this computer, for software of a leverancier."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ikt.cli.spelen import project_root
from ikt.kern.evidence import NoEvidence
from ikt.kern.fout import Gebruikersfout
from ikt.kern.opslag import Store
from ikt.kern.wereld import Wereld
from ikt.runner.koppelen import Koppelaar
from ikt.runner.opties import RunOptions
from ikt.runner.run import Ronde
from mocks.server import Server, serve
from mocks.simulation import Simulation


@click.command(short_help="Bied de gesimuleerde systemen aan op deze computer.")
@click.option("--fase", default="los", show_default=True, help="Testfase waarvan de deelnemers een wereld krijgen.")
@click.option("--omgeving", default="mock", show_default=True, help="Omgeving met de gesimuleerde systemen.")
@click.option("--adres", default="127.0.0.1", show_default=True, help="Adres waarop wordt geluisterd.")
@click.option("--poort", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 kiest een vrije.")
@click.option(
    "--map",
    "folder",
    type=click.Path(path_type=Path),
    default=Path(".ikt/werelden"),
    show_default=True,
    help="Waar de toestand bewaard blijft.",
)
def serveer(fase: str, omgeving: str, adres: str, poort: int, folder: Path) -> None:
    """Bied de gesimuleerde systemen aan, met een eigen wereld per OIN, totdat u Ctrl-C geeft.

    Gebruik daarna omgeving `leverancier`, of wijs uw eigen software naar de adressen die hieronder verschijnen.
    """
    ronde = Ronde(project_root(), RunOptions(fase=fase, omgeving=omgeving))
    server = _bind(_app(ronde, folder), adres, poort)
    base = f"http://{adres}:{server.effective_port}"
    click.echo(f"Gesimuleerde systemen op {base}/<oin>/<systeem>")
    for gezag in ronde.gezagen():
        click.echo(f"  {gezag['naam']}: {base}/{gezag['oin']}/")
    click.echo("Stop met Ctrl-C.")
    server.run()


def _bind(app: Server, adres: str, poort: int) -> Any:
    try:
        return serve(app, adres, poort)
    except OSError as fout:
        raise Gebruikersfout(
            f"Op {adres}:{poort} kan niet worden geluisterd ({fout.strerror}).",
            doe="Kies een andere --poort.",
        ) from fout


def _app(ronde: Ronde, folder: Path) -> Server:
    koppelaar = Koppelaar(ronde.omgeving, ronde.opties, ronde.faults, ronde.gezagen())

    def new_wereld(oin: str, store: Store, path: Path) -> Wereld:
        return Wereld(oin, ronde.omgeving.start, settings=koppelaar.settings(), store=store, folder=path)

    def simulate(wereld: Wereld) -> Simulation:
        return koppelaar.simulatie(wereld, NoEvidence())

    return Server(folder, [gezag["oin"] for gezag in ronde.gezagen()], new_wereld=new_wereld, simulate=simulate)
