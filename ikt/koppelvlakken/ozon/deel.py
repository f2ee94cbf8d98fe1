"""What a Dossier remembers of the omgevingsplan from which a casus starts."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.wijziging import Basis


class OmgevingsplanDeel(Deel):
    """The version that a wijziging builds on, where in it new text goes, and the wIds of all that it has."""

    naam: ClassVar[str] = "omgevingsplan"
    titel: str
    basis: Basis
    wids: tuple[str, ...] = ()
