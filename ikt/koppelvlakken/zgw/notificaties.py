"""The Notificaties API: having a zaaksysteem tell us of what happens to its zaken."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model
from ikt.koppelvlakken.zgw.client import ZgwClient
from ikt.koppelvlakken.zgw.zaak import Model

ABONNEER = Operation("abonneren op notificaties", Effect.SCHRIJFT, repeatable=False)
ABONNEMENTEN = Operation("abonnementen lezen", Effect.LEEST, repeatable=True)
ZEG_OP = Operation("abonnement opzeggen", Effect.SCHRIJFT, repeatable=True)


class Kanaal(Model):
    """What a subscriber wants to hear of; `filters` are kenmerken that a notificatie must have."""

    naam: str
    filters: Mapping[str, str] = {}


class Abonnement(Model):
    """Notificaties go to `callbackUrl`. What is sent along as Authorization is never shown again."""

    url: str
    callbackUrl: str
    kanalen: tuple[Kanaal, ...]


class Notificatie(Model):
    """What happened (`actie`: create, update …) to a `resource` that belongs to `hoofdObject`."""

    kanaal: str
    hoofdObject: str
    resource: str
    resourceUrl: str
    actie: str
    aanmaakdatum: datetime
    kenmerken: Mapping[str, str] = {}


class NotificatiesClient(ZgwClient):
    def abonneer(self, callback: str, auth: str, *kanalen: Kanaal) -> Abonnement:
        """`auth` is the header Authorization that the receiver wants to see."""
        body: dict[str, Any] = {"callbackUrl": callback, "auth": auth, "kanalen": [k.model_dump() for k in kanalen]}
        answer = als_json(self._call(ABONNEER, "POST", self._pad, json=body), ABONNEER)
        return als_model(Abonnement, answer, ABONNEER)

    def abonnementen(self) -> list[Abonnement]:
        """This list of the API knows no pages."""
        return self._lijst(ABONNEMENTEN, Abonnement, self._pad, {})

    def zeg_op(self, abonnement: Abonnement) -> None:
        aanvaard(self._call(ZEG_OP, "DELETE", abonnement.url), ZEG_OP)

    @property
    def _pad(self) -> str:
        return f"{self.feiten.apis.notificaties}/abonnement"
