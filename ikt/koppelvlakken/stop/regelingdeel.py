"""What a Dossier remembers of a tijdelijk regelingdeel, or another regeling beside the omgevingsplan."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.beschrijving import Planbesluit


class RegelingDeel(Deel):
    """`besluit` is the besluit by which it came to be, `regeling` the AKN of its work, `activiteit` the
    identification of the activiteit that its rules are about."""

    naam: ClassVar[str] = "regeling"
    besluit: Planbesluit
    regeling: str
    activiteit: str = ""
