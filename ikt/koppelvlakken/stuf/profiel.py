"""The facts of StUF-ZKN; see `profielen/` for where each comes from."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.profiel import Groep, Versieprofiel


class Namespaces(Groep):
    soap: str
    stuf: str
    zkn: str


class Berichten(Groep):
    """Names of the root elements inside the envelope."""

    zaak: str
    document: str
    antwoord: str


class Vindplaats(Groep):
    """`kenmerk_*` are the bron of a kenmerk, `extra_*` the naam of an extraElement."""

    kenmerk_bron: str
    kenmerk_bron_referentie: str
    kenmerk_bron_project: str
    extra_verzoektype: str
    extra_doel: str
    openbaar: tuple[str, ...]


class Magazijn(Groep):
    ontvang: str
    berichten: str


class Profiel(Versieprofiel):
    naam: ClassVar[str] = "stuf-zkn-3.10"

    namespaces: Namespaces
    berichten: Berichten
    vindplaats: Vindplaats
    magazijn: Magazijn
