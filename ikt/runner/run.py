"""A run: its folder, its journal, and the casussen that are played in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ikt.catalogus.lezer import Catalogus
from ikt.kern import journal
from ikt.kern.bevinding import Bevinding
from ikt.kern.evidence_store import EvidenceStore
from ikt.kern.fout import Gebruikersfout
from ikt.kern.journal import Journal
from ikt.kern.plan import GeplandeCasus
from ikt.kern.redaction import Redactor
from ikt.kern.schakel import Schakels
from ikt.kern.stappen import Vocabulary
from ikt.kern.uitvoering import Bekend
from ikt.kern.verloop import Verloop
from ikt.koppelvlakken.profielen import controleer
from ikt.koppelvlakken.stam.testgegevens import burgerservicenummers
from ikt.omgeving import laad
from ikt.omgeving.bevindingen import laad_bevindingen
from ikt.omgeving.fase import Fase, laad_fase
from ikt.runner import rolbezetting
from ikt.runner.beginstand import Beginstand
from ikt.runner.gevoelig import sensitive
from ikt.runner.koppelen import Koppelaar
from ikt.runner.opties import RunOptions
from ikt.runner.runmap import RunMap
from mocks.fouten import Fault, Faults
from mocks.instellingen import INSTELLINGEN

SCHAKELS = Path(__file__).parents[1] / "koppelvlakken" / "schakels.toml"


class Ronde:
    """Everything that is known before a run has a folder: phase, environment, bevindingen, who takes part."""

    def __init__(self, root: Path, opties: RunOptions) -> None:
        self.root = root
        self.naam = opties.fase
        self.fase: Fase = laad_fase(opties.fase, root)
        self.omgeving = laad(opties.omgeving or self.fase.omgeving, root)
        self.opties = opties.model_copy(update={"omgeving": opties.omgeving or self.fase.omgeving})
        controleer(self.omgeving.profiel.profielen, self.omgeving.bestand, INSTELLINGEN)
        self.faults = Faults.load(*opties.foutmappen)
        self.bevindingen: tuple[Bevinding, ...] = tuple(laad_bevindingen(opties.fase, root))
        self.rolbezettingen = rolbezetting.rolbezettingen(self.fase, opties)
        for fault in opties.fouten:
            self._check_simulated(self.faults[fault])

    def _check_simulated(self, fault: Fault) -> None:
        if fault.systeem not in self.omgeving.gesimuleerd:
            raise Gebruikersfout(
                f"De fout '{fault.id}' zit in het systeem {fault.systeem}, en dat is in omgeving {self.omgeving.naam} "
                "niet gesimuleerd.",
                doe="Kies een andere fout, of een omgeving waarin dit systeem gesimuleerd is.",
            )

    @cached_property
    def catalogus(self) -> Catalogus:
        return Catalogus.lees(self.root)

    @cached_property
    def schakels(self) -> Schakels:
        return Schakels.lees(SCHAKELS)

    def gezagen(self) -> list[dict[str, str]]:
        """What simulated systems know of the deelnemers; `zaken` is how their VTH-software shows its zaken, if said."""
        return [
            {
                "code": deelnemer.code,
                "naam": deelnemer.naam,
                "oin": deelnemer.oin,
                "bestuurslaag": deelnemer.bestuurslaag,
                **({"zaken": vth.zaken} if (vth := deelnemer.software.get("vth")) and vth.zaken else {}),
            }
            for deelnemer in self.fase.deelnemers
        ]


class Run:
    """A run as one process sees it; each xdist worker has its own on the same folder."""

    def __init__(self, ronde: Ronde, folder: RunMap, vocabulary: Vocabulary, *, proces: str) -> None:
        self.ronde, self.folder, self.vocabulary = ronde, folder, vocabulary
        self.redactor = Redactor(ronde.omgeving.secrets(), key=folder.name)
        for bsn in burgerservicenummers():
            self.redactor.add_bsn(bsn)
        self.eerder: Verloop = folder.verloop()
        self.journal = Journal(folder.journal, proces, self.redactor)
        self.evidence = EvidenceStore(folder.path, self.redactor)
        self.bekend = Bekend(ronde.bevindingen, date.today())
        self.beginstand = Beginstand()
        self.koppelaar = Koppelaar(ronde.omgeving, ronde.opties, ronde.faults, ronde.gezagen())

    @property
    def blijvend(self) -> bool:
        return self.ronde.omgeving.profiel.geheugen == "blijvend"

    def keep_secret(self, casussen: Iterable[GeplandeCasus]) -> None:
        """Mask what these casussen say under a telling name everywhere, from their own plan on."""
        for casus in casussen:
            for stap in casus.stappen:
                for name, value in sensitive(stap, self.vocabulary):
                    self.redactor.json({name: value})  # who masks a value under its name knows it from then on

    def open(self, casussen: Sequence[GeplandeCasus]) -> None:
        """Write the plan before the first step: what was planned and never started must be seen too."""
        self.keep_secret(casussen)
        ronde = self.ronde
        self.journal.write(
            "run",
            run=self.folder.name,
            fase=ronde.naam,
            label=ronde.fase.label,
            omgeving=ronde.omgeving.naam,
            standaardversies=dict(ronde.fase.standaardversies),
            gepland_fase=list(ronde.fase.scenarios),
            opties=ronde.opties.model_dump(mode="json"),
            bevindingen=[self._bevinding(each) for each in ronde.bevindingen],
            versie=version("ikt"),
        )
        for casus in casussen:
            if casus.casus not in self.eerder.casussen:
                self.journal.write("gepland", casus=casus.casus, plan=casus.model_dump(mode="json"))
        self.journal.sync()

    def _bevinding(self, bevinding: Bevinding) -> dict[str, Any]:
        return {
            "id": bevinding.id,
            "titel": bevinding.titel,
            "scenarios": list(bevinding.scenarios),
            "geldig": bevinding.geldt_op(self.bekend.vandaag),
        }

    def close(self) -> None:
        """Note that this run ended in an orderly way."""
        self.journal.write("einde")
        self.journal.sync()
        self.stop()

    def stop(self) -> None:
        self.journal.close()
        journal.merge(self.folder.journal, self.folder.path / "journal.jsonl")
