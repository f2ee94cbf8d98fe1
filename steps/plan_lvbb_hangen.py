"""Steps about a publication that does not come: which step was the last, and whose turn it is."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import dan, gegeven
from ikt.koppelvlakken.beheer.client import BeheerClient
from steps import plan_besluiten as b
from steps import plan_levering as levering
from steps import wijziging as w

LVBB = levering.LVBB
ZWIJGT = "lvbb-zwijgt-na-bekendmaking"
"""The fault by which the simulated LVBB plays this."""


@gegeven("de LVBB laat na de bekendmaking niets meer horen")
def lvbb_zwijgt(casus: Casus) -> None:
    casus.client(BeheerClient).fout(ZWIJGT, aan=True)


@dan(
    "staat besluit {naam} na {dagen} dagen nog op {status}",
    voorbeeld="Dan staat besluit A na 3 dagen nog op gevalideerd",
    schakel=LVBB,
)
def staat_nog_op(casus: Casus, naam: str, dagen: str, status: str) -> None:
    """So many days after its bekendmaking."""
    besluit = b.besluit(casus, naam)
    moment = datetime.combine(besluit.bekendmaking + timedelta(days=int(dagen)), time(12), TIJDZONE)
    casus.wacht_tot(moment, f"{dagen} dagen na de bekendmaking van besluit {naam}")
    gezien = levering.plansoftware(casus).aanlevering(besluit.nummer).status
    casus.toets(gezien == status, f"De plansoftware noemt besluit {naam} {gezien}, niet {status}.")


@dan(
    "is {stap} de laatste stap van de LVBB voor besluit {naam}",
    voorbeeld="Dan is publicatie-voltooid de laatste stap van de LVBB voor besluit A",
    schakel=LVBB,
)
def laatste_stap(casus: Casus, stap: str, naam: str) -> None:
    aanlevering = levering.plansoftware(casus).aanlevering(b.besluit(casus, naam).nummer)
    resultaten = w.lvbb(casus).resultaten(aanlevering.aanleveraar, aanlevering.kenmerk)
    gezien = resultaten[-1].status if resultaten else "geen antwoord"
    casus.toets(gezien == stap, f"De laatste stap van de LVBB is {gezien}, niet {stap}.")
