"""The version profile of the bronhouderkoppelvlak: the facts that change with a version, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ikt.kern.fout import Gebruikersfout

STANDAARD = "1.2.0"


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Versie(_Deel):
    bron: str
    bhkv: str
    stop: str
    imow: str
    aanlevering: str


class Omgevingswet(_Deel):
    bron: str
    activiteitgroep: str
    kwalificatie: str
    idealisatie: str
    tophaak: str
    identificatie: str
    rijksdriehoek: str


class Pakketeisen(_Deel):
    """Sizes in bytes; the other fields are regular expressions that must match in full."""

    bron: str
    bestandsnaam: str
    id_levering: str
    id_levering_lengte: int
    oin: str
    grootste_zip: int
    grootste_bestand: int
    meeste_dagen_tot_werking: int


class Opdrachten(_Deel):
    bron: str
    met_besluit: tuple[str, ...]
    zonder_besluit: tuple[str, ...]

    @property
    def alle(self) -> tuple[str, ...]:
        return self.met_besluit + self.zonder_besluit


class Verslagsoort(_Deel):
    """Root element of the answer, and the closed lists of its `voortgang` and `uitkomst`."""

    resultaat: str
    voortgang: tuple[str, ...]
    uitkomst: tuple[str, ...]


class Verslagen(_Deel):
    bron: str
    validatie: Verslagsoort
    publicatie: Verslagsoort


class Gateway(_Deel):
    aanname: str
    aanleveren: str
    resultaat: str


class Plansoftware(_Deel):
    aanname: str
    aanleveringen: str
    aanlevering: str
    bestand: str


class Profiel(_Deel):
    """`soorten`, `naamruimten` and `contenttypes` are look-ups by name; a group has a `bron` or `aanname`."""

    versie: Versie
    naamruimten: Mapping[str, str]
    soorten: Mapping[str, str]
    omgevingswet: Omgevingswet
    pakket: Pakketeisen
    contenttypes: Mapping[str, str] = Field(min_length=1)
    opdrachten: Opdrachten
    verslagen: Verslagen
    gateway: Gateway
    plansoftware: Plansoftware

    @property
    def toegestane_contenttypes(self) -> frozenset[str]:
        return frozenset(waarde for naam, waarde in self.contenttypes.items() if naam != "bron")

    def met(self, feiten: Mapping[str, Mapping[str, Any]]) -> Profiel:
        """This profile with some facts replaced, per group: `{"gateway": {"aanleveren": "…"}}`."""
        inhoud = self.model_dump()
        for groep, waarden in feiten.items():
            inhoud[groep] = {**inhoud.get(groep, {}), **waarden}
        return _valideer(inhoud, "het profiel van het bronhouderkoppelvlak")


@cache
def profiel(versie: str = STANDAARD) -> Profiel:
    """The profile that ships for this version of the bronhouderkoppelvlak."""
    bestand = files(__package__) / "profielen" / f"bhkv-{versie}.toml"
    if not bestand.is_file():
        raise Gebruikersfout(f"Versie {versie} van het bronhouderkoppelvlak is niet bekend.", doe="Kies 1.2.0.")
    return _valideer(tomllib.loads(bestand.read_text("utf-8")), f"bhkv-{versie}.toml")


def _valideer(inhoud: dict[str, Any], waar: str) -> Profiel:
    try:
        return Profiel.model_validate(inhoud)
    except ValidationError as fout:
        eerste = fout.errors()[0]
        sleutel = ".".join(str(deel) for deel in eerste["loc"])
        raise Gebruikersfout(f"Sleutel {sleutel} klopt niet.", waar=waar, doe="Zie de andere profielen.") from fout
