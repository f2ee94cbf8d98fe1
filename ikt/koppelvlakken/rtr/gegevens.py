"""RTR gegevens: which activiteiten the register knows, with their regelbeheerobjecten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

ACTIVITEITEN = Operation("activiteiten van RTR opvragen", Effect.LEEST, repeatable=True)
ACTIVITEIT = Operation("activiteit van RTR opvragen", Effect.LEEST, repeatable=True)

Activiteit = dict[str, Any]
"""urn, omschrijving, bestuursorgaan, regelBeheerObjecten, locaties, toonbaar, verfijnbaar, beginDatum."""


class RtrGegevensClient(RegelClient):
    system = "rtr"
    schakel = "ozon-rtr"

    def activiteit(self, urn: str, datum: date) -> Activiteit | None:
        """One activiteit as it is on that date; None when the register does not know it then."""
        pad = f"{self._basis}{self.profiel.rtrgegevens.activiteiten}/{urn}"
        response = self._call(ACTIVITEIT, "GET", pad, params=self._datum(datum), headers=_HAL)
        return None if response.status_code == 404 else self._inhoud(ACTIVITEIT, response)

    def activiteiten(self, datum: date) -> Iterator[Activiteit]:
        """All activiteiten on that date."""
        yield from self._volg("GET", self.profiel.rtrgegevens.activiteiten, params=self._datum(datum))

    def zoek(
        self, datum: date, *, organisatiecode: str = "", geometrie: dict[str, Any] | None = None
    ) -> Iterator[Activiteit]:
        """The activiteiten of a bestuursorgaan and at a place (GeoJSON in RD).

        `organisatiecode` may be written as gm0363 or ws0027; RTR itself knows it as 0363 and 27.
        """
        vraag: dict[str, Any] = self._datum(datum)
        if organisatiecode:
            vraag["bestuursorgaan"] = {"organisatieCode": kale_code(organisatiecode)}
        if geometrie:
            vraag["geometrie"] = geometrie
        params = {"crs": self.profiel.algemeen.crs}
        yield from self._volg("POST", self.profiel.rtrgegevens.zoek, params=params, json=vraag)

    def wijzigingen(self, vanaf: date) -> Iterator[Activiteit]:
        """What changed since a date. A delta: what did not change is not in it."""
        params = {"datumVanaf": self.profiel.datum(vanaf)}
        yield from self._volg("GET", self.profiel.rtrgegevens.wijzigingen, params=params)

    @property
    def _basis(self) -> str:
        return self.profiel.rtrgegevens.pad

    def _datum(self, datum: date) -> dict[str, Any]:
        return {"datum": self.profiel.datum(datum)}

    def _volg(self, method: str, path: str, **kwargs: Any) -> Iterator[Activiteit]:
        """All pages. The total that RTR reports is not always the number of items: only the links tell."""
        volgende: str | None = f"{self._basis}{path}"
        while volgende:
            pagina = self._json(ACTIVITEITEN, method, volgende, headers=_HAL, **kwargs)
            yield from pagina.get("_embedded", {}).get("activiteiten", [])
            volgende = pagina.get("_links", {}).get("next", {}).get("href")
            kwargs.pop("params", None)  # the link carries them


_HAL = {"Accept": "application/hal+json"}


def kale_code(code: str) -> str:
    """gm0363 becomes 0363, ws0027 becomes 27: how RTR knows organisations."""
    cijfers = code.lstrip("abcdefghijklmnopqrstuvwxyz")
    return cijfers.lstrip("0") if code.startswith("ws") else cijfers
