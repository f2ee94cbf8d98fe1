"""Steps of the planketen about TAM-plannen: the temporary way beside STOP/TPOD, and its end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.kern.uitkomst import NietVanToepassing, Testfout
from ikt.koppelvlakken.ihr import profiel as ihr
from ikt.koppelvlakken.ihr.client import Aanbod, Antwoord, IhrClient
from ikt.koppelvlakken.ihr.deel import TamplanDeel
from ikt.koppelvlakken.ozon.ontsluiten import Document, OntsluitenClient
from ikt.koppelvlakken.stop.geometrie import polygoon
from steps import wijziging as w

IHR, OZON = "plansoftware-ihr", "ihr-ozon"
GETOOND = timedelta(hours=4)
"""Within this time after it is offered a plan is to be seen."""
VELDEN = ("naam", "tekst", "rond", "ontwerp ter inzage")


@gegeven("een TAM-plan met")
def een_tamplan(casus: Casus, tabel: Tabel) -> None:
    """`rond` is the middle in RD, `ontwerp ter inzage` the day from which the ontwerp lay open."""
    gegevens, gezag = as_pairs(tabel), casus.rol()
    if ontbreekt := [veld for veld in VELDEN if veld not in gegevens]:
        raise Testfout(f"Het TAM-plan noemt geen {ontbreekt[0]}; voeg een regel '{ontbreekt[0]}' toe aan de tabel.")
    ontwerp, vandaag = date.fromisoformat(gegevens["ontwerp ter inzage"]), casus.klok.nu().date()
    if ontwerp >= vandaag:
        raise NietVanToepassing(
            f"Op {vandaag:%d-%m-%Y} kan een ontwerp van {ontwerp:%d-%m-%Y} nog niet ter inzage liggen."
        )
    aanbod = Aanbod(
        id=f"NL.IMRO.{gezag.code.removeprefix('gm')}.TAM{casus.spoor_id.replace('-', '')}-VG01",
        naam=gegevens["naam"],
        gezag=gezag.code,
        ontwerp=ontwerp,
        vastgesteld=vandaag,
        tekst=gegevens["tekst"],
        geometrie=polygoon(w.vierkant(gegevens["rond"])),
    )
    casus.dossier.zet(TamplanDeel(aanbod=aanbod))


@als("het bevoegd gezag het TAM-plan vaststelt", schakel=IHR)
def stel_vast(casus: Casus) -> None:
    """Refused or not: the next step judges."""
    client, aanbod = _ihr(casus), casus.dossier.deel(TamplanDeel).aanbod

    def navraag() -> Antwoord | None:
        return None if client.plan(aanbod.id) is None else Antwoord()

    weigering = casus.eenmalig(aanbod.id, lambda: client.bied_aan(aanbod), navraag)
    casus.dossier.wijzig(TamplanDeel, weigering=weigering.detail)


@dan("is het TAM-plan te zien, naast het omgevingsplan", schakel=OZON)
def naast_elkaar(casus: Casus) -> None:
    """One question for what holds on a place gives documents of both kinds."""
    aanbod = casus.dossier.deel(TamplanDeel).aanbod
    casus.toets(not _weigering(casus), f"Het TAM-plan is geweigerd: {_weigering(casus)}", schakel=IHR)
    gezien = casus.wacht_op(
        "het TAM-plan bij de documenten op zijn plek",
        lambda: {each.identificatie: each.titel for each in _documenten(casus, aanbod.geometrie)},
        lambda titels: aanbod.id in titels,
        binnen=GETOOND,
        schakel=OZON,
    )
    titel = gezien[aanbod.id]
    casus.toets(titel == aanbod.naam, f"Het TAM-plan heet ‘{titel}’, niet ‘{aanbod.naam}’.")
    tamplannen = {each.identificatie for each in _documenten(casus, aanbod.geometrie) if each.plan and each.plan.is_tam}
    casus.toets(aanbod.id in tamplannen, "Het plan is niet herkenbaar als TAM-plan.")
    in_ihr = {each.id for each in _ihr(casus).plannen_op(aanbod.geometrie)}
    casus.toets(aanbod.id in in_ihr, "IHR vindt het TAM-plan niet op zijn plek.", schakel=IHR)


@dan("staan er op die plek ook regels van het omgevingsplan in STOP", schakel="lvbb-ozon")
def ook_stop(casus: Casus) -> None:
    aanbod = casus.dossier.deel(TamplanDeel).aanbod
    plan = w.ozon_client(casus).omgevingsplan(casus.rol().code)
    gezien = {each.identificatie for each in _documenten(casus, aanbod.geometrie) if each.regeling}
    casus.toets(plan is not None and plan.identificatie in gezien, "Op die plek is het omgevingsplan niet te vinden.")


@dan("wordt het TAM-plan geweigerd, omdat die weg is gesloten", schakel=IHR)
def geweigerd(casus: Casus) -> None:
    """Only where that is so today: before its last day the way was open to all."""
    laatste = _ihr(casus).feiten.tam.laatste_dag
    if casus.klok.nu().date() <= laatste:
        raise NietVanToepassing(f"Tot en met {laatste:%d-%m-%Y} staat deze weg voor elk plan open.")
    aanbod = casus.dossier.deel(TamplanDeel).aanbod
    casus.toets(bool(_weigering(casus)), f"Het TAM-plan is aangenomen, hoewel dat na {laatste:%d-%m-%Y} niet meer kan.")
    casus.toets(_ihr(casus).plan(aanbod.id) is None, "Het geweigerde TAM-plan staat toch in IHR.")


def _weigering(casus: Casus) -> str:
    return casus.dossier.deel(TamplanDeel).weigering


def _documenten(casus: Casus, geometrie: dict[str, Any]) -> tuple[Document, ...]:
    return w.van_ozon(casus, OntsluitenClient).documenten_op(geometrie)


def _ihr(casus: Casus) -> IhrClient:
    client = casus.client(IhrClient)
    client.feiten = ihr.profiel().met(casus.profiel(ihr.NAAM))
    return client
