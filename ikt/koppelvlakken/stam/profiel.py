"""The facts of one version of STAM, read from `profielen/`: each group says `bron` or `aanname`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

NAAM = "stam-4.0"
"""Under this name an environment overrides the facts."""


class Groep(BaseModel):
    """A group of facts; exactly one of `bron` (public) and `aanname` (ours, may be overruled) is filled."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    bron: str | None = None
    aanname: str | None = None

    @model_validator(mode="after")
    def _one_origin(self) -> Groep:
        if (self.bron is None) == (self.aanname is None):
            raise ValueError("een groep feiten heeft óf een bron óf een aanname")
        return self


class Bericht(Groep):
    versie: str
    wortel: str


class Namespaces(Groep):
    imam: str
    vx: str
    ic: str
    gml: str

    def of(self, prefix: str) -> str:
        return str(getattr(self, prefix))


class Zender(Groep):
    organisatie: str
    applicatie: str


class Waardelijsten(Groep):
    doel: tuple[str, ...]
    type: tuple[str, ...]
    referentiestelsel: tuple[str, ...]
    vraagclassificatie: tuple[str, ...]
    adrestype: tuple[str, ...]
    bron_van_antwoord: tuple[str, ...]
    documenttype_generiek: tuple[str, ...]


class Lengtes(Groep):
    """Most characters: `maximaal` by path from `verzoek`, `adres` by element name, wherever it stands."""

    maximaal: dict[str, int]
    adres: dict[str, int]


class Patronen(Groep):
    kvkNummer: str
    vestigingsnummer: str
    rsin: str
    huisnummer: str
    huisletter: str
    huisnummertoevoeging: str

    def per_element(self) -> dict[str, str]:
        return self.model_dump(exclude={"bron", "aanname"})


class Nummers(Groep):
    """`leeg_bsn` is what receivers take for no BSN at all."""

    oin: str
    leeg_bsn: str


class Patroon(Groep):
    patroon: str


class Gebied(Groep):
    """Degrees in ETRS89 between which a projectlocatie may lie."""

    breedte: tuple[float, float]
    lengte: tuple[float, float]


class Notificatie(Groep):
    namespace: str
    wortel: str
    pad: tuple[str, ...]


class ActiviteitVerwijzing(Groep):
    verwijzing: str


class Profiel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    bericht: Bericht
    namespaces: Namespaces
    zender: Zender
    waardelijsten: Waardelijsten
    lengtes: Lengtes
    patronen: Patronen
    nummers: Nummers
    gebied: Gebied
    verzoeknummer: Patroon
    volgnummer: Patroon
    notificatie: Notificatie
    activiteit: ActiviteitVerwijzing


Afwijkend = Mapping[str, Mapping[str, Any]]
"""What an environment says otherwise, per group: `{"notificatie": {"wortel": "…"}}`."""


def lees_feiten(package: str, naam: str, afwijkend: Afwijkend | None = None) -> dict[str, Any]:
    """The facts in `profielen/<naam>.toml` of that package, with what an environment says otherwise."""
    feiten = _bestand(package, naam)
    anders = {groep: {**feiten.get(groep, {}), **waarden} for groep, waarden in (afwijkend or {}).items()}
    return {**feiten, **anders}


@cache
def _bestand(package: str, naam: str) -> dict[str, Any]:
    bestand = resources.files(package).joinpath("profielen", f"{naam}.toml")
    return tomllib.loads(bestand.read_text(encoding="utf-8"))


def profiel(afwijkend: Afwijkend | None = None) -> Profiel:
    """The facts of STAM 4.0."""
    return Profiel.model_validate(lees_feiten(__package__, NAAM, afwijkend))
