"""Steps of the planketen about what stands in a besluit: any instrument, new or changed."""

from __future__ import annotations

import dataclasses
import re
from datetime import timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_rows
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ow.beeindigen import lees
from ikt.koppelvlakken.ow.object import LOCATIES
from ikt.koppelvlakken.ozon.deel import OmgevingsplanDeel
from ikt.koppelvlakken.stop.beschrijving import (
    Basis,
    Gezag,
    Ingreep,
    Planbesluit,
    Regelinginhoud,
    Soort,
    Werkingsgebied,
)
from ikt.koppelvlakken.stop.beschrijvinglezer import gebieden, onderdelen, vierkant, wid
from ikt.koppelvlakken.stop.inhouddeel import InhoudDeel
from ikt.koppelvlakken.stop.instrument import instrument as zoek_instrument
from ikt.koppelvlakken.stop.kalender import volgende_werkdag
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.stand import na
from ikt.koppelvlakken.stop.xml import Element, canoniek, parse, tekst
from steps import plan_levering as levering
from steps import wijziging as w
from steps.plan_download import haal_op
from steps.verzoek_rollen import partij

LVBB, OZON = levering.LVBB, levering.OZON
ZICHTBAAR = timedelta(hours=2)
"""Within this time after it is in force Ozon shows it."""


# -- the besluit -------------------------------------------------------------------------------------------------


@gegeven("een nieuw instrument {instrument} ‘{titel}’ met")
def nieuw_instrument(casus: Casus, instrument: str, titel: str, tabel: Tabel) -> None:
    inhoud = _nieuwe_inhoud(casus, instrument, titel, tabel)
    _onthoud(casus, f"Vaststelling van {titel}", inhoud)


@gegeven("een nieuw instrument {instrument} ‘{titel}’ van {wie} met")
def nieuw_instrument_van(casus: Casus, instrument: str, titel: str, wie: str, tabel: Tabel) -> None:
    inhoud = _nieuwe_inhoud(casus, instrument, titel, tabel)
    _onthoud(casus, f"Vaststelling van {titel}", inhoud, wie=wie)


@gegeven("in hetzelfde besluit {instrument} ‘{titel}’ met")
def ook_in_besluit(casus: Casus, instrument: str, titel: str, tabel: Tabel) -> None:
    besluit = casus.dossier.deel(InhoudDeel).besluit
    erbij = _nieuwe_inhoud(casus, instrument, titel, tabel)
    casus.dossier.wijzig(InhoudDeel, besluit=dataclasses.replace(besluit, regelingen=(*besluit.regelingen, erbij)))


def _nieuwe_inhoud(casus: Casus, instrument: str, titel: str, tabel: Tabel) -> Regelinginhoud:
    """A tijdelijk regelingdeel belongs to the omgevingsplan, and puts its activiteiten under those of that."""
    rijen = _rijen(tabel)
    if not zoek_instrument(instrument).is_tijdelijk:
        return Regelinginhoud(instrument, onderdelen(rijen), gebieden=gebieden(rijen), titel=titel)
    hoofd = casus.dossier.deel(OmgevingsplanDeel).basis
    return Regelinginhoud(
        instrument,
        onderdelen(rijen),
        gebieden=gebieden(rijen),
        titel=titel,
        hoofdregeling=hoofd.regeling,
        tophaak=hoofd.tophaak,
    )


@gegeven("een wijzigingsbesluit waarin het omgevingsplan deze artikelen erbij krijgt")
def nieuwe_artikelen(casus: Casus, tabel: Tabel) -> None:
    rijen, basis = _rijen(tabel), _basis(casus)
    erbij = onderdelen(rijen, parse(basis.tekst.encode()))
    inhoud = Regelinginhoud("omgevingsplan", erbij, gebieden=gebieden(rijen), basis=basis)
    _onthoud(casus, "Wijziging van het omgevingsplan", inhoud)


@gegeven("een wijzigingsbesluit waarin {wat} de tekst krijgt: {nieuw}")
def andere_tekst(casus: Casus, wat: str, nieuw: str) -> None:
    _grijp_in(casus, "vervang", wat, tekst=nieuw.replace("\\n", "\n"))


@gegeven("een wijzigingsbesluit waarin {wat} gaat heten: {opschrift}")
def ander_opschrift(casus: Casus, wat: str, opschrift: str) -> None:
    _grijp_in(casus, "hernoem", wat, opschrift=opschrift)


