"""How schemas find each other in the registered sets, without any network."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from ikt.koppelvlakken.validatie.standaardset import Schema, Standaardset, Verwijzing

_ZEKER = 3
"""So many equal steps at the end of a path (`gml/3.2.1/gml.xsd`) say that another set has the same file."""


class Zoeker:
    """Finds what a schema refers to: by file, else by catalog, else by the same end of the path.

    In its own set the same file name is enough. In another set that may well be another version: there more of
    the path must be equal, or the address must name the version of the schema. The namespace must always be right.
    """

    def __init__(self, sets: Sequence[Standaardset]) -> None:
        self._sets = sets
        self._schemas = {schema.pad: schema for een in sets for schema in een.schemas}
        self._gevonden: dict[tuple[Path, Verwijzing], Schema | None] = {}

    def vind(self, vanuit: Schema, verwijzing: Verwijzing) -> Schema | None:
        sleutel = (vanuit.pad, verwijzing)
        if sleutel not in self._gevonden:
            kandidaten = self._kandidaten(vanuit.pad, verwijzing.adres)
            passend = (een for een in kandidaten if een.naamruimte == verwijzing.naamruimte)
            self._gevonden[sleutel] = next(passend, None)
        return self._gevonden[sleutel]

    def _kandidaten(self, vanuit: Path, adres: str) -> Iterator[Schema]:
        """Best first, and no further than needed: comparing paths is slow."""
        eigen = next(een for een in self._sets if vanuit.is_relative_to(een.map))
        anderen = [een for een in self._sets if een is not eigen]
        yield from self._op_pad([Path(os.path.normpath(vanuit.parent / unquote(adres)))])
        yield from self._uit_catalog([eigen], adres)
        yield from (schema for _, schema in _gelijkend([eigen], adres))
        yield from self._uit_catalog(anderen, adres)
        for aantal, schema in _gelijkend(anderen, adres):
            if aantal >= _ZEKER or (schema.versie and schema.versie in adres.split("/")):
                yield schema

    def _uit_catalog(self, sets: Iterable[Standaardset], adres: str) -> Iterator[Schema]:
        return self._op_pad(een.map / pad for een in sets for pad in een.catalog.kandidaten(adres))

    def _op_pad(self, paden: Iterable[Path]) -> Iterator[Schema]:
        return (self._schemas[pad] for pad in paden if pad in self._schemas)


def _gelijkend(sets: Iterable[Standaardset], adres: str) -> list[tuple[int, Schema]]:
    """Schemas with the file name of this address, the longest equal end of the path first."""
    delen = [deel for deel in urlsplit(adres).path.split("/") if deel not in ("", ".", "..")]
    gelijk = [
        (_gelijk_einde(delen, schema.pad.relative_to(een.map).parts), schema)
        for een in sets
        for schema in een.schemas
        if schema.pad.name == delen[-1]
    ]
    return sorted(gelijk, key=lambda paar: -paar[0])


def _gelijk_einde(een: Sequence[str], ander: Sequence[str]) -> int:
    paren = list(zip(reversed(een), reversed(ander), strict=False))
    return next((aantal for aantal, (a, b) in enumerate(paren) if a != b), len(paren))
