"""What steps share that let an overheid take a besluit of any kind, and deliver it."""

from __future__ import annotations

from datetime import timedelta

from ikt.kern.casus import Casus
from ikt.kern.plan import Partij
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.beschrijving import Gezag, Planbesluit
from ikt.koppelvlakken.stop.kalender import volgende_werkdag
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.proceduredeel import BerichtDeel
from steps import plan_levering as levering

DAG = timedelta(days=1)


def nieuw(casus: Casus, wie: Partij, onderwerp: str) -> Planbesluit:
    """Without content yet: bekendgemaakt on the next werkdag, in force the day after."""
    vandaag = casus.klok.nu().date()
    bekend = volgende_werkdag(vandaag)
    return Planbesluit(
        gezag=Gezag(wie.code, wie.naam, wie.oin),
        aanleveraar=wie.oin,
        id_levering=casus.new_id("levering"),
        kenmerk=casus.new_id("besluit"),
        onderwerp=onderwerp,
        ondertekend=vandaag,
        bekendmaking=bekend,
        inwerkingtreding=bekend + DAG,
    )


def lever(casus: Casus, besluit: Planbesluit) -> Aanlevering:
    """Give it to the plansoftware; what was delivered is read back from the package."""
    pakket = bouw(besluit, feiten(casus))
    nummer = levering.lever(casus, pakket, besluit.id_levering)
    casus.dossier.zet(BerichtDeel(nummer=nummer, op=besluit.bekendmaking))
    return lees_zip(pakket.zip)
