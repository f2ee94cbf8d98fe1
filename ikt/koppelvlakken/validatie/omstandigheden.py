"""What a judgement may rest on beside the thing itself, and how far it goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Context(StrEnum):
    """`pakket`: the files alone. `reeks`: also the earlier deliveries, which may not be all there were.
    `register`: the earlier deliveries are all that is known; what is not in them does not exist."""

    PAKKET = "pakket"
    REEKS = "reeks"
    REGISTER = "register"


@dataclass(frozen=True)
class Omstandigheden:
    """With a `peildatum` rules that need a clock are judged; `zoals_lvbb` stops after the first phase with a fout."""

    context: Context = Context.PAKKET
    peildatum: date | None = None
    zoals_lvbb: bool = False

    @property
    def kennis(self) -> frozenset[str]:
        """What rules may need and get: reeks, register, klok."""
        bekend = {
            Context.PAKKET: set[str](),
            Context.REEKS: {"reeks"},
            Context.REGISTER: {"reeks", "register"},
        }[self.context]
        return frozenset(bekend | ({"klok"} if self.peildatum else set()))
