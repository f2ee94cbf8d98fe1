"""An aanlevering as read: its files, and what they say, for rules and for the LVBB."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from lxml import etree

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, MANIFEST_OW, OPDRACHT, Opdracht
from ikt.koppelvlakken.bhkv.profiel import Profiel, profiel
from ikt.koppelvlakken.stop.besluitlezer import Besluit, Informatieobject
from ikt.koppelvlakken.stop.xml import Element, OnveiligeXml, alle, eerste, lokaal, parse, regelnummer, tekst


@dataclass(frozen=True)
class Bestand:
    """`grootte` in bytes as really read; `hash` SHA-512 in hex, and `inhoud`, are empty of what is too large.
    Of files other than XML and GML `inhoud` is only the beginning."""

    naam: str
    grootte: int
    hash: str
    inhoud: bytes = field(repr=False)


@dataclass(frozen=True)
class XmlFout:
    wat: str
    regel: int | None = None


@dataclass(frozen=True)
class Manifestregel:
    naam: str
    contenttype: str
    regel: int | None


@dataclass(frozen=True)
class OwAanlevering:
    """One Aanlevering in the manifest-ow."""

    regeling: str
    doel: str
    bestanden: tuple[Manifestregel, ...]
    objecttypen: tuple[str, ...]


class Register(Protocol):
    """What only the LVBB knows: the moment, and what was delivered and registered before."""

    def nu(self) -> datetime: ...

    def is_aangeleverd(self, oin: str, id_levering: str) -> bool: ...

    def is_gemachtigd(self, aanleveraar: str, bevoegd_gezag: str) -> bool: ...

    def bestaat(self, expressie: str) -> bool: ...

    def al_gebruikt_door(self, was: str) -> str | None: ...


@dataclass(frozen=True)
class Aanlevering:
    """`leesfout` says why the zip could not be read. With a `register` rules that need one are judged too."""

    naam: str
    bestanden: tuple[Bestand, ...] = ()
    omvang: int = 0
    leesfout: str = ""
    profiel: Profiel = field(default_factory=profiel, repr=False)
    register: Register | None = field(default=None, repr=False)

    def heeft(self, naam: str) -> bool:
        return naam in self._per_naam

    def bestand(self, naam: str) -> Bestand | None:
        return self._per_naam.get(naam)

    def document(self, naam: str) -> Element | None:
        return self._gelezen[0].get(naam)

    @property
    def xmlfouten(self) -> dict[str, XmlFout]:
        """What is wrong with files that are not well formed or not safe, by name."""
        return self._gelezen[1]

    @cached_property
    def opdracht(self) -> Opdracht | None:
        wortel = self.document(OPDRACHT)
        return None if wortel is None else Opdracht.van(wortel)

    @cached_property
    def manifest(self) -> tuple[Manifestregel, ...]:
        return tuple(
            Manifestregel(tekst(eerste(deel, "bestandsnaam")), tekst(eerste(deel, "contentType")), regelnummer(deel))
            for deel in alle(self.document(MANIFEST), "bestand")
        )

    @cached_property
    def manifest_ow(self) -> tuple[OwAanlevering, ...]:
        return tuple(_ow_aanlevering(deel) for deel in alle(self.document(MANIFEST_OW), "Aanlevering"))

    @cached_property
    def besluit(self) -> Besluit | None:
        """The file that the opdracht names; also when it is a kennisgeving."""
        naam = self.opdracht.publicatie if self.opdracht else ""
        wortel = self.document(naam)
        return None if wortel is None else Besluit(naam, wortel)

    @cached_property
    def informatieobjecten(self) -> tuple[Informatieobject, ...]:
        return tuple(
            Informatieobject(naam, wortel)
            for naam, wortel in self._gelezen[0].items()
            if lokaal(wortel) == "AanleveringInformatieObject"
        )

    @property
    def ow_documenten(self) -> Iterator[tuple[str, Element]]:
        return ((naam, wortel) for naam, wortel in self._gelezen[0].items() if lokaal(wortel) == "owBestand")

    @property
    def datum_bekendmaking(self) -> date | None:
        """None when absent or not a date."""
        return datum(self.opdracht.datum_bekendmaking) if self.opdracht else None

    @cached_property
    def _per_naam(self) -> dict[str, Bestand]:
        return {bestand.naam: bestand for bestand in self.bestanden}

    @cached_property
    def _gelezen(self) -> tuple[dict[str, Element], dict[str, XmlFout]]:
        documenten: dict[str, Element] = {}
        fouten: dict[str, XmlFout] = {}
        for bestand in self.bestanden:
            if bestand.inhoud and bestand.naam.lower().endswith((".xml", ".gml")):
                _lees_xml(bestand, documenten, fouten)
        return documenten, fouten


def datum(waarde: str) -> date | None:
    try:
        return date.fromisoformat(waarde) if len(waarde) == 10 else None
    except ValueError:
        return None


def _lees_xml(bestand: Bestand, documenten: dict[str, Element], fouten: dict[str, XmlFout]) -> None:
    try:
        documenten[bestand.naam] = parse(bestand.inhoud)
    except OnveiligeXml as fout:
        fouten[bestand.naam] = XmlFout(str(fout), 1)
    except etree.XMLSyntaxError as fout:
        fouten[bestand.naam] = XmlFout(f"Dit is geen goed gevormde XML: {fout.msg}.", fout.lineno)


def _ow_aanlevering(deel: Element) -> OwAanlevering:
    bestanden = tuple(Manifestregel(tekst(eerste(b, "naam")), "", regelnummer(b)) for b in alle(deel, "Bestand"))
    return OwAanlevering(
        regeling=tekst(eerste(deel, "WorkIDRegeling")),
        doel=tekst(eerste(deel, "DoelID")),
        bestanden=bestanden,
        objecttypen=tuple(tekst(soort) for soort in alle(deel, "objecttype")),
    )
