"""Who plays which role around a verzoek: a deelnemer, or the simulated party that stands in for it."""

from __future__ import annotations

from ikt.kern.casus import Casus
from ikt.kern.plan import HOOFDROL, Partij
from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.verzoeken.berichten import Gezag
from ikt.koppelvlakken.verzoeken.partijen import stand_in

ROLLEN = {
    "het bevoegd gezag": HOOFDROL,
    "het tweede bevoegd gezag": "tweede_bevoegd_gezag",
    "de behandeldienst": "behandeldienst",
    "het waterschap": "waterschap",
    "de provincie": "provincie",
    "het rijk": "rijk",
}


def partij(casus: Casus, wie: str = "het bevoegd gezag") -> Partij:
    """The party that a scenario calls 'het waterschap'."""
    if wie not in ROLLEN:
        raise Testfout(f"'{wie}' is geen partij in deze keten; kies uit: {', '.join(ROLLEN)}.")
    rol = ROLLEN[wie]
    return casus.plan.rollen.get(rol) or stand_in(rol)


def gezag(casus: Casus, wie: str = "het bevoegd gezag") -> Gezag:
    gevonden = partij(casus, wie)
    return Gezag(naam=gevonden.naam, oin=gevonden.oin)
