"""The part of the simulated zaaksysteem that is told of a verzoek, and fetches it in two steps."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from werkzeug import Request, Response

from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.stam.notificatie import lees_notificatie
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.profiel import profiel
from mocks.system import event, json_response, route
from mocks.zaaksysteem_verwerken import Verwerken

FEITEN = profiel()
HAALT_OP_NA = timedelta(seconds=5)
PROBEERT_OPNIEUW_NA = timedelta(minutes=15)
PROBEERT = 4


class Ontvangen(Verwerken):
    """Table `berichten`: what was received and what became of it.

    Hook: `zaaksysteem.bereikbaar` (bool, for notificaties).
    """

    name: ClassVar[str] = "zaaksysteem"

    @route("POST", FEITEN.ontvanger.notificatie)
    def ontvang(self, request: Request) -> Response:
        """Says only that the message was understood; whether it becomes a zaak shows later."""
        if not self.hook("zaaksysteem.bereikbaar", True):
            return Response(status=503)
        try:
            nummer = lees_notificatie(request.get_data())
        except OngeldigeXml as fout:
            return json_response({"title": "Onbekend bericht", "detail": str(fout)}, status=400)
        self.neem_aan(nummer, request.headers.get(FEITEN.oin.header, ""))
        return Response(status=202)

    def neem_aan(self, nummer: str, oin: str) -> None:
        """Fetch a verzoek soon, on behalf of that organisation."""
        bericht = self.wereld.new_id("bericht")
        self.table("berichten")[bericht] = {
            "verzoeknummer": nummer,
            "oin": oin,
            "ontvangen": self.klok.nu().isoformat(),
            "stand": "ontvangen",
        }
        self.wereld.schedule(self.name, "haal_op", after=HAALT_OP_NA, bericht=bericht, poging=1)

    @route("GET", FEITEN.ontvanger.berichten)
    def berichten(self, request: Request) -> dict[str, Any]:
        nummer = request.args.get("verzoeknummer")
        alle = self.table("berichten").values()
        return {"berichten": [each for each in alle if nummer in (None, each["verzoeknummer"])]}

    @event("haal_op")
    def haal_op(self, bericht: str, poging: int) -> None:
        """Fetch the references and then the content; again later when the DSO-LV is out of order."""
        regel = self.table("berichten")[bericht]
        try:
            stand = self.verwerk(self.client(AfhandelenClient), regel["verzoeknummer"], regel["oin"])
        except Systeemstoring:
            stand = "DSO-LV was niet bereikbaar"
            if poging < PROBEERT:
                self.wereld.schedule(
                    self.name, "haal_op", after=PROBEERT_OPNIEUW_NA, bericht=bericht, poging=poging + 1
                )
        except (NietGeslaagd, OngeldigeXml) as fout:
            stand = f"niet verwerkt: {fout}"
        self.table("berichten")[bericht] = {**regel, "stand": stand}
