"""The messages around a verzoek, as JSON. Their fields are not public: an assumption of this harness."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from ikt.koppelvlakken.stam.opgave import Verzoekopgave


class Model(BaseModel):
    """Lenient: a field that a new version of the real system adds does no harm."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Gezag(Model):
    naam: str
    oin: str


class Toewijzing(Model):
    """Who handles which activiteiten (all when none is named).

    `afgeleid`: this is the bevoegd gezag that the routering proposed; False when the initiatiefnemer chose it.
    """

    bevoegdGezag: Gezag
    behandeldienst: Gezag | None = None
    afgeleid: bool = True
    activiteiten: tuple[str, ...] = ()


class Indienbericht(Model):
    """Step 1: what is filed, and with whom. With several toewijzingen it becomes as many verzoeken.

    `verzoeknummer` is the verzoek that is aangevuld or ingetrokken; `projectId` the project of an earlier
    verzoek, to which this one belongs.
    """

    toewijzingen: tuple[Toewijzing, ...] = Field(min_length=1)
    verzoek: Verzoekopgave
    verzoeknummer: str | None = None
    projectId: str | None = None


class Upload(Model):
    bestandsnaam: str
    url: str


class Concept(Model):
    """Answer to step 1: a verzoek without number, and where its bijlagen go."""

    verzoekId: str
    uploads: tuple[Upload, ...] = ()


class Deelverzoek(Model):
    """One of the verzoeken that a submission was split into."""

    verzoeknummer: str
    projectId: str
    bevoegdGezagOin: str
    afgeleid: bool = True


class Ingediend(Model):
    """Answer to step 3: the verzoek, or the first of the verzoeken that the submission was split into."""

    verzoeknummer: str
    indienDatum: datetime
    volgnummer: int = 0
    verzoeken: tuple[Deelverzoek, ...] = ()


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
    """One page of what was found; `totaal` counts all pages."""

    zaakverwijzingen: tuple[Zaakverwijzing, ...]
    totaal: int = 0


class OntvangenBericht(Model):
    """A line of the message log of a zaaksysteem; `stand` says in words what became of the message."""

    verzoeknummer: str
    oin: str
    ontvangen: datetime
    stand: str = ""


class Berichtenlogboek(Model):
    berichten: tuple[OntvangenBericht, ...]
