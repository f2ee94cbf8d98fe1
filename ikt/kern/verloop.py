"""The course of a run as the journal tells it: per casus its pogingen, per poging its steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ikt.kern.journal import Record
from ikt.kern.plan import GeplandeCasus
from ikt.kern.uitkomst import Uitkomst

TO_RESUME = (Uitkomst.LOOPT, Uitkomst.AFGEBROKEN, Uitkomst.NIET_GETEST)
WENT_ON = (Uitkomst.GESLAAGD, Uitkomst.MET_WERKAFSPRAAK)


@dataclass
class StapVerloop:
    """What is known of one step; `afgerond` is its closing record, None while it was busy."""

    nr: int
    hash: str
    gestart: Record
    afgerond: Record | None = None
    voorgenomen: list[str] = field(default_factory=list)
    wachten: list[Record] = field(default_factory=list)
    uitkomst: Uitkomst | None = None

    def rond_af(self, record: Record) -> None:
        self.afgerond, self.uitkomst = record, Uitkomst(record["uitkomst"])

    @property
    def klaar(self) -> bool:
        return self.uitkomst in WENT_ON


@dataclass
class Poging:
    """One attempt at a casus. `vorige` is the one it goes on from, where systems remember; `stappen` holds what was
    done in it and before it."""

    nr: int
    record: Record
    stappen: dict[int, StapVerloop] = field(default_factory=dict)
    oordeel: Record | None = None
    delen: dict[str, Any] = field(default_factory=dict)
    vorige: Poging | None = None

    def begin(self, record: Record) -> None:
        """A step starts. What it intended and how long it waited before a break counts on."""
        nr = record["stap"]
        eerder = self.vorige.stappen.get(nr) if self.vorige else None
        voorgenomen, wachten = (list(eerder.voorgenomen), list(eerder.wachten)) if eerder else ([], [])
        self.stappen[nr] = StapVerloop(nr, record["hash"], record, voorgenomen=voorgenomen, wachten=wachten)

    @property
    def spoor_id(self) -> str:
        spoor: str = self.record["spoor"]
        return spoor

    def stap_met_afloop(self) -> StapVerloop | None:
        """The step that ended the attempt with another outcome than *geslaagd*."""
        return next((stap for stap in self.stappen.values() if stap.afgerond and not stap.klaar), None)


@dataclass
class CasusVerloop:
    plan: GeplandeCasus
    pogingen: list[Poging] = field(default_factory=list)

    @property
    def laatste(self) -> Poging | None:
        return self.pogingen[-1] if self.pogingen else None

    @property
    def uitkomst(self) -> Uitkomst:
        """Green only when each planned step has ended well; started and not ended is *afgebroken*."""
        poging = self.laatste
        if poging is None:
            return Uitkomst.NIET_GETEST
        if poging.oordeel:
            return Uitkomst(poging.oordeel["uitkomst"])
        if (stap := poging.stap_met_afloop()) and stap.uitkomst:
            return stap.uitkomst
        done = {nr for nr, stap in poging.stappen.items() if stap.klaar}
        if done != set(range(len(self.plan.stappen))):
            return Uitkomst.AFGEBROKEN
        werkafspraak = any(stap.uitkomst is Uitkomst.MET_WERKAFSPRAAK for stap in poging.stappen.values())
        return Uitkomst.MET_WERKAFSPRAAK if werkafspraak else Uitkomst.GESLAAGD

    @property
    def bevindingen(self) -> frozenset[str]:
        """Ids of the known bevindingen that showed up in the last attempt."""
        stappen = self.laatste.stappen.values() if self.laatste else ()
        return frozenset(stap.afgerond["bevinding"] for stap in stappen if stap.afgerond and stap.afgerond["bevinding"])

    @property
    def bewijs_van_afloop(self) -> Record:
        """The record that says why the casus ended as it did; empty when there is none."""
        poging = self.laatste
        if poging is None:
            return {}
        stap = poging.stap_met_afloop()
        return poging.oordeel or (stap.afgerond if stap and stap.afgerond else {}) or {}


@dataclass
class Verloop:
    """A whole run. `run` is its opening record, `einde` its closing one (None when it was cut off)."""

    run: Record
    casussen: dict[str, CasusVerloop] = field(default_factory=dict)
    einde: Record | None = None

    @property
    def te_hervatten(self) -> frozenset[str]:
        """The casussen that wait, were cut off, or never began."""
        return frozenset(id for id, casus in self.casussen.items() if casus.uitkomst in TO_RESUME)

    @property
    def te_hertesten(self) -> frozenset[str]:
        """The casussen that a storing or the environment prevented."""
        return frozenset(id for id, casus in self.casussen.items() if casus.uitkomst is Uitkomst.GEBLOKKEERD)

    @classmethod
    def uit(cls, records: Iterable[Record]) -> Verloop:
        verloop = cls(run={})
        for record in records:
            verloop._verwerk(record)
        return verloop

    def _verwerk(self, record: Record) -> None:
        soort = record["soort"]
        if soort == "run":
            self.run = self.run or record
            self.einde = None
        elif soort == "einde":
            self.einde = record
        elif soort == "gepland":
            plan = GeplandeCasus.model_validate(record["plan"])
            self.casussen.setdefault(plan.casus, CasusVerloop(plan))
        elif soort == "poging":
            self._open(record)
        elif "poging" in record:
            self._in_poging(record)

    def _open(self, record: Record) -> None:
        casus = self.casussen[record["casus"]]
        poging = Poging(record["poging"], record)
        if record["verder"] and casus.laatste:
            poging.vorige = casus.laatste
            poging.stappen = {nr: stap for nr, stap in casus.laatste.stappen.items() if stap.klaar}
            poging.delen = dict(casus.laatste.delen)
        casus.pogingen.append(poging)

    def _in_poging(self, record: Record) -> None:
        poging = self._poging(record)
        if record["soort"] == "oordeel":
            poging.oordeel = record
        elif record["soort"] == "gestart":
            poging.begin(record)
        elif "stap" in record:
            _in_stap(poging.stappen[record["stap"]], record)
        poging.delen |= record.get("delen", {})

    def _poging(self, record: Record) -> Poging:
        pogingen = self.casussen[record["casus"]].pogingen
        return next(poging for poging in reversed(pogingen) if poging.nr == record["poging"])


def _in_stap(stap: StapVerloop, record: Record) -> None:
    if record["soort"] == "afgerond":
        stap.rond_af(record)
    elif record["soort"] == "voorgenomen":
        stap.voorgenomen.append(record["kenmerk"])
    elif record["soort"] == "wacht":
        stap.wachten.append(record)
