"""The facts of the koppelvlakken around a verzoek; `profielen/verzoeken.toml` says where each comes from."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from pydantic import BaseModel, ConfigDict

from ikt.koppelvlakken.stam.profiel import Groep

NAAM = "verzoeken"
"""Under this name an environment overrides the facts."""


class Indienen(Groep):
    basis: str
    verzoeken: str
    verzoek: str


class Uploaden(Groep):
    document: str


class Overzicht(Groep):
    pad: str
    referentie: str


class Afhandelen(Groep):
    basis: str
    zoek: str
    samenvatting: str


class Ophalen(Groep):
    verzoekreferenties: str
    pdf: str
    document: str


class Oin(Groep):
    header: str


class Ontvanger(Groep):
    notificatie: str
    berichten: str


class Herlevering(Groep):
    pogingen: int
    tussenpoos_uur: int


class Profiel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    indienen: Indienen
    uploaden: Uploaden
    overzicht: Overzicht
    afhandelen: Afhandelen
    ophalen: Ophalen
    oin: Oin
    ontvanger: Ontvanger
    herlevering: Herlevering


@cache
def _standaard() -> dict[str, Any]:
    bestand = resources.files(__package__).joinpath("profielen", f"{NAAM}.toml")
    return tomllib.loads(bestand.read_text(encoding="utf-8"))


def profiel(afwijkend: Mapping[str, Mapping[str, Any]] | None = None) -> Profiel:
    """The facts, with what an environment says otherwise: `{"oin": {"header": "…"}}`."""
    feiten = _standaard()
    anders = {naam: {**feiten.get(naam, {}), **groep} for naam, groep in (afwijkend or {}).items()}
    return Profiel.model_validate({**feiten, **anders})
