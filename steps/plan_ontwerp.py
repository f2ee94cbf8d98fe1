"""Steps from a voornemen, over an ontwerp that lies ter inzage, to the besluit."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from ikt.kern.casus import Casus
from ikt.kern.klok import TIJDZONE
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.stop.identificatie import werk as werk_van
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.procedure import procedure
from ikt.koppelvlakken.stop.proceduredeel import BerichtDeel, ProcedureDeel
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloop
from steps import plan_levering as levering
from steps import procedurewerk as werk
from steps import wijziging as w

LVBB, OZON = levering.LVBB, levering.OZON


@als(
    "het bevoegd gezag kennisgeeft van het voornemen om {onderwerp} te regelen",
    voorbeeld="Als het bevoegd gezag kennisgeeft van het voornemen om terrassen te regelen",
    schakel=LVBB,
)
def voornemen(casus: Casus, onderwerp: str) -> None:
    wie = werk.kennisgever(casus, onderwerp)
    werk.geef_kennis(casus, wie, wie.van_voornemen())


@als(
    "het bevoegd gezag de wijziging als ontwerp aanlevert",
    voorbeeld="Als het bevoegd gezag de wijziging als ontwerp aanlevert",
    schakel=LVBB,
)
def lever_ontwerp(casus: Casus) -> None:
    """Under identifications of its own: the besluit comes later, as another one."""
    besluit = casus.dossier.deel(AanleveringDeel).wijziging
    id_levering = f"{besluit.id_levering}-ontwerp"
    ontwerp = replace(besluit, kenmerk=f"{besluit.kenmerk}-ontwerp", id_levering=id_levering)
    pakket = bouw(replace(ontwerp.besluit, stadium="ontwerp"), feiten(casus))
    nummer = levering.lever(casus, pakket, id_levering)
    aanlevering = lees_zip(pakket.zip)
    casus.dossier.zet(BerichtDeel(nummer=nummer, op=werk.bekendgemaakt(aanlevering)))
    werk.begin_procedure(casus, aanlevering)


@dan(
    "is het ontwerp op de dag van bekendmaking gepubliceerd",
    voorbeeld="Dan is het ontwerp op de dag van bekendmaking gepubliceerd",
    schakel=LVBB,
)
def ontwerp_gepubliceerd(casus: Casus) -> None:
    bericht = casus.dossier.deel(BerichtDeel)
    levering.tot_verwerkt(casus, bericht.nummer, bericht.op)


@als(
    "het bevoegd gezag kennisgeeft van de terinzagelegging",
    voorbeeld="Als het bevoegd gezag kennisgeeft van de terinzagelegging",
    schakel=LVBB,
)
def terinzagelegging(casus: Casus) -> None:
    wie = werk.kennisgever(casus, werk.onderwerp(casus))
    werk.geef_kennis(casus, wie, wie.van_ontwerp(casus.dossier.deel(ProcedureDeel).besluit))


@dan(
    "toont Ozon het ontwerp, en het artikel nog niet in het omgevingsplan",
    voorbeeld="Dan toont Ozon het ontwerp, en het artikel nog niet in het omgevingsplan",
    schakel=OZON,
)
def toont_ontwerp(casus: Casus) -> None:
    client, besluit = w.ozon_client(casus), casus.dossier.deel(ProcedureDeel).besluit
    gevonden = casus.wacht_op(
        "het ontwerp in Ozon",
        lambda: [ontwerp for ontwerp in client.ontwerpregelingen(casus.rol().code) if ontwerp.besluit == besluit],
        bool,
        binnen=timedelta(hours=1),
        schakel=OZON,
    )
    versies = {voorkomen.versie for voorkomen in client.voorkomens(werk_van(gevonden[0].versie))}
    casus.toets(gevonden[0].versie not in versies, "Ozon toont het ontwerp als vastgesteld.", schakel=OZON)


@dan(
    "ligt het ontwerp ten minste {weken:d} weken ter inzage, tot en met een werkdag",
    voorbeeld="Dan ligt het ontwerp ten minste 6 weken ter inzage, tot en met een werkdag",
    schakel=OZON,
)
def lang_genoeg_ter_inzage(casus: Casus, weken: int) -> None:
    begin, einde = werk.dag(casus, "Begin inzagetermijn"), werk.dag(casus, "Einde inzagetermijn")
    werk.toets_termijn(begin, einde, weken, casus)


@als("de inzagetermijn voorbij is", voorbeeld="Als de inzagetermijn voorbij is")
def inzage_voorbij(casus: Casus) -> None:
    einde = Procedureverloop(date.min, casus.dossier.deel(ProcedureDeel).stappen).op("Einde inzagetermijn")
    if einde is None:
        raise Testfout("Er is nog geen inzagetermijn; geef eerst kennis van de terinzagelegging.")
    casus.wacht_tot(datetime.combine(einde + timedelta(days=1), time(9), TIJDZONE), "einde van de inzagetermijn")


@als(
    "het bevoegd gezag de wijziging ongewijzigd vaststelt",
    voorbeeld="Als het bevoegd gezag de wijziging ongewijzigd vaststelt",
)
def stel_vast(casus: Casus) -> None:
    """Today; bekendgemaakt and in force on the first days that the law allows."""
    plan, vandaag = procedure("omgevingsplan"), casus.klok.nu().date()
    bekend = plan.vroegste_bekendmaking(vandaag)
    werking = plan.werkt_vanaf(bekend) or bekend
    besluit = casus.dossier.deel(AanleveringDeel).wijziging
    nieuw = replace(besluit, ondertekend=vandaag, bekendmaking=bekend, inwerkingtreding=werking)
    casus.dossier.wijzig(AanleveringDeel, wijziging=nieuw)


@dan(
    "treedt de wijziging niet eerder in werking dan {weken:d} weken na de bekendmaking",
    voorbeeld="Dan treedt de wijziging niet eerder in werking dan 4 weken na de bekendmaking",
    schakel=OZON,
)
def niet_te_vroeg(casus: Casus, weken: int) -> None:
    """By the days that Ozon shows."""
    besluit = werk.geleverd(casus).besluit
    versies = [beoogd.versie for beoogd in besluit.beoogde_regelingen] if besluit else []
    regeling = werk_van(versies[0]) if versies else ""
    voorkomens = [een for een in w.ozon_client(casus).voorkomens(regeling) if een.versie in versies]
    casus.toets(bool(voorkomens), "Ozon kent de nieuwe versie van het omgevingsplan niet.")
    vanaf = voorkomens[0].registratie.begin_geldigheid
    dagen = (vanaf - werk.dag(casus, "Publicatie")).days if vanaf else -1
    casus.toets(dagen >= 7 * weken, f"De wijziging treedt {dagen} dagen na de bekendmaking in werking.")
