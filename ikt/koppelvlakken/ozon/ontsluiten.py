"""Omgevingsinformatie ontsluiten v2: which documents hold on a place, of before and after the Omgevingswet."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from ikt.koppelvlakken.ozon.lezer import OzonLezer
from ikt.koppelvlakken.ozon.tijdreis import NU, Tijdreis
from ikt.koppelvlakken.transport import Effect, Operation

ZOEK_DOCUMENTEN = Operation("documenten op een locatie zoeken", Effect.LEEST, repeatable=True)


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)


class Omgevingsdocument(_Model):
    versie: str = Field(alias="expressionId")


class ImroDocument(_Model):
    is_tam: bool = Field(alias="isTamPlan")
    regelstatus: str = Field(default="", alias="regelStatus")


class Document(_Model):
    """Exactly one of `regeling` and `plan` says more: which of them tells which API has the content."""

    identificatie: str
    titel: str
    type: str
    regeling: Omgevingsdocument | None = Field(default=None, alias="omgevingsdocumentMetadata")
    plan: ImroDocument | None = Field(default=None, alias="imroDocumentMetadata")


class OntsluitenClient(OzonLezer):
    def documenten_op(self, geometrie: dict[str, Any], tijdreis: Tijdreis = NU) -> tuple[Document, ...]:
        """All documents on a GeoJSON geometry in RD; here pages count from 0."""
        dienst, gevonden, pagina = self.feiten.ontsluiten, list[Any](), 0
        while True:
            vraag = {
                **tijdreis.params(self.feiten.tijdreizen),
                "page": pagina,
                "size": self.feiten.presenteren.per_pagina,
            }
            antwoord = self._call(
                ZOEK_DOCUMENTEN,
                "POST",
                self._pad(dienst.zoek, dienst=dienst),
                params=vraag,
                json={"geometrie": geometrie},
                headers={"Content-Crs": self.feiten.presenteren.crs},
            )
            hal = self._object(antwoord)
            gevonden += hal.get("_embedded", {}).get("documenten", [])
            if "next" not in hal.get("_links", {}):
                return self._lees(TypeAdapter(tuple[Document, ...]), gevonden)
            pagina += 1
