"""The search of the Omgevingsloket: activiteiten and werkzaamheden by search term."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

ZOEK = Operation("activiteiten zoeken", Effect.LEEST, repeatable=True)
ZOEK_WERKZAAMHEDEN = Operation("werkzaamheden zoeken", Effect.LEEST, repeatable=True)
SUGGEREER = Operation("zoekterm aanvullen", Effect.LEEST, repeatable=True)

Treffer = dict[str, Any]
"""urn, type, omschrijving, functioneleStructuurRef, bestuursorgaan, locaties; toestemming not for a Conclusie."""


class ZoekClient(RegelClient):
    system = "rtr"
    schakel = "rtr-uitvoeren"

    def zoek(self, zoekterm: str) -> Iterator[Treffer]:
        """All hits of all pages: one per activiteit and regelbeheerobject.

        The order is not stable and there is no filter on place: look for your own among all, never at the first.
        """
        yield from self._alle(ZOEK, self.profiel.zoekinterface.zoek, zoekterm, "activiteiten")

    def zoek_werkzaamheden(self, zoekterm: str) -> Iterator[dict[str, Any]]:
        """The werkzaamheden of all pages: urn, omschrijving, functioneleStructuurRef."""
        yield from self._alle(ZOEK_WERKZAAMHEDEN, self.profiel.zoekinterface.werkzaamheden, zoekterm, "werkzaamheden")

    def suggereer(self, begin: str) -> list[str]:
        """Search terms that begin like this."""
        feiten = self.profiel.zoekinterface
        antwoord = self._json(SUGGEREER, "POST", feiten.pad + feiten.suggereer, json={"zoekterm": begin})
        return [str(suggestie) for suggestie in antwoord["suggesties"]]

    def _alle(self, operation: Operation, pad: str, zoekterm: str, naam: str) -> Iterator[dict[str, Any]]:
        feiten = self.profiel.zoekinterface
        vraag = {"zoekterm": zoekterm, "sortering": feiten.sortering}
        volgende: str | None = f"{feiten.pad}{pad}"
        while volgende:
            pagina = self._json(operation, "POST", volgende, json=vraag)
            # Without hits the answer has no _embedded at all.
            yield from pagina.get("_embedded", {}).get(naam, [])
            volgende = pagina.get("_links", {}).get("next", {}).get("href")
