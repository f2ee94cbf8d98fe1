"""The facts of the ZGW APIs; see `profielen/zgw.toml` for where each comes from."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.profiel import Afwijkend, Groep, Versieprofiel

NAAM = "zgw"
"""Under this name an environment overrides the facts."""


class Zaken(Groep):
    basis: str
    crs: str
    omschrijving_maximaal: int
    toelichting_maximaal: int
    identificatie_maximaal: int


class Apis(Groep):
    """Paths of the other APIs, below the address of the zaaksysteem."""

    catalogi: str
    documenten: str
    besluiten: str
    notificaties: str


class Notificeren(Groep):
    """Of a zaak: the kanaal on which is told of it, and what the resource is called."""

    kanaal: str
    resource: str


class Ontvanger(Groep):
    """Paths of the receiver of notificaties."""

    callback: str
    notificaties: str


class Vindplaats(Groep):
    """Where in a zaak the facts of a verzoek are.

    `kenmerk_*` are the bron of a kenmerk, `eigenschap_*` the name of a zaakeigenschap, `object_*` the
    objectTypeOverige of a zaakobject. `volgnummer` and `correspondentieadres` are what a beschrijving or
    roltoelichting begins with that says so.
    """

    kenmerk_bron: str
    kenmerk_bron_referentie: str
    kenmerk_bron_project: str
    eigenschap_verzoektype: str
    eigenschap_doel: str
    eigenschap_spoed: str
    object_activiteit: str
    object_antwoord: str
    volgnummer: str
    correspondentieadres: str
    openbaar: tuple[str, ...]


class Profiel(Versieprofiel):
    naam: ClassVar[str] = NAAM

    zaken: Zaken
    apis: Apis
    notificeren: Notificeren
    ontvanger: Ontvanger
    vindplaats: Vindplaats


def profiel(afwijkend: Afwijkend | None = None) -> Profiel:
    """The facts, with what an environment says otherwise: `{"vindplaats": {"kenmerk_bron": "…"}}`."""
    return Profiel.lees().met(afwijkend or {})
