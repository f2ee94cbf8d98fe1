"""What a Dossier remembers of an aanlevering."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.wijziging import Identificaties, Wijziging


class AanleveringDeel(Deel):
    """`wijziging` is what was decided, and the package is made from it alone. `nummer` is the identification in the
    plansoftware of the last aanlevering of it, `eerste` that of the first; empty until sent. `gebrek` is what is wrong
    in the package on purpose (see `stop.gebrek`)."""

    naam: ClassVar[str] = "aanlevering"
    wijziging: Wijziging
    nummer: str = ""
    eerste: str = ""
    gebrek: str = ""

    @property
    def identificaties(self) -> Identificaties:
        return Identificaties(self.wijziging)

    @property
    def activiteit(self) -> str:
        """Identification of the new activiteit: what the chain of toepasbare regels goes on with."""
        return self.identificaties.ow("activiteit")
