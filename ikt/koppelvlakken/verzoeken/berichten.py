"""The messages around a verzoek, as JSON. Their fields are not public: an assumption of this harness."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from ikt.koppelvlakken.stam.opgave import Verzoekopgave


class Model(BaseModel):
    """Lenient: a field that a new version of the real system adds does no harm."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Gezag(Model):
    naam: str
    oin: str


class Indienbericht(Model):
    """Step 1: what is filed, and with whom."""

    bevoegdGezag: Gezag
    behandeldienst: Gezag | None = None
    verzoek: Verzoekopgave


class Upload(Model):
    bestandsnaam: str
    url: str


class Concept(Model):
    """Answer to step 1: a verzoek without number, and where its bijlagen go."""

    verzoekId: str
    uploads: tuple[Upload, ...] = ()


class Ingediend(Model):
    """Answer to step 3."""

    verzoeknummer: str
    indienDatum: datetime


class Overzicht(Model):
    verzoeken: tuple[Ingediend, ...]


class Documentreferentie(Model):
    documentId: str
    bestandsnaam: str
    url: str


class Verzoekreferenties(Model):
    """First step of fetching: links to all that belongs to a verzoek."""

    verzoeknummer: str
    verzoekXml: str
    verzoekPdf: str
    documenten: tuple[Documentreferentie, ...] = ()


class Zaakverwijzing(Model):
    verzoeknummer: str
    doel: str
    bevoegdGezagOin: str
    behandeldienstOin: str | None = None


class Zaakverwijzingen(Model):
    zaakverwijzingen: tuple[Zaakverwijzing, ...]


class OntvangenBericht(Model):
    """A line of the message log of a zaaksysteem."""

    verzoeknummer: str
    oin: str
    ontvangen: datetime


class Berichtenlogboek(Model):
    berichten: tuple[OntvangenBericht, ...]
