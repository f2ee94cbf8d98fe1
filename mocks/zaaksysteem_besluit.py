"""The part of the simulated zaaksysteem in which a behandelaar decides on a zaak."""

from __future__ import annotations

from typing import Any, ClassVar

from mocks.system import event, screen
from mocks.zaaksysteem_brieven import BESLUIT
from mocks.zaaksysteem_ontvangen import Ontvangen

AFGEHANDELD = "Afgehandeld"


class Besluiten(Ontvangen):
    name: ClassVar[str] = "zaaksysteem"

    @screen("zaaksysteem.besluit")
    def besluitscherm(self, verzoeknummer: str, oin: str, soort: str) -> dict[str, Any]:
        """`soort` is the besluit in the words of the catalogue."""
        self.wereld.schedule(self.name, "neem_besluit", verzoeknummer=verzoeknummer, oin=oin, soort=soort)
        return {"vastgelegd": True}

    @event("neem_besluit")
    def neem_besluit(self, verzoeknummer: str, oin: str, soort: str) -> None:
        """The letter goes out, the besluit is kept with it, and the zaak is done."""
        verzoek = self.lees_opnieuw(verzoeknummer, oin)
        zaak = self.zaak_van(verzoek, oin) if verzoek else None
        if verzoek is None or zaak is None:
            return
        brief = self.schrijf_brief(zaak, BESLUIT, verzoek, {"Besluit": soort})
        self.bewaar_besluit(zaak, soort, [brief] if brief else [])
        self.zet_status(zaak, AFGEHANDELD, verzoek)
