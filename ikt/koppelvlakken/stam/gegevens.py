"""The small types of STAM that return everywhere: texts with their marks, addresses, moments of validity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ikt.koppelvlakken.stam.binding import Gebonden, attribuut, element, inhoud, lijst


@dataclass(frozen=True)
class Tekst(Gebonden):
    """A text with its marks (`ic:Antwoord`, `ic:PubliceerbaarText`).

    `bron` is 'gebruiker' or 'DSO-LV' when the value of the user stands next to the one of the register; the
    element then occurs twice.
    """

    prefix: ClassVar[str] = "ic"
    waarde: str = inhoud()
    bron: str | None = attribuut()
    publiceerbaar: bool | None = attribuut()


Antwoorden = tuple[Tekst, ...]
"""One text, or two: the one of the user and the one of the register."""


@dataclass(frozen=True, kw_only=True)
class Binnenlandsadres(Gebonden):
    prefix: ClassVar[str] = "ic"
    huisletter: Antwoorden = ()
    huisnummer: Antwoorden
    huisnummertoevoeging: Antwoorden = ()
    postcode: Antwoorden
    straatnaam: Antwoorden
    woonplaatsnaam: Antwoorden


@dataclass(frozen=True, kw_only=True)
class Buitenlandsadres(Gebonden):
    prefix: ClassVar[str] = "ic"
    adres_buitenland1: Antwoorden
    adres_buitenland2: Antwoorden = ()
    adres_buitenland3: Antwoorden = ()
    land: Antwoorden


@dataclass(frozen=True, kw_only=True)
class Afwijkendadres(Gebonden):
    """A postbus or antwoordnummer."""

    prefix: ClassVar[str] = "ic"
    adrestype: Tekst | None = None
    nummer: Antwoorden
    postcode: Antwoorden
    woonplaatsnaam: Antwoorden


@dataclass(frozen=True, kw_only=True)
class Contactadres(Gebonden):
    prefix: ClassVar[str] = "ic"
    afwijkend_adres: Afwijkendadres | None = None
    binnenlands_adres: Binnenlandsadres | None = None
    buitenlands_adres: Buitenlandsadres | None = None


@dataclass(frozen=True, kw_only=True)
class TijdvakGeldigheid(Gebonden):
    """Moments as `schrijver.tijdstip` writes them."""

    prefix: ClassVar[str] = "vx"
    begin_geldigheid: str
    eind_geldigheid: str | None = None


@dataclass(frozen=True, kw_only=True)
class Instantie(Gebonden):
    """A bevoegd gezag or uitvoerende instantie (behandeldienst)."""

    prefix: ClassVar[str] = "vx"
    naam: str
    oin: str
    tijdvak_geldigheid: TijdvakGeldigheid


@dataclass(frozen=True, kw_only=True)
class Document(Gebonden):
    """A bijlage as the message names it; its content is fetched apart, by `document_id`."""

    prefix: ClassVar[str] = "vx"
    bestandsnaam: str
    document_id: str
    vertrouwelijk: bool


@dataclass(frozen=True, kw_only=True)
class GevraagdeBijlage(Gebonden):
    prefix: ClassVar[str] = "vx"
    documentsoort_dso: str = element("documentsoortDSO")
    documenttype_generiek: str | None = None
    potentieel_vertrouwelijk: bool
    verplicht: str
    documenten: tuple[Document, ...] = lijst("document", default=())
