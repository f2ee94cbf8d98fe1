"""Verzoeksroutering: which bevoegd gezag and which behandeldienst an activiteit belongs to."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from ikt.koppelvlakken.stam.opgave import Positie
from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import als_json, als_model
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Model
from ikt.koppelvlakken.verzoeken.profiel import Profiel, profiel

GEZAG = Operation("bevoegd gezag bepalen", Effect.LEEST, repeatable=True)
CONCEPT = Operation("conceptverzoek bepalen", Effect.LEEST, repeatable=True)
DIENST = Operation("behandeldienst bepalen", Effect.LEEST, repeatable=True)

M = TypeVar("M", bound=Model)


class Voorstel(Model):
    """`bevoegdGezag` is the one derived, None when the initiatiefnemer must choose from `keuzes`."""

    bevoegdGezag: Gezag | None = None
    keuzes: tuple[Gezag, ...] = ()


class Conceptverzoek(Model):
    mogelijk: bool


class Behandeldienst(Model):
    behandeldienst: Gezag | None = None


class RouteringClient(Client):
    """The API 'Verzoeksroutering'; its sub-paths and fields are an assumption, see the profile."""

    system: ClassVar[str] = "dso"
    feiten: Profiel = profiel()

    def bevoegd_gezag(self, activiteit: str, plek: Positie) -> Voorstel:
        """For the identificatie of an activiteit and a place in RD."""
        return self._bepaal(GEZAG, Voorstel, self.feiten.routering.bevoegd_gezag, activiteit=activiteit, plek=plek)

    def conceptverzoek_mogelijk(self, activiteit: str, oin: str) -> bool:
        """Whether this bevoegd gezag takes a conceptverzoek for the activiteit."""
        pad = self.feiten.routering.conceptverzoek
        return self._bepaal(CONCEPT, Conceptverzoek, pad, activiteit=activiteit, oin=oin).mogelijk

    def behandeldienst(self, activiteit: str, oin: str) -> Gezag | None:
        """Who handles verzoeken for this activiteit on behalf of the bevoegd gezag, if it is another."""
        pad = self.feiten.routering.behandeldienst
        return self._bepaal(DIENST, Behandeldienst, pad, activiteit=activiteit, oin=oin).behandeldienst

    def _bepaal(self, operation: Operation, kind: type[M], pad: str, **vraag: object) -> M:
        answer = self._call(operation, "POST", self.feiten.routering.basis + pad, json=vraag)
        return als_model(kind, als_json(answer, operation), operation)
