"""A zaak and what hangs on it in the ZGW APIs, as far as a chain test looks at them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Kenmerk(Model):
    kenmerk: str
    bron: str


class Zaak(Model):
    url: str
    uuid: str
    identificatie: str
    bronorganisatie: str
    omschrijving: str = ""
    toelichting: str = ""
    zaaktype: str
    startdatum: date
    uiterlijkeEinddatumAfdoening: date | None = None
    kenmerken: tuple[Kenmerk, ...] = ()
    zaakgeometrie: dict[str, Any] | None = None

    def kenmerk(self, bron: str) -> str | None:
        return next((each.kenmerk for each in self.kenmerken if each.bron == bron), None)


class Zaakeigenschap(Model):
    naam: str
    waarde: str


class Zaakobject(Model):
    objectType: str
    objectTypeOverige: str = ""
    objectIdentificatie: dict[str, Any] | None = None

    @property
    def gegevens(self) -> dict[str, Any]:
        """Of an object of type 'overige'; empty when it has none."""
        return (self.objectIdentificatie or {}).get("overigeData") or {}


class Verblijfsadres(Model):
    wplWoonplaatsNaam: str = ""
    gorOpenbareRuimteNaam: str = ""
    aoaPostcode: str = ""
    aoaHuisnummer: int | None = None
    aoaHuisletter: str = ""
    aoaHuisnummertoevoeging: str = ""


class VerblijfBuitenland(Model):
    lndLandnaam: str = ""
    subAdresBuitenland_1: str = ""
    subAdresBuitenland_2: str = ""
    subAdresBuitenland_3: str = ""


class Identificatie(Model):
    """Of a person, vestiging or other company: each kind fills its own fields."""

    inpBsn: str = ""
    geslachtsnaam: str = ""
    voorvoegselGeslachtsnaam: str = ""
    voorletters: str = ""
    statutaireNaam: str = ""
    handelsnaam: tuple[str, ...] = ()
    vestigingsNummer: str = ""
    verblijfsadres: Verblijfsadres | None = None
    subVerblijfBuitenland: VerblijfBuitenland | None = None


class Rol(Model):
    roltoelichting: str = ""
    indicatieMachtiging: str = ""
    betrokkeneIdentificatie: Identificatie | None = None


class Status(Model):
    statustype: str
    datumStatusGezet: datetime


class Zaakinformatieobject(Model):
    informatieobject: str
    titel: str = ""
    beschrijving: str = ""
    vernietigingsdatum: datetime | None = None


class Informatieobject(Model):
    titel: str
    bestandsnaam: str = ""
    beschrijving: str = ""
    vertrouwelijkheidaanduiding: str = ""
    inhoud: str | None = None
    verzenddatum: date | None = None


class Zaaktype(Model):
    omschrijving: str
    besluittypen: tuple[str, ...] = ()


class Statustype(Model):
    omschrijving: str


class Besluittype(Model):
    omschrijving: str


class Besluit(Model):
    """`ingangsdatum` is when it takes effect, `verzenddatum` when it was sent."""

    url: str
    identificatie: str = ""
    besluittype: str
    datum: date
    ingangsdatum: date
    verzenddatum: date | None = None


class Besluitinformatieobject(Model):
    informatieobject: str


def rsin(oin: str) -> str:
    """The RSIN (9 digits) in an OIN (20 digits) that was made of one; ZGW knows organisations by RSIN."""
    return oin[8:17]
