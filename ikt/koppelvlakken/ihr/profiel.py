"""The version profile of IHR: paths and other facts, as data."""

from __future__ import annotations

from datetime import date
from functools import cache

from ikt.koppelvlakken.profiel import Groep, Versieprofiel

NAAM = "ihr-4"


class Versie(Groep):
    opvragen: str
    imro: str


class Opvragen(Groep):
    """Paths are relative to `pad`."""

    pad: str
    plannen: str
    zoek: str
    plan: str
    teksten: str
    crs: str
    per_pagina: int


class Waarden(Groep):
    soort: str
    ontwerp: str
    vastgesteld: str
    geldend: str
    in_voorbereiding: str


class Tam(Groep):
    laatste_dag: date

    def mag(self, vandaag: date, ontwerp: date) -> bool:
        """Whether a TAM-plan may still be adopted: today, or because its ontwerp lay ter inzage in time."""
        return vandaag <= self.laatste_dag or ontwerp <= self.laatste_dag


class Aanbieden(Groep):
    plannen: str


class IhrProfiel(Versieprofiel):
    naam = NAAM
    versie: Versie
    opvragen: Opvragen
    waarden: Waarden
    tam: Tam
    aanbieden: Aanbieden


@cache
def profiel() -> IhrProfiel:
    return IhrProfiel.lees()
