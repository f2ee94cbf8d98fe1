"""Announcing a verzoek to the zaaksysteem: what reaches a product behind its Digikoppeling adapter."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.stam import profiel as stam_profiel
from ikt.koppelvlakken.stam.notificatie import schrijf_notificatie
from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model
from ikt.koppelvlakken.verzoeken.berichten import Berichtenlogboek, OntvangenBericht
from ikt.koppelvlakken.verzoeken.profiel import Profiel, profiel

MELD = Operation("verzoeknotificatie afleveren", Effect.SCHRIJFT, repeatable=False)
BERICHTEN = Operation("berichtenlogboek lezen", Effect.LEEST, repeatable=True)


class NotificatieClient(Client):
    """The receiving side of a zaaksysteem. `stam` has the names in the notificatie, which are an assumption."""

    system: ClassVar[str] = "zaaksysteem"
    feiten: Profiel = profiel()
    stam: stam_profiel.Profiel = stam_profiel.profiel()

    def meld(self, verzoeknummer: str, oin: str) -> bool:
        """Deliver a verzoeknotificatie to `oin`; False when the receiver is not available now (503)."""
        answer = self._call(
            MELD,
            "POST",
            self.feiten.ontvanger.notificatie,
            data=schrijf_notificatie(verzoeknummer, self.stam),
            headers={self.feiten.oin.header: oin, "Content-Type": "application/xml"},
            expect=(200, 201, 202, 204, 503),
        )
        if answer.status_code == 503:
            return False
        aanvaard(answer, MELD)
        return True

    def ontvangen(self, verzoeknummer: str) -> list[OntvangenBericht]:
        """What the message log of the zaaksysteem has of this verzoek."""
        params = {"verzoeknummer": verzoeknummer}
        answer = self._call(BERICHTEN, "GET", self.feiten.ontvanger.berichten, params=params)
        return list(als_model(Berichtenlogboek, als_json(answer, BERICHTEN), BERICHTEN).berichten)
