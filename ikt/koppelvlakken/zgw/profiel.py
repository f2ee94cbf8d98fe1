"""The facts of the ZGW APIs; see `profielen/zgw.toml` for where each comes from."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from ikt.koppelvlakken.stam.profiel import Afwijkend, Groep, lees_feiten

NAAM = "zgw"
"""Under this name an environment overrides the facts."""


class Zaken(Groep):
    basis: str
    crs: str
    omschrijving_maximaal: int
    toelichting_maximaal: int
    identificatie_maximaal: int


class Vindplaats(Groep):
    """Where in a zaak the facts of a verzoek are.

    Of the kenmerken the one with bron `kenmerk_bron` is the verzoeknummer, and the one with
    `kenmerk_bron_referentie` the referentie of the aanvrager; `eigenschap_verzoektype` is the name of a
    zaakeigenschap, `object_activiteit` the objectTypeOverige of a zaakobject.
    """

    kenmerk_bron: str
    kenmerk_bron_referentie: str
    eigenschap_verzoektype: str
    object_activiteit: str


class Profiel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    zaken: Zaken
    vindplaats: Vindplaats


def profiel(afwijkend: Afwijkend | None = None) -> Profiel:
    """The facts, with what an environment says otherwise: `{"vindplaats": {"kenmerk_bron": "…"}}`."""
    return Profiel.model_validate(lees_feiten(__package__, NAAM, afwijkend))
