"""Tijdreizen in Ozon: which moment is asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ikt.koppelvlakken.ozon.profiel import Tijdreizen


@dataclass(frozen=True)
class Tijdreis:
    """A moment on the three axes of Ozon: for which facts it is valid, when it works, and what was known when.

    What is left out is now. `Tijdreis.op(dag)` is how the law counts on a day, as far as known now.
    """

    geldig_op: date | None = None
    in_werking_op: date | None = None
    beschikbaar_op: datetime | None = None

    @classmethod
    def op(cls, dag: date) -> Tijdreis:
        return cls(geldig_op=dag, in_werking_op=dag)

    def params(self, namen: Tijdreizen) -> dict[str, str]:
        """Query parameters; empty for now."""
        gevraagd = {
            namen.geldig: self.geldig_op,
            namen.in_werking: self.in_werking_op,
            namen.beschikbaar: self.beschikbaar_op,
        }
        return {naam: moment.isoformat() for naam, moment in gevraagd.items() if moment is not None}


NU = Tijdreis()
