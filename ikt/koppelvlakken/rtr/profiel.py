"""The version profile of the koppelvlakken of the toepasbareregel-keten: facts that may change, as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from ikt.kern.fout import Gebruikersfout

STANDAARD = "1"


class Groep(BaseModel):
    """A group of facts with its `bron`, or the `aanname` that there is no public source."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    bron: str = ""
    aanname: str = ""

    @model_validator(mode="after")
    def _origin(self) -> Self:
        if not (self.bron or self.aanname):
            raise ValueError("een groep feiten heeft een bron of een aanname")
        return self


class Algemeen(Groep):
    datum: str
    crs: str
    paginagrootte: int


class Intake(Groep):
    activiteiten: str


class Aanleveren(Groep):
    pad: str
    soap: str
    namespace: str
    actie: str
    aanvaard: str
    geweigerd: str


class Rtrgegevens(Groep):
    pad: str
    activiteiten: str
    zoek: str


class Regelbestanden(Groep):
    pad: str
    regels: str
    bestand: str


class Zoekinterface(Groep):
    pad: str
    zoek: str
    sortering: str


class Uitvoeren(Groep):
    pad: str
    conclusie: str
    toelichting: str


class Doorgeven(Groep):
    regels: str


class Weigeringen(Groep):
    """`codes` translates our own codes to those that the real RTR gives."""

    codes: Mapping[str, str]


class Profiel(BaseModel):
    """`toestemmingen` and `conclusies` give the text that belongs to a code."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    algemeen: Algemeen
    intake: Intake
    aanleveren: Aanleveren
    rtrgegevens: Rtrgegevens
    regelbestanden: Regelbestanden
    zoekinterface: Zoekinterface
    uitvoeren: Uitvoeren
    doorgeven: Doorgeven
    weigeringen: Weigeringen
    toestemmingen: Mapping[str, str]
    conclusies: Mapping[str, str]

    def datum(self, dag: date) -> str:
        """A date as these koppelvlakken want it: RTR answers another form with an empty list, not an error."""
        return f"{dag:{self.algemeen.datum}}"

    def met(self, feiten: Mapping[str, Any]) -> Profiel:
        """This profile with facts replaced, per group: `{"aanleveren": {"actie": "…"}}`."""
        inhoud = self.model_dump()
        for groep, waarden in feiten.items():
            inhoud[groep] = {**inhoud.get(groep, {}), **waarden}
        return _valideer(inhoud, "profielen.rtr in de omgeving")


@cache
def profiel(versie: str = STANDAARD) -> Profiel:
    """The profile that ships with the harness."""
    bestand = files(__package__) / "profielen" / f"rtr-{versie}.toml"
    return _valideer(tomllib.loads(bestand.read_text("utf-8")), bestand.name)


def _valideer(inhoud: dict[str, Any], waar: str) -> Profiel:
    try:
        return Profiel.model_validate(inhoud)
    except ValidationError as fout:
        eerste = fout.errors()[0]
        sleutel = ".".join(str(deel) for deel in eerste["loc"])
        raise Gebruikersfout(
            f"De sleutel {sleutel} klopt niet: {eerste['msg']}.",
            waar=waar,
            doe="Vergelijk met het profiel dat bij ikt hoort.",
        ) from fout
