"""An aanlevering as read: its files, and what they say, for rules and for the LVBB."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

from ikt.koppelvlakken.bhkv.opdracht import MANIFEST, MANIFEST_OW, OPDRACHT, Opdracht
from ikt.koppelvlakken.bhkv.profiel import Profiel, profiel
from ikt.koppelvlakken.ow.object import Ow
from ikt.koppelvlakken.stop.besluitlezer import Besluit, Informatieobject
from ikt.koppelvlakken.stop.document import Document
from ikt.koppelvlakken.stop.geometriefeiten import Geometrie
from ikt.koppelvlakken.stop.ontleder import XmlFout
from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, regelnummer, tekst

_GIO = ("GeoInformatieObjectVaststelling", "GeoInformatieObjectVersie")
_SCHEMA_LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_LVBB_VERSIE = re.compile(r"/lvbb/(\d+\.\d+)")
_NIEUW = ("1.3", "2.")


@dataclass(frozen=True)
class Bestand:
    """`grootte` in bytes as really read; `hash` SHA-512 in hex, and `inhoud`, are empty of what is too large.
    Of files other than XML and GML, and when there is very much of those, `inhoud` is only the beginning.
    `wortel` and `geometrieen` are what XML and GML say, `fout` why they say nothing."""

    naam: str
    grootte: int
    hash: str
    inhoud: bytes = field(repr=False)
    wortel: Element | None = field(default=None, repr=False)
    fout: XmlFout | None = None
    geometrieen: tuple[Geometrie, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class Manifestregel:
    naam: str
    contenttype: str
    regel: int | None


@dataclass(frozen=True)
class OwAanlevering:
    """One Aanlevering in the manifest-ow. `versie` is the ExpressionIDRegeling that came with IMOW 3.1."""

    regeling: str
    doel: str
    versie: str
    bestanden: tuple[Manifestregel, ...]
    objecttypen: tuple[str, ...]
    element: Element = field(repr=False)


class Register(Protocol):
    """What only the LVBB knows: the moment, and what was delivered and registered before."""

    def nu(self) -> datetime: ...

    def is_aangeleverd(self, oin: str, id_levering: str) -> bool: ...

    def is_gemachtigd(self, aanleveraar: str, bevoegd_gezag: str) -> bool | None: ...

    def bestaat(self, expressie: str) -> bool: ...

    def al_gebruikt_door(self, was: str) -> str | None: ...


@dataclass(frozen=True)
class Aanlevering:
    """`leesfout` says why the zip could not be read. With a `register` rules that need one are judged too,
    as far as `kennis` says that it can answer: reeks, klok, register. `eerder` are the ids of all OW objects and
    geometries of before, when they are known."""

    naam: str
    bestanden: tuple[Bestand, ...] = ()
    omvang: int = 0
    leesfout: str = ""
    profiel: Profiel = field(default_factory=profiel, repr=False)
    register: Register | None = field(default=None, repr=False)
    kennis: frozenset[str] = frozenset({"reeks", "klok", "register"})
    eerder: frozenset[str] | None = field(default=None, repr=False)

    def weet(self, nodig: str) -> bool:
        """Whether a rule with this `nodig` can be judged."""
        return nodig == "pakket" or (self.register is not None and nodig in self.kennis)

    def heeft(self, naam: str) -> bool:
        return naam in self._per_naam

    def bestand(self, naam: str) -> Bestand | None:
        return self._per_naam.get(naam)

    def document(self, naam: str) -> Element | None:
        return self._documenten.get(naam)

    @property
    def xmlfouten(self) -> dict[str, XmlFout]:
        """What is wrong with files that are not well formed or not safe, by name."""
        return {bestand.naam: bestand.fout for bestand in self.bestanden if bestand.fout}

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
        """The file that the opdracht names; also when it is a kennisgeving, rectificatie, mededeling or revisie."""
        naam = self.opdracht.bestand if self.opdracht else ""
        wortel = self.document(naam)
        return None if wortel is None else Besluit(naam, wortel)

    @cached_property
    def tekst(self) -> Document | None:
        """The document that the opdracht names, as the rules read it."""
        return Document(self.besluit.bestand, self.besluit.wortel) if self.besluit else None

    @cached_property
    def documenten(self) -> tuple[Document, ...]:
        """All documents that could be read, in the order of the package."""
        return tuple(Document(naam, wortel) for naam, wortel in self._documenten.items())

    @cached_property
    def gios(self) -> tuple[Document, ...]:
        """The GML with a geo-informatieobject."""
        return tuple(document for document in self.documenten if document.soort in _GIO)

    @cached_property
    def ow(self) -> Ow:
        return Ow.van(
            [(document.naam, document.wortel) for document in self.documenten if document.soort == "owBestand"]
        )

    @cached_property
    def generatie(self) -> str:
        """The generation of STOP that the besluit follows: STOP 1.4 from version 1.3.0 of the aanlevering on.

        In real deliveries schemaversie sometimes holds the version of STOP; what else names a version counts first.
        """
        if self.tekst is None:
            return "STOP 1.3"
        if adres := _LVBB_VERSIE.search(self.tekst.wortel.get(_SCHEMA_LOCATION) or ""):
            return "STOP 1.4" if adres[1].startswith(_NIEUW) else "STOP 1.3"
        oude_gio = any(gio.schemaversie.startswith(("1.0", "1.1", "1.2", "1.3")) for gio in self.gios)
        return "STOP 1.4" if self.tekst.schemaversie.startswith(_NIEUW) and not oude_gio else "STOP 1.3"

    @property
    def versies(self) -> frozenset[str]:
        """The generations of the standards that it follows, as rules name them."""
        oud = self.tekst is not None and self.tekst.schemaversie.startswith(("1.0", "1.1"))
        return frozenset({self.generatie, "IMOW 1" if oud else "IMOW 2"})

    @cached_property
    def informatieobjecten(self) -> tuple[Informatieobject, ...]:
        return tuple(
            Informatieobject(naam, wortel)
            for naam, wortel in self._documenten.items()
            if lokaal(wortel) == "AanleveringInformatieObject"
        )

    @property
    def ow_documenten(self) -> Iterator[tuple[str, Element]]:
        return ((naam, wortel) for naam, wortel in self._documenten.items() if lokaal(wortel) == "owBestand")

    @property
    def datum_bekendmaking(self) -> date | None:
        """None when absent or not a date."""
        return datum(self.opdracht.datum_bekendmaking) if self.opdracht else None

    @cached_property
    def _per_naam(self) -> dict[str, Bestand]:
        return {bestand.naam: bestand for bestand in self.bestanden}

    @cached_property
    def _documenten(self) -> dict[str, Element]:
        return {bestand.naam: bestand.wortel for bestand in self.bestanden if bestand.wortel is not None}


def datum(waarde: str) -> date | None:
    try:
        return date.fromisoformat(waarde) if len(waarde) == 10 else None
    except ValueError:
        return None


def _ow_aanlevering(deel: Element) -> OwAanlevering:
    bestanden = tuple(Manifestregel(tekst(eerste(b, "naam")), "", regelnummer(b)) for b in alle(deel, "Bestand"))
    return OwAanlevering(
        regeling=tekst(eerste(deel, "WorkIDRegeling")),
        doel=tekst(eerste(deel, "DoelID")),
        versie=tekst(eerste(deel, "ExpressionIDRegeling")),
        bestanden=bestanden,
        objecttypen=tuple(tekst(soort) for soort in alle(deel, "objecttype")),
        element=deel,
    )
