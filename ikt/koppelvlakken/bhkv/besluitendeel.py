"""What a Dossier remembers when several besluiten, delivered one after the other, touch the same regeling."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.registratie import Registratie


class Ingediend(BaseModel):
    """`nummer` is its identification in the plansoftware, `registratie` what it would leave behind in the LVBB, and
    `artikelen` the plain text of the articles that it adds, by wId."""

    model_config = ConfigDict(frozen=True)
    nummer: str
    registratie: Registratie
    artikelen: Mapping[str, str]

    @property
    def versie(self) -> str:
        """The FRBRExpression of the new version of the regeling."""
        return next(versie.expressie for versie in self.registratie.versies if versie.is_regeling)

    @property
    def bekendmaking(self) -> date:
        return date.fromisoformat(self.registratie.bekendmaking)

    @property
    def inwerkingtreding(self) -> date:
        return date.fromisoformat(min(stempel.datum for stempel in self.registratie.stempels))


class BesluitenDeel(Deel):
    """`besluiten` by the name that the scenario gives them. `afbreken` is the number in the plansoftware of the
    afbreekopdracht."""

    naam: ClassVar[str] = "besluiten"
    besluiten: Mapping[str, Ingediend] = {}
    afbreken: str = ""
