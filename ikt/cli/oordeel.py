"""An Oordeel for people: verdict, lagen, meldingen per laag and file, and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ikt.koppelvlakken.validatie import Ernst, Laag, Melding, Oordeel

MEESTE = 20
"""So many meldingen of one file and laag are shown; a broken file can give thousands."""

VEEL = 5
"""Of more rules that were not judged for the same reason only the codes are shown."""

_NODIG = re.compile(r"\(nodig: (\w+)\)$")
_BESTURING = dict.fromkeys(
    [*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "�"
)
"""What a delivered name or value could upset a terminal with: control characters, and turns of writing direction."""

_KLEUR = {Ernst.FOUT: "red", Ernst.WAARSCHUWING: "yellow", Ernst.ONTRADEN: "yellow"}


def toon(pad: Path, oordeel: Oordeel) -> None:
    console = Console(highlight=False)
    console.print(Text.assemble((_veilig(pad.name or str(pad)), "bold"), f"  ({oordeel.soort})"))
    console.print(_conclusie(oordeel))
    console.print(_lagen(oordeel.lagen))
    for laag in oordeel.lagen:
        _meldingen(console, laag, oordeel.stopt_in_fase)
    _niet_beoordeeld(console, oordeel.niet_beoordeeld)
    console.print(_advies(oordeel))
    console.print()


def tel(meldingen: Iterable[Melding]) -> str:
    """For instance `2 fouten, 1 waarschuwing`."""
    aantal = dict.fromkeys(Ernst, 0)
    for melding in meldingen:
        aantal[melding.ernst] += 1
    namen = {
        Ernst.FOUT: ("fout", "fouten"),
        Ernst.WAARSCHUWING: ("waarschuwing", "waarschuwingen"),
        Ernst.ONTRADEN: ("keer ontraden", "keer ontraden"),
    }
    delen = [f"{n} {namen[ernst][n > 1]}" for ernst, n in aantal.items() if n]
    return ", ".join(delen) or "geen meldingen"


def _conclusie(oordeel: Oordeel) -> Text:
    stijl = "bold green" if oordeel.valide else "bold red"
    return Text.assemble(("VALIDE" if oordeel.valide else "NIET VALIDE", stijl), f": {tel(oordeel.meldingen)}")


def _lagen(lagen: Iterable[Laag]) -> Table:
    tabel = Table("Laag", "Gedraaid", "Uitkomst", box=None, padding=(0, 2, 0, 0))
    for laag in lagen:
        uitkomst = tel(laag.meldingen) if laag.gedraaid else ""
        tabel.add_row(laag.naam, "ja" if laag.gedraaid else "nee", ", ".join(filter(None, (uitkomst, laag.reden))))
    return tabel


def _meldingen(console: Console, laag: Laag, stopt_in_fase: int | None) -> None:
    """Phase by phase, when the meldingen have one: with a line where the real system stops."""
    if laag.meldingen:
        console.print(Text(f"\n{laag.naam}", style="bold"))
    fasen = sorted({melding.fase or 0 for melding in laag.meldingen})
    for fase in fasen:
        if fase and stopt_in_fase:
            console.print(Text(f"  fase {fase}: {_fasenaam(fase)}", style="italic"))
        _per_bestand(console, [melding for melding in laag.meldingen if (melding.fase or 0) == fase])
        if fase and fase == stopt_in_fase:
            rest = "; wat hierna staat, meldt zij dan nog niet" if fase != fasen[-1] else ""
            console.print(Text(f"  ── hier stopt de LVBB, na fase {fase}{rest} ──", style="bold red"))


def _fasenaam(fase: int) -> str:
    from ikt.koppelvlakken.stop.beoordeling import FASEN  # only a STOP-aanlevering has phases, and then it is loaded

    return FASEN.get(fase, "verwerking")


def _per_bestand(console: Console, van_fase: list[Melding]) -> None:
    op_bestand = sorted(van_fase, key=lambda melding: melding.bestand)
    for bestand, groep in groupby(op_bestand, key=lambda melding: melding.bestand):
        meldingen = list(groep)
        console.print(Text(f"  {_veilig(bestand) or 'het geheel'}"))
        for melding in meldingen[:MEESTE]:
            console.print(Padding(_regel(melding), (0, 0, 0, 4)))
        if (rest := len(meldingen) - MEESTE) > 0:
            console.print(Padding(Text(f"… en nog {rest}; met --json staan ze er allemaal"), (0, 0, 0, 4)))


def _regel(melding: Melding) -> Text:
    plaats = f" ({melding.plaats})" if str(melding.plaats) else ""
    kop = (f"{melding.ernst} {melding.code}", _KLEUR[melding.ernst])
    return Text.assemble(kop, _veilig(f"{plaats}: {melding.beschrijving}"))


def _niet_beoordeeld(console: Console, delen: tuple[str, ...]) -> None:
    """Many rules that need the same are told together: else they bury what is wrong."""
    if not delen:
        return
    console.print(Text("\nNiet beoordeeld", style="bold"))
    regels = [regel for nodig, groep in _per_nodig(delen).items() for regel in _kort(nodig, groep)]
    for regel in regels:
        console.print(Padding(Text(f"- {_veilig(regel)}"), (0, 0, 0, 2)))
    if len(regels) < len(delen):
        uitleg = "Wat elke regel inhoudt toont ikt regels; meer beoordelen kan met --context."
        console.print(Padding(Text(uitleg), (0, 0, 0, 2)))


def _per_nodig(delen: tuple[str, ...]) -> dict[str, list[str]]:
    """By what they need; what needs nothing in particular stands by itself."""
    groepen: dict[str, list[str]] = {}
    for deel in delen:
        gevonden = _NODIG.search(deel)
        groepen.setdefault(gevonden[1] if gevonden else deel, []).append(deel)
    return groepen


def _kort(nodig: str, groep: list[str]) -> list[str]:
    if len(groep) <= VEEL:
        return groep
    return [f"{len(groep)} regels (nodig: {nodig}): {', '.join(deel.partition(':')[0] for deel in groep)}"]


def _veilig(tekst: str) -> str:
    return tekst.translate(_BESTURING)


def _advies(oordeel: Oordeel) -> Text:
    if not oordeel.valide:
        return Text("\nWat nu: herstel de fouten en beoordeel opnieuw.")
    if not all(laag.gedraaid for laag in oordeel.lagen):
        return Text("\nWat nu: geen fouten gevonden, maar niet elke laag heeft gedraaid.")
    return Text("\nWat nu: dit kan aangeleverd worden; lees wel wat niet beoordeeld is.")
