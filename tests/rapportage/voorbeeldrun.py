"""Runs of invented deelnemers, in which every uitkomst occurs."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from ikt.kern.klok import TIJDZONE
from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.model import BewijsRef, CasusResult, Deelnemer, RunResult, Schakeltijd, StapResult

GEMEENTESTAD = Deelnemer("gm0297", "Gemeentestad")
TESTEILAND = Deelnemer("gm9920", "Testeiland")
DAG_1 = datetime(2026, 6, 2, 9, 0, tzinfo=TIJDZONE)
ANTWOORD = '{"zaaknummer": "Z-2026-0001", "naam": "Café Ünïk"}'

GEGEVENS = (("activiteit", "dakkapel plaatsen"), ("adres", "Marktplein 1"))
DOCUMENTEN = (("document", "soort", "omvang"), ("tekening.pdf", "bouwtekening", "1,2 MB"))
BEWIJS = (BewijsRef("bewijs/0001.json", "0001.json", "application/json"),)
MISLUKT = {
    "schakel": "dso-zaaksysteem",
    "schakel_naam": "DSO-LV → zaaksysteem",
    "eigenaar": "leverancier zaaksysteem",
    "reden": "Er zijn twee zaken in plaats van één.",
}


def make_casus(
    id: str = "VTH-01",
    uitkomst: Uitkomst = Uitkomst.GESLAAGD,
    deelnemer: Deelnemer = GEMEENTESTAD,
    begin: datetime = DAG_1,
    **fields: Any,
) -> CasusResult:
    ms = round(begin.timestamp() * 1000)
    values: dict[str, Any] = {
        "casus": f"{id}@{deelnemer.code}",
        "id": id,
        "deelnemer": deelnemer,
        "uitkomst": uitkomst,
        "titel": f"Titel van {id}",
        "keten": "VTH-keten",
        "feature": "Aanvraag bereikt het bevoegd gezag",
        "regel": "Elk verzoek wordt één zaak",
        "tags": ("IKT-11", f"id:{id}", "eis:VTH-E1", "severity:critical"),
        "eisen": ("VTH-E1",),
        "duur_s": 0.9,
        "doorlooptijd_s": 93600.0,
        "start": ms,
        "stop": ms + 900,
        "rollen": {"bevoegd_gezag": str(deelnemer)},
        "stappen": _stappen(uitkomst, fields.get("reden"), ms),
    }
    return CasusResult(**(values | fields))


def _stappen(uitkomst: Uitkomst, reden: str | None, begin: int) -> tuple[StapResult, ...]:
    goed = Uitkomst.GESLAAGD
    laatste = goed if uitkomst in (goed, Uitkomst.MET_WERKAFSPRAAK) else None
    return (
        StapResult(1, "Gegeven", "een initiatiefnemer", goed, tabel=GEGEVENS, start=begin, stop=begin + 20),
        StapResult(2, "Als", "hij documenten indient", goed, tabel=DOCUMENTEN, bewijs=BEWIJS, start=begin + 20),
        StapResult(3, "Dan", "is er één zaak", uitkomst, docstring="Beste lezer", reden=reden, start=begin + 30),
        StapResult(4, "En", "is de zaak in behandeling", laatste),
    )


def make_run(dag: int = 1, casussen: tuple[CasusResult, ...] = (), **fields: Any) -> RunResult:
    """The run of a day in June; by default with one scenario for two deelnemers."""
    begin = DAG_1 + timedelta(days=dag - 1)
    values: dict[str, Any] = {
        "fase": "IKT-11",
        "omgeving": "mock",
        "run": f"{begin:%Y%m%d-%H%M%S}",
        "gestart": begin,
        "beeindigd": begin + timedelta(minutes=3),
        "versie": "0.1.0",
        "casussen": casussen or (make_casus(begin=begin), make_casus(deelnemer=TESTEILAND, begin=begin)),
        "label": "IKT-11 (najaar 2026)",
        "versies": {"STOP": "1.3.0", "STAM": "4.0.0"},
        "gepland_fase": ("VTH-01", "VTH-02"),
    }
    return RunResult(**(values | fields))


def whole_run() -> RunResult:
    """The run of day 3: two deelnemers, a failure that is new, and one casus of each other uitkomst."""
    begin = DAG_1 + timedelta(days=2)
    others = [each for each in Uitkomst if each not in (Uitkomst.GESLAAGD, Uitkomst.NIET_GESLAAGD)]
    plan = [
        make_casus(f"PLAN-{nr:02d}", uitkomst, begin=begin, keten="planketen", regel=None, reden="Omdat.")
        for nr, uitkomst in enumerate(others, 1)
    ]
    tijden = (Schakeltijd("dso-zaaksysteem", "DSO-LV → zaaksysteem", 100, 605.0),)
    gemeten: dict[str, Any] = {"spoor": "ikt-7f3a2c91", "schakeltijden": tijden, **MISLUKT}
    mislukt = make_casus(uitkomst=Uitkomst.NIET_GESLAAGD, deelnemer=TESTEILAND, begin=begin, **gemeten)
    return make_run(dag=3, casussen=(make_casus(begin=begin), mislukt, *plan))
