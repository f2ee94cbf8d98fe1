"""A Toetsing for people: the conclusie first, then what is open, what was decided, and what contradicts itself."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ikt.koppelvlakken.sttr.leesbaar import leesbaar, vraagtekst
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.toetsing import Toetsing


def toon(bestand: SttrBestand, toetsing: Toetsing) -> None:
    console = Console(highlight=False)
    console.print(kop(bestand))
    _conclusie(console, toetsing)
    _open(console, bestand, toetsing)
    _beslissingen(console, toetsing)
    _conflicten(console, toetsing)


def kop(bestand: SttrBestand) -> Text:
    soort = f"STTR {bestand.versie}" if bestand.versie else "STTR" if bestand.uitbreidingen else "DMN"
    return Text.assemble((bestand.name or bestand.naam, "bold"), f"  ({soort}, DMN {bestand.dmn_versie})")


def _conclusie(console: Console, toetsing: Toetsing) -> None:
    uitslag = toetsing.evaluation
    if uitslag.value is None:
        reden = "er staan nog vragen open" if uitslag.open_vragen else "geen enkele rij past bij deze antwoorden"
        console.print(Text.assemble("Uitkomst: ", ("nog geen", "bold yellow"), f"; {reden}"))
        return
    rijen = ", ".join(map(str, uitslag.rows[toetsing.toplaag]))
    console.print(
        Text.assemble("Uitkomst: ", (leesbaar(uitslag.value), "bold green"), f"  (rij {rijen})" if rijen else "")
    )
    for conclusie in uitslag.conclusies:
        if conclusie.toelichting:
            console.print(Padding(Text(conclusie.toelichting), (0, 0, 0, 2)))


def _open(console: Console, bestand: SttrBestand, toetsing: Toetsing) -> None:
    bepalend = toetsing.bepalend or ()
    vragen = {vraag.id: vraag for vraag in toetsing.evaluation.open_vragen}
    erbij = {regel.id: regel for id in bepalend if (regel := bestand.vraag(id))}
    if not vragen and not erbij:
        console.print("Open vragen: geen")
        return
    console.print(Text("\nOpen vragen", style="bold"))
    for id, vraag in (vragen | erbij).items():
        kan = "kan de uitkomst nog wijzigen" if id in bepalend else "verandert de uitkomst niet"
        oordeel = "" if toetsing.bepalend is None else f"  ({kan})"
        console.print(Padding(Text.assemble(f"- {vraagtekst(vraag)}", (oordeel, "dim")), (0, 0, 0, 2)))
    if toetsing.bepalend is None:
        console.print("  Welke daarvan de uitkomst nog wijzigen is niet onderzocht: er zijn te veel combinaties.")


def _beslissingen(console: Console, toetsing: Toetsing) -> None:
    uitslag = toetsing.evaluation
    tabel = Table("Beslissing", "Uitkomst", "Rij", box=None, padding=(0, 2, 0, 0))
    for naam, waarde in uitslag.decisions.items():
        tabel.add_row(Text(naam), Text(leesbaar(waarde)), ", ".join(map(str, uitslag.rows[naam])))
    console.print()
    console.print(tabel)


def _conflicten(console: Console, toetsing: Toetsing) -> None:
    for conflict in toetsing.evaluation.conflicts:
        rijen = " en ".join(map(str, conflict.rows))
        uitkomsten = " en ".join(leesbaar(waarde) for waarde in conflict.outputs)
        reden = f"Rijen {rijen} van “{conflict.decision}” passen tegelijk en geven {uitkomsten}."
        slot = f" {conflict.hit_policy} staat dat niet toe; de getoonde uitkomst is die van de eerste rij."
        console.print(Text.assemble(("\nTegenspraak: ", "bold red"), reden, slot))
