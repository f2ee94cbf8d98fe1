"""What a Dossier remembers of a besluit with content of any kind."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.beschrijving import Planbesluit


class InhoudDeel(Deel):
    """`besluit` is what was decided, and the package is made from it alone. `nummer` is its identification in the
    plansoftware; empty until sent."""

    naam: ClassVar[str] = "planbesluit"
    besluit: Planbesluit
    nummer: str = ""
