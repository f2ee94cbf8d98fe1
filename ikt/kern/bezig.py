"""The step that is busy: what it writes in the journal, and what an earlier session did of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ikt.kern.journal import Journal
from ikt.kern.schakeltijd import Schakeltijd
from ikt.kern.verloop import StapVerloop


class Bezig:
    """`vorige` is what an earlier session did of this step, where the systems remember it; `tijd` how long it takes."""

    def __init__(self, journal: Journal, casus: str, poging: int) -> None:
        self._journal, self.casus, self.poging = journal, casus, poging
        self.begin(0, None, datetime.min)

    def begin(self, nr: int, vorige: StapVerloop | None, moment: datetime) -> None:
        self.nr, self.vorige, self.tijd = nr, vorige, Schakeltijd(moment)
        self.wachten = 0

    def write(self, soort: str, **fields: Any) -> None:
        self._journal.write(soort, casus=self.casus, poging=self.poging, stap=self.nr, **fields)
