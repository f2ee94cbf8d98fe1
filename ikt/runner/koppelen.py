"""Connecting a casus to its systems: simulated in this process, served elsewhere, or real."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any

import respx

from ikt.kern.evidence import EvidenceSink, NoEvidence
from ikt.kern.klok import EchteKlok, Klok, VirtueleKlok
from ikt.kern.koppeling import Koppeling, OnWrite
from ikt.kern.plan import Partij
from ikt.kern.wachten import EchteWachter, Wachter
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.beheer import BeheerClient, BeheerTester, BeheerWachter, GeduldigeWachter, ServedKlok
from ikt.koppelvlakken.transport import Breaker, Connection, simulated
from ikt.omgeving.omgeving import Omgeving
from ikt.runner.opties import RunOptions
from mocks.fouten import Faults
from mocks.simulation import Simulation

GENADE = timedelta(seconds=3)
"""What real software in a simulated world gets to react, before simulated time goes on."""


@dataclass
class Koppelaar:
    """Makes the Koppeling of each casus; `gezagen` are the authorities that simulated systems know.

    On real systems all casussen share a breaker; a simulated storing in one casus must not block another.
    """

    omgeving: Omgeving
    opties: RunOptions
    faults: Faults
    gezagen: Sequence[Mapping[str, Any]]
    breaker: Breaker = field(default_factory=Breaker)

    def koppel(self, seed: str, oin: str, evidence: EvidenceSink, einde: ExitStack, *, verder: bool) -> Koppeling:
        """`verder`: the casus goes on in a wereld that remembers it. What is made for this casus alone is closed
        at its `einde`."""
        if self.omgeving.in_proces:
            return self._in_proces(seed, evidence, einde)
        return self._served(oin, verder) if self.omgeving.is_gesimuleerd else self._echt(oin)

    def simulatie(self, wereld: Wereld, evidence: EvidenceSink) -> Simulation:
        """The simulated systems of this environment, in that wereld; they reach each other in this process."""

        def connect(system: str, router: respx.Router, oin: str = "") -> Connection:
            naam = self.omgeving.naam_voor(system, self._code(oin))
            if naam in self.omgeving.gesimuleerd:
                return simulated(naam, router, evidence=evidence, breaker=Breaker(None), klok=wereld.klok)
            return self._connection(naam, evidence, breaker=Breaker(None), klok=wereld.klok, oin=oin)

        return Simulation(wereld, self.omgeving.gesimuleerd, faults=self.faults, connect=connect, connect_for=connect)

    def _code(self, oin: str) -> str:
        return next((gezag["code"] for gezag in self.gezagen if gezag["oin"] == oin), "")

    def _in_proces(self, seed: str, evidence: EvidenceSink, einde: ExitStack) -> Koppeling:
        """The wereld and its simulated systems are only made when a step asks for one."""
        klok = VirtueleKlok(self.omgeving.start)

        @cache
        def reached() -> dict[str, Any]:
            wereld = Wereld(seed, self.omgeving.start, settings=self.settings(), klok=klok)
            einde.callback(wereld.close)
            return {"router": self.simulatie(wereld, evidence).router}

        koppeling = self._koppeling(klok, Breaker(), reached)
        return self._met_beheer(koppeling, cache(lambda: self._beheer(**reached())))

    def _served(self, oin: str, verder: bool) -> Koppeling:
        """The wereld outlives its casussen: faults of an earlier one are no part of one that begins."""
        beheer = self._beheer(oin=oin)
        for fault in () if verder else set(beheer.fouten()) - set(self.opties.fouten):
            beheer.fout(fault, aan=False)
        koppeling = self._koppeling(ServedKlok(beheer), self.breaker, lambda: {"oin": oin})
        return self._met_beheer(koppeling, lambda: beheer)

    def _echt(self, oin: str) -> Koppeling:
        return self._koppeling(EchteKlok(), self.breaker, lambda: {"oin": oin})

    def _beheer(self, **reached: Any) -> BeheerClient:
        """What beheer is told is no evidence of the chain."""
        return BeheerClient(self._connection("beheer", NoEvidence(), breaker=Breaker(None), **reached))

    def _met_beheer(self, koppeling: Koppeling, beheer: Callable[[], BeheerClient]) -> Koppeling:
        for fault in self.opties.fouten:
            beheer().fout(fault, aan=True)
        koppeling.tester = BeheerTester(beheer)
        koppeling.wachter = lambda: self._wachter(beheer())
        return koppeling

    def _wachter(self, beheer: BeheerClient) -> Wachter:
        if self.omgeving.met_echte_systemen:
            return GeduldigeWachter(beheer, GENADE)
        return BeheerWachter(beheer)

    def _koppeling(self, klok: Klok, breaker: Breaker, reached: Callable[[], dict[str, Any]]) -> Koppeling:
        geduld = timedelta(seconds=self.opties.geduld_s)
        return Koppeling(
            client=lambda kind, evidence, on_write, voor=None: kind(
                self._watched(*self._bij(kind.system, voor, reached()), evidence, on_write, klok=klok, breaker=breaker)
            ),
            klok=klok,
            wachter=lambda: EchteWachter(klok, geduld),
            onder_test=self.omgeving.onder_test,
            profielen=self.omgeving.profiel.profielen,
            standaardversies=self.omgeving.profiel.standaardversies,
            herhaal_onzeker=self.opties.herhaal_onzeker,
        )

    def _bij(self, system: str, voor: Partij | None, reached: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """The system of a party, and how it is reached: a simulated wereld is that of the casus, whoever asks."""
        if voor is None:
            return system, reached
        naam = self.omgeving.naam_voor(system, voor.code)
        is_echt = naam not in self.omgeving.gesimuleerd
        return naam, {**reached, **({"oin": voor.oin} if is_echt else {})}

    def _watched(
        self, system: str, reached: dict[str, Any], evidence: EvidenceSink, on_write: OnWrite, **meer: Any
    ) -> Connection:
        connection = self._connection(system, evidence, **reached, **meer)
        connection.on_write = on_write
        return connection

    def _connection(self, system: str, evidence: EvidenceSink, **reached: Any) -> Connection:
        return self.omgeving.connection(system, evidence=evidence, **reached)

    def settings(self) -> dict[str, Any]:
        """What simulated systems begin with."""
        return {
            "gezagen": [dict(gezag) for gezag in self.gezagen],
            "profielen": self.omgeving.profiel.profielen,
            "standaardversies": self.omgeving.profiel.standaardversies,
        }
