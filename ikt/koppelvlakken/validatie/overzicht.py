"""What is the matter with a registered set: does it compile, and what does it miss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.validatie.schema import NietTeCompileren, Schemas, sluiting
from ikt.koppelvlakken.validatie.standaard import standaard_van
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from ikt.koppelvlakken.validatie.standaardset import Schema, Standaardset


@dataclass(frozen=True)
class Bevinding:
    """`fouten` say which file does not compile and why; `ontbreekt` what is referred to and found nowhere."""

    set: Standaardset
    fouten: tuple[str, ...]
    ontbreekt: tuple[str, ...]

    @property
    def compileert(self) -> bool:
        return not self.fouten


def bekijk(standaarden: Standaarden, een: Standaardset) -> Bevinding:
    begin = _begin(een)
    ontbreekt = dict.fromkeys(verwijzing.adres for verwijzing in sluiting(standaarden, begin).ontbreekt.values())
    return Bevinding(een, (*_schemafouten(standaarden, begin), *_schematronfouten(een)), tuple(ontbreekt))


def _begin(een: Standaardset) -> list[Schema]:
    """The schemas of the standards themselves; all of them when none is a known standard."""
    return [schema for schema in een.schemas if standaard_van(schema.naamruimte)] or list(een.schemas)


def _schemafouten(standaarden: Standaarden, begin: list[Schema]) -> Iterator[str]:
    schemas = Schemas(standaarden)
    for schema in begin:
        try:
            schemas.compileer([schema])
        except NietTeCompileren as fout:
            yield f"{schema.pad.name}: {fout}"


def _schematronfouten(een: Standaardset) -> Iterator[str]:
    if een.schematrons:
        from ikt.koppelvlakken.validatie.schematron import compileer  # starts SaxonC

        for schematron in een.schematrons:
            try:
                compileer(schematron.pad)
            except NietTeCompileren as fout:
                yield f"{schematron.pad.name}: {fout}"
