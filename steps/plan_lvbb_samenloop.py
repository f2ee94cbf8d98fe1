"""Steps about besluiten that are prepared or come into force side by side."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import NietVanToepassing, Testfout
from ikt.koppelvlakken.bhkv.versiekeuze import VersieDeel
from steps import plan_besluiten as b
from steps import plan_levering as levering

LVBB, OZON = levering.LVBB, levering.OZON
VERSIES = {"STOP 1.3": "1.2.0", "STOP 1.4": "1.3.0"}
"""The version of the BHKV that goes with it."""


@gegeven(
    "de plansoftware levert aan volgens {standaard}", voorbeeld="Gegeven de plansoftware levert aan volgens STOP 1.4"
)
def volgens(casus: Casus, standaard: str) -> None:
    if standaard not in VERSIES:
        raise Testfout(f"'{standaard}' is geen bekende versie; kies uit: {', '.join(VERSIES)}.")
    gekozen, omgeving = VERSIES[standaard], casus.standaardversie("bhkv") or VERSIES["STOP 1.3"]
    if gekozen < omgeving:
        raise NietVanToepassing(f"Deze omgeving werkt met BHKV {omgeving}; dit is voor {standaard}.")
    casus.dossier.zet(VersieDeel(bhkv=gekozen))


@als(
    "het bevoegd gezag besluit {naam} aanlevert met",
    voorbeeld="Als het bevoegd gezag besluit A aanlevert met (een tabel met artikel, tekst, gebied en datums)",
    schakel=LVBB,
)
def lever_besluit(casus: Casus, naam: str, tabel: Tabel) -> None:
    """Row `bouwt voort op` names a besluit on whose version this one is made; `verwerkt ook` one that it works in."""
    b.lever(casus, naam, as_pairs(tabel))


@dan(
    "wijst de LVBB besluit {naam} af met {code}", voorbeeld="Dan wijst de LVBB besluit B af met LVBB5015", schakel=LVBB
)
def besluit_afgewezen(casus: Casus, naam: str, code: str) -> None:
    levering.toets_afwijzing(casus, b.besluit(casus, naam).nummer, code)


@dan(
    "wordt besluit {naam} gepubliceerd en verwerkt",
    voorbeeld="Dan wordt besluit A gepubliceerd en verwerkt",
    schakel=LVBB,
)
def besluit_gepubliceerd(casus: Casus, naam: str) -> None:
    """Published on its day, and from then on Ozon knows its version."""
    b.tot_verwerkt(casus, naam)


@dan(
    "toont Ozon van besluit {namen} op elke dag de geconsolideerde tekst",
    voorbeeld="Dan toont Ozon van besluit A, B op elke dag de geconsolideerde tekst",
    schakel=OZON,
)
def geconsolideerde_tekst(casus: Casus, namen: str) -> None:
    """On the day before and the day itself of each inwerkingtreding: what the standard makes of these besluiten."""
    genoemd = [naam.strip() for naam in namen.split(",")]
    wids = {wid for besluit in b.deel(casus).besluiten.values() for wid in besluit.artikelen}
    for naam in genoemd:
        besluit_gepubliceerd(casus, naam)
    momenten = {b.besluit(casus, naam).inwerkingtreding for naam in genoemd}
    for dag in sorted(momenten | {moment - timedelta(days=1) for moment in momenten}):
        verwacht = b.verwacht(casus, genoemd, dag)
        gezien = casus.wacht_op(
            f"de geconsolideerde tekst van {dag:%d-%m-%Y}",
            partial(b.getoond, casus, dag, wids),
            partial(_zelfde_artikelen, verwacht),
            binnen=b.VERWERKING,
            schakel=OZON,
        )
        anders = sorted(wid for wid in verwacht if gezien[wid] != verwacht[wid])
        casus.toets(not anders, f"Ozon toont op {dag:%d-%m-%Y} een andere tekst van {', '.join(anders)}.", schakel=OZON)


def _zelfde_artikelen(verwacht: Mapping[str, str], gezien: Mapping[str, str]) -> bool:
    return gezien.keys() == verwacht.keys()
