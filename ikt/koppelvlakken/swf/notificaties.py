"""Notificaties: the SWF pushes nothing, so who wants to know what happened comes and asks."""

from __future__ import annotations

from datetime import datetime

from ikt.koppelvlakken.swf.client import SwfClient
from ikt.koppelvlakken.swf.gegevens import Notificatie
from ikt.koppelvlakken.transport import Effect, Operation

HAAL_OP = Operation("notificaties ophalen", Effect.LEEST, repeatable=True)
VERWIJDER = Operation("notificatie verwijderen", Effect.SCHRIJFT, repeatable=True)


class NotificatiesClient(SwfClient):
    def haal_op(self, oin: str, *, na: datetime | None = None, tot: datetime | None = None) -> list[Notificatie]:
        """For this organisation, of all samenwerkingen: later than `na`, and not later than `tot`."""
        asked = {self.feiten.filters.na: na, self.feiten.filters.tot: tot}
        params = {naam: moment.isoformat() for naam, moment in asked.items() if moment}
        return self._lijst(self.feiten.paden.notificaties, oin, params)

    def van_samenwerking(self, samenwerking: str, oin: str) -> list[Notificatie]:
        return self._lijst(self.feiten.paden.notificaties_van.format(id=samenwerking), oin, {})

    def verwijder(self, notificatie: str, oin: str) -> None:
        """For this organisation only; others still see it."""
        self._schrijf(VERWIJDER, "DELETE", self.feiten.overige_paden.notificatie.format(id=notificatie), oin)

    def _lijst(self, pad: str, oin: str, params: dict[str, str]) -> list[Notificatie]:
        blad = self.feiten.bladeren.notificaties
        return list(self._alle(HAAL_OP, Notificatie, pad, oin, params=params, blad=blad))
