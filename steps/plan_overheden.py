"""Steps about besluiten of waterschap and provincie: a projectbesluit with goedkeuring, a reactieve interventie."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.stop.beschrijving import Onderdeel, Planbesluit, Regelinginhoud, Werkingsgebied
from ikt.koppelvlakken.stop.identificatie import werk as werk_van
from ikt.koppelvlakken.stop.procedure import Procedure, procedure
from ikt.koppelvlakken.stop.proceduredeel import BerichtDeel
from ikt.koppelvlakken.stop.regelingdeel import RegelingDeel
from steps import besluitwerk
from steps import plan_levering as levering
from steps import procedurewerk as werk
from steps import wijziging as w
from steps.verzoek_rollen import partij

LVBB, OZON = levering.LVBB, levering.OZON
VELDEN = ("opschrift", "tekst", "werkingsgebied", "rond")


@als(
    "het waterschap een projectbesluit aanlevert dat gedeputeerde staten hebben goedgekeurd, met",
    voorbeeld=(
        "Als het waterschap een projectbesluit aanlevert dat gedeputeerde staten hebben goedgekeurd, met "
        "(een tabel: opschrift, tekst, werkingsgebied, rond)"
    ),
    schakel=LVBB,
)
def projectbesluit(casus: Casus, tabel: Tabel) -> None:
    """The goedkeuring is bekendgemaakt on the next werkdag, together with the projectbesluit."""
    regels = procedure("projectbesluit", "waterschap")
    besluit = besluitwerk.nieuw(casus, partij(casus, "het waterschap"), _veld(tabel, "opschrift").lower())
    werking = _werking(regels, tabel, besluit, gerekend_vanaf=besluit.bekendmaking)
    _lever(casus, replace(besluit, inwerkingtreding=werking, regelingen=(_inhoud(regels, tabel),)))


@als(
    "de provincie een reactieve interventie neemt met",
    voorbeeld="Als de provincie een reactieve interventie neemt met (een tabel: opschrift, tekst, werkingsgebied …)",
    schakel=LVBB,
)
def reactieve_interventie(casus: Casus, tabel: Tabel) -> None:
    """In force on the day of the wijziging that it is directed at."""
    regels, wijziging = procedure("reactieve interventie"), werk.bekendgemaakt(werk.geleverd(casus))
    besluit = besluitwerk.nieuw(casus, partij(casus, "de provincie"), _veld(tabel, "opschrift").lower())
    uiterlijk = regels.uiterste_bekendmaking(wijziging)
    if uiterlijk and besluit.bekendmaking > uiterlijk:
        raise Testfout(f"Na {uiterlijk:%d-%m-%Y} kan de provincie deze wijziging niet meer tegenhouden.")
    werking = _werking(regels, tabel, besluit, gerekend_vanaf=_werking_wijziging(casus))
    inhoud = replace(_inhoud(regels, tabel), hoofdregeling=casus.dossier.deel(OmgevingsplanDeel).basis.regeling)
    _lever(casus, replace(besluit, inwerkingtreding=werking, regelingen=(inhoud,)))


@dan(
    "is dat ten hoogste {weken:d} weken na de bekendmaking van de wijziging",
    voorbeeld="Dan is dat ten hoogste 4 weken na de bekendmaking van de wijziging",
    schakel=LVBB,
)
def op_tijd(casus: Casus, weken: int) -> None:
    """By the day on which the plansoftware saw it published."""
    dagen = (casus.klok.nu().date() - werk.bekendgemaakt(werk.geleverd(casus))).days
    casus.toets(dagen <= 7 * weken, f"De interventie is {dagen} dagen na de wijziging bekendgemaakt.")


@dan(
    "toont Ozon dat besluit vanaf dezelfde dag als de wijziging",
    voorbeeld="Dan toont Ozon dat besluit vanaf dezelfde dag als de wijziging",
    schakel=OZON,
)
def zelfde_dag(casus: Casus) -> None:
    _wacht_tot(casus, _werking_wijziging(casus))
    client, regeling = w.ozon_client(casus), casus.dossier.deel(RegelingDeel).regeling
    plan = client.regeling(casus.dossier.deel(OmgevingsplanDeel).basis.regeling)
    interventie = client.regeling(regeling)
    casus.toets(plan is not None and interventie is not None, "Ozon toont de wijziging of de interventie niet.")
    dagen = [een.registratie.begin_geldigheid for een in (plan, interventie) if een]
    casus.toets(dagen[0] == dagen[1], f"De wijziging werkt vanaf {dagen[0]}, de interventie vanaf {dagen[1]}.")


@dan(
    "toont Ozon dat besluit pas {weken:d} weken na de bekendmaking van de goedkeuring",
    voorbeeld="Dan toont Ozon dat besluit pas 4 weken na de bekendmaking van de goedkeuring",
    schakel=OZON,
)
def pas_later(casus: Casus, weken: int) -> None:
    client, regeling = w.ozon_client(casus), casus.dossier.deel(RegelingDeel).regeling
    vanaf = casus.dossier.deel(BerichtDeel).op + timedelta(weeks=weken)
    _wacht_tot(casus, vanaf)
    daarvoor = client.regeling(regeling, Tijdreis.op(vanaf - besluitwerk.DAG))
    casus.toets(daarvoor is None, f"Ozon toont het projectbesluit al vóór {vanaf:%d-%m-%Y}.")
    casus.toets(client.regeling(regeling) is not None, f"Ozon toont het projectbesluit niet op {vanaf:%d-%m-%Y}.")


def _inhoud(regels: Procedure, tabel: Tabel) -> Regelinginhoud:
    gebied = Werkingsgebied(_veld(tabel, "werkingsgebied"), (w.vierkant(_veld(tabel, "rond")),))
    opschrift = _veld(tabel, "opschrift")
    deel = Onderdeel(opschrift, _veld(tabel, "tekst"), gebied=gebied.naam)
    titel = f"{regels.instrument.capitalize()} {opschrift.lower()}"
    return Regelinginhoud(regels.instrument, onderdelen=(deel,), gebieden=(gebied,), titel=titel)


def _werking(regels: Procedure, tabel: Tabel, besluit: Planbesluit, *, gerekend_vanaf: date) -> date:
    """As the table says, and else as the law says; what the law does not allow is no scenario."""
    woorden = as_pairs(tabel).get("inwerkingtreding")
    wet = regels.werkt_vanaf(gerekend_vanaf) or besluit.inwerkingtreding
    gekozen = w.inwerkingtreding(woorden, besluit.bekendmaking) if woorden else wet
    if bezwaar := regels.bezwaar_tegen_werking(gekozen, gerekend_vanaf):
        raise Testfout(bezwaar)
    return gekozen


def _lever(casus: Casus, besluit: Planbesluit) -> None:
    aanlevering = besluitwerk.lever(casus, besluit)
    versie = aanlevering.besluit.beoogde_regelingen[0].versie if aanlevering.besluit else ""
    casus.dossier.zet(RegelingDeel(besluit=besluit, regeling=werk_van(versie)))


def _werking_wijziging(casus: Casus) -> date:
    besluit = werk.geleverd(casus).besluit
    datums = [stempel.datum for stempel in besluit.tijdstempels] if besluit else []
    if not datums:
        raise Testfout("De wijziging heeft geen dag van inwerkingtreding.")
    return date.fromisoformat(min(datums))


def _wacht_tot(casus: Casus, dag: date) -> None:
    casus.wacht_tot(datetime.combine(dag, time(9), TIJDZONE), "de inwerkingtreding")


def _veld(tabel: Tabel, naam: str) -> str:
    gegevens = as_pairs(tabel)
    if naam not in gegevens:
        raise Testfout(f"De tabel noemt geen {naam}; geef {', '.join(VELDEN)}.")
    return gegevens[naam]
