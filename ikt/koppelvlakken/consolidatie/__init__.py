"""Consolidatie: from besluiten to the regelgeving in force, as the STOP standard says it.

`Versiebeheer` is the way in; `lees_consolidatie` reads what a besluit says about it.
"""

from ikt.koppelvlakken.consolidatie.fout import ConsolidatieFout, Foutcode
from ikt.koppelvlakken.consolidatie.informatie import (
    ConsolidatieInformatie,
    Moment,
    Momentbasis,
    Soort,
    Tijdsoort,
    Tijdstempel,
    Uitgewerkt,
    Versiebasis,
    Wijziging,
)
from ikt.koppelvlakken.consolidatie.lezer import Herkomst, lees_consolidatie
from ikt.koppelvlakken.consolidatie.toestand import Reden, Samenloop, Toestand
from ikt.koppelvlakken.consolidatie.versiebeheer import Versiebeheer

__all__ = [
    "ConsolidatieFout",
    "ConsolidatieInformatie",
    "Foutcode",
    "Herkomst",
    "Moment",
    "Momentbasis",
    "Reden",
    "Samenloop",
    "Soort",
    "Tijdsoort",
    "Tijdstempel",
    "Toestand",
    "Uitgewerkt",
    "Versiebasis",
    "Versiebeheer",
    "Wijziging",
    "lees_consolidatie",
]
