"""The simulated zaaksysteem: is told of a verzoek, fetches it in two steps, and makes one zaak of it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, ClassVar

from werkzeug import Request, Response

from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stam.lezer import lees
from ikt.koppelvlakken.stam.notificatie import lees_notificatie
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.berichten import Documentreferentie
from ikt.koppelvlakken.verzoeken.profiel import profiel
from mocks.system import event, json_response, route
from mocks.zaken import Zaken

FEITEN = profiel()
HAALT_OP_NA = timedelta(seconds=5)
PROBEERT_OPNIEUW_NA = timedelta(minutes=15)
PROBEERT = 4
NIEUWE_ZAAK = ("Initieren", "Conceptverzoek")
"""A verzoek with one of these doelen leads to a new zaak; Aanvullen and Intrekken are not simulated yet."""


class Zaaksysteem(Zaken):
    """Table `berichten`: what was received and what became of it.

    Hooks: `zaaksysteem.bereikbaar` (bool, for notificaties), `zaaksysteem.bijlagen` (the document references
    that are fetched; with `verzoek`), and those of `Zaken`.
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
        oin = request.headers.get(FEITEN.oin.header, "")
        bericht = self._log(nummer, oin)
        self.wereld.schedule(self.name, "haal_op", after=HAALT_OP_NA, bericht=bericht, poging=1)
        return Response(status=202)

    def _log(self, nummer: str, oin: str) -> str:
        bericht = self.wereld.new_id("bericht")
        regel = {
            "verzoeknummer": nummer,
            "oin": oin,
            "ontvangen": self.klok.nu().isoformat(),
            "stand": "ontvangen",
        }
        self.table("berichten")[bericht] = regel
        return bericht

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
            stand = self._verwerk(regel["verzoeknummer"], regel["oin"])
        except Systeemstoring:
            stand = "DSO-LV was niet bereikbaar"
            if poging < PROBEERT:
                self.wereld.schedule(
                    self.name, "haal_op", after=PROBEERT_OPNIEUW_NA, bericht=bericht, poging=poging + 1
                )
        except (NietGeslaagd, OngeldigeXml) as fout:
            stand = f"niet verwerkt: {fout}"
        self.table("berichten")[bericht] = {**regel, "stand": stand}

    def _verwerk(self, verzoeknummer: str, oin: str) -> str:
        client = self.client(AfhandelenClient)
        referenties = client.verzoekreferenties(verzoeknummer, oin)
        if referenties is None:
            return "DSO-LV geeft dit verzoek niet aan dit OIN"
        inhoud = client.stuk(referenties.verzoekXml, oin)
        if inhoud is None:
            return "het verzoekbericht is er niet"
        verzoek = lees(inhoud).bericht.verzoek
        if verzoek.doel not in NIEUWE_ZAAK:
            return f"het doel {verzoek.doel} wordt nog niet verwerkt"
        return self._registreer(client, verzoek, referenties.documenten, oin)

    def _registreer(
        self,
        client: AfhandelenClient,
        verzoek: Verzoek,
        referenties: tuple[Documentreferentie, ...],
        oin: str,
    ) -> str:
        zaak = self.maak_zaak(verzoek, oin)
        if zaak is None:
            return "geen zaak gemaakt"
        for referentie in self.hook("zaaksysteem.bijlagen", referenties, verzoek=verzoek):
            document = client.document(referentie.url, oin)
            if document is not None:
                self.voeg_document_toe(zaak, referentie.bestandsnaam, document.sha256)
        return f"zaak {zaak}"
