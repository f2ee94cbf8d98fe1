"""Steps of the planketen about the documents that go with a besluit."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan, gegeven
from ikt.kern.tabel import Tabel, as_pairs
from ikt.koppelvlakken.bhkv.deel import AanleveringDeel
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.stop.stuk import met_stuk
from ikt.koppelvlakken.stop.stukdeel import StukkenDeel
from steps import plan_levering as levering
from steps import wijziging as w

LVBB, PUBLICATIE = "plansoftware-lvbb", "lvbb-bekendmaking"


@gegeven("bij het besluit horen de stukken")
def met_stukken(casus: Casus, tabel: Tabel) -> None:
    """A short name for each file, and its title."""
    casus.dossier.zet(StukkenDeel(titels=as_pairs(tabel)))


@als("het bevoegd gezag de wijziging met de stukken aanlevert", schakel=LVBB)
def lever_met_stukken(casus: Casus) -> None:
    pakket = w.pakket(casus)
    for stuk in casus.dossier.deel(StukkenDeel).stukken:
        pakket = met_stuk(pakket, stuk, feiten(casus))
    nummer = levering.lever(casus, pakket, casus.dossier.deel(AanleveringDeel).wijziging.id_levering)
    casus.dossier.wijzig(AanleveringDeel, nummer=nummer, eerste=nummer)


@dan("bevestigt de tester dat elk stuk bij de bekendmaking is te openen", schakel=PUBLICATIE)
def te_openen(casus: Casus) -> None:
    """A person opens each; on simulated systems what one gets is compared with what was delivered."""
    stukken = {stuk.bestand: stuk.hash for stuk in casus.dossier.deel(StukkenDeel).stukken}
    wijziging = casus.dossier.deel(AanleveringDeel).wijziging
    titels = ", ".join(f"‘{titel}’" for titel in casus.dossier.deel(StukkenDeel).titels.values())
    gezien = casus.neem_waar(
        f"Open de bekendmaking van ‘{wijziging.opschrift}’ op officielebekendmakingen.nl. Is elk stuk te openen, en is "
        f"het het goede stuk: {titels}?",
        scherm="lvbb.bekendmaking",
        gegevens={"id_levering": wijziging.id_levering},
        verwacht={"stukken": stukken},
    )
    casus.toets(gezien.resultaat == "ja", "Bij de bekendmaking is niet elk stuk te openen zoals het is aangeleverd.")
