"""What one accepted aanlevering leaves behind in the LVBB: all that later ones are judged against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.besluitlezer import BeoogdeVersie, Besluit
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.xml import Element, alle, canoniek, eerste, tekst

METADATA = (
    "soortRegeling",
    "formaatInformatieobject",
    "publicatieinstructie",
    "opvolging",
    "eindverantwoordelijke",
)
"""Metadata of an instrument that later versions may not change, or not freely."""


@dataclass(frozen=True)
class Versie:
    """A new version of a regeling or informatieobject (FRBRExpression). `was` is what it was made from, `deel_van` the
    regeling (work) of which it is a tijdelijk deel; `metadata` pairs of METADATA, as far as delivered."""

    expressie: str
    was: str = ""
    doelen: tuple[str, ...] = ()
    soort_work: str = ""
    deel_van: str = ""
    metadata: tuple[tuple[str, str], ...] = ()

    @property
    def werk(self) -> str:
        return werk(self.expressie)

    @property
    def is_regeling(self) -> bool:
        return self.expressie.startswith("/akn/")


@dataclass(frozen=True)
class Stempel:
    """`datum` is an ISO date."""

    doel: str
    soort: str
    datum: str


@dataclass(frozen=True)
class Intrekking:
    """`instrument` is the work that ends with this doel."""

    instrument: str
    doelen: tuple[str, ...]


@dataclass(frozen=True)
class Registratie:
    """`soort` is the root element, `document` the FRBRExpression of the besluit or publication, `over` the besluit that
    a kennisgeving or rectificatie is about. `module` is its ConsolidatieInformatie as XML, `stappen` and `mutatie` its
    Procedureverloop and the mutatie of another's; empty where there is none. `ontvangen` is unknown of files alone."""

    oin: str
    id_levering: str
    soort: str
    document: str
    ontvangen: datetime | None = None
    bekendmaking: str = ""
    over: str = ""
    ontwerp: bool = False
    generatie: str = "STOP 1.3"
    versies: tuple[Versie, ...] = ()
    stempels: tuple[Stempel, ...] = ()
    intrekkingen: tuple[Intrekking, ...] = ()
    module: str = ""
    verloop: str = ""
    mutatie: str = ""

    @property
    def werk(self) -> str:
        return werk(self.document)

    @property
    def is_besluit(self) -> bool:
        return self.soort == "AanleveringBesluit"

    @property
    def is_kennisgeving(self) -> bool:
        return self.soort == "AanleveringKennisgeving"

    @property
    def datum(self) -> date | None:
        return date.fromisoformat(self.bekendmaking) if self.bekendmaking else None

    @property
    def was(self) -> dict[str, str]:
        """By version the one that it was made from."""
        return {versie.expressie: versie.was for versie in self.versies if versie.was}

    @property
    def doelen(self) -> set[str]:
        van_versies = {doel for versie in self.versies for doel in versie.doelen}
        return van_versies | {doel for intrekking in self.intrekkingen for doel in intrekking.doelen}

    @classmethod
    def van(cls, aanlevering: Aanlevering, ontvangen: datetime | None = None) -> Registratie:
        """Of an aanlevering with an opdracht; what cannot be read stays empty."""
        opdracht, besluit = aanlevering.opdracht, aanlevering.besluit
        if opdracht is None:
            raise ValueError("Zonder opdracht is er niets te registreren.")
        dag = aanlevering.datum_bekendmaking
        kop = cls(
            opdracht.bevoegd_gezag,
            opdracht.id_levering,
            besluit.soort if besluit else "",
            besluit.expressie if besluit else "",
            ontvangen,
            dag.isoformat() if dag else "",
            generatie=aanlevering.generatie,
        )
        return kop if besluit is None else _met_inhoud(kop, aanlevering, besluit)


def _met_inhoud(kop: Registratie, aanlevering: Aanlevering, besluit: Besluit) -> Registratie:
    wortel = besluit.wortel
    return replace(
        kop,
        over=tekst(eerste(wortel, "mededelingOver")),
        ontwerp=besluit.is_ontwerp,
        versies=(*_regelingen(besluit), *_informatieobjecten(aanlevering, besluit)),
        stempels=tuple(Stempel(s.doel, s.soort, s.datum) for s in besluit.tijdstempels),
        intrekkingen=tuple(map(_intrekking, alle(wortel, "Intrekking"))),
        module=_xml(eerste(wortel, "ConsolidatieInformatie")),
        verloop=_xml(eerste(wortel, "Procedureverloop")),
        mutatie=_xml(eerste(wortel, "Procedureverloopmutatie")),
    )


def _regelingen(besluit: Besluit) -> Iterator[Versie]:
    doelen = _doelen(besluit.beoogde_regelingen)
    informatie = {
        tekst(eerste(deel, "FRBRExpression")): deel for deel in alle(besluit.wortel, "RegelingVersieInformatie")
    }
    for regeling in besluit.regelingen:
        wordt = regeling.get("wordt") or ""
        deel = informatie.get(wordt)
        yield Versie(
            wordt,
            regeling.get("was") or "",
            doelen.get(wordt, ()),
            tekst(eerste(deel, "soortWork")),
            werk(tekst(eerste(deel, "isTijdelijkDeelVan"))),
            _metadata(deel),
        )


def _informatieobjecten(aanlevering: Aanlevering, besluit: Besluit) -> Iterator[Versie]:
    doelen = _doelen(besluit.beoogde_informatieobjecten)
    was = wasversies(aanlevering)
    for io in aanlevering.informatieobjecten:
        eigen = doelen.get(io.expressie, ())
        yield Versie(io.expressie, was.get(io.expressie, ""), eigen, io.soort_work, "", _metadata(io.wortel))


def wasversies(aanlevering: Aanlevering) -> dict[str, str]:
    """By version of an informatieobject the wasID of its GML."""
    paren = ((tekst(gio.eerste("FRBRExpression")), tekst(gio.eerste("wasID"))) for gio in aanlevering.gios)
    return {wordt: was for wordt, was in paren if was}


def _doelen(beoogd: tuple[BeoogdeVersie, ...]) -> dict[str, tuple[str, ...]]:
    return {versie.versie: versie.doelen for versie in beoogd}


def _metadata(deel: Element | None) -> tuple[tuple[str, str], ...]:
    gevonden = ((naam, eerste(deel, naam)) for naam in METADATA)
    return tuple((naam, _woorden(element)) for naam, element in gevonden if element is not None)


def _woorden(element: Element) -> str:
    """All text in it, also when it holds several elements."""
    return " ".join(woord for stuk in element.itertext() for woord in str(stuk).split())


def _intrekking(element: Element) -> Intrekking:
    return Intrekking(tekst(eerste(element, "instrument")), tuple(tekst(doel) for doel in alle(element, "doel")))


def _xml(element: Element | None) -> str:
    return "" if element is None else canoniek(element)
