"""OASIS XML catalogs: which file of a set stands for a public address."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_ADRES = {"uri": "name", "system": "systemId"}
_VOORVOEGSEL = {"rewriteURI": "uriStartString", "rewriteSystem": "systemIdStartString"}


@dataclass(frozen=True)
class Catalog:
    """`adressen` are (address, path), `voorvoegsels` (begin of an address, folder); paths within the set."""

    adressen: tuple[tuple[str, str], ...] = ()
    voorvoegsels: tuple[tuple[str, str], ...] = ()

    @classmethod
    def lees(cls, wortel: etree._Element, map: str) -> Catalog:
        """Reads a catalog that stands in folder `map` of the set."""
        return cls(
            adressen=tuple(_regels(wortel, _ADRES, "uri", map)),
            voorvoegsels=tuple(_regels(wortel, _VOORVOEGSEL, "rewritePrefix", map)),
        )

    def __add__(self, ander: Catalog) -> Catalog:
        return Catalog(self.adressen + ander.adressen, self.voorvoegsels + ander.voorvoegsels)

    def kandidaten(self, adres: str) -> Iterator[str]:
        """Paths for this address, best first; the caller checks which of them exist."""
        yield from (pad for naam, pad in self.adressen if naam == adres)
        passend = [regel for regel in self.voorvoegsels if adres.startswith(regel[0])]
        for begin, map in sorted(passend, key=lambda regel: -len(regel[0])):
            yield posixpath.normpath(posixpath.join(map, adres.removeprefix(begin).lstrip("/")))


def _regels(wortel: etree._Element, soorten: dict[str, str], doel: str, map: str) -> Iterator[tuple[str, str]]:
    for element in wortel.iter(etree.Element):
        attribuut = soorten.get(etree.QName(element).localname)
        begin, pad = element.get(attribuut) if attribuut else None, element.get(doel)
        if begin is not None and pad is not None:
            yield begin, posixpath.normpath(posixpath.join(map, pad))
