"""What was observed along the way of a verzoek, when the verzoek itself changes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ikt.kern.casus import Casus
from ikt.kern.schakel import ObservatieDeel

SCHAKELS = ("loket-dso", "dso-notificatie", "dso-zaaksysteem", "zaaksysteem-zaak")
"""Along these goes a verzoek."""


def begin_opnieuw(casus: Casus, waarden: Mapping[str, Any]) -> None:
    """What goes in at the start of the chain; what was seen further on of an earlier version is past."""
    blijft = tuple(each for each in casus.observaties if each.schakel not in SCHAKELS)
    casus.dossier.zet(ObservatieDeel(observaties=blijft))
    casus.observeer_alle(None, waarden)
