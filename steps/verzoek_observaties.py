"""Many subjects observed at once at one place of the chain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ikt.kern.casus import Casus
from ikt.kern.schakel import Observatie, ObservatieDeel

SCHAKELS = ("loket-dso", "dso-notificatie", "dso-zaaksysteem", "zaaksysteem-zaak")
"""Along these goes a verzoek."""


def observeer(casus: Casus, schakel: str | None, waarden: Mapping[str, Any]) -> None:
    """As `Casus.observeer` for each, but the Dossier is checked for secrets only once."""
    if schakel is not None:
        casus.schakels[schakel]
    ouder = [each for each in casus.observaties if each.schakel != schakel or each.onderwerp not in waarden]
    nieuw = [Observatie(onderwerp=wat, schakel=schakel, waarde=waarde) for wat, waarde in waarden.items()]
    casus.dossier.zet(ObservatieDeel(observaties=(*ouder, *nieuw)))


def begin_opnieuw(casus: Casus, waarden: Mapping[str, Any]) -> None:
    """What goes in at the start of the chain; what was seen further on of an earlier version is past."""
    blijft = tuple(each for each in casus.observaties if each.schakel not in SCHAKELS)
    casus.dossier.zet(ObservatieDeel(observaties=blijft))
    observeer(casus, None, waarden)
