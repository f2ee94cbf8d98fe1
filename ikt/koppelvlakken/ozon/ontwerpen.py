"""Reading what is not (yet) law: ontwerpregelingen, besluitversies, and permits that depart from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter

from ikt.koppelvlakken.ozon.lezer import Json, OzonLezer
from ikt.koppelvlakken.ozon.modellen import Component, Ontwerp, Procedurestap, Vergunning
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.transport import Effect, Operation

LEES_ONTWERPEN = Operation("Ozon: ontwerpregelingen opvragen", Effect.LEEST, repeatable=True)
LEES_BESLUITVERSIES = Operation("Ozon: besluitversies opvragen", Effect.LEEST, repeatable=True)
LEES_REGELINGEN = Operation("Ozon: regelingen opvragen", Effect.LEEST, repeatable=True)
LEES_VERGUNNINGEN = Operation("Ozon: omgevingsvergunningen opvragen", Effect.LEEST, repeatable=True)


class OntwerpLezer(OzonLezer):
    def ontwerpregelingen(self, bevoegd_gezag: str) -> tuple[Ontwerp, ...]:
        """The ontwerpen of a bevoegd gezag, each with its besluit."""
        pad = self.feiten.presenteren.ontwerpregelingen
        return self._ontwerpen(self._alle_stukken("ontwerpregelingen", pad, bevoegd_gezag))

    def besluitversies(self, bevoegd_gezag: str) -> tuple[Ontwerp, ...]:
        """Versions that are decided on and do not work yet."""
        pad = self.feiten.presenteren.besluitversies
        return self._ontwerpen(self._alle_stukken("besluitversies", pad, bevoegd_gezag))

    def ontwerpstructuur(self, ontwerp: Ontwerp) -> tuple[Component, ...]:
        """The text of an ontwerp with what changes in it: `wijziging` of each component."""
        pad = self._pad(f"{self.feiten.presenteren.ontwerpregelingen}/{{id}}/documentstructuur", ontwerp.technisch_id)
        return self._componenten(self._json(LEES_ONTWERPEN, pad))

    def besluitstructuur(self, besluitversie: Ontwerp) -> tuple[Component, ...]:
        """The same of a besluitversie."""
        pad = f"{self.feiten.presenteren.besluitversies}/{{id}}/documentstructuur"
        return self._componenten(self._json(LEES_BESLUITVERSIES, self._pad(pad, besluitversie.technisch_id)))

    def procedure(self, besluit: str) -> tuple[Procedurestap, ...]:
        """The steps of a besluit (AKN) as Ozon knows them; empty when it does not know the besluit."""
        gezag = besluit.split("/")[4]
        for stuk in self._stukken_van(gezag):
            if werk(str(stuk.get("besluitIdentificatie") or "")) == werk(besluit):
                return self._lees(TypeAdapter(tuple[Procedurestap, ...]), stuk.get("procedureverloop", []))
        return ()

    def _stukken_van(self, gezag: str) -> Iterator[Json]:
        yield from self._alle_stukken("ontwerpregelingen", self.feiten.presenteren.ontwerpregelingen, gezag)
        yield from self._alle_stukken("besluitversies", self.feiten.presenteren.besluitversies, gezag)
        yield from self._alle_stukken("regelingen", self.feiten.presenteren.regelingen, gezag)

    def omgevingsvergunningen(self, bevoegd_gezag: str) -> tuple[Vergunning, ...]:
        """Published afwijkvergunningen (BOPA), with where they hold."""
        params = {"bevoegdGezag": bevoegd_gezag, "_expand": "true"}
        pad = self._pad(self.feiten.presenteren.omgevingsvergunningen)
        gevonden = list(self._alles(LEES_VERGUNNINGEN, pad, "omgevingsvergunningen", params))
        return self._lees(TypeAdapter(tuple[Vergunning, ...]), gevonden)

    def _alle_stukken(self, naam: str, pad: str, gezag: str) -> list[Json]:
        operatie = {"ontwerpregelingen": LEES_ONTWERPEN, "besluitversies": LEES_BESLUITVERSIES}.get(
            naam, LEES_REGELINGEN
        )
        return list(self._alles(operatie, self._pad(pad), naam, {"bevoegdGezag": gezag}))

    def _ontwerpen(self, gevonden: list[Json]) -> tuple[Ontwerp, ...]:
        return self._lees(TypeAdapter(tuple[Ontwerp, ...]), gevonden)

    def _componenten(self, hal: Json) -> tuple[Component, ...]:
        """Each service has its own word for them."""
        ingesloten = hal.get("_embedded", {})
        boven: Any = next(
            (deel for naam, deel in ingesloten.items() if naam.lower().endswith("documentcomponenten")), []
        )
        componenten = self._lees(TypeAdapter(tuple[Component, ...]), boven)
        return tuple(kind for component in componenten for kind in component.alle())
