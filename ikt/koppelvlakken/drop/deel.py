"""What a casus remembers of the afwijkvergunning that was published."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel


class AfwijkvergunningDeel(Deel):
    """`publicatie` is the number of the bekendmaking; `weigering` what DROP had against it."""

    naam: ClassVar[str] = "afwijkvergunning"

    zaaknummer: str
    publicatie: str | None = None
    weigering: str | None = None
