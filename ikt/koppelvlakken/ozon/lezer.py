"""What the clients that read Ozon share: paths, time travel, pages, and answers of the agreed form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, TypeVar

from pydantic import TypeAdapter, ValidationError
from requests import Response

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.ozon.modellen import pad_id
from ikt.koppelvlakken.ozon.profiel import Dienst, profiel
from ikt.koppelvlakken.ozon.tijdreis import NU, Tijdreis
from ikt.koppelvlakken.transport import Client, Connection, Operation

T = TypeVar("T")
Json = dict[str, Any]
NIETS: Mapping[str, Any] = {}


class OzonLezer(Client):
    """Identifications are AKNs, as in the standard; the client makes paths of them."""

    system: ClassVar[str] = "ozon"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.feiten = profiel()

    def _pad(self, pad: str, identificatie: str = "", *, dienst: Dienst | None = None, **delen: str) -> str:
        return (dienst or self.feiten.presenteren).pad + pad.format(id=pad_id(identificatie), **delen)

    def _alles(
        self, operatie: Operation, pad: str, naam: str, params: Mapping[str, Any] = NIETS, tijdreis: Tijdreis = NU
    ) -> Iterator[Any]:
        """The items of all pages, which Presenteren counts from 1."""
        vraag = {**params, **tijdreis.params(self.feiten.tijdreizen), "size": self.feiten.presenteren.per_pagina}
        pagina = 1
        while True:
            hal = self._json(operatie, pad, params={**vraag, "page": pagina})
            yield from hal.get("_embedded", {}).get(naam, [])
            if "next" not in hal.get("_links", {}):
                return
            pagina += 1

    def _een(self, operatie: Operation, pad: str, tijdreis: Tijdreis = NU) -> Json | None:
        """None when Ozon does not know it (at that moment)."""
        params = tijdreis.params(self.feiten.tijdreizen)
        antwoord = self._call(operatie, "GET", pad, params=params, expect=(404,))
        return None if antwoord.status_code == 404 else self._object(antwoord)

    def _json(self, operatie: Operation, pad: str, **kwargs: Any) -> Json:
        return self._object(self._call(operatie, "GET", pad, **kwargs))

    def _object(self, antwoord: Response) -> Json:
        inhoud = self._inhoud(antwoord)
        if not isinstance(inhoud, dict):
            raise self._klopt_niet(antwoord.url)
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
