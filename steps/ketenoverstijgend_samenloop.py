"""Steps about two besluiten over the same omgevingsplan, one after the other or at once: neither may undo the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import ClassVar

from ikt.kern.casus import Casus
from ikt.kern.dossier import Deel
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from steps import wijziging as w
from steps.plan import OZON, heeft_omgevingsplan, lever_aan


class SamenloopDeel(Deel):
    """`gegevens` is the second wijziging as the scenario gives it, `eerder` the wId of the artikel of the first
    wijziging, which counts from `werkt_vanaf`."""

    naam: ClassVar[str] = "samenloop"
    gegevens: Mapping[str, str]
    eerder: str
    werkt_vanaf: date


@gegeven(
    "een volgende wijziging van het omgevingsplan met",
    voorbeeld="Gegeven een volgende wijziging van het omgevingsplan met (met een tabel)",
    schakel=OZON,
)
def volgende_wijziging(casus: Casus, tabel: Tabel) -> None:
    """On the version that counts now."""
    heeft_omgevingsplan(casus)
    _beschrijf(casus, as_pairs(tabel))


@gegeven(
    "intussen een andere wijziging op dezelfde versie van het omgevingsplan met",
    voorbeeld="Gegeven intussen een andere wijziging op dezelfde versie van het omgevingsplan met (met een tabel)",
)
def andere_wijziging(casus: Casus, tabel: Tabel) -> None:
    eerste = casus.dossier.deel(AanleveringDeel)
    casus.dossier.zet(
        SamenloopDeel(
            gegevens=as_pairs(tabel),
            eerder=eerste.identificaties.artikel.wid,
            werkt_vanaf=eerste.wijziging.inwerkingtreding,
        )
    )
    _beschrijf(casus, as_pairs(tabel))


@als(
    "het bevoegd gezag de andere wijziging op de nieuwe versie van het omgevingsplan aanlevert",
    voorbeeld="Als het bevoegd gezag de andere wijziging op de nieuwe versie van het omgevingsplan aanlevert",
    schakel="plansoftware-lvbb",
)
def lever_opnieuw_aan(casus: Casus) -> None:
    heeft_omgevingsplan(casus)
    _beschrijf(casus, casus.dossier.deel(SamenloopDeel).gegevens)
    lever_aan(casus)


def _beschrijf(casus: Casus, gegevens: Mapping[str, str]) -> None:
    """Under a kenmerk of its own, so that nothing in it has the name of something in the first wijziging."""
    nieuw = replace(w.beschrijf(casus, gegevens), kenmerk=f"{casus.spoor_id}-2")
    casus.dossier.zet(AanleveringDeel(wijziging=nieuw))
    w.onthoud_activiteit(casus, nieuw)


@dan(
    "toont Ozon het artikel van de eerste wijziging op de dag dat zij in werking treedt",
    voorbeeld="Dan toont Ozon het artikel van de eerste wijziging op de dag dat zij in werking treedt",
    schakel=OZON,
)
def toont_eerste(casus: Casus) -> None:
    dag = casus.dossier.deel(SamenloopDeel).werkt_vanaf
    casus.wacht_op(
        "het artikel van de eerste wijziging in Ozon",
        lambda: _toont_eerste(casus),
        bool,
        binnen=datetime.combine(dag + timedelta(days=1), time(), TIJDZONE) - casus.klok.nu(),
        schakel=OZON,
    )


@dan(
    "toont Ozon ook nog het artikel van de eerste wijziging",
    voorbeeld="Dan toont Ozon ook nog het artikel van de eerste wijziging",
    schakel=OZON,
)
def toont_eerste_nog(casus: Casus) -> None:
    casus.toets(_toont_eerste(casus), "Het artikel van de eerste wijziging is uit het omgevingsplan verdwenen.")


def _toont_eerste(casus: Casus) -> bool:
    regeling, eerder = casus.dossier.deel(OmgevingsplanDeel).basis.regeling, casus.dossier.deel(SamenloopDeel).eerder
    return eerder in {component.wid for component in w.ozon_client(casus).documentstructuur(regeling)}
