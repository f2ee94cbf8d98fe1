"""The version profile of Ozon: paths and other facts of its koppelvlakken, as data."""

from __future__ import annotations

from functools import cache

from ikt.koppelvlakken.profiel import Groep, Versieprofiel

NAAM = "presenteren-8"


class Versie(Groep):
    presenteren: str
    toepasbaar_opvragen: str


class Presenteren(Groep):
    regelingen: str
    regeling: str
    documentstructuur: str
    regeltekstannotaties: str
    per_pagina: int
    omgevingsplan: str


class ToepasbaarOpvragen(Groep):
    activiteitidentificaties: str
    crs: str


class Uitlevering(Groep):
    uitleveringen: str
    proefregistraties: str
    intrekkingen: str
    procedures: str
    omgevingsvergunningen: str


class OzonProfiel(Versieprofiel):
    naam = NAAM
    versie: Versie
    presenteren: Presenteren
    toepasbaar_opvragen: ToepasbaarOpvragen
    uitlevering: Uitlevering


@cache
def profiel() -> OzonProfiel:
    return OzonProfiel.lees()
