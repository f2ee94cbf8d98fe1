"""The settings of the simulated zaaksysteem: how it deals with verzoeken."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar, Literal

from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.profiel import Groep, Versieprofiel
from ikt.koppelvlakken.stam.bericht import Verzoek
from mocks.dso_feiten import anders


class Stam(Groep):
    versies: tuple[str, ...]


class Aanvullen(Groep):
    """What is done with an aanvulling on a verzoek that has no zaak."""

    zonder_zaak: Literal["nieuwe zaak", "wachten"]


class Kopie(Groep):
    bewaren: bool


class Ontvangstbevestiging(Groep):
    doelen: tuple[str, ...]


class Termijn(Groep):
    weken: int
    met_besluit: tuple[str, ...]
    zonder_termijn: tuple[str, ...]
    spoed: tuple[str, ...]

    def besluit(self, verzoek: Verzoek) -> bool:
        return verzoek.type in self.met_besluit and verzoek.doel not in self.zonder_termijn

    def uiterlijk(self, verzoek: Verzoek) -> date | None:
        """Counted from the indiendatum, whenever it was fetched."""
        if not self.besluit(verzoek):
            return None
        return date.fromisoformat(verzoek.indien_datum[:10]) + timedelta(weeks=self.weken)


class Zoeken(Groep):
    """`gebied` is a closed ring in RD: where missed verzoeken are looked for."""

    dagen_terug: int
    gebied: tuple[tuple[float, float], ...]


class Regels(Versieprofiel):
    naam: ClassVar[str] = "gesimuleerd-zaaksysteem"

    stam: Stam
    aanvullen: Aanvullen
    kopie: Kopie
    ontvangstbevestiging: Ontvangstbevestiging
    termijn: Termijn
    zoeken: Zoeken

    @classmethod
    def van(cls, wereld: Wereld) -> Regels:
        return cls.lees().met(anders(wereld, cls.naam) or {})
