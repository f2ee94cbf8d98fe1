"""The facts of the samenwerkfunctionaliteit; `profielen/swf-*.toml` say where each comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import ClassVar, Literal, Self

from pydantic import model_validator

from ikt.koppelvlakken.profiel import Afwijkend, Groep, Versieprofiel

VERSIE = "5"
VERSIES = ("5", "4")

Wie = Literal["zender", "ontvanger"]
"""Who asked for an action, and who was asked."""
WIE: tuple[Wie, ...] = ("zender", "ontvanger")


def naam(versie: str) -> str:
    """Under this name an environment overrides the facts of a version."""
    return f"swf-{versie}"


class Api(Groep):
    basis: str


class Oin(Groep):
    header: str


class Paden(Groep):
    samenwerking: str
    documenten: str
    inhoud: str
    opstellen: str
    actieverzoeken: str
    actieverzoek: str
    berichten: str
    notificaties_van: str
    notificaties: str


class OverigePaden(Groep):
    samenwerkingen: str
    ketenpartners: str
    ketenpartner: str
    document: str
    notificatie: str
    koppeling: str


class Bladeren(Groep):
    notificaties: str
    documenten: str
    documenten_aantal: str


class Bladzijde(Groep):
    grootte: int
    eerste: int


class Filters(Groep):
    na: str
    tot: str
    samenwerking: str
    organisatie: str
    aangemaakt_door: str
    niet_aangemaakt_door: str


class OverigeFilters(Groep):
    verzoeknummer: str
    nummer_binnen_systeem: str


class Upload(Groep):
    bestand: str
    omschrijving: str
    nummer: str
    kenmerk: str
    vertrouwelijkheid: str
    taal: str


class Waarden(Groep):
    taal: str
    bron_verzoek: str
    samenwerkvorm: str
    regulier: str
    strikt: str
    beperkt: str
    volledig: str


class Samenwerkingstatus(Groep):
    initialisatie: str
    open: str
    gesloten: str


class Actieverzoekstatus(Groep):
    statussen: tuple[str, ...]


class Overgangen(Groep):
    """Per party: from which status of an actieverzoek to which others it may go."""

    begin: str
    ontvanger: Mapping[str, tuple[str, ...]]
    zender: Mapping[str, tuple[str, ...]]

    def van(self, wie: Wie) -> Mapping[str, tuple[str, ...]]:
        return self.zender if wie == "zender" else self.ontvanger


class Links(Groep):
    """Names of links in an answer: of a document, and per status that an actieverzoek may be given."""

    inhoud: str
    ontkoppelen: str
    overgangen: Mapping[str, str]


class OverigeLinks(Groep):
    overgangen: Mapping[str, str]


class Samenwerkingslinks(Groep):
    """Names of links in a samenwerking, as long as they may be followed."""

    document: str
    actieverzoek: str
    actieverzoeken: str


class Doelen(Groep):
    """For what one can work together, by what a scenario calls it; only those that the SWF has."""

    doelen: Mapping[str, str]


class Notificaties(Groep):
    verzoek_opgehaald: str
    uitnodiging: str
    document_toegevoegd: str
    document_gewijzigd: str
    document_verwijderd: str
    actieverzoek_status: str
    bericht: str


class OverigeNotificaties(Groep):
    rechten_gewijzigd: str
    gesloten: str


class Duur(Groep):
    jaren: int


class Bewaren(Groep):
    dagen: int


class Profiel(Versieprofiel):
    naam: ClassVar[str] = naam(VERSIE)

    api: Api
    oin: Oin
    paden: Paden
    overige_paden: OverigePaden
    bladeren: Bladeren
    bladzijde: Bladzijde
    filters: Filters
    overige_filters: OverigeFilters
    upload: Upload
    waarden: Waarden
    samenwerking: Samenwerkingstatus
    actieverzoek: Actieverzoekstatus
    overgangen: Overgangen
    links: Links
    overige_links: OverigeLinks
    samenwerkingslinks: Samenwerkingslinks
    samenwerkdoel: Doelen
    notificaties: Notificaties
    overige_notificaties: OverigeNotificaties
    duur: Duur
    bewaren: Bewaren

    def mag(self, wie: Wie, van: str, naar: str) -> bool:
        """Whether that party may bring an actieverzoek from one status to another."""
        return naar in self.overgangen.van(wie).get(van, ())

    def wie_mag(self, van: str, naar: str) -> Wie | None:
        """The party that may do that, or None when nobody may."""
        return next((wie for wie in WIE if self.mag(wie, van, naar)), None)

    def verboden(self, van: str) -> Iterator[tuple[Wie, str]]:
        """What may not happen from a status: which party, to which status."""
        for wie in WIE:
            for naar in self.actieverzoek.statussen:
                if naar != van and not self.mag(wie, van, naar):
                    yield wie, naar

    def link_naar(self, status: str) -> str | None:
        """What the link is called by which an actieverzoek gets that status; None when nothing leads there."""
        return {**self.links.overgangen, **self.overige_links.overgangen}.get(status)

    @model_validator(mode="after")
    def _known_statuses(self) -> Self:
        tables = [self.overgangen.zender, self.overgangen.ontvanger, {self.overgangen.begin: ()}]
        used = {each for table in tables for van, naar in table.items() for each in (van, *naar)}
        if unknown := sorted(used - set(self.actieverzoek.statussen)):
            raise ValueError(f"de overgangen noemen een status die er niet is: {', '.join(unknown)}")
        return self


def profiel(afwijkend: Afwijkend | None = None, versie: str = VERSIE) -> Profiel:
    """The facts of one version of the SWF, with what an environment says otherwise."""
    return Profiel.lees(naam(versie)).met(afwijkend or {})