@gegeven("een wijzigingsbesluit waarin {wat} komt te staan na {ander}")
def andere_plaats(casus: Casus, wat: str, ander: str) -> None:
    _grijp_in(casus, "verplaats", wat, na=ander)


@gegeven("een wijzigingsbesluit waarin {wat} vervalt")
def vervallen_tekst(casus: Casus, wat: str) -> None:
    """The number stays, with the word Vervallen."""
    _grijp_in(casus, "vervalt", wat)


@gegeven("een wijzigingsbesluit waarin {wat} wordt geschrapt")
def geschrapte_tekst(casus: Casus, wat: str) -> None:
    _grijp_in(casus, "verwijder", wat)


@gegeven("een wijzigingsbesluit waarin {gebied} komt te liggen rond {rond}")
def ander_gebied(casus: Casus, gebied: str, rond: str) -> None:
    """A new version of the werkingsgebied; the text stays as it is."""
    bekend = _gebied(casus, gebied)
    vlakken = tuple(vierkant(punt) for punt in rond.split(" en "))
    _met_gebied(casus, dataclasses.replace(bekend, vlakken=vlakken))


@gegeven("een wijzigingsbesluit waarin de norm in {gebied} wordt: {waarden}")
def andere_norm(casus: Casus, gebied: str, waarden: str) -> None:
    bekend = _gebied(casus, gebied)
    if bekend.norm is None:
        raise Testfout(f"In {gebied} geldt geen norm.")
    norm = dataclasses.replace(bekend.norm, waarden=tuple(waarden.split(" en ")))
    _met_gebied(casus, dataclasses.replace(bekend, norm=norm))


def _met_gebied(casus: Casus, gebied: Werkingsgebied) -> None:
    inhoud = Regelinginhoud("omgevingsplan", gebieden=(gebied,), basis=_basis(casus))
    _onthoud(casus, "Wijziging van het omgevingsplan", inhoud)


def _gebied(casus: Casus, naam: str) -> Werkingsgebied:
    for gebied in _basis(casus).gebieden:
        if gebied.naam == naam:
            return gebied
    raise Testfout(f"Het omgevingsplan heeft in dit scenario geen gebied '{naam}'.")


def _grijp_in(casus: Casus, soort: Soort, wat: str, *, tekst: str = "", opschrift: str = "", na: str = "") -> None:
    """`wat` and `na` as the plan calls them, for instance artikel 2.1."""
    basis = _basis(casus)
    plan = parse(basis.tekst.encode())
    ingreep = Ingreep(soort, wid(plan, wat), opschrift, tekst, wid(plan, na) if na else "")
    inhoud = Regelinginhoud("omgevingsplan", ingrepen=(ingreep,), basis=basis)
    _onthoud(casus, "Wijziging van het omgevingsplan", inhoud)


def _onthoud(casus: Casus, onderwerp: str, inhoud: Regelinginhoud, wie: str = "het bevoegd gezag") -> None:
    vandaag, gezag = casus.klok.nu().date(), partij(casus, wie)
    bekend = volgende_werkdag(vandaag)
    id_levering = casus.new_id("levering")
    eerder = casus.dossier.heeft(InhoudDeel) or casus.dossier.heeft(AanleveringDeel)
    kenmerk = casus.spoor_id + (id_levering[-4:] if eerder else "")
    besluit = Planbesluit(
        gezag=Gezag(re.sub("^mn(?=[0-9])", "mnre", gezag.code), gezag.naam, gezag.oin),
        aanleveraar=gezag.oin,
        id_levering=id_levering,
        kenmerk=kenmerk,
        onderwerp=onderwerp,
        ondertekend=vandaag,
        bekendmaking=bekend,
        inwerkingtreding=bekend + timedelta(days=1),
        regelingen=(inhoud,),
    )
    casus.dossier.zet(InhoudDeel(besluit=besluit))


def _basis(casus: Casus) -> Basis:
    """What a besluit builds on: the besluit before it in this casus, or the plan as it can be downloaded."""
    if casus.dossier.heeft(InhoudDeel):
        return na(casus.dossier.deel(InhoudDeel).besluit, feiten(casus))
    plan = casus.dossier.deel(OmgevingsplanDeel).basis
    pakket = haal_op(casus, plan.regeling)
    ow = tuple(canoniek(bestand) for bestand in pakket.ow_bestanden)
    return Basis(pakket.regeling, pakket.versie, canoniek(pakket.tekst), ow, tophaak=plan.tophaak)


