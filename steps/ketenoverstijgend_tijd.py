"""Steps about the law of a day: what counts before, on and after the day on which a wijziging enters into force."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.stop.inhouddeel import InhoudDeel
from steps import checkwerk, regelwerk, verzoek
from steps.toepasbare_regels import lever_latere_regels_aan
from steps.wijziging import ozon_client

DAG = timedelta(days=1)


def inwerkingtreding(casus: Casus) -> date:
    """Of the wijziging that this casus delivered last."""
    return casus.dossier.deel(AanleveringDeel).wijziging.inwerkingtreding


def einde_van_artikel(casus: Casus) -> date:
    """The first day without what the last besluit takes out of the plan."""
    return casus.dossier.deel(InhoudDeel).besluit.inwerkingtreding


DAGEN: Mapping[str, Callable[[Casus], date]] = {
    "de eerste dag van de nieuwe regels": inwerkingtreding,
    "de laatste dag van de oude regels": lambda casus: inwerkingtreding(casus) - DAG,
    "de dag van indienen": lambda casus: verzoek.na_indienen(casus, "0 dagen").date(),
    "de dag waarop het artikel vervalt": einde_van_artikel,
    "de laatste dag van het artikel": lambda casus: einde_van_artikel(casus) - DAG,
}
"""Days as a scenario names them."""


def dag(casus: Casus, woorden: str) -> date:
    if woorden not in DAGEN:
        raise Testfout(f"'{woorden}' is geen dag van dit scenario; kies uit: {', '.join(DAGEN)}.")
    return DAGEN[woorden](casus)


@als(
    "het bevoegd gezag een regelbestand voor {naam} aanlevert dat ingaat op {welke_dag}",
    voorbeeld="Als het bevoegd gezag een regelbestand voor Boom kappen aanlevert dat ingaat op de dag van indienen",
    schakel="regelsoftware-rtr",
)
def lever_regels_aan_voor(casus: Casus, naam: str, welke_dag: str) -> None:
    lever_latere_regels_aan(casus, naam, (dag(casus, welke_dag) - regelwerk.vandaag(casus)).days)


@als(
    "iemand de vergunningcheck {naam} op de locatie {locatie} doet voor {welke_dag}",
    voorbeeld=(
        "Als iemand de vergunningcheck Boom kappen op de locatie Kerkplein doet voor de dag van indienen "
        "(met een tabel van vragen en antwoorden)"
    ),
    schakel="uitvoeren-loket",
)
def doe_check_voor(casus: Casus, naam: str, locatie: str, welke_dag: str, tabel: Tabel) -> None:
    checkwerk.doe_check(casus, naam, regelwerk.plek(locatie), dag(casus, welke_dag), as_pairs(tabel))


@dan(
    "toont Ozon het nieuwe artikel voor {welke_dag} niet",
    voorbeeld="Dan toont Ozon het nieuwe artikel voor de laatste dag van de oude regels niet",
    schakel="lvbb-ozon",
)
def toont_niet_voor(casus: Casus, welke_dag: str) -> None:
    casus.toets(not _getoond(casus, welke_dag), f"Ozon toont het nieuwe artikel al voor {welke_dag}.")


@dan(
    "toont Ozon het nieuwe artikel voor {welke_dag} wel",
    voorbeeld="Dan toont Ozon het nieuwe artikel voor de eerste dag van de nieuwe regels wel",
    schakel="lvbb-ozon",
)
def toont_voor(casus: Casus, welke_dag: str) -> None:
    casus.toets(_getoond(casus, welke_dag), f"Ozon toont het nieuwe artikel niet voor {welke_dag}.")


def _getoond(casus: Casus, welke_dag: str) -> bool:
    """Whether the omgevingsplan has the new artikel on that day, as far as known now."""
    deel = casus.dossier.deel(AanleveringDeel)
    op_die_dag = Tijdreis.op(dag(casus, welke_dag))
    structuur = ozon_client(casus).documentstructuur(deel.wijziging.basis.regeling, op_die_dag)
    return deel.identificaties.artikel.wid in {component.wid for component in structuur}
