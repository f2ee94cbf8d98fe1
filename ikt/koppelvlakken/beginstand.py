"""What an environment must hold before a round can begin: between rounds environments are sometimes emptied.

What is missing then says nothing about the software of any deelnemer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Protocol, TypeVar

from ikt.kern.dossier import Deel
from ikt.kern.plan import Partij
from ikt.kern.uitkomst import Geblokkeerd
from ikt.koppelvlakken.ozon import profiel as ozon
from ikt.koppelvlakken.ozon.client import OzonClient

C = TypeVar("C")

OMGEVING = "omgeving"
"""Who has to act when something is missing: nobody of whom software is under test."""


class Toegang(Protocol):
    """Clients, and what the environment says otherwise than their version profiles; a Casus is one."""

    def client(self, soort: type[C]) -> C: ...

    def profiel(self, naam: str) -> Mapping[str, Any]: ...


class BeginstandDeel(Deel):
    """What was missing when the tester looked whether the environment was ready."""

    naam: ClassVar[str] = "beginstand"
    ontbreekt: tuple[str, ...] = ()


def ontbreekt(toegang: Toegang, gezag: Partij) -> tuple[str, ...]:
    """What is missing for this bevoegd gezag, in words; empty when a round can begin.

    Only a gemeente has something from before any round: its omgevingsplan van rechtswege.
    """
    if gezag.bestuurslaag != "gemeente":
        return ()
    client = toegang.client(OzonClient)
    client.feiten = ozon.profiel().met(toegang.profiel(ozon.NAAM))
    return () if client.omgevingsplan(gezag.code) else (f"het omgevingsplan van {gezag.naam}",)


def vereis(gemist: Sequence[str]) -> None:
    """*Geblokkeerd* by the environment when something is missing."""
    if gemist:
        raise Geblokkeerd(
            f"De omgeving is niet klaar voor een testronde: {', '.join(gemist)} ontbreekt. "
            "Is zij geleegd, laat haar dan opnieuw vullen.",
            systeem=OMGEVING,
        )
