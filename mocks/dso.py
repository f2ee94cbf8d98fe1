"""The simulated DSO-LV around a verzoek: takes it in, announces it, and hands it out."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from werkzeug import Request, Response

from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.stam import profiel as stam
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.verzoeken.profiel import NAAM, profiel
from mocks.dso_doorsturen import Doorsturen
from mocks.dso_feiten import FEITEN, anders
from mocks.system import event


class Dso(Doorsturen):
    """Hooks: `dso.notificatie` (the verzoeknummer about to be announced; None when it gets lost) and
    `dso.geadresseerde` (OIN of whom it is announced to); each with `verzoek`.
    """

    name: ClassVar[str] = "dso"

    def _answer(self, request: Request) -> Response:
        answer = super()._answer(request)
        answer.headers["x-dso-instance"] = self.wereld.uuid().replace("-", "")
        return answer

    @event("notificeer")
    def notificeer(self, verzoeknummer: str, poging: int) -> None:
        """Deliver the verzoeknotificatie; when the receiver is not there, again after a while."""
        verzoek = self.table("verzoeken")[verzoeknummer]
        nummer = self.hook("dso.notificatie", verzoeknummer, verzoek=verzoek)
        oin = self.hook("dso.geadresseerde", (verzoek["behandeldienst"] or verzoek["gezag"])["oin"], verzoek=verzoek)
        if nummer is None or self._afgeleverd(nummer, oin, verzoek):
            return
        if poging <= FEITEN.herlevering.pogingen:
            later = timedelta(hours=FEITEN.herlevering.tussenpoos_uur)
            self.wereld.schedule(self.name, "notificeer", after=later, verzoeknummer=verzoeknummer, poging=poging + 1)

    def _afgeleverd(self, nummer: str, oin: str, verzoek: dict[str, Any]) -> bool:
        client = self.client(NotificatieClient, oin)
        client.feiten = profiel(anders(self.wereld, NAAM))
        client.stam = self.versies.voor(verzoek["opgave"]["type"], verzoek["opgave"]["doel"]) or stam.profiel()
        try:
            return client.meld(nummer, oin)
        except (Systeemstoring, NietGeslaagd):
            return False
