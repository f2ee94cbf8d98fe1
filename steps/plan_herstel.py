"""Steps about what is put right after a publication: a rectificatie, an uitspraak of the rechter, a directe mutatie."""

from __future__ import annotations

from datetime import date, timedelta

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.ozon.downloaddeel import DownloadDeel
from ikt.koppelvlakken.stop.herstel import hersteld
from ikt.koppelvlakken.stop.inpakken import Document, Inpakker
from ikt.koppelvlakken.stop.kennisgeven import Kennisgever
from ikt.koppelvlakken.stop.proceduredeel import BerichtDeel
from ikt.koppelvlakken.stop.regelingversie import Regelingversie
from steps import plan_levering as levering
from steps import procedurewerk as werk
from steps import wijziging as w

LVBB, OZON = levering.LVBB, levering.OZON
VERWERKT = "verwerkt"


@als(
    "het bevoegd gezag '{fout}' in de gedownloade tekst rectificeert tot '{goed}'",
    voorbeeld="Als het bevoegd gezag 'teras' in de gedownloade tekst rectificeert tot 'terras'",
    schakel=LVBB,
)
def rectificeer(casus: Casus, fout: str, goed: str) -> None:
    """`fout` must be in the text as Ozon gives it to download."""
    wie, download = werk.kennisgever(casus, werk.onderwerp(casus)), werk.download(casus)
    versie = f"{download.regeling}/nld@{wie.op.isoformat()};rectificatie"
    mutatie = hersteld(download.tekst, fout, goed, was=download.versie, wordt=versie)
    regeling = Regelingversie(versie, (download.doel,), "rectificatie")
    _lever(casus, wie, wie.rectificatie(_besluit(casus), regeling, mutatie))


@als(
    "het bevoegd gezag bekendmaakt dat de rechter {uitspraak}",
    voorbeeld="Als het bevoegd gezag bekendmaakt dat de rechter het besluit heeft vernietigd",
    schakel=LVBB,
)
def uitspraak(casus: Casus, uitspraak: str) -> None:
    wie = werk.kennisgever(casus, werk.onderwerp(casus))
    _lever(casus, wie, wie.van_uitspraak(_besluit(casus), f"De rechter {uitspraak}."))


@als(
    "het bevoegd gezag de objecten met een directe mutatie opnieuw aanlevert",
    voorbeeld="Als het bevoegd gezag de objecten met een directe mutatie opnieuw aanlevert",
    schakel=LVBB,
)
def directe_mutatie(casus: Casus) -> None:
    """The OW files of the last besluit, outside any besluit."""
    bestanden = {bestand.naam: bestand.inhoud for bestand in werk.geleverd(casus).bestanden}
    ow = {naam: inhoud for naam, inhoud in bestanden.items() if naam.startswith("ow") or naam == "manifest-ow.xml"}
    id_levering, oin = casus.new_id("levering"), casus.rol().oin
    pakket = Inpakker(id_levering, oin, oin, feiten(casus)).directe_mutatie(ow)
    nummer = levering.lever(casus, pakket, id_levering)
    casus.dossier.zet(BerichtDeel(nummer=nummer, op=casus.klok.nu().date()))


@dan(
    "wijst de LVBB de directe mutatie af",
    voorbeeld="Dan wijst de LVBB de directe mutatie af",
    schakel=LVBB,
)
def directe_mutatie_afgewezen(casus: Casus) -> None:
    """With whatever code: which one is not public."""
    gezien = levering.oordeel(casus, casus.dossier.deel(BerichtDeel).nummer)
    casus.toets(gezien.status == "geweigerd", f"De LVBB neemt de directe mutatie aan: {gezien}.")


@dan(
    "is de uitkomst voor het bericht: {uitkomst}",
    voorbeeld="Dan is de uitkomst voor het bericht: afgewezen met LVBB4738",
    schakel=LVBB,
)
def uitkomst_bericht(casus: Casus, uitkomst: str) -> None:
    """`uitkomst` is verwerkt, or afgewezen met a code."""
    bericht = casus.dossier.deel(BerichtDeel)
    _toets_uitkomst(casus, bericht.nummer, bericht.op, uitkomst)


@dan(
    "is de uitkomst voor de wijziging: {uitkomst}",
    voorbeeld="Dan is de uitkomst voor de wijziging: afgewezen met LVBB3519",
    schakel=LVBB,
)
def uitkomst_wijziging(casus: Casus, uitkomst: str) -> None:
    """`uitkomst` is verwerkt, or afgewezen met a code."""
    nummer = casus.dossier.deel(AanleveringDeel).nummer
    _toets_uitkomst(casus, nummer, werk.bekendgemaakt(werk.geleverd(casus)), uitkomst)


def _toets_uitkomst(casus: Casus, nummer: str, op: date, uitkomst: str) -> None:
    if uitkomst == VERWERKT:
        levering.tot_verwerkt(casus, nummer, op)
    else:
        levering.toets_afwijzing(casus, nummer, _code(uitkomst))


@dan(
    "staat '{woord}' in de tekst die Ozon toont",
    voorbeeld="Dan staat 'terras' in de tekst die Ozon toont",
    schakel=OZON,
)
def toont_woord(casus: Casus, woord: str) -> None:
    regeling = casus.dossier.deel(DownloadDeel).regeling
    casus.wacht_op(
        f"'{woord}' in Ozon",
        lambda: [deel.tekst for deel in w.ozon_client(casus).documentstructuur(regeling) if woord in deel.tekst],
        bool,
        binnen=timedelta(days=2),
        schakel=OZON,
    )


def _code(uitkomst: str) -> str:
    begin, _, code = uitkomst.rpartition(" ")
    if begin != "afgewezen met":
        raise Testfout(f"'{uitkomst}' is geen uitkomst; schrijf verwerkt, of afgewezen met een code.")
    return code


def _besluit(casus: Casus) -> str:
    besluit = werk.geleverd(casus).besluit
    if besluit is None:
        raise Testfout("Er is nog geen besluit aangeleverd.")
    return besluit.expressie


def _lever(casus: Casus, wie: Kennisgever, bericht: Document) -> None:
    id_levering = casus.new_id("levering")
    nummer = levering.lever(casus, wie.pakket(bericht, id_levering), id_levering)
    casus.dossier.zet(BerichtDeel(nummer=nummer, op=wie.op))
