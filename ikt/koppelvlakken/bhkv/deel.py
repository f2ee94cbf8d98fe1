"""What a Dossier remembers of an aanlevering."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.identificatie import Identificaties
from ikt.koppelvlakken.stop.wijziging import Wijziging


class AanleveringDeel(Deel):
    """`wijziging` is what was decided, and the package is made from it alone. `nummer` is the identification
    of the last aanlevering in the plansoftware, empty until it is sent; `gebrek` what is wrong in the package
    on purpose (see `stop.gebrek`)."""

    naam: ClassVar[str] = "aanlevering"
    wijziging: Wijziging
    nummer: str = ""
    gebrek: str = ""

    @property
    def identificaties(self) -> Identificaties:
        return Identificaties(self.wijziging)

    @property
    def activiteit(self) -> str:
        """Identification of the new activiteit: what the chain of toepasbare regels goes on with."""
        return self.identificaties.ow("activiteit")
