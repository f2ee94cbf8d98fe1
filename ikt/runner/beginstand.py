"""Looking, before anything is sent, whether the environment holds what a round begins with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ikt.kern.evidence import NoEvidence
from ikt.kern.koppeling import Koppeling
from ikt.kern.plan import GeplandeCasus, Partij
from ikt.kern.uitkomst import Afloop
from ikt.koppelvlakken.beginstand import ontbreekt, vereis

C = TypeVar("C")

KETENS = frozenset({"plan", "ketenoverstijgend"})
"""Ketens whose scenarios go on from what an environment already holds."""


class Beginstand:
    """Shared by the casussen of a process: each deelnemer is looked up once."""

    def __init__(self) -> None:
        self._gemist: dict[str, tuple[str, ...]] = {}

    def controleer(self, casus: GeplandeCasus, koppeling: Koppeling) -> None:
        """Raises `Geblokkeerd` when the environment has lost what this casus goes on from."""
        if KETENS & set(casus.tags):
            gezag = casus.deelnemer
            if gezag.code not in self._gemist:
                self._gemist[gezag.code] = wat_ontbreekt(koppeling, gezag)
            vereis(self._gemist[gezag.code])


def wat_ontbreekt(koppeling: Koppeling, gezag: Partij) -> tuple[str, ...]:
    """In words; what cannot be looked up is for a casus to run into."""
    try:
        return ontbreekt(_Lezer(koppeling), gezag)
    except Afloop:
        return ()


class _Lezer:
    """Reads over the connections of a casus, without evidence: it is no step of any."""

    def __init__(self, koppeling: Koppeling) -> None:
        self._koppeling = koppeling

    def client(self, soort: type[C]) -> C:
        client: C = self._koppeling.client(soort, NoEvidence(), lambda operation: None)
        return client

    def profiel(self, naam: str) -> Mapping[str, Any]:
        return self._koppeling.profielen.get(naam, {})
