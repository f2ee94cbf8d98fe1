"""The client of Ozon: what is published, as viewers and other software see it."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from pydantic import TypeAdapter, ValidationError
from requests import Response

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.ozon.modellen import Annotaties, Component, Regeling, pad_id
from ikt.koppelvlakken.ozon.profiel import profiel
from ikt.koppelvlakken.transport import Client, Connection, Effect, Operation

LEES_REGELINGEN = Operation("Ozon: regelingen opvragen", Effect.LEEST, repeatable=True)
LEES_REGELING = Operation("Ozon: regeling opvragen", Effect.LEEST, repeatable=True)
ZOEK_ACTIVITEITEN = Operation("Ozon: activiteiten op een locatie zoeken", Effect.LEEST, repeatable=True)

T = TypeVar("T")


class OzonClient(Client):
    """Reads only. Identifications are AKNs, as in the standard; the client makes paths of them."""

    system: ClassVar[str] = "ozon"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.feiten = profiel()

    def regelingen(self, bevoegd_gezag: str) -> tuple[Regeling, ...]:
        """All regelingen of a bevoegd gezag (code, for instance gm0297), over all pages."""
        gevonden: list[Regeling] = []
        pagina = 1
        while True:
            params = {"bevoegdGezag": bevoegd_gezag, "page": pagina, "size": self.feiten.presenteren.per_pagina}
            hal = self._json(LEES_REGELINGEN, self.feiten.presenteren.regelingen, params=params)
            deel = hal.get("_embedded", {}).get("regelingen", [])
            gevonden += self._lees(TypeAdapter(list[Regeling]), deel)
            if "next" not in hal.get("_links", {}):
                return tuple(gevonden)
            pagina += 1

    def omgevingsplan(self, bevoegd_gezag: str) -> Regeling | None:
        regelingen = self.regelingen(bevoegd_gezag)
        return next((each for each in regelingen if each.type.code == self.feiten.presenteren.omgevingsplan), None)

    def regeling(self, identificatie: str) -> Regeling | None:
        """None when Ozon does not know it."""
        pad = self.feiten.presenteren.regeling.format(id=pad_id(identificatie))
        antwoord = self._call(LEES_REGELING, "GET", pad, expect=(404,))
        if antwoord.status_code == 404:
            return None
        return self._lees(TypeAdapter(Regeling), self._inhoud(antwoord))

    def documentstructuur(self, identificatie: str) -> tuple[Component, ...]:
        """All components of the text in order, those inside others too."""
        pad = self.feiten.presenteren.documentstructuur.format(id=pad_id(identificatie))
        hal = self._json(LEES_REGELING, pad)
        boven = hal.get("_embedded", {}).get("documentComponenten", [])
        componenten = self._lees(TypeAdapter(tuple[Component, ...]), boven)
        return tuple(kind for component in componenten for kind in component.alle())

    def annotaties(self, identificatie: str) -> Annotaties:
        pad = self.feiten.presenteren.regeltekstannotaties.format(id=pad_id(identificatie))
        hal = self._json(LEES_REGELING, pad, params={"locatieSelectie": "primair"})
        return self._lees(TypeAdapter(Annotaties), hal)

    def activiteiten_op(self, geometrie: dict[str, Any]) -> tuple[str, ...]:
        """Identifications of activiteiten on a GeoJSON geometry in RD."""
        antwoord = self._call(
            ZOEK_ACTIVITEITEN,
            "POST",
            self.feiten.toepasbaar_opvragen.activiteitidentificaties,
            json={"geometrie": geometrie, "spatialOperator": "intersects"},
            headers={"Content-Crs": self.feiten.toepasbaar_opvragen.crs},
        )
        return self._lees(TypeAdapter(tuple[str, ...]), self._inhoud(antwoord))

    def _json(self, operatie: Operation, pad: str, **kwargs: Any) -> dict[str, Any]:
        inhoud = self._inhoud(self._call(operatie, "GET", pad, **kwargs))
        if not isinstance(inhoud, dict):
            raise self._klopt_niet(pad)
        return inhoud

    def _inhoud(self, antwoord: Response) -> Any:
        if not antwoord.ok:
            raise Systeemstoring(f"Ozon gaf {antwoord.status_code} op {antwoord.url}", systeem=self.system)
        try:
            return antwoord.json()
        except ValueError:
            raise self._klopt_niet(antwoord.url) from None

    def _lees(self, soort: TypeAdapter[T], inhoud: Any) -> T:
        try:
            return soort.validate_python(inhoud)
        except ValidationError as fout:
            raise self._klopt_niet(str(fout.errors()[0]["loc"])) from fout

    def _klopt_niet(self, waar: str) -> Systeemstoring:
        return Systeemstoring(f"Ozon: het antwoord heeft niet de afgesproken vorm ({waar})", systeem=self.system)
