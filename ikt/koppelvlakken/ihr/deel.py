"""What a Dossier remembers of a TAM-plan."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.ihr.client import Aanbod


class TamplanDeel(Deel):
    """`weigering` is why it was refused; empty when it was not."""

    naam: ClassVar[str] = "tamplan"
    aanbod: Aanbod
    weigering: str = ""
