"""Downloaden v1: ask for a regeling, look whether its package is ready, and fetch it."""

from __future__ import annotations

from datetime import timedelta

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.ozon.lezer import OzonLezer
from ikt.koppelvlakken.transport import Effect, Operation

# Asking changes nothing in the register: it makes a copy.
VRAAG_AAN = Operation("download van een regeling aanvragen", Effect.LEEST, repeatable=True)
LEES_STATUS = Operation("status van een download opvragen", Effect.LEEST, repeatable=True)
HAAL_OP = Operation("download ophalen", Effect.LEEST, repeatable=True)
GEDULD = timedelta(hours=1)
"""Within this time a package is ready."""


class DownloadClient(OzonLezer):
    """```python
    verzoek = downloaden.vraag_aan("/akn/nl/act/gm0297/2020/omgevingsplan")
    casus.wacht_op("de download", lambda: downloaden.status(verzoek), downloaden.is_klaar, ...)
    Downloadpakket.lees(downloaden.zip(verzoek))
    ```"""

    def vraag_aan(self, regeling: str) -> str:
        """The number under which the request is handled."""
        antwoord = self._call(
            VRAAG_AAN, "POST", self._dienst(self.feiten.downloaden.aanvraag), json={"regelingId": regeling}
        )
        return str(self._object(antwoord).get("verzoekIdentificatie", ""))

    def status(self, verzoek: str) -> str:
        hal = self._json(LEES_STATUS, self._dienst(self.feiten.downloaden.status, verzoek))
        return str(hal.get("status", ""))

    def is_klaar(self, status: str) -> bool:
        """Done, well or not."""
        return status in (self.feiten.downloaden.klaar, self.feiten.downloaden.mislukt)

    def zip(self, verzoek: str) -> bytes:
        """The package; only of a request that is ready."""
        hal = self._json(HAAL_OP, self._dienst(self.feiten.downloaden.download, verzoek))
        antwoord = self._call(HAAL_OP, "GET", str(hal.get("url", "")))
        if not antwoord.ok:
            raise Systeemstoring(f"Ozon gaf {antwoord.status_code} op {antwoord.url}", systeem=self.system)
        return antwoord.content

    def _dienst(self, pad: str, verzoek: str = "") -> str:
        return self._pad(pad, dienst=self.feiten.downloaden, verzoek=verzoek)
