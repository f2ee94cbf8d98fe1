"""The simulated systems of the planketen, connected as in a run."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Self, TypeVar

from ikt.kern.klok import TIJDZONE
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.bhkv.plansoftware import PlanAanlevering, PlansoftwareClient
from ikt.koppelvlakken.transport import Client, simulated
from mocks.fouten import Faults
from mocks.simulation import Simulation
from tests.planketen import OIN

C = TypeVar("C", bound=Client)
START = datetime(2026, 6, 10, 9, 0, tzinfo=TIJDZONE)
GEMEENTESTAD = {"code": "gm0297", "naam": "Gemeentestad", "oin": OIN, "bestuurslaag": "gemeente"}


class Plansimulatie:
    """Starts on Wednesday 10 June 2026, 9.00."""

    def __init__(self, faults: Faults | None = None, **settings: Any) -> None:
        self.wereld = Wereld("test", START, settings={"gezagen": [GEMEENTESTAD], **settings})
        namen = ("plansoftware", "lvbb", "ozon", "ihr", "rtr")
        self.simulation = Simulation(self.wereld, namen, faults=faults or Faults.load(), connect=simulated)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fout: object) -> None:
        self.wereld.close()

    def client(self, soort: type[C]) -> C:
        return soort(simulated(soort.system, self.simulation.router))

    def zet_aan(self, fout: str) -> None:
        self.wereld.switch(fout, True)

    def verder(self, **duur: float) -> None:
        """Let virtual time pass, with everything that happens in it."""
        tot = self.wereld.klok.nu() + timedelta(**duur)
        while self.simulation.advance(tot):
            pass

    def lever(self, zip_: bytes, **duur: float) -> PlanAanlevering:
        """Deliver, and look in the plansoftware after that time (two minutes)."""
        id_ = self.client(PlansoftwareClient).dien_in(zip_).id
        self.verder(**(duur or {"minutes": 2}))
        return self.client(PlansoftwareClient).aanlevering(id_)
