"""Valideren v2: let Ozon judge a package before it goes to the LVBB."""

from __future__ import annotations

import hashlib

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ikt.koppelvlakken.ozon.lezer import OzonLezer
from ikt.koppelvlakken.transport import Effect, Operation

# Judging keeps nothing.
VALIDEER = Operation("pakket laten valideren door Ozon", Effect.LEEST, repeatable=True)
LEES_RAPPORT = Operation("validatierapport opvragen", Effect.LEEST, repeatable=True)


class Rapportmelding(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")
    code: str
    omschrijving: str = ""


class Validatierapport(BaseModel):
    """`meldingen` only when the report is there."""

    model_config = ConfigDict(frozen=True, extra="ignore")
    status: str
    meldingen: tuple[Rapportmelding, ...] = Field(default=())

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(melding.code for melding in self.meldingen)


class ValidatieClient(OzonLezer):
    def valideer(self, identificatie: str, zip_: bytes, url: str, soort: str, *, gedeeltelijk: bool = False) -> str:
        """Ask for a report about the package that lies at `url`; gives the number of the request.

        `soort` is the kind of omgevingsdocument, for instance omgevingsplan.
        """
        dienst = self.feiten.valideren
        pad = self._pad(dienst.gedeeltelijk if gedeeltelijk else dienst.volledig, dienst=dienst)
        vraag = {
            "identificatie": identificatie,
            "checksum": hashlib.sha256(zip_).hexdigest(),
            "grootte": len(zip_),
            "url": url,
            "typeOmgevingsdocument": soort,
        }
        return str(self._object(self._call(VALIDEER, "POST", pad, json=vraag)).get("verzoekIdentificatie", ""))

    def rapport(self, verzoek: str) -> Validatierapport:
        dienst = self.feiten.valideren
        hal = self._json(LEES_RAPPORT, self._pad(dienst.rapport, dienst=dienst, verzoek=verzoek))
        return self._lees(TypeAdapter(Validatierapport), hal)

    def is_klaar(self, rapport: Validatierapport) -> bool:
        return rapport.status != self.feiten.valideren_antwoord.bezig
