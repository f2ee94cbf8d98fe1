"""An STTR file on answers: the outcome, with which open questions can still change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ikt.koppelvlakken.sttr.antwoorden import als_json
from ikt.koppelvlakken.sttr.evaluation import Evaluation, evaluate
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.volledig import kan_nog_wijzigen
from ikt.koppelvlakken.sttr.waarde import Waarde


@dataclass(frozen=True)
class Toetsing:
    """`bepalend` are the questions (by id) whose answer can still change the outcome; None when that is too much
    to find out. A question can be so while the conclusie seems to be there already."""

    toplaag: str
    evaluation: Evaluation
    bepalend: tuple[str, ...] | None

    def feiten(self) -> dict[str, Any]:
        """As JSON has it. `beslissingen` and `rijen` are by name; the top decision has its outcome above."""
        uitslag = self.evaluation
        return {
            "toplaag": self.toplaag,
            "uitkomst": als_json(uitslag.value),
            "open_vragen": [vraag.id for vraag in uitslag.open_vragen],
            "kan_uitkomst_wijzigen": None if self.bepalend is None else list(self.bepalend),
            "conflicten": [
                {
                    "beslissing": conflict.decision,
                    "hitPolicy": conflict.hit_policy,
                    "rijen": list(conflict.rows),
                    "uitkomsten": [als_json(waarde) for waarde in conflict.outputs],
                }
                for conflict in uitslag.conflicts
            ],
            "beslissingen": {
                naam: als_json(waarde) for naam, waarde in uitslag.decisions.items() if naam != self.toplaag
            },
            "rijen": {naam: list(rijen) for naam, rijen in uitslag.rows.items()},
        }


def toets(bestand: SttrBestand, antwoorden: Mapping[str, Waarde]) -> Toetsing:
    """Execute the rules. Raises `SttrFout` like `evaluate`."""
    uitslag = evaluate(bestand, antwoorden)
    bepalend = kan_nog_wijzigen(bestand, antwoorden)
    return Toetsing(bestand.top.name if bestand.top else "", uitslag, bepalend)
