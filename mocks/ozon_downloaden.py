"""Downloaden v1 of the simulated Ozon: it makes a package of the version that works now."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from werkzeug import Request, Response

from mocks.ozon_dienst import FEITEN, OzonDienst
from mocks.ozon_pakket import schrijf
from mocks.ozon_register import Moment
from mocks.system import event, json_response, route

D, W = FEITEN.downloaden, FEITEN.downloaden_wachten
DUUR = timedelta(minutes=2)


def pad(sjabloon: str) -> str:
    return "/" + D.pad + sjabloon.replace("{", "<").replace("}", ">")


class Downloaden(OzonDienst):
    """Hook: `ozon.download` (the bytes of the package)."""

    @route("POST", pad(D.aanvraag))
    def vraag_aan(self, request: Request) -> Response:
        verzoek = self.wereld.uuid()
        regeling = str(self.vraag(request).get("regelingId", ""))
        self.table("downloads")[verzoek] = {"regeling": regeling, "status": W.bezig}
        self.wereld.schedule(self.name, "maak_download", after=DUUR, verzoek=verzoek)
        return json_response({"verzoekIdentificatie": verzoek}, 202)

    @event("maak_download")
    def maak_download(self, verzoek: str) -> None:
        """Of a regeling that does not work today there is nothing to make."""
        nu, rij = self.klok.nu(), self.table("downloads")[verzoek]
        vandaag = nu.date().isoformat()
        stand = self.register.stand(rij["regeling"], Moment(vandaag, vandaag, nu))
        if stand is not None:
            (self.wereld.folder / f"{verzoek}.zip").write_bytes(self.hook("ozon.download", schrijf(stand)))
        self.table("downloads")[verzoek] = rij | {"status": D.klaar if stand else D.mislukt}

    @route("GET", pad(D.status))
    def download_status(self, request: Request, verzoek: str) -> dict[str, Any]:
        return {"verzoekIdentificatie": verzoek, "status": self._download(verzoek)["status"]}

    @route("GET", pad(D.download))
    def download_adres(self, request: Request, verzoek: str) -> dict[str, Any]:
        if self._download(verzoek)["status"] != D.klaar:
            raise self.probleem(404, "Niet gevonden", "De download is niet beschikbaar.")
        return {"url": f"{request.host_url}{D.pad}{W.bestand.format(verzoek=verzoek)}"}

    @route("GET", pad(W.bestand))
    def download_bestand(self, request: Request, verzoek: str) -> Response:
        self._download(verzoek)
        return Response((self.wereld.folder / f"{verzoek}.zip").read_bytes(), content_type="application/zip")

    def _download(self, verzoek: str) -> dict[str, Any]:
        if verzoek not in self.table("downloads"):
            raise self.niet_gevonden(f"Verzoek {verzoek}")
        gevonden: dict[str, Any] = self.table("downloads")[verzoek]
        return gevonden
