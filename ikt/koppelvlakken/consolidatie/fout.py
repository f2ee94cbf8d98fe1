"""What the standard forbids in consolidatie-informatie."""

from __future__ import annotations

from enum import StrEnum


class Foutcode(StrEnum):
    """Our own names: the rules are those of STOP, but they have no public codes that cover them all."""

    MOMENTOPNAME_DUBBEL = "momentopname-dubbel"
    VOLGORDE = "volgorde"
    INSTRUMENT_ONBEKEND = "instrument-onbekend"
    DOEL_ONBEKEND = "doel-onbekend"
    TWEEDE_INSTELLING = "tweede-instelling"
    VERSIE_ONBEKEND = "versie-onbekend"
    BASIS_ONTBREEKT = "basis-ontbreekt"
    BASIS_NIET_LAATSTE = "basis-niet-laatste"
    BASIS_EIGEN_DOEL = "basis-eigen-doel"
    VERWIJZING_ONBEKEND = "verwijzing-onbekend"
    VERWIJZING_DUBBEL = "verwijzing-dubbel"
    VERWIJZING_TERUGGETROKKEN = "verwijzing-teruggetrokken"
    VERWIJZING_IN_CIRKEL = "verwijzing-in-cirkel"
    ONTVLECHTING_ONMOGELIJK = "ontvlechting-onmogelijk"
    VERVLECHTING_OVERBODIG = "vervlechting-overbodig"
    BIJDRAGE_ONDUIDELIJK = "bijdrage-onduidelijk"
    TERUGTREKKING_ONMOGELIJK = "terugtrekking-onmogelijk"
    GELDIG_NA_WERKING = "geldig-na-werking"
    VORM = "vorm"


class ConsolidatieFout(ValueError):
    """A besluit that the standard does not allow; nothing of it is processed. `uitleg` is one Dutch sentence."""

    def __init__(self, code: Foutcode, uitleg: str) -> None:
        super().__init__(uitleg)
        self.code = code
        self.uitleg = uitleg
