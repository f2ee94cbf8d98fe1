"""What an initiatiefnemer wants to file: the content of a verzoek, before the DSO-LV gives it a number."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Adres(Model):
    straatnaam: str
    huisnummer: str
    huisletter: str | None = None
    huisnummertoevoeging: str | None = None
    postcode: str
    woonplaatsnaam: str


class BuitenlandsAdres(Model):
    """One to three lines, and the country."""

    regels: tuple[str, ...]
    land: str


class Contact(Model):
    """Whom the bevoegd gezag can speak to at a company."""

    voorletters: str
    voorvoegsel: str | None = None
    geslachtsnaam: str
    functie: str | None = None
    emailadres: str | None = None


class Persoon(Model):
    burgerservicenummer: str | None = None
    voorletters: str
    voorvoegsel: str | None = None
    geslachtsnaam: str
    emailadres: str | None = None
    telefoonnummer: str | None = None
    adres: Adres | None = None
    buitenland: BuitenlandsAdres | None = None


class Bedrijf(Model):
    kvk_nummer: str
    rsin: str | None = None
    vestigingsnummer: str | None = None
    handelsnaam: str
    emailadres: str | None = None
    telefoonnummer: str | None = None
    adres: Adres | None = None
    contactpersoon: Contact | None = None


class Locatie(Model):
    """One point: `rd` x and y in metres, `etrs89` latitude and longitude in degrees."""

    rd: tuple[str, str]
    etrs89: tuple[str, str]


class Antwoord(Model):
    vraag: str
    antwoord: str


class Activiteit(Model):
    """`urn` is the identificatie in the regeling ('nl.imow-gm0297.activiteit.…')."""

    urn: str
    naam: str
    antwoorden: tuple[Antwoord, ...] = ()


class Bijlage(Model):
    bestandsnaam: str
    documentsoort: str
    vertrouwelijk: bool = False


class Verzoekopgave(Model):
    naam: str
    type: str
    doel: str = "Initieren"
    referentie: str | None = None
    toelichting: str | None = None
    initiatiefnemer: Persoon | Bedrijf
    gemachtigde: Persoon | Bedrijf | None = None
    locaties: tuple[Locatie, ...]
    activiteiten: tuple[Activiteit, ...]
    bijlagen: tuple[Bijlage, ...] = ()