def _rijen(tabel: Tabel) -> list[dict[str, str]]:
    return [{naam: cel for naam, cel in rij.items() if cel} for rij in as_rows(tabel)]


# -- aanleveren --------------------------------------------------------------------------------------------------


@als("het bevoegd gezag het besluit aanlevert", schakel=LVBB)
def lever_aan(casus: Casus) -> None:
    deel = casus.dossier.deel(InhoudDeel)
    pakket = bouw(deel.besluit, feiten(casus))
    nummer = levering.lever(casus, pakket, deel.besluit.id_levering)
    casus.dossier.wijzig(InhoudDeel, nummer=nummer)


@dan("is het besluit op de dag van bekendmaking verwerkt", schakel=LVBB)
def verwerkt(casus: Casus) -> None:
    deel = casus.dossier.deel(InhoudDeel)
    levering.tot_verwerkt(casus, deel.nummer, deel.besluit.bekendmaking)


@gegeven("het besluit is in werking", schakel=OZON)
def in_werking(casus: Casus) -> None:
    lever_aan(casus)
    verwerkt(casus)
    toont_tekst(casus)


# -- what Ozon shows ---------------------------------------------------------------------------------------------


@dan("toont Ozon de tekst zoals het besluit die vaststelt", schakel=OZON)
def toont_tekst(casus: Casus) -> None:
    """Every text with its wId, and nothing beside it: each regeling of the besluit is compared as a whole."""
    for stand in _standen(casus):
        _wacht_op_versie(casus, stand)
        verwacht = _teksten(parse(stand.tekst.encode()))
        structuur = w.ozon_client(casus).documentstructuur(stand.regeling)
        getoond = {component.wid: component.tekst for component in structuur if component.inhoud}
        anders = sorted(wid for wid in verwacht.keys() | getoond.keys() if verwacht.get(wid) != getoond.get(wid))
        casus.toets(not anders, f"Ozon toont een andere tekst dan het besluit bij {', '.join(anders)}.", schakel=OZON)


def _wacht_op_versie(casus: Casus, stand: Basis) -> None:
    werking = casus.dossier.deel(InhoudDeel).besluit.inwerkingtreding
    casus.wacht_op(
        f"{stand.versie} in Ozon",
        lambda: w.ozon_client(casus).regeling(stand.regeling),
        lambda regeling: regeling is not None and regeling.versie == stand.versie,
        binnen=levering.tot_einde_van(casus, werking) + ZICHTBAAR,
        schakel=OZON,
    )


@dan("toont Ozon de objecten die bij de tekst horen", schakel=OZON)
def toont_objecten(casus: Casus) -> None:
    """The activiteiten and locaties that the besluit brings or leaves, and none that ended."""
    besluit = casus.dossier.deel(InhoudDeel).besluit
    for inhoud, stand in zip(besluit.regelingen, _standen(casus), strict=True):
        vrij, client = zoek_instrument(inhoud.instrument).is_vrijetekst, w.ozon_client(casus)
        gezien = client.divisieannotaties(stand.regeling) if vrij else client.annotaties(stand.regeling)
        verwacht = {object_.id for object_ in lees(stand.ow).soort("Activiteit", *LOCATIES)}
        getoond = {each.identificatie for each in gezien.activiteiten} | {
            each.identificatie for each in gezien.locaties
        }
        weg, extra = sorted(verwacht - getoond), sorted(getoond - verwacht)
        casus.toets(not weg, f"Ozon toont niet: {', '.join(weg)}.", schakel=OZON)
        casus.toets(not extra, f"Ozon toont nog, of te veel: {', '.join(extra)}.", schakel=OZON)


def _standen(casus: Casus) -> list[Basis]:
    """Each regeling of the besluit as it must be when that is in force."""
    besluit = casus.dossier.deel(InhoudDeel).besluit
    return [na(besluit, feiten(casus), nr) for nr in range(len(besluit.regelingen))]


def _teksten(regeling: Element) -> dict[str, str]:
    return {
        str(ouder.get("wId")): tekst(inhoud)
        for inhoud in regeling.iter("{*}Inhoud")
        if (ouder := inhoud.getparent()) is not None and ouder.get("wId")
    }
