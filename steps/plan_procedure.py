"""Steps about the procedure of a besluit: its termijnen, and the kennisgevingen that change them."""

from __future__ import annotations

from datetime import date, timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.stop.proceduredeel import BerichtDeel, ProcedureDeel
from ikt.koppelvlakken.stop.procedurestap import EINDE_BEROEP, EINDE_BEZWAAR, NAMEN, nummer
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie, Stap, Vervanging
from steps import plan_levering as levering
from steps import procedurewerk as werk

LVBB, OZON = levering.LVBB, levering.OZON
WEEK = timedelta(weeks=1)
TERMIJNEN = {"bezwaar": NAMEN[EINDE_BEZWAAR], "beroep": NAMEN[EINDE_BEROEP]}
ACTIES = ("toevoegt", "een week verschuift", "schrapt")


# -- kennis geven ------------------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag kennisgeeft van de terinzagelegging van een ontwerp dat niet is aangeleverd",
    voorbeeld="Als het bevoegd gezag kennisgeeft van de terinzagelegging van een ontwerp dat niet is aangeleverd",
    schakel=LVBB,
)
def terinzagelegging_zonder_ontwerp(casus: Casus) -> None:
    wie = werk.kennisgever(casus, "een ontwerp dat niet is aangeleverd")
    ontwerp = f"/akn/nl/bill/{wie.gezag.code}/{wie.op.year}/{wie.kenmerk}/nld@{wie.op.isoformat()}"
    werk.geef_kennis(casus, wie, wie.van_ontwerp(ontwerp))


@als(
    "het bevoegd gezag kennisgeeft van de beroepstermijn",
    voorbeeld="Als het bevoegd gezag kennisgeeft van de beroepstermijn",
    schakel=LVBB,
)
def beroepstermijn(casus: Casus) -> None:
    wie, deel = werk.kennisgever(casus, werk.onderwerp(casus)), werk.begin_procedure(casus, werk.geleverd(casus))
    werk.geef_kennis(casus, wie, wie.van_besluit(deel.besluit, werk.bekendgemaakt(werk.geleverd(casus))))


@als(
    "het bevoegd gezag met een kennisgeving de stap '{stap}' {actie}",
    voorbeeld="Als het bevoegd gezag met een kennisgeving de stap 'Einde beroepstermijn' een week verschuift",
    schakel=LVBB,
)
def wijzig_procedure(casus: Casus, stap: str, actie: str) -> None:
    """`actie` is toevoegt, een week verschuift or schrapt."""
    wie, deel = werk.kennisgever(casus, werk.onderwerp(casus)), casus.dossier.deel(ProcedureDeel)
    werk.geef_kennis(casus, wie, wie.van_wijziging(deel.besluit, _mutatie(deel, stap, actie, wie.op)))


def _mutatie(deel: ProcedureDeel, naam: str, actie: str, op: date) -> Procedureverloopmutatie:
    bekend = next((stap for stap in deel.stappen if stap.nummer == nummer(naam)), None)
    if actie == "toevoegt":
        return Procedureverloopmutatie(op, toevoegen=(Stap.van(naam, op + 6 * WEEK),))
    if bekend is None or actie not in ACTIES:
        raise Testfout(f"De stap '{naam}' {actie} kan niet; kies een stap die er is, en uit {', '.join(ACTIES)}.")
    if actie == "schrapt":
        return Procedureverloopmutatie(op, verwijderen=(bekend,))
    return Procedureverloopmutatie(op, vervangen=(Vervanging(Stap(bekend.nummer, bekend.op + WEEK), bekend.op),))


# -- what the LVBB and Ozon do with it ---------------------------------------------------------------------------


@dan(
    "is de kennisgeving op de dag van bekendmaking gepubliceerd",
    voorbeeld="Dan is de kennisgeving op de dag van bekendmaking gepubliceerd",
    schakel=LVBB,
)
def kennisgeving_gepubliceerd(casus: Casus) -> None:
    bericht = casus.dossier.deel(BerichtDeel)
    levering.tot_verwerkt(casus, bericht.nummer, bericht.op)


@dan(
    "wijst de LVBB de kennisgeving af met {code}",
    voorbeeld="Dan wijst de LVBB de kennisgeving af met LVBB4702",
    schakel=LVBB,
)
def kennisgeving_afgewezen(casus: Casus, code: str) -> None:
    levering.toets_afwijzing(casus, casus.dossier.deel(BerichtDeel).nummer, code)


@dan("toont Ozon de stappen van de procedure", voorbeeld="Dan toont Ozon de stappen van de procedure", schakel=OZON)
def toont_stappen(casus: Casus) -> None:
    """All that were delivered with the besluit and its kennisgevingen, and the Publicatie."""
    deel = casus.dossier.deel(ProcedureDeel)
    verwacht = sorted(map(str, deel.stappen))
    casus.wacht_op(
        "de stappen van de procedure in Ozon",
        lambda: sorted(map(str, werk.in_ozon(casus))),
        lambda stappen: stappen == verwacht,
        binnen=timedelta(hours=1),
        schakel=OZON,
    )


@dan(
    "staat {middel} open tot ten minste {weken:d} weken na de bekendmaking, tot en met een werkdag",
    voorbeeld="Dan staat beroep open tot ten minste 6 weken na de bekendmaking, tot en met een werkdag",
    schakel=OZON,
)
def lang_genoeg_open(casus: Casus, middel: str, weken: int) -> None:
    """`middel` is bezwaar or beroep."""
    if middel not in TERMIJNEN:
        raise Testfout(f"'{middel}' is geen rechtsmiddel; kies uit: {', '.join(TERMIJNEN)}.")
    begin = werk.dag(casus, "Publicatie") + timedelta(days=1)
    werk.toets_termijn(begin, werk.dag(casus, TERMIJNEN[middel]), weken, casus)
