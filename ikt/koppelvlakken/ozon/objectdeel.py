"""What a Dossier remembers of an object that stands in another regeling than the one that is changed."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel


class VreemdObjectDeel(Deel):
    naam: ClassVar[str] = "vreemd_object"
    regeling: str
    activiteit: str
    naam_in_ozon: str
