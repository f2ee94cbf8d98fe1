"""Who files a verzoek: initiatiefnemer, gemachtigde, contactpersoon."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ikt.koppelvlakken.stam.binding import Gebonden
from ikt.koppelvlakken.stam.gegevens import (
    Antwoorden,
    Binnenlandsadres,
    Buitenlandsadres,
    Contactadres,
    Tekst,
)


@dataclass(frozen=True, kw_only=True)
class NatuurlijkPersoon(Gebonden):
    prefix: ClassVar[str] = "vx"
    geslachtsnaam_naamgebruik: Antwoorden
    voorletters_naamgebruik: Antwoorden
    burgerservicenummer: Tekst | None = None
    voorvoegsel_naamgebruik: Antwoorden = ()
    correspondentie_adres: Contactadres | None = None
    verblijfsadres: Binnenlandsadres | None = None
    verblijfsadres_buitenland: Buitenlandsadres | None = None


@dataclass(frozen=True, kw_only=True)
class Vestiging(Gebonden):
    prefix: ClassVar[str] = "ic"
    vestigingsnummer: Antwoorden = ()
    postadres: Contactadres | None = None
    locatie_adres_vestiging: Binnenlandsadres | None = None
    locatie_adres_buitenland: Buitenlandsadres | None = None


@dataclass(frozen=True, kw_only=True)
class NietNatuurlijkPersoon(Gebonden):
    prefix: ClassVar[str] = "vx"
    rsin: Antwoorden = ()
    statutaire_naam: Antwoorden = ()
    kvk_nummer: Antwoorden
    handelsnaam: Antwoorden
    verkorte_handelsnaam: Antwoorden = ()
    postadres: Contactadres | None = None
    bezoek_adres: Binnenlandsadres | None = None
    bezoek_adres_buitenland: Buitenlandsadres | None = None
    vestiging: Vestiging | None = None


@dataclass(frozen=True, kw_only=True)
class Partij(Gebonden):
    """An initiatiefnemer or gemachtigde: exactly one of the two kinds of person."""

    prefix: ClassVar[str] = "vx"
    emailadres: Antwoorden = ()
    telefoonnummer: Antwoorden = ()
    natuurlijk_persoon: NatuurlijkPersoon | None = None
    niet_natuurlijk_persoon: NietNatuurlijkPersoon | None = None


@dataclass(frozen=True, kw_only=True)
class Contactpersoon(Gebonden):
    prefix: ClassVar[str] = "vx"
    achternaam: Tekst
    emailadres: Tekst | None = None
    functie: Tekst | None = None
    telefoonnummer: Tekst | None = None
    voorletters: Tekst
    voorvoegsel: Tekst | None = None
    contactadres: Contactadres | None = None
