"""How we look into a zaaksysteem; see `profielen/zaaksysteem.toml`."""

from __future__ import annotations

from typing import ClassVar, Literal

from ikt.koppelvlakken.profiel import Groep, Versieprofiel

Weg = Literal["zgw", "stuf-zkn", "waarneming"]


class Waarnemen(Groep):
    via: Weg


class Statussen(Groep):
    """All names by which software may call such a status."""

    ingetrokken: tuple[str, ...]
    doorgestuurd: tuple[str, ...]


class Brieven(Groep):
    """What the file name of a letter begins with."""

    ontvangstbevestiging: str
    doorgestuurd: str
    verzoek: str
    besluit: str


class Besluiten(Groep):
    """All names by which software may call such a besluit."""

    verleend: tuple[str, ...]
    geweigerd: tuple[str, ...]


class Profiel(Versieprofiel):
    naam: ClassVar[str] = "zaaksysteem"

    waarnemen: Waarnemen
    statussen: Statussen
    brieven: Brieven
    besluiten: Besluiten
