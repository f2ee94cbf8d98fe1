"""A Zaakbeeld: a zaak as a chain test looks at it, in the words of the verzoek and of no API."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Antwoord(Model):
    """`volgnummer` is the version of the verzoek that brought the answer: 0 for the first."""

    vraag: str
    antwoord: str
    volgnummer: int = 0


class Document(Model):
    """`vraag` is what asked for it; `vervallen`: a later version of the verzoek has it no more.

    `uitgaand`: sent by the bevoegd gezag. `bron` says where its content is to be had.
    """

    bestandsnaam: str
    vraag: str = ""
    vertrouwelijk: bool = False
    volgnummer: int = 0
    vervallen: bool = False
    uitgaand: bool = False
    bron: str = ""


class Betrokkene(Model):
    """Addresses on one line, see `adresregel`; empty when there is none."""

    naam: str
    gemachtigde: bool = False
    met_bsn: bool = False
    adres: str = ""
    correspondentieadres: str = ""
    vestigingsnummer: str = ""


class Besluit(Model):
    """What was decided on a zaak; `soort` in the words of the software, `documenten` the files that say so."""

    soort: str
    datum: date | None = None
    documenten: tuple[str, ...] = ()


class Zaakverwijzing(Model):
    """A zaak as found; `identificatie` is the number that users see."""

    identificatie: str
    url: str = ""

    def __str__(self) -> str:
        return self.identificatie


class Zaakbeeld(Model):
    """All that can be seen of one zaak.

    `namen` has the texts in which the name of the verzoek may stand. `geometrie` is GeoJSON.
    """

    identificatie: str
    verzoeknummer: str | None = None
    verzoektype: str | None = None
    doel: str | None = None
    namen: tuple[str, ...] = ()
    referentie: str | None = None
    project: str | None = None
    status: str | None = None
    startdatum: date | None = None
    uiterlijk: date | None = None
    besluit_verwacht: bool | None = None
    spoed: bool | None = None
    activiteiten: tuple[str, ...] = ()
    geometrie: dict[str, Any] | None = None
    betrokkenen: tuple[Betrokkene, ...] = ()
    antwoorden: tuple[Antwoord, ...] = ()
    documenten: tuple[Document, ...] = ()

    @property
    def initiatiefnemer(self) -> Betrokkene | None:
        return next((each for each in self.betrokkenen if not each.gemachtigde), None)

    @property
    def gemachtigde(self) -> Betrokkene | None:
        return next((each for each in self.betrokkenen if each.gemachtigde), None)

    @property
    def geldende_antwoorden(self) -> dict[str, str]:
        """Question → the answer of the latest version."""
        return {each.vraag: each.antwoord for each in sorted(self.antwoorden, key=lambda each: each.volgnummer)}

    @property
    def bijlagen(self) -> tuple[Document, ...]:
        """What came in and still counts."""
        return tuple(each for each in self.documenten if not each.uitgaand and not each.vervallen)

    @property
    def volgnummer(self) -> int:
        """The latest version that left a trace in the zaak."""
        van_antwoorden = (each.volgnummer for each in self.antwoorden)
        return max((*van_antwoorden, *(each.volgnummer for each in self.documenten)), default=0)
