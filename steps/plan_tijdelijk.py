"""Steps about a tijdelijk regelingdeel: voorbeschermingsregels that come, and are withdrawn again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.stop.beschrijving import (
    Activiteit,
    Intrekking,
    Onderdeel,
    Regelinginhoud,
    Werkingsgebied,
)
from ikt.koppelvlakken.stop.geometrie import polygoon
from ikt.koppelvlakken.stop.identificatie import werk as werk_van
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.proceduredeel import BerichtDeel
from ikt.koppelvlakken.stop.regelingdeel import RegelingDeel
from steps import besluitwerk
from steps import plan_levering as levering
from steps import wijziging as w

LVBB, OZON = levering.LVBB, levering.OZON
VELDEN = ("artikel", "tekst", "werkingsgebied", "rond", "activiteit")


@als(
    "het bevoegd gezag een voorbereidingsbesluit neemt met",
    voorbeeld="Als het bevoegd gezag een voorbereidingsbesluit neemt met (een tabel: artikel, tekst, werkingsgebied …)",
    schakel=LVBB,
)
def voorbereidingsbesluit(casus: Casus, tabel: Tabel) -> None:
    """Bekendgemaakt on the next werkdag, in force the day after."""
    gegevens = as_pairs(tabel)
    if ontbreekt := sorted(set(VELDEN) ^ set(gegevens)):
        raise Testfout(f"Een voorbereidingsbesluit heeft {', '.join(VELDEN)}; het verschil is {', '.join(ontbreekt)}.")
    plan = casus.dossier.deel(OmgevingsplanDeel).basis
    activiteit = Activiteit(gegevens["activiteit"], "Overig", "Verbod")
    regels = Regelinginhoud(
        "voorbereidingsbesluit",
        onderdelen=(
            Onderdeel(gegevens["artikel"], gegevens["tekst"], gebied=gegevens["werkingsgebied"], activiteit=activiteit),
        ),
        gebieden=(Werkingsgebied(gegevens["werkingsgebied"], (w.vierkant(gegevens["rond"]),)),),
        hoofdregeling=plan.regeling,
        titel=f"Voorbeschermingsregels: {gegevens['artikel'].lower()}",
        tophaak=plan.tophaak,
    )
    onderwerp = f"voorbereidingsbesluit {gegevens['artikel'].lower()}"
    besluit = replace(besluitwerk.nieuw(casus, casus.rol(), onderwerp), regelingen=(regels,))
    aanlevering = besluitwerk.lever(casus, besluit)
    versie = aanlevering.besluit.beoogde_regelingen[0].versie if aanlevering.besluit else ""
    nieuw = next((object_.id for object_ in aanlevering.ow.objecten if object_.soort == "Activiteit"), "")
    casus.dossier.zet(RegelingDeel(besluit=besluit, regeling=werk_van(versie), activiteit=nieuw))


@als(
    "het bevoegd gezag de voorbeschermingsregels intrekt",
    voorbeeld="Als het bevoegd gezag de voorbeschermingsregels intrekt",
    schakel=LVBB,
)
def trek_in(casus: Casus) -> None:
    """With all their objects; from the day after bekendmaking."""
    deel = casus.dossier.deel(RegelingDeel)
    bestanden = lees_zip(bouw(deel.besluit, feiten(casus)).zip).bestanden
    ow = tuple(bestand.inhoud.decode() for bestand in bestanden if bestand.naam.startswith("ow"))
    titel = deel.besluit.regelingen[0].titel
    weg = Intrekking(deel.regeling, titel, ow)
    besluitwerk.lever(
        casus, replace(besluitwerk.nieuw(casus, casus.rol(), f"intrekking van {titel}"), intrekkingen=(weg,))
    )


@dan(
    "is dat besluit op de dag van bekendmaking gepubliceerd",
    voorbeeld="Dan is dat besluit op de dag van bekendmaking gepubliceerd",
    schakel=LVBB,
)
def besluit_gepubliceerd(casus: Casus) -> None:
    bericht = casus.dossier.deel(BerichtDeel)
    levering.tot_verwerkt(casus, bericht.nummer, bericht.op)


@dan(
    "toont Ozon de voorbeschermingsregels vanaf de inwerkingtreding",
    voorbeeld="Dan toont Ozon de voorbeschermingsregels vanaf de inwerkingtreding",
    schakel=OZON,
)
def toont_regels(casus: Casus) -> None:
    _wacht_tot_de_dag_erna(casus)
    deel, client = casus.dossier.deel(RegelingDeel), w.ozon_client(casus)
    casus.toets(client.regeling(deel.regeling) is not None, "Ozon toont de voorbeschermingsregels niet.")
    teksten = [component.tekst for component in client.documentstructuur(deel.regeling)]
    verwacht = deel.besluit.regelingen[0].onderdelen[0].tekst
    casus.toets(any(verwacht in tekst for tekst in teksten), f"Ozon toont niet: {verwacht}")
    casus.toets(deel.activiteit in _in_gebied(casus), "Ozon vindt de activiteit niet in het gebied.")


@dan(
    "toont Ozon de voorbeschermingsregels en hun objecten vanaf de uitwerkingtreding niet meer",
    voorbeeld="Dan toont Ozon de voorbeschermingsregels en hun objecten vanaf de uitwerkingtreding niet meer",
    schakel=OZON,
)
def toont_regels_niet_meer(casus: Casus) -> None:
    """The day before they are still there."""
    deel, client = casus.dossier.deel(RegelingDeel), w.ozon_client(casus)
    laatste_dag = casus.dossier.deel(BerichtDeel).op
    _wacht_tot_de_dag_erna(casus)
    toen = client.regeling(deel.regeling, Tijdreis.op(laatste_dag))
    casus.toets(toen is not None, f"Ozon zegt dat de regels op {laatste_dag:%d-%m-%Y} al weg waren.")
    casus.toets(client.regeling(deel.regeling) is None, "Ozon toont de ingetrokken voorbeschermingsregels nog.")
    casus.toets(deel.activiteit not in _in_gebied(casus), "Ozon vindt de activiteit nog in het gebied.")


def _wacht_tot_de_dag_erna(casus: Casus) -> None:
    dag = casus.dossier.deel(BerichtDeel).op + besluitwerk.DAG
    casus.wacht_tot(datetime.combine(dag, time(9), TIJDZONE), "de dag na de bekendmaking")


def _in_gebied(casus: Casus) -> tuple[str, ...]:
    (vlak,) = casus.dossier.deel(RegelingDeel).besluit.regelingen[0].gebieden[0].vlakken
    return w.ozon_client(casus).activiteiten_op(polygoon(vlak))
