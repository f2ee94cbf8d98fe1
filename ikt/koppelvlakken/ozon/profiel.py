"""The version profile of Ozon: paths and other facts of its koppelvlakken, as data."""

from __future__ import annotations

from functools import cache

from ikt.koppelvlakken.profiel import Groep, Versieprofiel

NAAM = "presenteren-8"


class Versie(Groep):
    presenteren: str
    toepasbaar_opvragen: str
    downloaden: str
    valideren: str
    ontsluiten: str


class Dienst(Groep):
    """A group of operations below one path; the other paths are relative to `pad`."""

    pad: str


class Presenteren(Dienst):
    regelingen: str
    regelingen_zoek: str
    regeling: str
    voorkomens: str
    documentstructuur: str
    component: str
    regeltekstannotaties: str
    divisieannotaties: str
    ontwerpregelingen: str
    besluitversies: str
    omgevingsvergunningen: str
    crs: str
    per_pagina: int
    gewone_pagina: int
    meeste_decimalen: int
    omgevingsplan: str


class Soorten(Groep):
    """Name per soortRegeling, by the last part of its code."""

    naam: dict[str, str]

    def van(self, code: str) -> str:
        kort = code.rpartition("/")[2]
        return self.naam.get(kort, kort)


class Tijdreizen(Groep):
    """Names of the query parameters of the three time axes."""

    geldig: str
    in_werking: str
    beschikbaar: str
    tegelset: str


class Storing(Groep):
    elke: int


class ToepasbaarOpvragen(Dienst):
    activiteitidentificaties: str
    locatieidentificaties: str
    locaties: str
    juridischebron: str
    regelteksten: str
    levenscyclus: str
    levenscyclus_van: str
    crs: str
    api_versie: str


class Downloaden(Dienst):
    aanvraag: str
    status: str
    download: str
    klaar: str
    mislukt: str


class DownloadenWachten(Groep):
    bezig: str
    bestand: str


class Valideren(Dienst):
    volledig: str
    gedeeltelijk: str
    rapport: str


class ValiderenAntwoord(Groep):
    goed: str
    fout: str
    bezig: str


class Ontsluiten(Dienst):
    zoek: str
    suggereer: str
    document: str


class Uitlevering(Groep):
    uitleveringen: str
    proefregistraties: str
    intrekkingen: str
    procedures: str
    omgevingsvergunningen: str
    imro_plannen: str


class OzonProfiel(Versieprofiel):
    naam = NAAM
    versie: Versie
    presenteren: Presenteren
    soorten: Soorten
    tijdreizen: Tijdreizen
    storing: Storing
    toepasbaar_opvragen: ToepasbaarOpvragen
    downloaden: Downloaden
    downloaden_wachten: DownloadenWachten
    valideren: Valideren
    valideren_antwoord: ValiderenAntwoord
    ontsluiten: Ontsluiten
    uitlevering: Uitlevering


@cache
def profiel() -> OzonProfiel:
    return OzonProfiel.lees()
