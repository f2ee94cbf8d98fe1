"""The facts of one version of STAM, read from `profielen/`: each group says `bron` or `aanname`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from pydantic import BaseModel, ConfigDict, model_validator

STANDAARD = "4.0"


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


@cache
def profiel(versie: str = STANDAARD) -> Profiel:
    """The profile of STAM `versie` ('4.0')."""
    bestand = resources.files(__package__).joinpath("profielen", f"stam-{versie}.toml")
    return Profiel.model_validate(tomllib.loads(bestand.read_text(encoding="utf-8")))
