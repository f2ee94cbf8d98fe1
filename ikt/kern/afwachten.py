"""Waiting in a step for what another system must do, with a deadline that survives a suspension."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

from ikt.kern.bezig import Bezig
from ikt.kern.klok import Klok
from ikt.kern.uitkomst import Hangt, Opgeschort
from ikt.kern.verschil import toon
from ikt.kern.wachten import Wachter

T = TypeVar("T")


class Afwachten:
    """Behind `Casus.wacht_op` and `Casus.wacht_tot`."""

    def __init__(self, bezig: Bezig, klok: Klok, wachter: Callable[[], Wachter]) -> None:
        self._bezig, self._klok, self._wachter = bezig, klok, wachter

    def op(
        self,
        omschrijving: str,
        lees: Callable[[], T],
        klaar: Callable[[T], bool],
        binnen: timedelta,
        schakel: str,
    ) -> T:
        begin, uiterlijk = self._termijn(omschrijving, binnen)
        wachter = self._wachter()
        while True:
            waarde = lees()
            if klaar(waarde):
                self._bezig.tijd.wachtte(self._klok.nu() - begin, schakel)
                return waarde
            if self._klok.nu() >= uiterlijk:
                self._bezig.tijd.wachtte(uiterlijk - begin, schakel)
                reden = f"{omschrijving}: op {_moment(uiterlijk)} nog niet; laatst gezien: {_gezien(waarde)}"
                raise Hangt(reden, schakel=schakel)
            self._verder(wachter, omschrijving, uiterlijk, f"; laatst gezien: {_gezien(waarde)}")

    def tot(self, moment: datetime, omschrijving: str) -> None:
        wachter, begin = self._wachter(), self._klok.nu()
        while self._klok.nu() < moment:
            self._verder(wachter, omschrijving, moment, "")
        self._bezig.tijd.wachtte(self._klok.nu() - begin)

    def _termijn(self, omschrijving: str, binnen: timedelta) -> tuple[datetime, datetime]:
        """When waiting began and until when: the first time counts, also when that was in an earlier session."""
        nr = self._bezig.wachten
        self._bezig.wachten += 1
        eerder = self._bezig.vorige.wachten if self._bezig.vorige else []
        for record in eerder:
            if record["wacht"] == nr:
                return datetime.fromisoformat(record["begin"]), datetime.fromisoformat(record["uiterlijk"])
        begin = self._klok.nu()
        uiterlijk = begin + binnen
        self._bezig.write("wacht", wacht=nr, wat=omschrijving, begin=str(begin), uiterlijk=str(uiterlijk))
        return begin, uiterlijk

    def _verder(self, wachter: Wachter, omschrijving: str, uiterlijk: datetime, gezien: str) -> None:
        try:
            wachter.verder(uiterlijk)
        except Opgeschort as pauze:
            reden = f"{omschrijving}: wacht tot uiterlijk {_moment(uiterlijk)}{gezien}"
            raise Opgeschort(reden, tot=pauze.tot, uiterlijk=uiterlijk) from None


def _moment(moment: datetime) -> str:
    return f"{moment:%d-%m-%Y %H:%M}"


def _gezien(waarde: object) -> str:
    """A status is one of a few words, and needs no quotes."""
    return waarde if isinstance(waarde, str) and waarde else toon(waarde)
