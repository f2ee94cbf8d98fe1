"""The `ikt` command: one module per subcommand, imported only when it is asked for."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence

import click
from click.exceptions import NoSuchCommand

from ikt.cli.taal import dutch_usage, speak_dutch
from ikt.kern.fout import Gebruikersfout

COMMANDS = {
    "run": "Voer scenario's uit en bouw de resultaten van een testfase.",
    "hervat": "Ga verder met een run die wacht, of die is afgebroken.",
    "catalogus": "Toon de scenario's met hun eisen en tags.",
    "stappen": "Toon de woordenschat van de stappen, met voorbeelden.",
    "lint": "Controleer de scenario's zonder ze uit te voeren.",
    "controleer": "Controleer of een omgeving bereikbaar en goed ingesteld is.",
    "valideer": "Beoordeel een aanlevering, verzoekbericht of STTR-bestand.",
    "aanlever": "Lever een pakket aan bij een gesimuleerde LVBB.",
    "toets": "Voer toepasbare regels uit, of onderzoek alle combinaties van antwoorden.",
    "regels": "Toon de validatieregels.",
    "standaarden": "Beheer de officiële XSD- en schematronsets.",
    "waarneming": "Toon waarnemingen die op een mens wachten, en vul ze in.",
    "detectie": "Meet welke fouten de scenario's ontdekken, en of zij de juiste schakel aanwijzen.",
    "rapport": "Bouw de IKT-rapportage van een testfase.",
    "testpakket": "Maak een testpakket om met de hand af te werken.",
    "serveer": "Bied de gesimuleerde systemen aan op deze computer.",
}


class Commands(click.Group):
    """A group whose commands live in `ikt.cli.<name>`, under the function `<name>`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            raise NoSuchCommand(cmd_name, possibilities=COMMANDS, ctx=ctx)
        module = importlib.import_module(f"ikt.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        dutch_usage(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Opdrachten"):
            formatter.write_dl(list(COMMANDS.items()))


speak_dutch()


@click.group(cls=Commands, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(package_name="ikt", prog_name="ikt", message="%(prog)s %(version)s")
def ikt() -> None:
    """Scenarioharnas voor de Interbestuurlijke Ketentesten van de Omgevingswet."""


dutch_usage(ikt)


def main(args: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code; a wrong use is one Dutch line and exit code 2."""
    try:
        code = ikt.main(args=list(args) if args is not None else None, prog_name="ikt", standalone_mode=False)
    except click.ClickException as fout:
        fout.show()
        sys.exit(2)
    except Gebruikersfout as fout:
        click.echo(f"Fout: {fout}", err=True)
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("Afgebroken.", err=True)
        sys.exit(130)
    sys.exit(code if isinstance(code, int) else 0)
