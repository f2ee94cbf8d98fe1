"""Choosing the official schemas and schematrons for a document, by what the document itself says."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ikt.koppelvlakken.validatie.document import Kop
from ikt.koppelvlakken.validatie.schema import sluiting
from ikt.koppelvlakken.validatie.standaard import STANDAARDEN, standaard_van
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from ikt.koppelvlakken.validatie.standaardset import Schema, Schematron, Standaardset

_Rang = tuple[int, int, bool, tuple[int, ...], bool]


@dataclass(frozen=True)
class Kandidaat:
    """A schema that defines the root of the document, in one of the sets."""

    set: Standaardset
    schema: Schema

    def staat_op(self, adres: str) -> bool:
        """Whether the catalog of the set says that this schema is the one at this address."""
        return bool(adres) and any(self.set.map / pad == self.schema.pad for pad in self.set.catalog.kandidaten(adres))

    @property
    def versies(self) -> frozenset[str]:
        """Of the schema, and of its standard as a whole: not every schema is numbered with it."""
        standaard = standaard_van(self.schema.naamruimte)
        van_standaard = self.set.standaarden.get(standaard.naam, ()) if standaard else ()
        return frozenset({self.schema.versie.removeprefix("v"), *van_standaard})

    @property
    def versies_van_set(self) -> frozenset[str]:
        return self.versies.union(*self.set.standaarden.values())


@dataclass(frozen=True)
class Keuze:
    """`schemas` judge together; `onbekend` are namespaces of a version of a standard that the set does not know."""

    set: Standaardset
    schemas: tuple[Schema, ...]
    schematrons: tuple[Schematron, ...]
    onbekend: tuple[str, ...] = ()


class GeenSchema(Exception):
    """No registered schema fits; the text says why, in Dutch."""


class OnbekendeNaamruimte(GeenSchema):
    """The standard is registered, but not in the version that the document is written in."""


class Kiezer:
    """Chooses for the documents of one delivery; documents that name no version follow the others."""

    def __init__(self, standaarden: Standaarden) -> None:
        self._standaarden = standaarden
        self._gekozen: Counter[str] = Counter()

    def kies(self, kop: Kop, naamruimten: frozenset[str]) -> Keuze:
        """Raises `GeenSchema`."""
        kandidaten = _van_versie(kop, self._kandidaten(kop))
        beste = max(kandidaten, key=lambda kandidaat: self._rang(kandidaat, kop, naamruimten))
        self._gekozen[beste.set.naam] += 1
        return self._keuze(beste, naamruimten)

    def _kandidaten(self, kop: Kop) -> list[Kandidaat]:
        alle = (Kandidaat(een, schema) for een in self._standaarden.sets for schema in een.schemas)
        kandidaten = [een for een in alle if een.schema.naamruimte == kop.naamruimte]
        if not kandidaten:
            raise self._geen_kandidaat(kop)
        return [een for een in kandidaten if kop.naam in een.schema.wortels] or kandidaten

    def _geen_kandidaat(self, kop: Kop) -> GeenSchema:
        standaard = standaard_van(kop.naamruimte)
        sets = [een.naam for een in self._standaarden.sets if standaard and standaard.naam in een.standaarden]
        if standaard and standaard.versie_in_naamruimte and sets:
            return OnbekendeNaamruimte(
                f"De naamruimte {kop.naamruimte} komt in de geregistreerde sets voor {standaard.naam} "
                f"({', '.join(sets)}) niet voor. Controleer de versie, of registreer de set die erbij hoort."
            )
        van = f" ({standaard.naam})" if standaard else ""
        return GeenSchema(f"voor de naamruimte {kop.naamruimte or '(geen)'}{van} is geen XML-schema geregistreerd")

    def _rang(self, kandidaat: Kandidaat, kop: Kop, naamruimten: frozenset[str]) -> _Rang:
        """Most namespaces known, then the set of the other documents, then the version, then the newest."""
        versie = kandidaat.schema.versie
        return (
            len(naamruimten & self._bekend(kandidaat)),
            self._gekozen[kandidaat.set.naam],
            versie == kop.schemaversie,
            tuple(int(deel) for deel in re.findall(r"\d+", versie)),
            "-" not in versie,
        )

    def _bekend(self, kandidaat: Kandidaat) -> frozenset[str]:
        return kandidaat.set.naamruimten | sluiting(self._standaarden, [kandidaat.schema]).naamruimten

    def _keuze(self, gekozen: Kandidaat, naamruimten: frozenset[str]) -> Keuze:
        een = gekozen.set
        ingesloten = sluiting(self._standaarden, [gekozen.schema]).naamruimten
        # What stands in a lax extension is not judged unless its schema is given to the compiler too.
        extra = [
            max((s for s in een.schemas if s.naamruimte == naamruimte), key=lambda s: len(s.wortels))
            for naamruimte in sorted((naamruimten & een.naamruimten) - ingesloten)
        ]
        onbekend = [
            naamruimte
            for naamruimte in sorted(naamruimten - self._bekend(gekozen))
            if (standaard := standaard_van(naamruimte)) and standaard.versie_in_naamruimte
        ]
        schemas = (gekozen.schema, *extra)
        return Keuze(een, schemas, self._schematrons(een, schemas, naamruimten), tuple(onbekend))

    def _schematrons(
        self, een: Standaardset, schemas: tuple[Schema, ...], naamruimten: frozenset[str]
    ) -> tuple[Schematron, ...]:
        """Schematrons of the same versions as the schemas, of one name only the nearest."""
        versies = {(s.naamruimte, s.versie) for s in sluiting(self._standaarden, schemas).schemas}
        passend = [
            (nabij, schematron)
            for ander in self._standaarden.sets
            for schematron in ander.schematrons
            if schematron.naamruimten & naamruimten and (nabij := _nabij(schematron, versies, eigen=ander is een))
        ]
        per_naam = {schematron.pad.name: schematron for _, schematron in sorted(passend, key=lambda paar: paar[0])}
        return tuple(per_naam[naam] for naam in sorted(per_naam))


def _van_versie(kop: Kop, kandidaten: list[Kandidaat]) -> list[Kandidaat]:
    """The candidates of the version that the document names; all of them when it names none.

    In real deliveries schemaversie sometimes holds the version of another standard of the same set.
    """
    if op_adres := [een for een in kandidaten if een.staat_op(kop.locatie)]:
        return op_adres
    if genoemd := kop.versies_in_locatie:
        passend = [een for een in kandidaten if een.versies & genoemd]
    elif kop.schemaversie:
        genoemd = frozenset({kop.schemaversie})
        passend = [een for een in kandidaten if kop.schemaversie in een.versies_van_set]
    else:
        return kandidaten
    if not passend:
        er_is = ", ".join(sorted({een.schema.versie.removeprefix("v") or "?" for een in kandidaten}))
        raise GeenSchema(f"het bestand volgt versie {', '.join(sorted(genoemd))}; geregistreerd is {er_is}")
    return passend


def _nabij(schematron: Schematron, versies: set[tuple[str, str]], *, eigen: bool) -> int:
    """0 when it is not for these versions, most when it is for exactly these and in the same set.

    The schematrons of STOP 1.4.1 are not public; those of 1.4.0 then judge as far as they go.
    """
    naamruimten = eigen_naamruimten(schematron)
    if not schematron.versie:
        return int(eigen and any(naamruimte in naamruimten for naamruimte, _ in versies))
    if any((naamruimte, schematron.versie) in versies for naamruimte in naamruimten):
        return 3 + eigen
    van_reeks = reeks(schematron.versie)
    return 2 * any(naamruimte in naamruimten and reeks(versie) == van_reeks for naamruimte, versie in versies)


def reeks(versie: str) -> list[str]:
    """Major and minor number."""
    return re.findall(r"\d+", versie)[:2]


def eigen_naamruimten(schematron: Schematron) -> frozenset[str]:
    """Of the standard that the schematron belongs to, and of no standard at all, as those of symbolisatie.

    It also names those of the standards that are built upon; they say nothing about its version.
    """
    for standaard in STANDAARDEN:
        if any(standaard_van(naamruimte) is standaard for naamruimte in schematron.naamruimten):
            return frozenset(n for n in schematron.naamruimten if standaard_van(n) in (standaard, None))
    return schematron.naamruimten
