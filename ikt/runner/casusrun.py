"""One casus being played: made ready, run step by step, and closed."""

from __future__ import annotations

from contextlib import ExitStack

from ikt.kern.casus import Casus
from ikt.kern.dossier import Dossier
from ikt.kern.klok import EchteKlok
from ikt.kern.plan import GeplandeCasus
from ikt.kern.step_evidence import StepEvidence
from ikt.kern.uitkomst import Afloop, Testfout
from ikt.kern.uitvoering import Uitvoering, spoor_id
from ikt.kern.verloop import CasusVerloop, Poging
from ikt.runner.geschikt import bezwaar
from ikt.runner.run import Run


class CasusRun:
    """`open` first; it gives a reason not to play the casus, or None. Then `stap` per step, and `close`."""

    def __init__(self, run: Run, plan: GeplandeCasus) -> None:
        self._run, self.plan = run, plan
        self._eerder: CasusVerloop | None = run.eerder.casussen.get(plan.casus)
        self._einde = ExitStack()
        self.evidence: StepEvidence | None = None

    def open(self) -> Afloop | None:
        poging = self._vorige.nr + 1 if self._vorige else 1
        if gewijzigd := self._gewijzigd():
            return self._oordeel(poging, gewijzigd)
        if bezwaren := bezwaar(self.plan, self._run.ronde.omgeving, self._run.bekend.vandaag):
            return self._oordeel(poging, bezwaren)
        try:
            self._uitvoering = self._maak(poging)
        except Afloop as afloop:
            return self._oordeel(poging, afloop)
        self._uitvoering.open(self._vanaf)
        return None

    def stap(self, soort: str, tekst: str) -> Afloop | None:
        return self._uitvoering.stap(soort, tekst)

    def close(self) -> None:
        self._einde.close()

    # -- making ready --

    @property
    def _vorige(self) -> Poging | None:
        return self._eerder.laatste if self._eerder else None

    @property
    def _verder(self) -> Poging | None:
        """The attempt to go on from: only where something was done in it, and the systems remember that."""
        return self._vorige if self._run.blijvend and self._vorige and not self._vorige.oordeel else None

    @property
    def _vanaf(self) -> int:
        """The first step that is not done yet."""
        done = {nr for nr, stap in self._verder.stappen.items() if stap.klaar} if self._verder else set()
        return next(nr for nr in range(len(self.plan.stappen) + 1) if nr not in done)

    def _maak(self, poging: int) -> Uitvoering:
        run = self._run
        spoor = self._verder.spoor_id if self._verder else spoor_id(self._seed(poging))
        evidence = self.evidence = StepEvidence(run.evidence, self.plan.casus, poging)
        koppeling = run.koppelaar.koppel(
            self._seed(poging), self.plan.deelnemer.oin, evidence, self._einde, verder=self._verder is not None
        )
        if run.blijvend:
            run.beginstand.controleer(self.plan, koppeling)
        casus = Casus(
            self.plan,
            poging,
            spoor,
            dossier=Dossier(self._verder.delen if self._verder else None, clean=run.redactor.is_clean),
            journal=run.journal,
            evidence=evidence,
            koppeling=koppeling,
            schakels=run.ronde.schakels,
            formulieren=run.folder.formulieren,
            redact=run.redactor.text,
        )
        return Uitvoering(
            casus,
            run.vocabulary,
            run.journal,
            bekend=run.bekend,
            onder_test=koppeling.onder_test,
            eerder=self._verder,
        )

    def _seed(self, poging: int) -> str:
        """Simulated systems are played again the same; what real ones remember must never be met twice."""
        return f"{self._run.folder.name}/{self.plan.casus}/{poging}" if self._run.blijvend else self.plan.casus

    def _gewijzigd(self) -> Testfout | None:
        """A casus whose steps were changed since they were done cannot go on: the record would tell a lie."""
        if not self._vorige:
            return None
        for nr, stap in self._vorige.stappen.items():
            if nr >= len(self.plan.stappen) or self.plan.stappen[nr].hash != stap.hash:
                begonnen = str(self._vorige.record["klok"])[:16].replace("T", " ")
                return Testfout(f"Scenario gewijzigd sinds {begonnen} (stap {nr + 1}); begin een nieuwe run.")
        return None

    def _oordeel(self, poging: int, afloop: Afloop) -> Afloop:
        journal = self._run.journal
        nu = EchteKlok().nu().isoformat()
        casus = {"casus": self.plan.casus, "poging": poging}
        journal.write("poging", **casus, spoor="", verder=False, klok=nu)
        journal.write(
            "oordeel",
            **casus,
            uitkomst=afloop.uitkomst,
            reden=afloop.reden,
            schakel=afloop.schakel,
            systeem=afloop.systeem,
        )
        return afloop
