"""Steps of the planketen about when a besluit begins to work, and when what it brought ends again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.stop.beschrijving import Intrekking
from ikt.koppelvlakken.stop.inhouddeel import InhoudDeel
from ikt.koppelvlakken.stop.procedure import procedure
from ikt.koppelvlakken.stop.stand import na
from steps import besluitwerk
from steps import plan_levering as levering
from steps import wijziging as w

LVBB, OZON = levering.LVBB, levering.OZON


@gegeven("het besluit treedt in werking op de dag die de wet noemt")
def op_de_dag_van_de_wet(casus: Casus) -> None:
    besluit = casus.dossier.deel(InhoudDeel).besluit
    instrument = besluit.regelingen[0].instrument
    dag = procedure(instrument, besluit.gezag.soort).werkt_vanaf(besluit.bekendmaking)
    if dag is None:
        raise Testfout(f"Voor een {instrument} noemt de wet geen dag van inwerkingtreding; het besluit kiest die zelf.")
    casus.dossier.wijzig(InhoudDeel, besluit=replace(besluit, inwerkingtreding=dag))


@dan("geldt in Ozon het hele besluit vanaf {weken:d} weken na de bekendmaking, en geen dag eerder", schakel=OZON)
def geldt_vanaf(casus: Casus, weken: int) -> None:
    """Every regeling of the besluit begins on the same day."""
    eerste = casus.dossier.deel(InhoudDeel).besluit.bekendmaking + timedelta(weeks=weken)
    for regeling in _regelingen(casus):
        casus.toets(_geldt(casus, regeling, eerste), f"Ozon laat {regeling} op {eerste:%d-%m-%Y} nog niet gelden.")
        eerder = _geldt(casus, regeling, eerste - besluitwerk.DAG)
        casus.toets(not eerder, f"Ozon laat {regeling} al voor {eerste:%d-%m-%Y} gelden.")


@als("het bevoegd gezag de regels {weken:d} weken na hun inwerkingtreding laat vervallen", schakel=LVBB)
def laat_vervallen(casus: Casus, weken: int) -> None:
    """Decided and published at once, to work on that later day."""
    eerste = casus.dossier.deel(InhoudDeel).besluit
    stand, titel = na(eerste, feiten(casus)), eerste.regelingen[0].titel
    nieuw = besluitwerk.nieuw(casus, casus.rol(), f"het vervallen van {titel}")
    weg = Intrekking(stand.regeling, titel, stand.ow)
    einde = eerste.inwerkingtreding + timedelta(weeks=weken)
    besluitwerk.lever(casus, replace(nieuw, inwerkingtreding=einde, intrekkingen=(weg,)))


@dan("gelden de regels in Ozon tot {weken:d} weken na hun inwerkingtreding, en geen dag langer", schakel=OZON)
def geldt_tot(casus: Casus, weken: int) -> None:
    einde = casus.dossier.deel(InhoudDeel).besluit.inwerkingtreding + timedelta(weeks=weken)
    regeling = _regelingen(casus)[0]
    casus.wacht_op(
        f"het einde van de regels op {einde:%d-%m-%Y} in Ozon",
        lambda: _geldt(casus, regeling, einde),
        lambda geldt: not geldt,
        binnen=timedelta(hours=2),
        schakel=OZON,
    )
    tot = einde - besluitwerk.DAG
    casus.toets(_geldt(casus, regeling, tot), f"Ozon laat de regels op {tot:%d-%m-%Y} niet meer gelden.")


def _regelingen(casus: Casus) -> list[str]:
    besluit = casus.dossier.deel(InhoudDeel).besluit
    return [na(besluit, feiten(casus), nr).regeling for nr in range(len(besluit.regelingen))]


def _geldt(casus: Casus, regeling: str, dag: date) -> bool:
    """On that day, as far as Ozon knows now."""
    return w.ozon_client(casus).regeling(regeling, Tijdreis.op(dag)) is not None
