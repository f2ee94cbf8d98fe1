"""The version profile of the bronhouderkoppelvlak: the facts that change with a version, as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict, Field

from ikt.koppelvlakken.profiel import Groep, Versieprofiel


class Versie(Groep):
    bhkv: str
    stop: str
    imow: str
    aanlevering: str


class Omgevingswet(Groep):
    activiteitgroep: str
    kwalificatie: str
    idealisatie: str
    tophaak: str
    identificatie: str
    rijksdriehoek: str


class Pakketeisen(Groep):
    """Sizes in bytes; the other fields are regular expressions that must match in full."""

    bestandsnaam: str
    id_levering: str
    id_levering_lengte: int
    oin: str
    grootste_zip: int
    grootste_bestand: int
    meeste_dagen_tot_werking: int


class Opdrachten(Groep):
    met_besluit: tuple[str, ...]
    zonder_besluit: tuple[str, ...]

    @property
    def alle(self) -> tuple[str, ...]:
        return self.met_besluit + self.zonder_besluit


class Verslagsoort(BaseModel):
    """Root element of the answer, and the closed lists of its `voortgang` and `uitkomst`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    resultaat: str
    voortgang: tuple[str, ...]
    uitkomst: tuple[str, ...]


class Verslagen(Groep):
    validatie: Verslagsoort
    publicatie: Verslagsoort


class Gateway(Groep):
    aanleveren: str
    resultaat: str


class Plansoftware(Groep):
    aanleveringen: str
    aanlevering: str
    bestand: str


class Profiel(Versieprofiel):
    """`soorten`, `naamruimten` and `contenttypes` are look-ups by name; a group has a `bron` or `aanname`."""

    naam = "bhkv-1.2.0"
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


@cache
def profiel() -> Profiel:
    """The profile of BHKV 1.2.0, with STOP 1.3.0."""
    return Profiel.lees()
