"""Steps of the planketen about bezwaar and beroep: until when they are open against a besluit of any kind."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als
from ikt.koppelvlakken.bhkv.versiekeuze import feiten
from ikt.koppelvlakken.stop.inhouddeel import InhoudDeel
from ikt.koppelvlakken.stop.kalender import volgende_werkdag
from ikt.koppelvlakken.stop.kennisgeven import Kennisgever
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.procedure import procedure
from steps import plan_levering as levering
from steps import procedurewerk as werk


@als("het bevoegd gezag kennisgeeft van de termijn om tegen het besluit op te komen", schakel=levering.LVBB)
def geef_kennis_van_termijn(casus: Casus) -> None:
    """On the next werkdag; which rechtsmiddel it is, follows from the instrument."""
    besluit = casus.dossier.deel(InhoudDeel).besluit
    deel = werk.begin_procedure(casus, lees_zip(bouw(besluit, feiten(casus)).zip))
    wie = Kennisgever(
        besluit.gezag,
        procedure(besluit.regelingen[0].instrument, besluit.gezag.soort),
        besluit.onderwerp,
        casus.new_id("kennisgeving"),
        volgende_werkdag(casus.klok.nu().date()),
        feiten(casus),
    )
    werk.geef_kennis(casus, wie, wie.van_besluit(deel.besluit, besluit.bekendmaking))
