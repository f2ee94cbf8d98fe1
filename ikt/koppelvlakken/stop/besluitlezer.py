"""What a delivered besluit, kennisgeving or informatieobject says, read from its XML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ikt.koppelvlakken.stop.xml import Element, alle, eerste, lokaal, tekst


@dataclass(frozen=True)
class BeoogdeVersie:
    """A BeoogdeRegeling or BeoogdInformatieobject."""

    doelen: tuple[str, ...]
    versie: str
    element: Element


@dataclass(frozen=True)
class Tijdstempel:
    doel: str
    soort: str
    datum: str
    element: Element


@dataclass(frozen=True)
class Besluit:
    """A thin view on the root element: every property reads the XML, and nothing is judged."""

    bestand: str
    wortel: Element

    @property
    def soort(self) -> str:
        """Local name of the root, for instance AanleveringBesluit."""
        return lokaal(self.wortel)

    @property
    def is_besluit(self) -> bool:
        return self.soort == "AanleveringBesluit"

    @property
    def is_kennisgeving(self) -> bool:
        return self.soort == "AanleveringKennisgeving"

    @property
    def schemaversie(self) -> str:
        return self.wortel.get("schemaversie") or ""

    @property
    def besluitversie(self) -> Element | None:
        return eerste(self.wortel, "BesluitVersie")

    @property
    def expressie(self) -> str:
        return tekst(eerste(self.wortel, "FRBRExpression"))

    @property
    def soort_work(self) -> str:
        return tekst(eerste(self.besluitversie, "soortWork"))

    @property
    def is_ontwerp(self) -> bool:
        return tekst(eerste(self.wortel, "soortProcedure")).endswith("_ontwerp")

    @property
    def informatieobjectrefs(self) -> tuple[str, ...]:
        return tuple(tekst(ref) for ref in alle(self.wortel, "informatieobjectRef"))

    @property
    def beoogde_regelingen(self) -> tuple[BeoogdeVersie, ...]:
        return tuple(_beoogd(deel) for deel in alle(self.wortel, "BeoogdeRegeling"))

    @property
    def beoogde_informatieobjecten(self) -> tuple[BeoogdeVersie, ...]:
        return tuple(_beoogd(deel) for deel in alle(self.wortel, "BeoogdInformatieobject"))

    @property
    def tijdstempels(self) -> tuple[Tijdstempel, ...]:
        return tuple(
            Tijdstempel(
                tekst(eerste(deel, "doel")),
                tekst(eerste(deel, "soortTijdstempel")),
                tekst(eerste(deel, "datum")),
                deel,
            )
            for deel in alle(self.wortel, "Tijdstempel")
        )

    @property
    def doelen(self) -> tuple[str, ...]:
        """The different doelen of all that is beoogd, in order."""
        gezien = (doel for deel in (*self.beoogde_regelingen, *self.beoogde_informatieobjecten) for doel in deel.doelen)
        return tuple(dict.fromkeys(gezien))

    @property
    def regelingen(self) -> Iterator[Element]:
        """Everything in the text that makes a version of a regeling: mutaties and whole regelingen."""
        return (element for element in self.wortel.iter("*") if element.get("wordt") is not None)

    @property
    def mutaties(self) -> Iterator[Element]:
        return alle(self.wortel, "RegelingMutatie")


@dataclass(frozen=True)
class Informatieobject:
    """A delivered AanleveringInformatieObject; `bestanden` is name and hash as delivered."""

    bestand: str
    wortel: Element

    @property
    def werk(self) -> str:
        return tekst(eerste(self.wortel, "FRBRWork"))

    @property
    def expressie(self) -> str:
        return tekst(eerste(self.wortel, "FRBRExpression"))

    @property
    def soort_work(self) -> str:
        return tekst(eerste(self.wortel, "soortWork"))

    @property
    def bestanden(self) -> tuple[tuple[str, str], ...]:
        return tuple(
            (tekst(eerste(deel, "bestandsnaam")), tekst(eerste(deel, "hash"))) for deel in alle(self.wortel, "Bestand")
        )


def _beoogd(deel: Element) -> BeoogdeVersie:
    doelen = tuple(tekst(doel) for doel in alle(deel, "doel"))
    return BeoogdeVersie(doelen, tekst(eerste(deel, "instrumentVersie")), deel)
