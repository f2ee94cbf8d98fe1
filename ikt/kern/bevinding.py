"""Known bevindingen: a mismatch that people have already found, and perhaps made a werkafspraak about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from pydantic import BaseModel, ConfigDict

from ikt.kern.uitkomst import Afloop


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Werkafspraak(Model):
    """What people do until the bevinding is solved; it counts up to and including `geldig_tot`."""

    tekst: str
    eigenaar: str
    geldig_tot: date


class Herkenning(Model):
    """By what a mismatch is recognised as this bevinding: its code, or a piece of its text."""

    code: str | None = None
    tekst: str | None = None

    def past_op(self, afloop: Afloop) -> bool:
        by_code = self.code is None or self.code == afloop.code
        by_text = self.tekst is None or self.tekst.casefold() in afloop.reden.casefold()
        return by_code and by_text and bool(self.code or self.tekst)


class Bevinding(Model):
    """`scenarios` holds ids with or without their row; `schakel` None matches any."""

    id: str
    titel: str
    scenarios: tuple[str, ...]
    schakel: str | None = None
    match: Herkenning
    werkafspraak: Werkafspraak | None = None

    def gaat_over(self, scenario_id: str) -> bool:
        return scenario_id in self.scenarios or scenario_id.split("[", maxsplit=1)[0] in self.scenarios

    def past_op(self, scenario_id: str, afloop: Afloop) -> bool:
        schakel = self.schakel is None or self.schakel == afloop.schakel
        return schakel and self.gaat_over(scenario_id) and self.match.past_op(afloop)

    def geldt_op(self, dag: date) -> bool:
        return self.werkafspraak is not None and dag <= self.werkafspraak.geldig_tot


def vind(bevindingen: Iterable[Bevinding], scenario_id: str, afloop: Afloop) -> Bevinding | None:
    """The first bevinding that this mismatch is known under."""
    return next((each for each in bevindingen if each.past_op(scenario_id, afloop)), None)
