"""Steps about a hop that fails and is done again: what was lost on the way must still arrive, and only once."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.koppelvlakken.beheer.client import BeheerClient
from steps import checkwerk, regelwerk
from steps.verzoek import duur

VERLOREN = "regels-niet-doorgegeven"
"""The fault by which the simulated register plays that rules do not reach the execution."""


@gegeven(
    "regels raken onderweg naar de vergunningcheck kwijt",
    voorbeeld="Gegeven regels raken onderweg naar de vergunningcheck kwijt",
)
def regels_verloren(casus: Casus) -> None:
    casus.client(BeheerClient).fout(VERLOREN, aan=True)


@als(
    "regels weer bij de vergunningcheck aankomen",
    voorbeeld="Als regels weer bij de vergunningcheck aankomen",
)
def regels_komen_weer_aan(casus: Casus) -> None:
    casus.client(BeheerClient).fout(VERLOREN, aan=False)


@dan(
    "kent de vergunningcheck {naam} na {termijn} nog geen regels",
    voorbeeld="Dan kent de vergunningcheck Hout stoken na 2 uur nog geen regels",
    schakel="rtr-uitvoeren",
)
def nog_geen_regels(casus: Casus, naam: str, termijn: str) -> None:
    casus.wacht_tot(casus.klok.nu() + duur(termijn), "de regels kunnen nog aankomen")
    check = checkwerk.probeer(casus, naam, regelwerk.vandaag(casus))
    casus.toets(check is None or not check.van_toepassing, f"De vergunningcheck {naam} heeft al regels.")
