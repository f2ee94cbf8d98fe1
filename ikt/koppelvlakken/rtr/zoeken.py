"""The search of the Omgevingsloket: activiteiten by search term."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

ZOEK = Operation("activiteiten zoeken", Effect.LEEST, repeatable=True)

Treffer = dict[str, Any]
"""urn, type, omschrijving, functioneleStructuurRef, bestuursorgaan, locaties; toestemming not for a Conclusie."""


class ZoekClient(RegelClient):
    system = "rtr"
    schakel = "rtr-uitvoeren"

    def zoek(self, zoekterm: str) -> Iterator[Treffer]:
        """All hits of all pages: one per activiteit and regelbeheerobject.

        The order is not stable and there is no filter on place: look for your own among all, never at the first.
        """
        feiten = self.profiel.zoekinterface
        vraag = {"zoekterm": zoekterm, "sortering": feiten.sortering}
        volgende: str | None = f"{feiten.pad}{feiten.zoek}"
        while volgende:
            pagina = self._json(ZOEK, "POST", volgende, json=vraag)
            # Without hits the answer has no _embedded at all.
            yield from pagina.get("_embedded", {}).get("activiteiten", [])
            volgende = pagina.get("_links", {}).get("next", {}).get("href")
