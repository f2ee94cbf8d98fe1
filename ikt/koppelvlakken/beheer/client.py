"""The client of the beheer koppelvlak of simulated systems."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from ikt.kern.uitkomst import NietVanToepassing, Testfout
from ikt.koppelvlakken.transport import Client, Effect, Operation

LEES = Operation("beheer-lezen", Effect.LEEST, repeatable=True)
STEL = Operation("beheer-instellen", Effect.LEEST, repeatable=False)
"""Setting a simulated system changes nothing in the chain that is tested, so it does not count as writing."""


class BeheerClient(Client):
    system: ClassVar[str] = "beheer"

    def nu(self) -> datetime:
        return datetime.fromisoformat(self._call(LEES, "GET", "/klok").json()["nu"])

    def verder(self, uiterlijk: datetime) -> datetime:
        """Let the next event happen, at `uiterlijk` at the latest; gives the new moment."""
        answer = self._call(STEL, "POST", "/klok", json={"uiterlijk": uiterlijk.isoformat()})
        return datetime.fromisoformat(answer.json()["nu"])

    def fouten(self) -> list[str]:
        """The faults that are switched on."""
        return [fault["id"] for fault in self._call(LEES, "GET", "/fouten").json() if fault["aan"]]

    def fout(self, fault: str, *, aan: bool) -> None:
        """`NietVanToepassing` when its system is a real one here: that cannot be told to go wrong."""
        answer = self._call(STEL, "PUT" if aan else "DELETE", f"/fouten/{fault}", expect=(204, 409))
        if answer.status_code == 409:
            raise NietVanToepassing(answer.json()["detail"])

    def reset(self) -> None:
        self._call(STEL, "POST", "/reset", expect=(204,))

    def leeg(self) -> None:
        """Let all simulated systems lose what they hold, as happens to test environments between rounds."""
        self._call(STEL, "POST", "/leeg", expect=(204,))

    def vul(self) -> None:
        """Give them back what they began with."""
        self._call(STEL, "POST", "/vul", expect=(204,))

    def scherm(self, naam: str, gegevens: Mapping[str, Any]) -> dict[str, Any]:
        answer = self._call(STEL, "POST", f"/schermen/{naam}", json=dict(gegevens), expect=(200, 404))
        if answer.status_code == 404:
            raise Testfout(f"Geen gesimuleerd systeem heeft een scherm '{naam}'.")
        shown: dict[str, Any] = answer.json()
        return shown

    def stand(self, system: str, table: str) -> dict[str, Any]:
        """What a simulated system keeps in one of its tables."""
        state: dict[str, Any] = self._call(LEES, "GET", f"/stand/{system}/{table}").json()
        return state
