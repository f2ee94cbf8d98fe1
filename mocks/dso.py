"""The simulated DSO-LV around a verzoek: takes it in, announces it, and hands it out."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from werkzeug import Request, Response

from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.stam import profiel as stam
from ikt.koppelvlakken.verzoeken.notificeren import NotificatieClient
from ikt.koppelvlakken.verzoeken.profiel import NAAM, profiel
from mocks.dso_feiten import FEITEN
from mocks.dso_innemen import Innemen
from mocks.dso_uitgeven import Uitgeven
from mocks.system import event


class Dso(Innemen, Uitgeven):
    """Hook `dso.notificatie`: the verzoeknummer about to be announced; None when it gets lost."""

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
        if nummer is None or self._afgeleverd(nummer, verzoek["behandeldienst"] or verzoek["oin"]):
            return
        if poging <= FEITEN.herlevering.pogingen:
            later = timedelta(hours=FEITEN.herlevering.tussenpoos_uur)
            self.wereld.schedule(self.name, "notificeer", after=later, verzoeknummer=verzoeknummer, poging=poging + 1)

    def _afgeleverd(self, nummer: str, oin: str) -> bool:
        client = self.client(NotificatieClient)
        anders = self.wereld.settings.get("profielen", {})
        client.feiten, client.stam = profiel(anders.get(NAAM)), stam.profiel(anders.get(stam.NAAM))
        try:
            return client.meld(nummer, oin)
        except (Systeemstoring, NietGeslaagd):
            return False
