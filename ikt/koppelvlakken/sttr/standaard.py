"""The facts of the STTR standard (`standaard.toml`): namespaces, code lists and limits per version."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

_FACTS: dict[str, Any] = tomllib.loads(files(__package__).joinpath("standaard.toml").read_text("utf-8"))

STAM: str = _FACTS["uitbreiding"]["stam"]
"""How every namespace of the toepasbare regels begins."""
GEEN_PRIORITEIT = 2147483647
"""What the DSO puts for a missing prioriteit, so that it comes last (seen in recorded answers)."""

DEELS_IS_BINNEN: bool = _FACTS["geo"]["deels_is_binnen"]

DMN: Mapping[str, str] = {versie: uri for versie, uri in _FACTS["dmn"].items() if versie != "bron"}
STTR_DMN = frozenset(_FACTS["sttr"]["dmn"])
"""The versions of DMN that STTR builds on."""
VOLGORDE: tuple[str, ...] = tuple(_FACTS["uitvoeringsregel"]["volgorde"])
"""The elements of an uitvoeringsregel, in the order that the XSD wants."""
INHOUD = frozenset(_FACTS["uitvoeringsregel"]["inhoud"])
"""Of these an uitvoeringsregel has exactly one."""

CODES: Mapping[str, frozenset[str]] = {
    naam: frozenset(waarden) for naam, waarden in _FACTS["codes"].items() if naam != "bron"
}


@dataclass(frozen=True)
class Uitbreiding:
    """One set of extension namespaces: the folder in its URIs, the STTR versions that use it, its limits."""

    map: str
    versies: tuple[str, ...]
    grenzen: Mapping[str, int]
    booleans: frozenset[str]

    def uri(self, prefix: str) -> str:
        return f"{STAM}{self.map}/{_NAMEN[prefix]}"


_NAMEN = {prefix: naam for naam, prefix in _FACTS["uitbreiding"]["prefixen"].items()}

UITBREIDINGEN = tuple(
    Uitbreiding(
        een_set["map"],
        tuple(een_set["versies"]),
        {naam: grens for naam, grens in een_set.items() if isinstance(grens, int) and grens},
        frozenset(een_set["booleans"]),
    )
    for een_set in _FACTS["uitbreiding"]["set"]
)

PREFIXEN: Mapping[str, str] = {
    **dict.fromkeys(DMN.values(), "dmn"),
    **{uitbreiding.uri(prefix): prefix for uitbreiding in UITBREIDINGEN for prefix in _NAMEN},
}
"""The prefix by which our code speaks of a namespace, whatever prefix the file itself uses."""


def booleans(uitbreidingen: Iterable[str]) -> frozenset[str]:
    """How a boolean may be written in a file with these extension namespaces."""
    mappen = {uri.removeprefix(STAM).partition("/")[0] for uri in uitbreidingen}
    return next((een.booleans for een in UITBREIDINGEN if een.map in mappen), UITBREIDINGEN[0].booleans)


def uitbreiding(versie: str) -> Uitbreiding:
    """The extension set that STTR `versie` (1, 2 or 3) uses."""
    return next(een for een in UITBREIDINGEN if versie in een.versies)
