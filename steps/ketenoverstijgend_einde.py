"""Steps about a rule that is taken out of the omgevingsplan: where it ends, and on which day."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import dan
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.rtr.deel import activiteit
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from steps import checkwerk, regelwerk
from steps.ketenoverstijgend_tijd import DAG, dag
from steps.regels_activiteit import wacht_op_einde, wacht_op_einde_van_regels
from steps.verzoek import duur
from steps.wijziging import ozon_client


@dan(
    "toont Ozon het artikel met zijn activiteit op {welke_dag} nog wel",
    voorbeeld="Dan toont Ozon het artikel met zijn activiteit op de laatste dag van het artikel nog wel",
    schakel="lvbb-ozon",
)
def toont_nog(casus: Casus, welke_dag: str) -> None:
    weg = [wat for wat, is_er in _getoond(casus, welke_dag).items() if not is_er]
    casus.toets(not weg, f"Ozon toont op {welke_dag} niet meer: {', '.join(weg)}.")


@dan(
    "toont Ozon het artikel met zijn activiteit op {welke_dag} niet meer",
    voorbeeld="Dan toont Ozon het artikel met zijn activiteit op de dag waarop het artikel vervalt niet meer",
    schakel="lvbb-ozon",
)
def toont_niet_meer(casus: Casus, welke_dag: str) -> None:
    over = [wat for wat, is_er in _getoond(casus, welke_dag).items() if is_er]
    casus.toets(not over, f"Ozon toont op {welke_dag} nog: {', '.join(over)}.")


def _getoond(casus: Casus, welke_dag: str) -> dict[str, bool]:
    """Whether Ozon, as far as known now, has the artikel and its activiteit on that day."""
    deel, ozon = casus.dossier.deel(AanleveringDeel), ozon_client(casus)
    regeling, toen = deel.wijziging.basis.regeling, Tijdreis.op(dag(casus, welke_dag))
    wids = {component.wid for component in ozon.documentstructuur(regeling, toen)}
    return {
        "het artikel": deel.identificaties.artikel.wid in wids,
        "de activiteit": ozon.annotaties(regeling, toen).activiteit(deel.activiteit) is not None,
    }


@dan(
    "houdt het omgevingsplan in Ozon de activiteit waar de andere onder hangen",
    voorbeeld="Dan houdt het omgevingsplan in Ozon de activiteit waar de andere onder hangen",
    schakel="lvbb-ozon",
)
def houdt_tophaak(casus: Casus) -> None:
    """Today: without it no new activiteit can come in."""
    basis = casus.dossier.deel(AanleveringDeel).wijziging.basis
    gevonden = ozon_client(casus).annotaties(basis.regeling).activiteit(basis.tophaak)
    casus.toets(gevonden is not None, f"Met het artikel is ook {basis.tophaak} uit het omgevingsplan verdwenen.")


@dan(
    "eindigt de activiteit {naam} binnen {termijn} in het RTR op {welke_dag}",
    voorbeeld=(
        "Dan eindigt de activiteit Boom kappen binnen 15 minuten in het RTR op de dag waarop het artikel vervalt"
    ),
    schakel="ozon-rtr",
)
def eindigt_in_rtr(casus: Casus, naam: str, termijn: str, welke_dag: str) -> None:
    """The day before it is still there."""
    einde, rtr = dag(casus, welke_dag), regelwerk.client(casus, RtrGegevensClient)
    wacht_op_einde(casus, naam, einde, duur(termijn))
    toen = rtr.activiteit(activiteit(casus.dossier, naam).urn, einde - DAG)
    casus.toets(toen is not None, f"In het RTR is {naam} de dag voor {welke_dag} al beëindigd.")


@dan(
    "eindigen de regels van {naam} binnen {termijn} in de vergunningcheck op {welke_dag}",
    voorbeeld=(
        "Dan eindigen de regels van Boom kappen binnen 30 minuten in de vergunningcheck "
        "op de dag waarop het artikel vervalt"
    ),
    schakel="rtr-uitvoeren",
)
def eindigen_in_uitvoeren(casus: Casus, naam: str, termijn: str, welke_dag: str) -> None:
    """The day before they still count."""
    einde = dag(casus, welke_dag)
    wacht_op_einde_van_regels(casus, naam, einde, duur(termijn))
    toen = checkwerk.probeer(casus, naam, einde - DAG)
    geldig = toen is not None and toen.van_toepassing
    casus.toets(geldig, f"De regels van {naam} gelden de dag voor {welke_dag} al niet meer.")
