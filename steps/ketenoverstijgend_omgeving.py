"""Steps about the environment itself: emptied between rounds, or down during one; nobody's software is to blame."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.casus import Casus
from ikt.kern.dossier import Deel
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken import beginstand
from ikt.koppelvlakken.beginstand import BeginstandDeel
from ikt.koppelvlakken.beheer.client import BeheerClient
from steps import checkwerk, regelwerk
from steps.verzoek import duur
from steps.verzoek_rollen import partij

STORING = "vergunningcheck-storing"
"""The fault by which the simulated execution plays that it is down."""


class StoringDeel(Deel):
    """What the tester saw of a storing: the system that had it, and the schakel that was pointed at, if any."""

    naam: ClassVar[str] = "storing"
    systeem: str | None = None
    schakel: str | None = None


# -- emptied between rounds ----------------------------------------------------------------------------------


@gegeven(
    "de omgeving is sinds de vorige testronde geleegd",
    voorbeeld="Gegeven de omgeving is sinds de vorige testronde geleegd",
)
def geleegd(casus: Casus) -> None:
    casus.client(BeheerClient).leeg()


@als("de beheerder de omgeving opnieuw vult", voorbeeld="Als de beheerder de omgeving opnieuw vult")
def gevuld(casus: Casus) -> None:
    casus.client(BeheerClient).vul()


@als(
    "de testcoördinator controleert of de omgeving klaar is",
    voorbeeld="Als de testcoördinator controleert of de omgeving klaar is",
)
def controleer(casus: Casus) -> None:
    casus.dossier.zet(BeginstandDeel(ontbreekt=beginstand.ontbreekt(casus, casus.rol())))


@dan(
    "begint de testronde niet omdat het omgevingsplan van {wie} ontbreekt",
    voorbeeld="Dan begint de testronde niet omdat het omgevingsplan van het bevoegd gezag ontbreekt",
)
def niet_klaar(casus: Casus, wie: str) -> None:
    gezien, verwacht = casus.dossier.deel(BeginstandDeel).ontbreekt, f"het omgevingsplan van {partij(casus, wie).naam}"
    casus.toets(verwacht in gezien, f"De controle vooraf noemt niet dat {verwacht} ontbreekt.")


@dan("kan de testronde beginnen", voorbeeld="Dan kan de testronde beginnen")
def klaar(casus: Casus) -> None:
    beginstand.vereis(casus.dossier.deel(BeginstandDeel).ontbreekt)


# -- down during a round -------------------------------------------------------------------------------------


@gegeven("de vergunningcheck heeft een storing", voorbeeld="Gegeven de vergunningcheck heeft een storing")
def storing(casus: Casus) -> None:
    casus.client(BeheerClient).fout(STORING, aan=True)


@als(
    "de initiatiefnemer tijdens de storing de vergunningcheck {naam} probeert",
    voorbeeld="Als de initiatiefnemer tijdens de storing de vergunningcheck Boom kappen probeert",
)
def probeer(casus: Casus, naam: str) -> None:
    try:
        checkwerk.probeer(casus, naam, regelwerk.vandaag(casus))
        gezien = StoringDeel()
    except Systeemstoring as gestoord:
        gezien = StoringDeel(systeem=gestoord.systeem, schakel=gestoord.schakel)
    casus.dossier.zet(gezien)


@dan(
    "wijst de ketentest een storing van DSO-LV aan en geen leverancier",
    voorbeeld="Dan wijst de ketentest een storing van DSO-LV aan en geen leverancier",
)
def alleen_storing(casus: Casus) -> None:
    gezien = casus.dossier.deel(StoringDeel)
    casus.toets(gezien.systeem is not None, "De vergunningcheck gaf tijdens de storing gewoon antwoord.")
    casus.toets(
        (gezien.systeem, gezien.schakel) == ("uitvoeren", None),
        f"De storing is toegeschreven aan {gezien.systeem}, op schakel {gezien.schakel}.",
    )


@als("de storing na {termijn} voorbij is", voorbeeld="Als de storing na 2 uur voorbij is")
def storing_voorbij(casus: Casus, termijn: str) -> None:
    casus.wacht_tot(casus.klok.nu() + duur(termijn), "de storing duurt nog")
    casus.client(BeheerClient).fout(STORING, aan=False)
