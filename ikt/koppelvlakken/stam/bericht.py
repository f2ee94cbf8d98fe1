"""The verzoekbericht itself, from stuurgegevens to bijlagen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ikt.koppelvlakken.stam.binding import Gebonden, attribuut, lijst
from ikt.koppelvlakken.stam.gegevens import Document, GevraagdeBijlage, Instantie, Tekst
from ikt.koppelvlakken.stam.locatie import Projectlocatie
from ikt.koppelvlakken.stam.partij import Contactpersoon, Partij


@dataclass(frozen=True, kw_only=True)
class Systeem(Gebonden):
    prefix: ClassVar[str] = "imam"
    organisatie: str
    applicatie: str


@dataclass(frozen=True, kw_only=True)
class Stuurgegevens(Gebonden):
    prefix: ClassVar[str] = "imam"
    zender: Systeem
    ontvanger: Systeem | None = None
    referentienummer: str | None = None
    tijdstip_bericht: str


@dataclass(frozen=True, kw_only=True)
class Project(Gebonden):
    prefix: ClassVar[str] = "vx"
    naam: Tekst | None = None
    omschrijving: Tekst | None = None
    project_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Specificatie(Gebonden):
    """An answer to one question of the indieningsvereisten."""

    prefix: ClassVar[str] = "vx"
    antwoord: str | None = None
    oorspronkelijk_antwoord: str | None = None
    vraagclassificatie: str | None = None
    vraag_id: str
    vraagreferentie: str | None = None
    groepering: str
    vraagtekst: str
    publiceerbaar: bool
    gevraagde_bijlage: GevraagdeBijlage | None = None


@dataclass(frozen=True, kw_only=True)
class OnderliggendeActiviteit(Gebonden):
    prefix: ClassVar[str] = "vx"
    activiteit_id: str
    imow_id: str
    activiteitnaam: str


@dataclass(frozen=True, kw_only=True)
class Projectactiviteit(Gebonden):
    """`activiteit_id` is the functionele structuurverwijzing, `imow_id` the identificatie in the regeling."""

    prefix: ClassVar[str] = "vx"
    activiteit_id: str
    imow_id: str
    activiteitnaam: str
    volgnummer: str
    specificaties: tuple[Specificatie, ...] = lijst("specificatie", default=())
    onderliggende_activiteit: OnderliggendeActiviteit | None = None


@dataclass(frozen=True, kw_only=True)
class Participatie(Gebonden):
    prefix: ClassVar[str] = "vx"
    geparticipeerd: Tekst
    participatie_wijze: Tekst | None = None
    participatie_resultaat: Tekst | None = None


@dataclass(frozen=True, kw_only=True)
class VerzoekBijlage(Gebonden):
    prefix: ClassVar[str] = "vx"
    vraagreferentie: str | None = None
    gevraagde_bijlage: GevraagdeBijlage


@dataclass(frozen=True, kw_only=True)
class Verzoek(Gebonden):
    prefix: ClassVar[str] = "vx"
    akkoordverklaring: str
    ambtshalve: str
    doel: str
    indien_datum: str
    naam: Tekst
    referentie_aanvrager: Tekst | None = None
    toelichting_later_aan_te_leveren_informatie: Tekst | None = None
    toelichting_niet_aan_te_leveren_informatie: Tekst | None = None
    toelichting_verzoek: Tekst | None = None
    type: str
    verzoeknummer: str
    volgnummer: str
    project: Project
    bevoegd_gezag: Instantie
    bevoegd_gezag_historie: tuple[Instantie, ...] = lijst("bevoegdGezag", default=())
    uitvoerende_instantie: Instantie | None = None
    uitvoerende_instantie_historie: tuple[Instantie, ...] = lijst("uitvoerendeInstantie", default=())
    contactpersoon: Contactpersoon | None = None
    gemachtigde: Partij | None = None
    initiatiefnemer: Partij
    projectlocaties: tuple[Projectlocatie, ...] = lijst("projectlocatie")
    projectactiviteiten: tuple[Projectactiviteit, ...] = lijst("projectactiviteit")
    participatie: Participatie | None = None
    verzoek_bijlage: tuple[VerzoekBijlage, ...] = ()

    def documenten(self) -> Iterator[Document]:
        """Every document the message names, those of the activiteiten first."""
        for activiteit in self.projectactiviteiten:
            for specificatie in activiteit.specificaties:
                if specificatie.gevraagde_bijlage:
                    yield from specificatie.gevraagde_bijlage.documenten
        for bijlage in self.verzoek_bijlage:
            yield from bijlage.gevraagde_bijlage.documenten


@dataclass(frozen=True, kw_only=True)
class Verzoekbericht(Gebonden):
    """The root of the message, `verzoekXML`."""

    prefix: ClassVar[str] = "imam"
    version: str | None = attribuut()
    stuurgegevens: Stuurgegevens
    verzoek: Verzoek
