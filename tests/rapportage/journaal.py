"""Writes the journal of a run as the harness does, up to the moment that it is cut off."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ikt.kern.journal import Journal
from ikt.kern.plan import HOOFDROL, GeplandeCasus, GeplandeStap, Partij
from ikt.kern.redaction import Redactor
from ikt.kern.uitkomst import Uitkomst

KLOK = "2026-06-02T09:00:00+02:00"
PARTIJ = Partij(code="gm0297", naam="Gemeentestad", oin="0" * 20, bestuurslaag="gemeente")
STAPPEN = (
    GeplandeStap(soort="gegeven", sleutelwoord="Gegeven", tekst="een verzoek", tabel=[["type", "melding"]]),
    GeplandeStap(soort="als", sleutelwoord="Als", tekst="het wordt ingediend"),
    GeplandeStap(soort="dan", sleutelwoord="Dan", tekst="is er één zaak", docstring="Beste lezer"),
)


class RunJournaal:
    """A run with one casus, `VTH-01@gm0297`, of three steps."""

    casus = "VTH-01@gm0297"

    def __init__(self, run_dir: Path, omgeving: str = "mock") -> None:
        self.run_dir, self.poging = run_dir, 0
        self._journal = Journal(run_dir / "journal", "hoofd", Redactor())
        self._write(
            "run",
            run=run_dir.name,
            fase=run_dir.parent.parent.name,
            label="IKT-11 (najaar 2026)",
            omgeving=omgeving,
            standaardversies={"STAM": "4.0.0"},
            gepland_fase=["VTH-01"],
            bevindingen=[],
            opties={"omgeving": omgeving},
            versie="0.1.0",
        )
        self._write("gepland", casus=self.casus, plan=self._plan().model_dump(mode="json"))

    def _plan(self) -> GeplandeCasus:
        return GeplandeCasus(
            casus=self.casus,
            scenario="VTH-01",
            titel="Een verzoek wordt een zaak",
            keten="VTH-keten",
            feature="Verzoek",
            regel="Elk verzoek wordt één zaak",
            tags=("IKT-11", "eis:VTH-E1", "id:VTH-01"),
            bestand="features/vth/verzoek.feature",
            rollen={HOOFDROL: PARTIJ},
            stappen=STAPPEN,
        )

    def begin(self, *, verder: bool = False, klok: str = KLOK) -> None:
        self.poging += 1
        self._write("poging", casus=self.casus, poging=self.poging, spoor="ikt-1", verder=verder, klok=klok)

    def start(self, stap: int) -> None:
        hash = STAPPEN[stap].hash
        self._write("gestart", casus=self.casus, poging=self.poging, stap=stap, hash=hash, klok=KLOK)

    def stap(self, stap: int, uitkomst: Uitkomst = Uitkomst.GESLAAGD, **fields: Any) -> None:
        self.start(stap)
        values = {
            "uitkomst": uitkomst,
            "reden": None,
            "schakel": None,
            "systeem": None,
            "code": None,
            "bevinding": None,
            "delen": {},
            "bewijs": [],
            "waarneming": None,
            "duur_s": 0.25,
            "klok": KLOK,
        }
        self._write("afgerond", casus=self.casus, poging=self.poging, stap=stap, **(values | fields))

    def geslaagd(self) -> None:
        """The whole run, as it should go."""
        self.begin()
        for stap in range(len(STAPPEN)):
            self.stap(stap)
        self.einde()

    def einde(self) -> None:
        self._write("einde")
        self._journal.close()

    def _write(self, soort: str, **fields: Any) -> None:
        self._journal.write(soort, **fields)
