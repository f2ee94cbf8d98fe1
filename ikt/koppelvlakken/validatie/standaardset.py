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
OVERZICHT = "{https://standaarden.overheid.nl/stop/imop/schemata/}Versieoverzicht"
_SOORTEN = {".xsd": (f"{XS}schema",), ".sch": (f"{SCH}schema",), ".xml": (CATALOG, OVERZICHT)}

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
    """`set` is the name of the set that it is in."""

    set: str
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
            schematrons=tuple(_schematrons(map.name, wortels)),
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
    """Whether this file belongs in a set: a schema (.xsd), a schematron (.sch), or a catalog or overview of versions
    (.xml)."""
    soorten = _SOORTEN.get(PurePath(naam).suffix.lower(), ())
    if not soorten:
        return False
    try:
        begin = kop(inhoud())
    except OngeldigeXml:
        return False
    return f"{{{begin.naamruimte}}}{begin.naam}" in soorten


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


def _schematrons(naam: str, wortels: Mapping[Path, Element]) -> Iterator[Schematron]:
    """The version of a schematron stands in its own text, else in the overview of versions beside it."""
    overzichten = {pad.parent: wortel for pad, wortel in wortels.items() if wortel.tag == OVERZICHT}
    for pad, wortel in wortels.items():
        if wortel.tag == f"{SCH}schema":
            naamruimten = frozenset(element.get("uri") or "" for element in wortel.iterchildren(f"{SCH}ns"))
            yield Schematron(naam, pad, naamruimten, _versie(wortel) or _versie_ernaast(overzichten.get(pad.parent)))


def _versie(schematron: Element) -> str:
    teksten = ["".join(map(str, element.itertext())) for element in schematron.iterchildren(f"{SCH}p")]
    return next((match[1] for tekst in teksten if (match := _VERSIE.search(tekst))), "")


def _versie_ernaast(overzicht: Element | None) -> str:
    return "" if overzicht is None else overzicht.findtext("{*}versie") or ""


def _catalog(map: Path, wortels: Mapping[Path, Element]) -> Catalog:
    catalog = Catalog()
    for pad, wortel in wortels.items():
        if wortel.tag == CATALOG:
            catalog += Catalog.lees(wortel, pad.parent.relative_to(map).as_posix())
    return catalog
