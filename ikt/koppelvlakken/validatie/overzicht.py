"""What is the matter with a registered set: does it compile, and what does it miss."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.validatie.keuze import eigen_naamruimten, reeks
from ikt.koppelvlakken.validatie.schema import NietTeCompileren, Schemas, sluiting
from ikt.koppelvlakken.validatie.standaard import standaard_van
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from ikt.koppelvlakken.validatie.standaardset import Schema, Schematron, Standaardset


@dataclass(frozen=True)
class Bevinding:
    """`fouten` say which file does not compile and why; `ontbreekt` what is referred to and found nowhere."""

    set: Standaardset
    fouten: tuple[str, ...]
    ontbreekt: tuple[str, ...]

    @property
    def compileert(self) -> bool:
        return not self.fouten


@dataclass(frozen=True)
class Dekking:
    """What all sets together cover of a standard; `met_schematron` are the versions that schematrons judge too."""

    naam: str
    versies: tuple[str, ...]
    met_schematron: tuple[str, ...]


def dekking(standaarden: Standaarden) -> Iterator[Dekking]:
    per_naam: dict[str, dict[str, None]] = {}
    for een in standaarden.sets:
        for naam, versies in een.standaarden.items() if een.schemas else ():
            per_naam.setdefault(naam, {}).update(dict.fromkeys(versies[:1]))
    reeksen = {(naam, *reeks(schematron.versie)) for naam, schematron in _schematrons(standaarden)}
    for naam in sorted(per_naam):
        versies = tuple(sorted(per_naam[naam]))
        yield Dekking(naam, versies, tuple(v for v in versies if (naam, *reeks(v)) in reeksen))


def _schematrons(standaarden: Standaarden) -> Iterator[tuple[str, Schematron]]:
    """Each schematron with the name of the standard that it judges."""
    for een in standaarden.sets:
        for schematron in een.schematrons:
            van = (standaard_van(naamruimte) for naamruimte in eigen_naamruimten(schematron))
            yield from ((naam, schematron) for naam in {standaard.naam for standaard in van if standaard})


def bekijk(standaarden: Standaarden, een: Standaardset) -> Bevinding:
    begin = _begin(standaarden, een)
    ontbreekt = dict.fromkeys(verwijzing.adres for verwijzing in sluiting(standaarden, begin).ontbreekt.values())
    return Bevinding(een, (*_schemafouten(standaarden, begin), *_schematronfouten(een)), tuple(ontbreekt))


def _begin(standaarden: Standaarden, een: Standaardset) -> list[Schema]:
    """The schemas that a document can start from; parts that others include do not compile on their own."""
    gevonden = (
        standaarden.zoeker.vind(schema, verwijzing)
        for schema in een.schemas
        for verwijzing in schema.verwijzingen
        if verwijzing.naamruimte == schema.naamruimte
    )
    delen = {schema.pad for schema in gevonden if schema}
    gehelen = [schema for schema in een.schemas if schema.pad not in delen]
    # Of a set with standards only these count: GML and the like come along in them.
    return [schema for schema in gehelen if standaard_van(schema.naamruimte)] or gehelen


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
