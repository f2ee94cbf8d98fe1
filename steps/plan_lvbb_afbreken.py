"""Steps about cancelling a publication before it is there."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.koppelvlakken.bhkv.besluitendeel import BesluitenDeel, Ingediend
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.stop.beschrijving import Gezag
from ikt.koppelvlakken.stop.inpakken import Inpakker
from ikt.koppelvlakken.stop.kalender import volgende_werkdag
from ikt.koppelvlakken.stop.kennisgeven import Kennisgever
from ikt.koppelvlakken.stop.procedure import procedure
from steps import plan_besluiten as b
from steps import plan_levering as levering
from steps import wijziging as w

LVBB, OZON = levering.LVBB, levering.OZON
OCHTEND = time(7, 0)
"""On the day of bekendmaking, before the publications of that day appear."""


# -- how far it is -----------------------------------------------------------------------------------------------


@gegeven(
    "de LVBB heeft besluit {naam} goedgekeurd met",
    voorbeeld="Gegeven de LVBB heeft besluit A goedgekeurd met (een tabel met artikel, tekst, gebied en datums)",
    schakel=LVBB,
)
def goedgekeurd(casus: Casus, naam: str, tabel: Tabel) -> None:
    b.lever(casus, naam, as_pairs(tabel))
    levering.toets_goedgekeurd(casus, b.besluit(casus, naam).nummer)


@gegeven(
    "het is de ochtend van de bekendmaking van besluit {naam}",
    voorbeeld="Gegeven het is de ochtend van de bekendmaking van besluit A",
)
def ochtend(casus: Casus, naam: str) -> None:
    dag = b.besluit(casus, naam).bekendmaking
    casus.wacht_tot(datetime.combine(dag, OCHTEND, TIJDZONE), f"de ochtend van {dag:%d-%m-%Y}")


@gegeven("besluit {naam} is gepubliceerd", voorbeeld="Gegeven besluit A is gepubliceerd", schakel=LVBB)
def gepubliceerd(casus: Casus, naam: str) -> None:
    b.tot_verwerkt(casus, naam)


@gegeven(
    "besluit {naam} bouwt voort op besluit {eerder}",
    voorbeeld="Gegeven besluit B bouwt voort op besluit A",
    schakel=LVBB,
)
def bouwt_voort(casus: Casus, naam: str, eerder: str) -> None:
    """Today that is only possible once the first is published."""
    gepubliceerd(casus, eerder)
    velden = {
        "artikel": "Een waslijn hangen",
        "tekst": "Een waslijn hangt niet over de openbare weg.",
        "werkingsgebied": "Weverswijk",
        "rond": "145400 424600",
        "activiteit": "Waslijn hangen",
        "inwerkingtreding": "30 dagen na bekendmaking",
        b.VOORTBOUWEN: eerder,
    }
    b.lever(casus, naam, velden)
    levering.toets_goedgekeurd(casus, b.besluit(casus, naam).nummer)


@gegeven(
    "een kennisgeving over besluit {naam} is aangeleverd",
    voorbeeld="Gegeven een kennisgeving over besluit A is aangeleverd",
    schakel=LVBB,
)
def met_kennisgeving(casus: Casus, naam: str) -> None:
    besluit, gezag = b.besluit(casus, naam), casus.rol()
    kennisgever = Kennisgever(
        Gezag(gezag.code, gezag.naam, gezag.oin),
        procedure("omgevingsplan"),
        f"besluit {naam}",
        f"{casus.spoor_id}-{naam.lower()}",
        volgende_werkdag(besluit.bekendmaking),
        feiten(casus),
    )
    bericht = kennisgever.van_besluit(besluit.registratie.werk, besluit.bekendmaking)
    id_levering = casus.new_id("levering")
    levering.toets_goedgekeurd(casus, levering.lever(casus, kennisgever.pakket(bericht, id_levering), id_levering))


# -- cancelling --------------------------------------------------------------------------------------------------


@als(
    "het bevoegd gezag de publicatie van besluit {naam} afbreekt",
    voorbeeld="Als het bevoegd gezag de publicatie van besluit A afbreekt",
    schakel=LVBB,
)
def breek_af(casus: Casus, naam: str) -> None:
    besluit, id_levering = b.besluit(casus, naam), casus.new_id("levering")
    inpakker = Inpakker(id_levering, casus.rol().oin, casus.rol().oin, feiten(casus))
    nummer = levering.lever(casus, inpakker.afbreken(besluit.registratie.werk), id_levering)
    casus.dossier.zet(BesluitenDeel(besluiten=b.deel(casus).besluiten, afbreken=nummer))


@dan(
    "wijst de LVBB het afbreken af met {code}",
    voorbeeld="Dan wijst de LVBB het afbreken af met LVBB1553",
    schakel=LVBB,
)
def afbreken_afgewezen(casus: Casus, code: str) -> None:
    levering.toets_afwijzing(casus, b.deel(casus).afbreken, code)


@dan(
    "is de publicatie van besluit {naam} afgebroken",
    voorbeeld="Dan is de publicatie van besluit A afgebroken",
    schakel=LVBB,
)
def afgebroken(casus: Casus, naam: str) -> None:
    """The afbreekopdracht is carried out, and the delivery itself ends as afgebroken."""
    opdracht = levering.tot_verwerkt(casus, b.deel(casus).afbreken, casus.klok.nu().date())
    casus.toets(opdracht.status == "verwerkt", f"De afbreekopdracht is {opdracht.status}.", schakel=LVBB)
    gezien = casus.wacht_op(
        "het einde van de afgebroken aanlevering",
        lambda: levering.plansoftware(casus).aanlevering(b.besluit(casus, naam).nummer),
        lambda aanlevering: aanlevering.is_klaar,
        binnen=timedelta(days=2),
        schakel=LVBB,
    )
    casus.toets(gezien.status == "afgebroken", f"De plansoftware noemt besluit {naam} {gezien.status}.", schakel=LVBB)


@dan(
    "blijft van besluit {naam} nergens iets over",
    voorbeeld="Dan blijft van besluit A nergens iets over",
    schakel=OZON,
)
def niets_over(casus: Casus, naam: str) -> None:
    """Not in the answers of the LVBB on the day itself, and not in Ozon on the day it would have worked."""
    besluit = b.besluit(casus, naam)
    einde = datetime.combine(besluit.bekendmaking, time(18), TIJDZONE)
    casus.wacht_tot(einde, "het einde van de dag van bekendmaking")
    casus.toets("gepubliceerd" not in _antwoorden(casus, besluit), "De LVBB publiceert het besluit toch.", schakel=LVBB)
    getoond = b.getoond(casus, besluit.inwerkingtreding, set(besluit.artikelen))
    casus.toets(not getoond, f"Ozon toont het artikel van besluit {naam} toch.", schakel=OZON)


def _antwoorden(casus: Casus, besluit: Ingediend) -> list[str]:
    aanlevering = levering.plansoftware(casus).aanlevering(besluit.nummer)
    return [r.status for r in w.lvbb(casus).resultaten(aanlevering.aanleveraar, aanlevering.kenmerk)]
