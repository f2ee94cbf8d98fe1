"""The ways into an LVBB: one port, whatever lies behind it (a REST gateway, an inbox folder, ebMS2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from ikt.koppelvlakken.beheer.client import BeheerClient
from ikt.koppelvlakken.bhkv.client import BhkvClient
from ikt.koppelvlakken.bhkv.plansoftware import PlanAanlevering, PlansoftwareClient
from ikt.koppelvlakken.bhkv.verslag import Resultaat

LANGST = timedelta(days=400)
"""After that no publication comes any more."""
STAP = timedelta(hours=1)


@dataclass(frozen=True)
class Antwoord:
    """How it stands in the plansoftware, and all answers of the LVBB, the oldest first."""

    aanlevering: PlanAanlevering
    resultaten: Sequence[Resultaat]


class Ingang(Protocol):
    def lever_aan(self, zip_: bytes) -> Antwoord:
        """Deliver the package (opdracht.zip), and give the answers once there is a final one."""
        ...


@dataclass(frozen=True)
class Postvak:
    """The inbox of a simulated LVBB: what is put in goes over the REST gateway, and its time is moved on until the
    final answer is there."""

    plansoftware: PlansoftwareClient
    lvbb: BhkvClient
    beheer: BeheerClient

    def lever_aan(self, zip_: bytes) -> Antwoord:
        aanlevering = self.plansoftware.dien_in(zip_)
        moment = self.beheer.nu()
        einde = moment + LANGST
        while not self.plansoftware.aanlevering(aanlevering.id).is_klaar and moment < einde:
            moment = self.beheer.verder(min(moment + STAP, einde))
        stand = self.plansoftware.aanlevering(aanlevering.id)
        return Antwoord(stand, self.lvbb.resultaten(stand.aanleveraar, stand.kenmerk))
