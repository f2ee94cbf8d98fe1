"""What an initiatiefnemer wants to file: the content of a verzoek, before the DSO-LV gives it a number."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

Positie = tuple[str, str]
"""x and y in metres (RD), or latitude and longitude in degrees (ETRS89); as text, so that no digit changes."""
Ringen = tuple[tuple[Positie, ...], ...]
"""Closed rings of one polygon: the outside first, then the holes."""


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


class Postbus(Model):
    """`soort` is 'postbusnummer' or 'antwoordnummer'."""

    soort: str = "postbusnummer"
    nummer: str
    postcode: str
    woonplaatsnaam: str


PostAdres = Adres | BuitenlandsAdres | Postbus


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
    correspondentieadres: PostAdres | None = None


class Bedrijf(Model):
    """`kvk_nummer` is absent only of a company from abroad."""

    kvk_nummer: str | None = None
    rsin: str | None = None
    vestigingsnummer: str | None = None
    vestigingsadres: Adres | None = None
    handelsnaam: str
    emailadres: str | None = None
    telefoonnummer: str | None = None
    adres: Adres | None = None
    buitenland: BuitenlandsAdres | None = None
    correspondentieadres: PostAdres | None = None
    contactpersoon: Contact | None = None


class Stelsels(Model):
    """The same place in both systems."""

    rd: Positie
    etrs89: Positie


class Vlak(Model):
    """The same polygon in both systems."""

    rd: Ringen
    etrs89: Ringen


class Perceel(Model):
    gemeente: str
    sectie: str
    nummer: str


class Locatie(Model):
    """A point or an area; with `adres` or `perceel` when the initiatiefnemer pointed it out that way."""

    punt: Stelsels | None = None
    vlak: Vlak | None = None
    adres: Adres | None = None
    perceel: Perceel | None = None


class Antwoord(Model):
    vraag: str
    antwoord: str


class Activiteit(Model):
    """`urn` is the identificatie in the regeling ('nl.imow-gm0297.activiteit.…')."""

    urn: str
    naam: str
    antwoorden: tuple[Antwoord, ...] = ()


class Bijlage(Model):
    """`vraag` is the question that asked for it; without one it belongs to the verzoek as a whole."""

    bestandsnaam: str
    documentsoort: str
    vraag: str | None = None
    vertrouwelijk: bool = False


class Verzoekopgave(Model):
    """The bijlagen with a vraag belong to the first activiteit."""

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

    @property
    def antwoorden(self) -> Mapping[str, str]:
        """Question → answer, of all activiteiten."""
        return {each.vraag: each.antwoord for activiteit in self.activiteiten for each in activiteit.antwoorden}
