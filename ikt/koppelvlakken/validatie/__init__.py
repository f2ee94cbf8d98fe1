"""One mechanism for validation of STOP, STAM and STTR: Melding, Regel, Laag."""

from ikt.koppelvlakken.validatie.laag import Laag, Oordeel
from ikt.koppelvlakken.validatie.melding import Ernst, Melding, Plaats, Soort
from ikt.koppelvlakken.validatie.omstandigheden import Context, Omstandigheden
from ikt.koppelvlakken.validatie.regel import Onbeslist, Regel, Regels, Vondst

__all__ = [
    "Context",
    "Ernst",
    "Laag",
    "Melding",
    "Omstandigheden",
    "Onbeslist",
    "Oordeel",
    "Plaats",
    "Regel",
    "Regels",
    "Soort",
    "Vondst",
]
