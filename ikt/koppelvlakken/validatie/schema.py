"""XML Schema: compiling the schemas of a set once per process, offline, and judging a document with them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote

from lxml import etree

from ikt.koppelvlakken.validatie.document import Element
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from ikt.koppelvlakken.validatie.standaardset import XS, Schema, Verwijzing


class NietTeCompileren(Exception):
    """The set itself is wrong or not complete; the text is what the compiler says."""


@dataclass(frozen=True)
class Sluiting:
    """What schemas pull in: `paden` and what is missing, by the address that the compiler asks for."""

    schemas: tuple[Schema, ...]
    paden: dict[str, Path]
    ontbreekt: dict[str, Verwijzing]

    @property
    def naamruimten(self) -> frozenset[str]:
        return frozenset(schema.naamruimte for schema in self.schemas)


def sluiting(standaarden: Standaarden, begin: Iterable[Schema]) -> Sluiting:
    paden: dict[str, Path] = {}
    ontbreekt: dict[str, Verwijzing] = {}
    gezien: dict[Path, Schema] = {}
    te_doen = list(begin)
    while te_doen:
        schema = te_doen.pop()
        if schema.pad in gezien:
            continue
        gezien[schema.pad] = schema
        for verwijzing in schema.verwijzingen:
            sleutel = _sleutel(verwijzing.adres, schema.pad)
            if gevonden := standaarden.zoeker.vind(schema, verwijzing):
                paden[sleutel] = gevonden.pad
                te_doen.append(gevonden)
            else:
                ontbreekt[sleutel] = verwijzing
    return Sluiting(tuple(gezien.values()), paden, ontbreekt)


class Schemas:
    """Compiled schemas, one for each combination that documents asked for."""

    def __init__(self, standaarden: Standaarden) -> None:
        self._standaarden = standaarden
        self._gecompileerd: dict[tuple[Path, ...], etree.XMLSchema] = {}

    def compileer(self, schemas: Sequence[Schema]) -> etree.XMLSchema:
        """One validator for several namespaces together. Raises `NietTeCompileren`."""
        sleutel = tuple(schema.pad for schema in schemas)
        if sleutel not in self._gecompileerd:
            self._gecompileerd[sleutel] = _compileer(self._standaarden, schemas)
        return self._gecompileerd[sleutel]

    def fouten(self, schemas: Sequence[Schema], wortel: Element) -> Iterator[Any]:
        """The errors of libxml2 (`message`, `line`) in a document."""
        schema = self.compileer(schemas)
        if not schema.validate(wortel):
            yield from cast(Iterable[Any], schema.error_log)


def _compileer(standaarden: Standaarden, schemas: Sequence[Schema]) -> etree.XMLSchema:
    alles = sluiting(standaarden, schemas)
    stuur = etree.Element(f"{XS}schema", targetNamespace="urn:ikt:stuur")
    for nummer, schema in enumerate(schemas):
        ingevoerd = etree.SubElement(stuur, f"{XS}import", schemaLocation=f"ikt-{nummer}")
        if schema.naamruimte:
            ingevoerd.set("namespace", schema.naamruimte)
        alles.paden[f"ikt-{nummer}"] = schema.pad
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
    parser.resolvers.add(_Bekend(alles))
    try:
        return etree.XMLSchema(etree.fromstring(etree.tostring(stuur), parser))
    except etree.XMLSchemaParseError as fout:
        raise NietTeCompileren(str(fout)) from fout


class _Bekend(etree.Resolver):
    """Gives the files worked out beforehand and nothing else, so that nothing is ever fetched.

    For what is missing it gives a schema without content: what is really used of it will not compile.
    """

    def __init__(self, alles: Sluiting) -> None:
        self._alles = alles

    def resolve(self, system_url: str, public_id: str, context: Any = None) -> Any:
        sleutel = _sleutel(system_url)
        if pad := self._alles.paden.get(sleutel):
            return self.resolve_string(pad.read_bytes(), context, base_url=str(pad))
        leeg = etree.Element(f"{XS}schema")
        if ontbreekt := self._alles.ontbreekt.get(sleutel):
            leeg.set("targetNamespace", ontbreekt.naamruimte)
        return self.resolve_string(etree.tostring(leeg), context, base_url=system_url)


def _sleutel(adres: str, vanuit: Path | None = None) -> str:
    """One spelling for an address: libxml2 makes relative addresses absolute before it asks for them."""
    if "://" in adres and not adres.startswith("file:"):
        return adres
    adres = unquote(adres.removeprefix("file://"))
    return adres if adres.startswith("ikt-") else os.path.normpath(vanuit.parent / adres if vanuit else adres)
