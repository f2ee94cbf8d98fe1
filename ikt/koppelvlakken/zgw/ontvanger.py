"""The receiver of ZGW notificaties that ikt offers: software tells it what happened, and we read what came in."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model
from ikt.koppelvlakken.zgw.notificaties import Notificatie
from ikt.koppelvlakken.zgw.profiel import Profiel, profiel
from ikt.koppelvlakken.zgw.zaak import Model

STUUR = Operation("notificatie sturen", Effect.SCHRIJFT, repeatable=False)
ONTVANGEN = Operation("ontvangen notificaties lezen", Effect.LEEST, repeatable=True)


class Ontvangen(Model):
    notificaties: tuple[Notificatie, ...]


class OntvangerClient(Client):
    system: ClassVar[str] = "notificatieontvanger"
    feiten: Profiel = profiel()

    @property
    def callback(self) -> str:
        """Where notificaties are to be sent."""
        return f"{self.connection.base_url}{self.feiten.ontvanger.callback}"

    def stuur(self, notificatie: Notificatie, callback: str, auth: str) -> None:
        body, headers = notificatie.model_dump(mode="json"), {"Authorization": auth}
        aanvaard(self._call(STUUR, "POST", callback, json=body, headers=headers), STUUR)

    def ontvangen(self) -> list[Notificatie]:
        """All that came in, the first one first."""
        answer = als_json(self._call(ONTVANGEN, "GET", self.feiten.ontvanger.notificaties), ONTVANGEN)
        return list(als_model(Ontvangen, answer, ONTVANGEN).notificaties)
