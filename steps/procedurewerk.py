"""What steps about a procedure share: giving notice, the besluit it is about, and the steps that Ozon shows."""

from __future__ import annotations

from datetime import date

from ikt.kern.casus import Casus
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ozon.downloaddeel import DownloadDeel
from ikt.koppelvlakken.ozon.downloaden import DownloadClient
from ikt.koppelvlakken.ozon.downloadpakket import Downloadpakket
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.beschrijving import Gezag
from ikt.koppelvlakken.stop.kalender import is_werkdag, volgende_werkdag
from ikt.koppelvlakken.stop.kennisgeven import Kennisgever
from ikt.koppelvlakken.stop.kennisgeving import Kennisgeving
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.procedure import procedure
from ikt.koppelvlakken.stop.proceduredeel import BerichtDeel, ProcedureDeel
from ikt.koppelvlakken.stop.procedurestap import STAP
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloop, Stap
from ikt.koppelvlakken.stop.xml import eerste, tekst
from steps import plan_levering as levering
from steps import wijziging as w

OZON = levering.OZON


def kennisgever(casus: Casus, waarover: str) -> Kennisgever:
    """Gives notice on the next werkdag."""
    gezag = casus.rol()
    return Kennisgever(
        Gezag(gezag.code, gezag.naam, gezag.oin),
        procedure("omgevingsplan"),
        waarover,
        casus.new_id("kennisgeving"),
        volgende_werkdag(casus.klok.nu().date()),
        feiten(casus),
    )


def geef_kennis(casus: Casus, wie: Kennisgever, kennisgeving: Kennisgeving) -> None:
    """Deliver it, and remember what the procedure of the besluit must be after it."""
    id_levering = casus.new_id("levering")
    nummer_ = levering.lever(casus, wie.pakket(kennisgeving, id_levering), id_levering)
    casus.dossier.zet(BerichtDeel(nummer=nummer_, op=wie.op))
    if kennisgeving.mutatie and casus.dossier.heeft(ProcedureDeel):
        verloop = Procedureverloop(wie.op, casus.dossier.deel(ProcedureDeel).stappen)
        casus.dossier.wijzig(ProcedureDeel, stappen=verloop.na(kennisgeving.mutatie).stappen)


def geleverd(casus: Casus) -> Aanlevering:
    return lees_zip(w.pakket(casus).zip)


def onderwerp(casus: Casus) -> str:
    besluit = geleverd(casus).besluit
    return tekst(eerste(besluit.wortel if besluit else None, "officieleTitel"))


def bekendgemaakt(aanlevering: Aanlevering) -> date:
    if aanlevering.datum_bekendmaking is None:
        raise Testfout("Het besluit heeft geen datum bekendmaking.")
    return aanlevering.datum_bekendmaking


def begin_procedure(casus: Casus, aanlevering: Aanlevering) -> ProcedureDeel:
    """The steps of a besluit or ontwerp as delivered, with the Publicatie that the LVBB sets itself."""
    besluit = aanlevering.besluit
    verloop = eerste(besluit.wortel if besluit else None, "Procedureverloop")
    if besluit is None or verloop is None:
        raise Testfout("Er is nog geen besluit met een procedure aangeleverd.")
    gepubliceerd = Procedureverloop.van(verloop).gepubliceerd(aanlevering.datum_bekendmaking)
    deel = ProcedureDeel(besluit=besluit.expressie, stappen=gepubliceerd.stappen)
    casus.dossier.zet(deel)
    return deel


def toets_termijn(begin: date, einde: date, weken: int, casus: Casus) -> None:
    """Counted from what Ozon shows, without our own table of termijnen."""
    dagen = (einde - begin).days + 1
    casus.toets(dagen >= 7 * weken, f"De termijn duurt {dagen} dagen; dat moeten er ten minste {7 * weken} zijn.")
    casus.toets(is_werkdag(einde), f"De termijn eindigt op {einde:%d-%m-%Y}, en dat is geen werkdag.")


def in_ozon(casus: Casus) -> tuple[Stap, ...]:
    gezien = w.ozon_client(casus).procedure(casus.dossier.deel(ProcedureDeel).besluit)
    return tuple(Stap(stap.soort.removeprefix(STAP), stap.op) for stap in gezien)


def dag(casus: Casus, naam: str) -> date:
    dag = Procedureverloop(date.min, in_ozon(casus)).op(naam)
    casus.toets(dag is not None, f"Ozon toont geen {naam}.", schakel=OZON)
    return dag or date.min


def id_levering(casus: Casus) -> str:
    """Of the besluit of this casus."""
    opdracht = geleverd(casus).opdracht
    if opdracht is None:
        raise Testfout("Er is nog geen besluit.")
    return opdracht.id_levering


def download(casus: Casus) -> Downloadpakket:
    """What was downloaded last."""
    zip_ = w.van_ozon(casus, DownloadClient).zip(casus.dossier.deel(DownloadDeel).verzoek)
    return Downloadpakket.lees(zip_)
