"""One registered set of official schemas and schematrons: a folder, recognised by what its files say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.validatie.catalog import Catalog
from ikt.koppelvlakken.validatie.document import Element, OngeldigeXml, kop, ontleed
from ikt.koppelvlakken.validatie.standaard import STANDAARDEN, standaard_van

XS = "{http://www.w3.org/2001/XMLSchema}"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
CATALOG = "{urn:oasis:names:tc:entity:xmlns:xml:catalog}catalog"
_SOORTEN = {".xsd": f"{XS}schema", ".sch": f"{SCH}schema", ".xml": CATALOG}

_VERSIE = re.compile(r"Versie\s+(\d\S*)")


@dataclass(frozen=True)
class Verwijzing:
    """An import or include: the namespace it must give, and the address where the schema says it is."""

    naamruimte: str
    adres: str


@dataclass(frozen=True)
class Schema:
    """`pad` is absolute; `wortels` are the elements that a document can begin with."""

    pad: Path
    naamruimte: str
    versie: str
    wortels: frozenset[str]
    verwijzingen: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class Schematron:
    pad: Path
    naamruimten: frozenset[str]
    versie: str


@dataclass(frozen=True)
class Standaardset:
    """`catalog` holds paths relative to `map`."""

    naam: str
    map: Path
    schemas: tuple[Schema, ...]
    schematrons: tuple[Schematron, ...]
    catalog: Catalog

    @classmethod
    def lees(cls, map: Path) -> Standaardset:
        """`Gebruikersfout` when one of its files is damaged."""
        map = map.resolve()
        wortels = dict(_wortels(map))
        return cls(
            naam=map.name,
            map=map,
            schemas=tuple(_schema(pad, w) for pad, w in wortels.items() if w.tag == f"{XS}schema"),
            schematrons=tuple(_schematron(pad, w) for pad, w in wortels.items() if w.tag == f"{SCH}schema"),
            catalog=_catalog(map, wortels),
        )

    @cached_property
    def naamruimten(self) -> frozenset[str]:
        return frozenset(schema.naamruimte for schema in self.schemas)

    @cached_property
    def standaarden(self) -> Mapping[str, tuple[str, ...]]:
        """Versions of each public standard that this set defines or checks, the most frequent first."""
        gevonden: dict[str, Counter[str]] = {}
        for naamruimte, versie in self._versies():
            if standaard := standaard_van(naamruimte):
                gevonden.setdefault(standaard.naam, Counter())[standaard.versie(naamruimte, versie)] += 1
        volgorde = [standaard.naam for standaard in STANDAARDEN if standaard.naam in gevonden]
        return {naam: _op_aantal(gevonden[naam]) for naam in volgorde}

    def _versies(self) -> Iterator[tuple[str, str]]:
        yield from ((schema.naamruimte, schema.versie) for schema in self.schemas)
        if not self.schemas:
            for schematron in self.schematrons:
                yield from ((naamruimte, schematron.versie) for naamruimte in schematron.naamruimten)


def is_bruikbaar(naam: str, inhoud: Callable[[], bytes]) -> bool:
    """Whether this file belongs in a set: a schema (.xsd), a schematron (.sch) or a catalog (.xml)."""
    soort = _SOORTEN.get(PurePath(naam).suffix.lower())
    if soort is None:
        return False
    try:
        begin = kop(inhoud())
    except OngeldigeXml:
        return False
    return f"{{{begin.naamruimte}}}{begin.naam}" == soort


def _op_aantal(versies: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(filter(None, versies), key=lambda versie: (versies[versie], versie), reverse=True))


def _wortels(map: Path) -> Iterator[tuple[Path, Element]]:
    for pad in sorted(map.rglob("*")):
        if pad.suffix.lower() in _SOORTEN and pad.is_file():
            try:
                yield pad, ontleed(pad.read_bytes(), met_doctype=True)
            except OngeldigeXml as fout:
                raise Gebruikersfout(str(fout), waar=str(pad.relative_to(map.parent))) from fout


def _schema(pad: Path, wortel: Element) -> Schema:
    naamruimte = wortel.get("targetNamespace") or ""
    return Schema(
        pad=pad,
        naamruimte=naamruimte,
        versie=wortel.get("version") or "",
        wortels=frozenset(element.get("name") or "" for element in wortel.iterchildren(f"{XS}element")),
        verwijzingen=tuple(
            Verwijzing(element.get("namespace", "") if element.tag == f"{XS}import" else naamruimte, adres)
            for element in wortel.iterchildren(f"{XS}import", f"{XS}include", f"{XS}redefine")
            if (adres := element.get("schemaLocation"))
        ),
    )


def _schematron(pad: Path, wortel: Element) -> Schematron:
    naamruimten = frozenset(element.get("uri") or "" for element in wortel.iterchildren(f"{SCH}ns"))
    teksten = ["".join(map(str, element.itertext())) for element in wortel.iterchildren(f"{SCH}p")]
    versie = next((match[1] for tekst in teksten if (match := _VERSIE.search(tekst))), "")
    return Schematron(pad, naamruimten, versie)


def _catalog(map: Path, wortels: Mapping[Path, Element]) -> Catalog:
    catalog = Catalog()
    for pad, wortel in wortels.items():
        if wortel.tag == CATALOG:
            catalog += Catalog.lees(wortel, pad.parent.relative_to(map).as_posix())
    return catalog
