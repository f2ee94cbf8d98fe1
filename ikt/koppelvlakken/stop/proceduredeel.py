"""What a Dossier remembers of publications that are no besluit, and of the procedure they belong to."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.procedureverloop import Stap


class ProcedureDeel(Deel):
    """`besluit` is the AKN (expression) of a besluit or ontwerp, `stappen` what its procedure must be by now."""

    naam: ClassVar[str] = "procedure"
    besluit: str
    stappen: tuple[Stap, ...] = ()


class BerichtDeel(Deel):
    """The kennisgeving, rectificatie or other message that was delivered last: its number in the plansoftware, and the
    day on which the LVBB is to carry it out."""

    naam: ClassVar[str] = "bericht"
    nummer: str
    op: date
