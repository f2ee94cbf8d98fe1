"""Connecting a casus to its systems: simulated in this process, served elsewhere, or real."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import respx

from ikt.kern.casus import Koppeling
from ikt.kern.evidence import EvidenceSink, NoEvidence
from ikt.kern.klok import EchteKlok, Klok
from ikt.kern.wachten import EchteWachter
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.beheer import BeheerClient, BeheerTester, BeheerWachter, ServedKlok
from ikt.koppelvlakken.transport import Breaker, Connection
from ikt.omgeving.omgeving import Omgeving
from ikt.runner.opties import RunOptions
from mocks.fouten import Faults
from mocks.simulation import Simulation


@dataclass
class Koppelaar:
    """Makes the Koppeling of each casus; `gezagen` are the authorities that simulated systems know."""

    omgeving: Omgeving
    opties: RunOptions
    faults: Faults
    breaker: Breaker
    gezagen: Sequence[Mapping[str, Any]]

    def koppel(self, seed: str, oin: str, evidence: EvidenceSink) -> tuple[Koppeling, Wereld | None]:
        """The wereld, if one was made in this process, must be closed when the casus ends."""
        if self.omgeving.in_proces:
            return self._in_proces(seed, evidence)
        return (self._served(oin) if self.omgeving.is_gesimuleerd else self._koppeling(oin)), None

    def simulatie(self, wereld: Wereld, evidence: EvidenceSink) -> Simulation:
        """The simulated systems of this environment, in that wereld."""
        return Simulation(
            wereld,
            self.omgeving.in_proces,
            faults=self.faults,
            connect=lambda system, router: self._connection(system, evidence, router, wereld.klok),
        )

    def _in_proces(self, seed: str, evidence: EvidenceSink) -> tuple[Koppeling, Wereld]:
        wereld = Wereld(seed, self.omgeving.start, settings=self.settings())
        simulation = self.simulatie(wereld, evidence)
        beheer = BeheerClient(self._connection("beheer", NoEvidence(), simulation.router))
        koppeling = self._koppeling("", simulation.router, wereld.klok)
        return self._met_beheer(koppeling, beheer), wereld

    def _served(self, oin: str) -> Koppeling:
        beheer = BeheerClient(self._connection("beheer", NoEvidence(), oin=oin))
        return self._met_beheer(self._koppeling(oin, klok=ServedKlok(beheer)), beheer)

    def _met_beheer(self, koppeling: Koppeling, beheer: BeheerClient) -> Koppeling:
        for fault in self.opties.fouten:
            beheer.fout(fault, aan=True)
        koppeling.tester = BeheerTester(beheer)
        koppeling.wachter = lambda: BeheerWachter(beheer)
        return koppeling

    def _koppeling(self, oin: str, router: respx.Router | None = None, klok: Klok | None = None) -> Koppeling:
        klok = klok or EchteKlok()
        geduld = timedelta(seconds=self.opties.geduld_s)
        return Koppeling(
            client=lambda kind, evidence: kind(self._connection(kind.system, evidence, router, klok, oin)),
            klok=klok,
            wachter=lambda: EchteWachter(klok, geduld),
            onder_test=self.omgeving.onder_test,
            profielen=self.omgeving.profiel.profielen,
            herhaal_onzeker=self.opties.herhaal_onzeker,
        )

    def _connection(
        self,
        system: str,
        evidence: EvidenceSink,
        router: respx.Router | None = None,
        klok: Klok | None = None,
        oin: str = "",
    ) -> Connection:
        return self.omgeving.connection(
            system, evidence=evidence, breaker=self.breaker, router=router, klok=klok, oin=oin
        )

    def settings(self) -> dict[str, Any]:
        """What simulated systems begin with."""
        return {
            "gezagen": [dict(gezag) for gezag in self.gezagen],
            "profielen": self.omgeving.profiel.profielen,
        }
