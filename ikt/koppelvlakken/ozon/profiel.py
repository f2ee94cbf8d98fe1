"""The version profile of Ozon: paths and other facts of its koppelvlakken, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from ikt.kern.fout import Gebruikersfout

NAAM = "presenteren-8"


class _Groep(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Versie(_Groep):
    bron: str
    presenteren: str
    toepasbaar_opvragen: str


class Presenteren(_Groep):
    bron: str
    regelingen: str
    regeling: str
    documentstructuur: str
    regeltekstannotaties: str
    per_pagina: int
    omgevingsplan: str


class ToepasbaarOpvragen(_Groep):
    bron: str
    activiteitidentificaties: str
    crs: str


class Uitlevering(_Groep):
    aanname: str
    uitleveringen: str


class OzonProfiel(_Groep):
    versie: Versie
    presenteren: Presenteren
    toepasbaar_opvragen: ToepasbaarOpvragen
    uitlevering: Uitlevering

    def met(self, feiten: Mapping[str, Any]) -> OzonProfiel:
        """This profile with some facts replaced, per group."""
        inhoud = self.model_dump()
        try:
            return OzonProfiel.model_validate(
                inhoud | {groep: {**inhoud.get(groep, {}), **waarden} for groep, waarden in feiten.items()}
            )
        except ValidationError as fout:
            sleutel = ".".join(str(deel) for deel in fout.errors()[0]["loc"])
            raise Gebruikersfout(f"Sleutel {sleutel} klopt niet.", waar=f"profiel {NAAM}") from fout


@cache
def profiel() -> OzonProfiel:
    bestand = files(__package__) / "profielen" / f"{NAAM}.toml"
    return OzonProfiel.model_validate(tomllib.loads(bestand.read_text("utf-8")))
