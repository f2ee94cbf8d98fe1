"""What can be odd about an STTR file, each with the smallest set of answers that shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ikt.koppelvlakken.sttr.antwoorden import als_json
from ikt.koppelvlakken.sttr.leesbaar import vraagtekst
from ikt.koppelvlakken.sttr.model import Uitvoeringsregel
from ikt.koppelvlakken.sttr.waarde import Waarde

Antwoorden = Mapping[str, Waarde]
"""By id of uitvoeringsregel; what is left out makes no difference."""


@dataclass(frozen=True)
class OnbereikbareRij:
    """A row that never counts. `kolom` is the first column by which it cannot apply, `na` the rows that always
    go before it."""

    decision: str
    rij: int
    kolom: str = ""
    na: tuple[int, ...] = ()


@dataclass(frozen=True)
class Gat:
    """All questions answered, and still no conclusie. What the example leaves out makes no difference."""

    antwoorden: Antwoorden


@dataclass(frozen=True)
class Tegenspraak:
    decision: str
    hit_policy: str
    rijen: tuple[int, ...]
    uitkomsten: tuple[Waarde, ...]
    antwoorden: Antwoorden


@dataclass(frozen=True)
class ZonderInvloed:
    """A question that never changes the conclusie. `nodig`: still there is none before it is answered."""

    vraag: Uitvoeringsregel
    nodig: bool


@dataclass(frozen=True)
class Omslag:
    """With `antwoorden` there is a conclusie already, and the answer to `vraag` changes it."""

    vraag: Uitvoeringsregel
    antwoord: Waarde
    antwoorden: Antwoorden
    van: Waarde
    naar: Waarde


@dataclass(frozen=True)
class Bevindingen:
    """`niet_onderzocht` says in Dutch what was given up, and why; then the lists it is about are not complete."""

    vragen: int = 0
    combinaties: int = 0
    zonder_conclusie: int = 0
    onbereikbaar: tuple[OnbereikbareRij, ...] = ()
    gaten: tuple[Gat, ...] = ()
    tegenspraken: tuple[Tegenspraak, ...] = ()
    zonder_invloed: tuple[ZonderInvloed, ...] = ()
    omslagen: tuple[Omslag, ...] = ()
    niet_onderzocht: tuple[str, ...] = ()

    @property
    def aantal(self) -> int:
        delen = (self.onbereikbaar, self.gaten, self.tegenspraken, self.zonder_invloed, self.omslagen)
        return sum(len(deel) for deel in delen)

    def feiten(self) -> dict[str, Any]:
        """As JSON has it."""
        return {
            "vragen": self.vragen,
            "combinaties": self.combinaties,
            "combinaties_zonder_conclusie": self.zonder_conclusie,
            "onbereikbare_rijen": [
                {"beslissing": een.decision, "rij": een.rij, "kolom": een.kolom or None, "na_rijen": list(een.na)}
                for een in self.onbereikbaar
            ],
            "gaten": [{"antwoorden": _json(een.antwoorden)} for een in self.gaten],
            "tegenspraken": [
                {
                    "beslissing": een.decision,
                    "hitPolicy": een.hit_policy,
                    "rijen": list(een.rijen),
                    "uitkomsten": [als_json(waarde) for waarde in een.uitkomsten],
                    "antwoorden": _json(een.antwoorden),
                }
                for een in self.tegenspraken
            ],
            "vragen_zonder_invloed": [
                {"vraag": een.vraag.id, "tekst": vraagtekst(een.vraag), "wel_nodig": een.nodig}
                for een in self.zonder_invloed
            ],
            "omslagen": [
                {
                    "vraag": een.vraag.id,
                    "antwoord": als_json(een.antwoord),
                    "antwoorden": _json(een.antwoorden),
                    "van": als_json(een.van),
                    "naar": als_json(een.naar),
                }
                for een in self.omslagen
            ],
            "niet_onderzocht": list(self.niet_onderzocht),
        }


def _json(antwoorden: Antwoorden) -> dict[str, Any]:
    return {id: als_json(waarde) for id, waarde in antwoorden.items()}
