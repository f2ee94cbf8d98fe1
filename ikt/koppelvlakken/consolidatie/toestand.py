"""A toestand: a version of the consolidated instrument, with the period in which it works and holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Reden(StrEnum):
    """Why a toestand has no instrumentversie."""

    TEGENSPRAAK = "Doelen die tegelijk in werking treden hebben niet dezelfde versie"
    ONBEKEND = "De versie is nog niet geschreven"
    TE_VERWERKEN = "De versie houdt geen rekening met een uitwisseling voor een ander doel"
    TE_ONTVLECHTEN = "In de versie zit een doel dat niet in werking is"
    NA_INTREKKING = "Het instrument is dan al ingetrokken"


@dataclass(frozen=True)
class Samenloop:
    """What has to be solved: by a version for all these doelen, a vervlechting, an ontvlechting or a terugtrekking.

    `laatst_bekend` is the exchange of `doel` that the solution has to take into account.
    """

    reden: Reden
    doel: str
    laatst_bekend: datetime


@dataclass(frozen=True)
class Toestand:
    """`…_tot` is exclusive, and None when there is no end (yet).

    `geldig_vanaf` is earlier than `juridisch_werkend_vanaf` only with terugwerkende kracht. `instrumentversie`
    (FRBRExpression) is None as long as `samenloop` is not solved. `inwerkingtredingsdoelen` come into force with
    this toestand, `basisversiedoelen` are in force before it; both are sorted.
    """

    juridisch_werkend_vanaf: date
    juridisch_werkend_tot: date | None
    geldig_vanaf: date
    geldig_tot: date | None
    inwerkingtredingsdoelen: tuple[str, ...]
    basisversiedoelen: tuple[str, ...]
    instrumentversie: str | None
    samenloop: tuple[Samenloop, ...] = ()
