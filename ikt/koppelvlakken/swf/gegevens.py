"""What the samenwerkfunctionaliteit tells and is told, as JSON; lenient, so that a new field does no harm."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import AliasPath, BaseModel, ConfigDict, Field


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


Links = Mapping[str, Any]
"""HAL: what can be done next, by the name of its link."""


class NieuweSamenwerking(Model):
    """What a samenwerking is started with. Without verzoeknummer it is about a zaak that did not come from the DSO.

    `samenwerkDoel` is for what one works together, in the code of the SWF; usually to decide on the verzoek.

    `nummerBinnenSysteem` is the number of the zaak in the software that starts it.
    """

    titel: str
    samenwerkDoel: str | None = None
    verzoeknummer: str | None = None
    kenmerkSysteem: str = "ikt"
    nummerBinnenSysteem: str
    contactpersoonNaam: str | None = None


class Samenwerking(Model):
    samenwerkingId: str
    titel: str = ""
    status: str = Field(validation_alias=AliasPath("status", "status"))
    aangemaaktDoor: str
    aangemaaktDoorNaam: str = ""
    verzoeknummer: str | None = None
    bronVerzoek: str | None = None
    typeVerzoek: str | None = None
    samenwerkDoel: str | None = None
    nummerBinnenSysteem: str | None = None
    creatieDatumTijd: datetime | None = None
    eindDatumTijd: datetime | None = None
    aantalActieverzoeken: int = 0
    aantalNotificaties: int = 0

    def __str__(self) -> str:
        return f"{self.samenwerkingId}, status {self.status}"


class Ketenpartner(Model):
    """A party in a samenwerking; `privilege` is BT (beperkte toegang) or VT (volledige toegang)."""

    oin: str
    naam: str = ""
    privilege: str


class NieuwDocument(Model):
    """The metadata that goes along with an upload, in the query.

    `nummerBinnenSysteem` is what the software that places it knows it by.
    """

    bestandsNaam: str
    vertrouwelijkheidsAanduiding: str
    documentOmschrijving: str = ""
    kenmerkSysteem: str = "ikt"
    nummerBinnenSysteem: str | None = None


class Document(Model):
    documentId: str
    bestandsNaam: str
    vertrouwelijkheidsAanduiding: str
    samenwerkingId: str = ""
    aangemaaktDoor: str = ""
    nummerBinnenSysteem: str | None = None
    creatieDatumTijd: datetime | None = None


class Actieverzoek(Model):
    """`productId` is what the receiver calls its product; `documenten` are those that were linked to it."""

    actieverzoekId: str
    titel: str
    status: str
    zender: str
    ontvanger: str
    samenwerkingId: str = ""
    omschrijving: str = ""
    melding: str | None = None
    productId: str | None = None
    documenten: tuple[Document, ...] = ()
    aantalBerichten: int = 0
    links: Links = Field({}, validation_alias="_links")


class Bericht(Model):
    """A message with an actieverzoek; it is sent as `bericht` and comes back as `inhoud`."""

    inhoud: str
    berichtId: str = ""


class Notificatie(Model):
    """`notificatieType` is text: the list of types is not closed, and what a type tells stands in `properties`."""

    notificatieId: str
    notificatieType: str
    samenwerkingId: str
    eventDatumTijd: datetime
    eventInitiator: str = ""
    properties: Mapping[str, Any] = {}

    def __str__(self) -> str:
        return f"{self.notificatieType} van {self.eventDatumTijd:%d-%m-%Y %H:%M}"

    def feit(self, naam: str) -> str | None:
        """A property as text: actieverzoekId, actieverzoekStatusOud, documentId, privilege, verwijderDatum …"""
        waarde = self.properties.get(naam)
        return None if waarde is None else str(waarde)


class Pagina(Model):
    number: int
    totalPages: int
