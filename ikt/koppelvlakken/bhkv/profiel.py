"""The version profile of the bronhouderkoppelvlak: the facts that change with a version, as data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from ikt.koppelvlakken.profiel import Groep, Versieprofiel

VERSIES = ("1.2.0", "1.3.0", "1.3.0-ic")
"""In use with STOP 1.3.0, 1.4.0 and 1.4.1; the first is the usual one."""


def naam(versie: str) -> str:
    """Under this name an environment overrides the facts of a version."""
    return f"bhkv-{versie}"


class Versie(Groep):
    bhkv: str
    stop: str
    imow: str
    aanlevering: str


class Omgevingswet(Groep):
    """`procedurestatus` of the objects of an ontwerp; empty where IMOW has no such field."""

    procedurestatus: str
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
    """Per root element of opdracht.xml the fields it has beside the three of all, in their order; `optioneel` may be
    left out."""

    velden: Mapping[str, tuple[str, ...]]
    optioneel: tuple[str, ...]


class Verslagsoort(BaseModel):
    """Root elements of the answer (the first is the usual one), and the closed lists of its `voortgang` and
    `uitkomst`."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    resultaten: tuple[str, ...] = Field(min_length=1)
    voortgang: tuple[str, ...] = ()
    uitkomst: tuple[str, ...]


class Verslagen(Groep):
    """`soorten` is per kind of verzoek (see `Opdracht.verzoeksoort`). `weigering` is the uitkomst of a technical
    refusal: the first that the kind has; empty when a refusal has no verslag. With `goed` the outer uitkomst is
    succes; when it is empty, with all."""

    weigering: tuple[str, ...]
    goed: tuple[str, ...]
    soorten: Mapping[str, Verslagsoort]


class Informatie(Groep):
    """The melding of a verslag that has nothing to tell, where a verslag may not be without."""

    code: str
    beschrijving: str


class Mededelingen(Groep):
    """Identifications of the soorten mededeling."""

    uitspraak_rechter: str


class Bestanden(Groep):
    """Where versions differ in the files: `publicaties` are the roots that a publicatieOpdracht may name, `revisie` the
    order of the modules of a revisie (empty: there is none), `procedure_over` the module by which an own
    procedureverloopmutatie names its besluit, `manifest_ow` the field that ties OW to a regeling."""

    publicaties: tuple[str, ...]
    revisie: tuple[Literal["tekst", "consolidatie"], ...]
    procedure_over: Literal["", "ExpressionIdentificatie", "mededelingOver"]
    manifest_ow: Literal["DoelID", "ExpressionIDRegeling"]


class Consolidatie(Groep):
    """Scenarios of the standard that an LVBB may not support: per scenario the `codes` of the rules that forbid it.
    `ondersteund_vanaf` says since when this LVBB does; a scenario that is not in it is refused."""

    codes: Mapping[str, tuple[str, ...]]
    ondersteund_vanaf: Mapping[str, date]


class Gateway(Groep):
    aanleveren: str
    resultaat: str


class Plansoftware(Groep):
    aanleveringen: str
    aanlevering: str
    bestand: str


class Profiel(Versieprofiel):
    """`soorten`, `naamruimten` and `contenttypes` are look-ups by name; a group has a `bron` or `aanname`."""

    naam = naam(VERSIES[0])
    versie: Versie
    naamruimten: Mapping[str, str]
    soorten: Mapping[str, str]
    omgevingswet: Omgevingswet
    pakket: Pakketeisen
    contenttypes: Mapping[str, str] = Field(min_length=1)
    opdrachten: Opdrachten
    verslagen: Verslagen
    informatie: Informatie | None = None
    mededelingen: Mededelingen | None = None
    bestanden: Bestanden
    consolidatie: Consolidatie
    gateway: Gateway
    plansoftware: Plansoftware

    @property
    def toegestane_contenttypes(self) -> frozenset[str]:
        return frozenset(waarde for naam, waarde in self.contenttypes.items() if naam != "bron")


@cache
def profiel(versie: str = VERSIES[0]) -> Profiel:
    """The profile of a version of the BHKV, with the STOP and IMOW that go with it."""
    return Profiel.lees(naam(versie))


def bekende_profielen() -> tuple[Profiel, ...]:
    return tuple(profiel(versie) for versie in VERSIES)
