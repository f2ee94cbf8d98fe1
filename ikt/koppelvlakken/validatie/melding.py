"""A Melding: one thing that is wrong in something delivered, with where it is and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Ernst(StrEnum):
    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"
    ONTRADEN = "ontraden"


class Soort(StrEnum):
    TECHNISCH = "technisch"
    INHOUDELIJK = "inhoudelijk"


@dataclass(frozen=True)
class Plaats:
    """Where in a file: line (from 1) and element, as far as known."""

    regel: int | None = None
    element: str | None = None

    def __str__(self) -> str:
        delen = [f"regel {self.regel}" if self.regel else "", self.element or ""]
        return ", ".join(deel for deel in delen if deel)


NERGENS = Plaats()


@dataclass(frozen=True)
class Melding:
    """`beschrijving` is Dutch and says what is wrong and what to do; `code` is the code the real system gives,
    `fase` when it checks this, as far as known."""

    code: str
    ernst: Ernst
    soort: Soort
    beschrijving: str
    bestand: str = ""
    plaats: Plaats = NERGENS
    fase: int | None = None
