"""Steps about a conceptregeling: a wijziging that college and raad may see before anything is decided."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.stappen import als, dan

VIEWER = "ozon-viewer"


@als(
    "het bevoegd gezag de wijziging als conceptregeling deelt",
    voorbeeld="Als het bevoegd gezag de wijziging als conceptregeling deelt",
    schakel=VIEWER,
)
def deel_concept(casus: Casus) -> None:
    gezien = casus.neem_waar(
        f"Deel de wijziging van het omgevingsplan van {casus.rol().naam} als conceptregeling. Lukte dat?",
        scherm="ozon.conceptregeling_delen",
        verwacht={"gedeeld": True},
    )
    casus.toets(gezien.resultaat == "ja", "De wijziging kon niet als conceptregeling worden gedeeld.")


@dan(
    "bevestigt de tester dat Regels op de kaart haar toont en concept noemt",
    voorbeeld="Dan bevestigt de tester dat Regels op de kaart haar toont en concept noemt",
    schakel=VIEWER,
)
def toont_concept(casus: Casus) -> None:
    gezien = casus.neem_waar(
        f"Open de conceptregeling van {casus.rol().naam} in Regels op de kaart. Ziet u haar, en staat er duidelijk bij "
        "dat het een concept is?",
        scherm="ozon.conceptregeling",
        verwacht={"getoond": True, "als_concept": True},
    )
    casus.toets(gezien.resultaat == "ja", "Regels op de kaart toont de conceptregeling niet, of niet als concept.")
