"""The facts of the koppelvlakken around a verzoek; `profielen/verzoeken.toml` says where each comes from."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.profiel import Afwijkend, Groep, Versieprofiel

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


class Zoeken(Groep):
    """`gebied` is the name under which the area stands in what is asked."""

    paginagrootte: int
    gebied: str


class Ophalen(Groep):
    verzoekreferenties: str
    pdf: str
    document: str


class Routering(Groep):
    basis: str
    bevoegd_gezag: str
    conceptverzoek: str
    behandeldienst: str


class Doorsturen(Groep):
    bevoegd_gezag: str
    behandeldienst: str


class Bijlagen(Groep):
    """`maximaal_mb`: the largest bijlage that is taken, in units of 1,000,000 bytes."""

    maximaal_mb: int

    @property
    def maximaal(self) -> int:
        """In bytes."""
        return self.maximaal_mb * 1_000_000


class Oin(Groep):
    header: str


class Ontvanger(Groep):
    notificatie: str
    berichten: str


class Herlevering(Groep):
    pogingen: int
    tussenpoos_uur: int


class Profiel(Versieprofiel):
    naam: ClassVar[str] = NAAM

    indienen: Indienen
    uploaden: Uploaden
    overzicht: Overzicht
    afhandelen: Afhandelen
    zoeken: Zoeken
    ophalen: Ophalen
    routering: Routering
    doorsturen: Doorsturen
    bijlagen: Bijlagen
    oin: Oin
    ontvanger: Ontvanger
    herlevering: Herlevering


def profiel(afwijkend: Afwijkend | None = None) -> Profiel:
    """The facts, with what an environment says otherwise: `{"oin": {"header": "…"}}`."""
    return Profiel.lees().met(afwijkend or {})
