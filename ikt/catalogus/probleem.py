"""What is wrong with a feature file, with the place to repair it."""

from __future__ import annotations

from typing import Literal, NamedTuple

Ernst = Literal["fout", "waarschuwing"]


class Probleem(NamedTuple):
    """One problem: `bestand` is relative to the project, `regel` the line number, `tekst` says what to do.

    With a `fout` the scenarios cannot be trusted, and collection stops; a `waarschuwing` is advice.
    """

    bestand: str
    regel: int
    code: str
    tekst: str
    ernst: Ernst = "fout"

    def __str__(self) -> str:
        soort = "" if self.ernst == "fout" else "waarschuwing: "
        return f"{self.bestand}:{self.regel}: {soort}{self.tekst} [{self.code}]"
