"""The STTR files that RTR holds: which version counts on a date, and the file itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

REGELS = Operation("toepasbare regels van RTR opvragen", Effect.LEEST, repeatable=True)
BESTAND = Operation("STTR-bestand van RTR ophalen", Effect.LEEST, repeatable=True)

Regelbestand = dict[str, Any]
"""identifier, sttrVersie, begindatum, laatsteWijzigingDatum, functioneleStructuurRef, oin, modelName."""


class RegelbestandClient(RegelClient):
    system = "rtr"
    schakel = "regelsoftware-rtr"

    def regels(self, structuur_ref: str, datum: date) -> Iterator[Regelbestand]:
        """The files for this functioneleStructuurRef that are valid on that date.

        Identifiers differ per environment: always ask for them by functioneleStructuurRef.
        """
        feiten = self.profiel.regelbestanden
        params: dict[str, str] | None = {
            "functioneleStructuurRef": structuur_ref,
            "datum": self.profiel.datum(datum),
        }
        volgende: str | None = f"{feiten.pad}{feiten.regels}"
        while volgende:
            pagina = self._json(REGELS, "GET", volgende, params=params)
            ingesloten = pagina.get("_embedded", {})
            # Both names are seen in answers of the DSO.
            yield from ingesloten.get("toepasbareRegels") or ingesloten.get("toepasbareRegelsList") or []
            volgende, params = pagina.get("_links", {}).get("next", {}).get("href"), None

    def bestand(self, identifier: int) -> bytes:
        feiten = self.profiel.regelbestanden
        return self._goed(BESTAND, "GET", feiten.pad + feiten.bestand.format(identifier=identifier)).content
