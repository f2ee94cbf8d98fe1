"""The client of Ozon: what is published, as viewers and other software see it."""

from __future__ import annotations

from datetime import date
from typing import Any

from pydantic import TypeAdapter

from ikt.koppelvlakken.ozon.modellen import Annotaties, Component, Regeling
from ikt.koppelvlakken.ozon.ontwerpen import OntwerpLezer
from ikt.koppelvlakken.ozon.tijdreis import NU, Tijdreis
from ikt.koppelvlakken.transport import Effect, Operation

LEES_REGELINGEN = Operation("Ozon: regelingen opvragen", Effect.LEEST, repeatable=True)
ZOEK_REGELINGEN = Operation("Ozon: regelingen op een locatie zoeken", Effect.LEEST, repeatable=True)
LEES_REGELING = Operation("Ozon: regeling opvragen", Effect.LEEST, repeatable=True)
ZOEK_ACTIVITEITEN = Operation("Ozon: activiteiten op een locatie zoeken", Effect.LEEST, repeatable=True)


class OzonClient(OntwerpLezer):
    """Reads only. With a `tijdreis` it asks how things stand at another moment."""

    def regelingen(self, bevoegd_gezag: str | None, tijdreis: Tijdreis = NU) -> tuple[Regeling, ...]:
        """All regelingen of a bevoegd gezag (code, for instance gm0297; None: of all), over all pages."""
        params = {"bevoegdGezag": bevoegd_gezag} if bevoegd_gezag else {}
        pad = self._pad(self.feiten.presenteren.regelingen)
        gevonden = list(self._alles(LEES_REGELINGEN, pad, "regelingen", params, tijdreis))
        return self._lees(TypeAdapter(tuple[Regeling, ...]), gevonden)

    def regelingen_op(self, geometrie: dict[str, Any], tijdreis: Tijdreis = NU) -> tuple[Regeling, ...]:
        """The regelingen with something on a GeoJSON geometry in RD (first page)."""
        antwoord = self._call(
            ZOEK_REGELINGEN,
            "POST",
            self._pad(self.feiten.presenteren.regelingen_zoek),
            params=tijdreis.params(self.feiten.tijdreizen),
            json={"geometrie": geometrie},
            headers={"Content-Crs": self.feiten.presenteren.crs},
        )
        gevonden = self._object(antwoord).get("_embedded", {}).get("regelingen", [])
        return self._lees(TypeAdapter(tuple[Regeling, ...]), gevonden)

    def omgevingsplan(self, bevoegd_gezag: str) -> Regeling | None:
        regelingen = self.regelingen(bevoegd_gezag)
        return next((each for each in regelingen if each.type.code == self.feiten.presenteren.omgevingsplan), None)

    def regeling(self, identificatie: str, tijdreis: Tijdreis = NU) -> Regeling | None:
        """None when Ozon does not know it, or when it did not work at that moment."""
        gevonden = self._een(LEES_REGELING, self._pad(self.feiten.presenteren.regeling, identificatie), tijdreis)
        return None if gevonden is None else self._lees(TypeAdapter(Regeling), gevonden)

    def regeling_op(self, identificatie: str, dag: date) -> Regeling | None:
        return self.regeling(identificatie, Tijdreis.op(dag))

    def voorkomens(self, identificatie: str) -> tuple[Regeling, ...]:
        """What it was, is and will be, in order of time."""
        pad = self._pad(self.feiten.presenteren.voorkomens, identificatie)
        return self._lees(TypeAdapter(tuple[Regeling, ...]), list(self._alles(LEES_REGELING, pad, "voorkomens")))

    def documentstructuur(self, identificatie: str, tijdreis: Tijdreis = NU) -> tuple[Component, ...]:
        """All components of the text in order, those inside others too."""
        pad = self._pad(self.feiten.presenteren.documentstructuur, identificatie)
        hal = self._json(LEES_REGELING, pad, params=tijdreis.params(self.feiten.tijdreizen))
        return self._componenten(hal)

    def annotaties(self, identificatie: str, tijdreis: Tijdreis = NU) -> Annotaties:
        """Of a regeling with artikelen."""
        return self._annotaties(self.feiten.presenteren.regeltekstannotaties, identificatie, tijdreis)

    def divisieannotaties(self, identificatie: str, tijdreis: Tijdreis = NU) -> Annotaties:
        """Of a regeling in vrije tekst."""
        return self._annotaties(self.feiten.presenteren.divisieannotaties, identificatie, tijdreis)

    def _annotaties(self, pad: str, identificatie: str, tijdreis: Tijdreis) -> Annotaties:
        params = {"locatieSelectie": "primair", **tijdreis.params(self.feiten.tijdreizen)}
        hal = self._json(LEES_REGELING, self._pad(pad, identificatie), params=params)
        return self._lees(TypeAdapter(Annotaties), hal)

    def activiteiten_op(self, geometrie: dict[str, Any], tijdreis: Tijdreis = NU) -> tuple[str, ...]:
        """Identifications of activiteiten on a GeoJSON geometry in RD."""
        dienst = self.feiten.toepasbaar_opvragen
        antwoord = self._call(
            ZOEK_ACTIVITEITEN,
            "POST",
            self._pad(dienst.activiteitidentificaties, dienst=dienst),
            params=tijdreis.params(self.feiten.tijdreizen),
            json={"geometrie": geometrie, "spatialOperator": "intersects"},
            headers={"Content-Crs": dienst.crs},
        )
        return self._lees(TypeAdapter(tuple[str, ...]), self._inhoud(antwoord))
