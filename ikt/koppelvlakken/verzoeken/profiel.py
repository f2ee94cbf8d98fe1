"""The facts of the koppelvlakken around a verzoek; `profielen/verzoeken.toml` says where each comes from."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from ikt.koppelvlakken.stam.profiel import Afwijkend, Groep, lees_feiten

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


def profiel(afwijkend: Afwijkend | None = None) -> Profiel:
    """The facts, with what an environment says otherwise: `{"oin": {"header": "…"}}`."""
    return Profiel.model_validate(lees_feiten(__package__, NAAM, afwijkend))
