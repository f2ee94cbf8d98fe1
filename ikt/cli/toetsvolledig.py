"""The findings of `ikt toets --volledig` for people, each with its smallest example."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ikt.cli.toetsvorm import kop
from ikt.koppelvlakken.sttr.bevinding import (
    Antwoorden,
    Bevindingen,
    Gat,
    Omslag,
    OnbereikbareRij,
    Tegenspraak,
    ZonderInvloed,
)
from ikt.koppelvlakken.sttr.leesbaar import antwoordtekst, leesbaar, vraagtekst
from ikt.koppelvlakken.sttr.model import SttrBestand

B = TypeVar("B")
MEESTE = 15
"""So many of each kind are shown; --json gives all."""


def toon(bestand: SttrBestand, gevonden: Bevindingen) -> None:
    _Vorm(bestand, gevonden).toon()


class _Vorm:
    def __init__(self, bestand: SttrBestand, gevonden: Bevindingen) -> None:
        self._bestand, self._gevonden = bestand, gevonden
        self._console = Console(highlight=False)

    def toon(self) -> None:
        gevonden = self._gevonden
        self._console.print(kop(self._bestand))
        self._console.print(self._samenvatting())
        self._deel("Rijen die nooit gelden", gevonden.onbereikbaar, self._rij)
        self._deel(self._gatenkop(), gevonden.gaten, self._gat)
        self._deel("Tegenspraken", gevonden.tegenspraken, self._tegenspraak)
        self._deel("Vragen zonder invloed op de conclusie", gevonden.zonder_invloed, self._zonder_invloed)
        self._deel("Conclusies die nog omslaan", gevonden.omslagen, self._omslag)
        for reden in gevonden.niet_onderzocht:
            self._console.print(Text.assemble(("\nNiet onderzocht. ", "bold yellow"), reden))

    def _samenvatting(self) -> Text:
        gevonden = self._gevonden
        if not gevonden.combinaties:
            return Text("De combinaties van antwoorden zijn niet onderzocht.")
        vragen = f"{gevonden.vragen} {'vraag' if gevonden.vragen == 1 else 'vragen'}"
        omvang = f"Onderzocht: alle {gevonden.combinaties:,} combinaties van {vragen}; ".replace(",", ".")
        aantal = gevonden.aantal
        oordeel = f"{aantal} {'bevinding' if aantal == 1 else 'bevindingen'}" if aantal else "geen bevindingen"
        return Text.assemble(omvang, (oordeel, "bold red" if aantal else "bold green"))

    def _gatenkop(self) -> str:
        keer = f"{self._gevonden.zonder_conclusie:,}".replace(",", ".")
        return f"Alles beantwoord en toch geen conclusie ({keer} combinaties)"

    def _deel(self, titel: str, lijst: Sequence[B], regel: Callable[[B], str]) -> None:
        if not lijst:
            return
        self._console.print(Text(f"\n{titel}", style="bold"))
        for bevinding in lijst[:MEESTE]:
            self._console.print(Padding(Text(f"- {regel(bevinding)}"), (0, 0, 0, 2)))
        if (rest := len(lijst) - MEESTE) > 0:
            self._console.print(f"  … en nog {rest}; met --json staan ze er allemaal")

    def _rij(self, bevinding: OnbereikbareRij) -> str:
        if bevinding.na:
            reden = f"rij {' of '.join(map(str, bevinding.na))} gaat altijd voor"
        elif bevinding.kolom:
            reden = f"“{bevinding.kolom}” wordt nooit wat de rij vraagt"
        else:
            reden = "haar cellen sluiten elkaar uit"
        return f"rij {bevinding.rij} van “{bevinding.decision}”: {reden}"

    def _gat(self, bevinding: Gat) -> str:
        return self._bij(bevinding.antwoorden)

    def _tegenspraak(self, bevinding: Tegenspraak) -> str:
        rijen = " en ".join(map(str, bevinding.rijen))
        uitkomsten = " en ".join(leesbaar(waarde) for waarde in bevinding.uitkomsten)
        bij = self._bij(bevinding.antwoorden)
        return f"rijen {rijen} van “{bevinding.decision}” ({bevinding.hit_policy}) geven {uitkomsten} {bij}"

    def _zonder_invloed(self, bevinding: ZonderInvloed) -> str:
        nodig = "; zonder antwoord komt er soms geen conclusie" if bevinding.nodig else ""
        return f"{vraagtekst(bevinding.vraag)}{nodig}"

    def _omslag(self, bevinding: Omslag) -> str:
        return (
            f"{leesbaar(bevinding.van)} wordt {leesbaar(bevinding.naar)} door het antwoord "
            f"{leesbaar(bevinding.antwoord)} op “{vraagtekst(bevinding.vraag)}” {self._bij(bevinding.antwoorden)}"
        )

    def _bij(self, antwoorden: Antwoorden) -> str:
        vragen = {id: self._bestand.vraag(id) for id in antwoorden}
        delen = [antwoordtekst(regel, antwoorden[id]) for id, regel in vragen.items() if regel]
        return f"bij {', '.join(delen)}" if delen else "bij elk antwoord"
