"""How long one step took, and on which schakel, by the clock of the casus."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta


class Schakeltijd:
    """What a step waits for counts for the schakel it waits on; what is left counts for the schakel of the step.

    Waiting for a moment that the scenario chose itself counts for no schakel.
    """

    def __init__(self, begin: datetime) -> None:
        self._begin, self._gewacht = begin, timedelta()
        self._per_schakel: defaultdict[str, timedelta] = defaultdict(timedelta)

    def wachtte(self, duur: timedelta, schakel: str | None = None) -> None:
        self._gewacht += duur
        if schakel:
            self._per_schakel[schakel] += duur

    def seconden(self, einde: datetime, schakel: str | None) -> dict[str, float]:
        """Seconds per schakel of a step that ended at `einde`; `schakel` is the one of the step itself, if any.

        A wait may have begun in an earlier session, and then be longer than the step.
        """
        per_schakel = dict(self._per_schakel)
        if schakel:
            rest = max(einde - self._begin - self._gewacht, timedelta())
            per_schakel[schakel] = per_schakel.get(schakel, timedelta()) + rest
        return {naam: round(duur.total_seconds(), 3) for naam, duur in per_schakel.items()}
