"""`ikt aanlever`: put a package in the inbox of a simulated LVBB, and lay its verslag beside it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from ikt.cli.spelen import project_root
from ikt.kern.evidence import NoEvidence
from ikt.kern.fout import Gebruikersfout
from ikt.kern.klok import EchteKlok
from ikt.kern.opslag import Store
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.beheer.client import BeheerClient
from ikt.koppelvlakken.bhkv.client import BhkvClient
from ikt.koppelvlakken.bhkv.ingang import Antwoord, Ingang, Postvak
from ikt.koppelvlakken.bhkv.plansoftware import PlansoftwareClient
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat, schrijf_alle
from ikt.koppelvlakken.stop.lezer import lees
from ikt.koppelvlakken.stop.xml import serialiseer
from ikt.koppelvlakken.transport import Breaker, Client, simulated
from ikt.runner.koppelen import Koppelaar
from ikt.runner.opties import RunOptions
from ikt.runner.run import Ronde

C = TypeVar("C", bound=Client)
WERELDEN = Path(".ikt/werelden")
"""Where `ikt serveer` keeps its werelden too: what one delivers, the other knows."""


@click.command(short_help="Lever een pakket aan bij een gesimuleerde LVBB.")
@click.argument("pakket", metavar="ZIP", type=click.Path(path_type=Path))
@click.option("--als", "oin", required=True, metavar="OIN", help="OIN van het bevoegd gezag dat aanlevert.")
@click.option("--map", "folder", metavar="MAP", type=click.Path(path_type=Path), help="Postvak voor pakket en verslag.")
@click.option("--fase", default="los", show_default=True, help="Testfase waarin dit bevoegd gezag meedoet.")
@click.option("--omgeving", default="mock", show_default=True, help="Omgeving met de gesimuleerde LVBB.")
@click.option("--json", "as_json", is_flag=True, help="Geef de uitkomst als JSON.")
def aanlever(pakket: Path, oin: str, folder: Path | None, fase: str, omgeving: str, as_json: bool) -> int:
    """Leg ZIP in het postvak van een gesimuleerde LVBB. Die keurt het, maakt het op de dag van bekendmaking bekend, en
    legt er een verslag naast: de XML van de LVBB, en een leesbare samenvatting.

    De LVBB onthoudt wat eerder is aangeleverd. Met een omgeving van `ikt serveer` gaat het naar die LVBB.
    """
    ronde = Ronde(project_root(), RunOptions(fase=fase, omgeving=omgeving))
    _eis_bekend(ronde, oin)
    if lees(pakket).opdracht is None:
        doe = "Lever een zip aan met opdracht.xml; ikt valideer zegt wat eraan schort."
        raise Gebruikersfout("Dit is geen aanlevering met een opdracht.xml.", waar=str(pakket), doe=doe)
    antwoord = _ingang(ronde, oin).lever_aan(pakket.read_bytes())
    xml, tekst = _leg_ernaast(_in_postvak(pakket, folder), antwoord)
    click.echo(
        json.dumps(_feiten(antwoord, xml, tekst), ensure_ascii=False, indent=2) if as_json else tekst.read_text()
    )
    if not as_json:
        click.echo(f"Verslag: {xml}")
    return 1 if antwoord.aanlevering.status == "geweigerd" or not antwoord.aanlevering.is_klaar else 0


def _eis_bekend(ronde: Ronde, oin: str) -> None:
    bekend = [gezag["oin"] for gezag in ronde.gezagen()]
    if oin not in bekend:
        raise Gebruikersfout(f"OIN {oin} doet niet mee in deze fase.", doe=f"Kies uit: {', '.join(bekend)}.")


def _ingang(ronde: Ronde, oin: str) -> Ingang:
    client = _clients(ronde, oin)
    return Postvak(client(PlansoftwareClient), client(BhkvClient), client(BeheerClient))


def _clients(ronde: Ronde, oin: str) -> Callable[[type[C]], C]:
    omgeving = ronde.omgeving
    if not omgeving.is_gesimuleerd:
        raise Gebruikersfout(f"In omgeving {omgeving.naam} is de LVBB niet gesimuleerd.", doe="Kies mock.")
    if not omgeving.in_proces:
        opties: dict[str, Any] = {"evidence": NoEvidence(), "breaker": Breaker(None), "klok": EchteKlok(), "oin": oin}
        return lambda soort: soort(omgeving.connection(soort.system, **opties))
    koppelaar = Koppelaar(omgeving, ronde.opties, ronde.faults, ronde.gezagen())
    WERELDEN.mkdir(parents=True, exist_ok=True)
    store = Store(WERELDEN / f"{oin}.sqlite")
    wereld = Wereld(oin, omgeving.start, settings=koppelaar.settings(), store=store, folder=WERELDEN / oin)
    router = koppelaar.simulatie(wereld, NoEvidence()).router
    return lambda soort: soort(simulated(soort.system, router))


# -- the verslag -------------------------------------------------------------------------------------------------


def _in_postvak(pakket: Path, folder: Path | None) -> Path:
    """Where the package lies, so that the verslag can be laid beside it."""
    if folder is None or folder.resolve() == pakket.parent.resolve():
        return pakket
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy2(pakket, folder))


def _leg_ernaast(pakket: Path, antwoord: Antwoord) -> tuple[Path, Path]:
    xml, tekst = pakket.with_suffix(".verslag.xml"), pakket.with_suffix(".verslag.txt")
    xml.write_bytes(serialiseer(schrijf_alle(antwoord.resultaten, profiel())))
    tekst.write_text("\n".join(_regels(pakket, antwoord)) + "\n", encoding="utf-8")
    return xml, tekst


def _regels(pakket: Path, antwoord: Antwoord) -> list[str]:
    stand = antwoord.aanlevering
    regels = [f"{pakket.name} ({stand.id_levering}): {stand.status.upper()}"]
    regels += [f"  {_tijdstip(resultaat)}  {resultaat.status}" for resultaat in antwoord.resultaten]
    return regels + [f"  {m.ernst} {m.code}: {m.beschrijving}" for m in stand.meldingen]


def _tijdstip(resultaat: Resultaat) -> str:
    return f"{resultaat.verslag.tijdstip:%d-%m-%Y %H:%M}" if resultaat.verslag else " " * 16


def _feiten(antwoord: Antwoord, xml: Path, tekst: Path) -> dict[str, Any]:
    stand = antwoord.aanlevering
    return {
        "idLevering": stand.id_levering,
        "status": stand.status,
        "antwoorden": [
            {"tijdstip": r.verslag.tijdstip.isoformat() if r.verslag else None, "stand": r.status}
            for r in antwoord.resultaten
        ],
        "meldingen": [melding.model_dump() for melding in stand.meldingen],
        "verslag": str(xml),
        "samenvatting": str(tekst),
    }
