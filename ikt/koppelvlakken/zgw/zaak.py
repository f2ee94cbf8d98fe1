"""A zaak and what hangs on it, as far as a chain test looks at them."""

from __future__ import annotations

from datetime import date
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
    def identificatie(self) -> str:
        """Of an object of type 'overige'; empty when it has none."""
        gegevens = (self.objectIdentificatie or {}).get("overigeData") or {}
        return str(gegevens.get("identificatie", ""))


class Rol(Model):
    betrokkeneType: str
    omschrijvingGeneriek: str
    betrokkeneIdentificatie: dict[str, Any] | None = None


class Zaakinformatieobject(Model):
    informatieobject: str
    titel: str = ""


def rsin(oin: str) -> str:
    """The RSIN (9 digits) in an OIN (20 digits) that was made of one; ZGW knows organisations by RSIN."""
    return oin[8:17]
