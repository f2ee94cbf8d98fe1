"""Werkzaamheden: the national list by which people find activiteiten, and which rules they lead to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ikt.koppelvlakken.rtr.client import RegelClient
from ikt.koppelvlakken.transport import Effect, Operation

WERKZAAMHEDEN = Operation("werkzaamheden opvragen", Effect.LEEST, repeatable=True)
KOPPELINGEN = Operation("koppelingen van een werkzaamheid opvragen", Effect.LEEST, repeatable=True)
TYPERINGEN = Operation("regelbeheerobjecten van een werkzaamheid bepalen", Effect.LEEST, repeatable=True)

Werkzaamheid = dict[str, Any]
"""urn, omschrijving, functioneleStructuurRef."""


class WerkzaamheidClient(RegelClient):
    system = "rtr"
    schakel = "regelsoftware-rtr"

    def werkzaamheden(self) -> Iterator[Werkzaamheid]:
        """The whole list. The delta that also exists is no list of all."""
        feiten = self.profiel.werkzaamheden
        volgende: str | None = feiten.pad + feiten.werkzaamheden
        while volgende:
            pagina = self._json(WERKZAAMHEDEN, "GET", volgende)
            yield from pagina.get("_embedded", {}).get("werkzaamheden", [])
            volgende = pagina.get("_links", {}).get("next", {}).get("href")

    def koppelingen(self, urn: str, datum: date) -> list[str]:
        """The urns of the activiteiten that this werkzaamheid leads to on that date."""
        feiten = self.profiel.rtrgegevens
        pad = feiten.pad + feiten.koppelingen.format(urn=urn)
        gevonden = self._json(KOPPELINGEN, "GET", pad, params={"datum": self.profiel.datum(datum)})
        return [een["activiteitUrn"] for een in gevonden.get("_embedded", {}).get("activiteitKoppelingen", [])]

    def typeringen(self, refs: Sequence[str], plek: dict[str, Any], datum: date) -> dict[str, list[str]]:
        """Per ref of a werkzaamheid the functioneleStructuurRefs of the rules that apply at a place (GeoJSON)."""
        feiten = self.profiel.samengesteld
        vraag = {
            "functioneleStructuurRefs": [{"functioneleStructuurRef": ref} for ref in refs],
            "_geo": {"intersects": plek},
            "datum": self.profiel.datum(datum),
        }
        antwoord = self._json(TYPERINGEN, "POST", feiten.pad + feiten.typeringen, json=vraag)
        return {
            entry["functioneleStructuurRef"]: [rbo["functioneleStructuurRef"] for rbo in entry["regelbeheerobjecten"]]
            for entry in antwoord
        }
