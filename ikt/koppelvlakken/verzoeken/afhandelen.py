"""Fetching a verzoek in two steps: first the references, then the content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import ClassVar

from requests import Response

from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Verzoekreferenties, Zaakverwijzing, Zaakverwijzingen
from ikt.koppelvlakken.verzoeken.profiel import Profiel, profiel

REFERENTIES = Operation("verzoekreferenties ophalen", Effect.LEEST, repeatable=True)
STUK = Operation("stuk bij verzoek ophalen", Effect.LEEST, repeatable=True)
ZOEK = Operation("verzoeken zoeken", Effect.LEEST, repeatable=True)
STUUR_DOOR = Operation("verzoek doorsturen", Effect.SCHRIJFT, repeatable=False)
CHUNK = 64 * 1024

Ring = Sequence[tuple[float, float]]


@dataclass(frozen=True)
class Opgehaald:
    """A document as it came in; `sha256` in hex, `grootte` in bytes."""

    sha256: str
    grootte: int


class AfhandelenClient(Client):
    """The API 'Verzoek afhandelen'. `oin` is on whose behalf is fetched."""

    system: ClassVar[str] = "dso"
    feiten: Profiel = profiel()

    def verzoekreferenties(self, verzoeknummer: str, oin: str) -> Verzoekreferenties | None:
        """Links to the verzoekbericht, the PDF and the documents; None when this OIN does not get them."""
        pad = self.feiten.afhandelen.basis + self.feiten.ophalen.verzoekreferenties
        answer = self._get(REFERENTIES, pad.format(verzoeknummer=verzoeknummer), oin, expect=(200, 403, 404))
        if answer.status_code != 200:
            return None
        return als_model(Verzoekreferenties, als_json(answer, REFERENTIES), REFERENTIES)

    def stuk(self, url: str, oin: str) -> bytes | None:
        """The verzoekbericht or the PDF behind a reference; None when it is not there (any more)."""
        answer = self._get(STUK, url, oin, expect=(200, 403, 404))
        return answer.content if answer.status_code == 200 else None

    def document(self, url: str, oin: str, bewaar: Callable[[bytes], object] = len) -> Opgehaald | None:
        """Fetch a document of any size, piece by piece to `bewaar`; None when it is not there."""
        with self._get(STUK, url, oin, expect=(200, 403, 404), stream=True) as answer:
            if answer.status_code != 200:
                return None
            digest, size = hashlib.sha256(), 0
            for chunk in answer.iter_content(CHUNK):
                digest.update(chunk)
                bewaar(chunk)
                size += len(chunk)
        return Opgehaald(digest.hexdigest(), size)

    def zoek(
        self, vanaf: date, tot: date, oin: str, verzoeknummer: str | None = None, gebied: Ring | None = None
    ) -> list[Zaakverwijzing]:
        """The verzoeken filed between the dates, of all bevoegde gezagen: those in an area, or related to a verzoek.

        `gebied` is one closed ring in RD.
        """
        vlak = {"type": "Polygon", "coordinates": [[list(punt) for punt in gebied]]} if gebied else None
        waarin = {"verzoeknummer": verzoeknummer, self.feiten.zoeken.gebied: vlak}
        vraag = {naam: waarde for naam, waarde in waarin.items() if waarde} | {
            "vanaf": vanaf.isoformat(),
            "tot": tot.isoformat(),
        }
        gevonden: list[Zaakverwijzing] = []
        for nr in count(1):
            pagina = self._zoek({**vraag, "pagina": nr}, oin)
            gevonden += pagina.zaakverwijzingen
            if not pagina.zaakverwijzingen or len(gevonden) >= pagina.totaal:
                break
        return gevonden

    def _zoek(self, vraag: dict[str, object], oin: str) -> Zaakverwijzingen:
        pad = self.feiten.afhandelen.basis + self.feiten.afhandelen.zoek
        answer = self._call(ZOEK, "POST", pad, json=vraag, headers={self.feiten.oin.header: oin})
        return als_model(Zaakverwijzingen, als_json(answer, ZOEK), ZOEK)

    def wijzig_bevoegd_gezag(self, verzoeknummer: str, naar: Gezag, oin: str) -> None:
        """Hand a verzoek over to another bevoegd gezag; `NietGeslaagd` when the DSO-LV refuses."""
        self._stuur_door(self.feiten.doorsturen.bevoegd_gezag, verzoeknummer, naar, oin)

    def wijzig_behandeldienst(self, verzoeknummer: str, naar: Gezag, oin: str) -> None:
        """Let another behandeldienst handle it on behalf of the same bevoegd gezag."""
        self._stuur_door(self.feiten.doorsturen.behandeldienst, verzoeknummer, naar, oin)

    def _stuur_door(self, pad: str, verzoeknummer: str, naar: Gezag, oin: str) -> None:
        url = self.feiten.afhandelen.basis + pad.format(verzoeknummer=verzoeknummer)
        headers = {self.feiten.oin.header: oin}
        answer = self._call(STUUR_DOOR, "PUT", url, json=naar.model_dump(), headers=headers, expect=(403,))
        aanvaard(answer, STUUR_DOOR)

    def _get(
        self, operation: Operation, path: str, oin: str, *, expect: tuple[int, ...], stream: bool = False
    ) -> Response:
        headers = {self.feiten.oin.header: oin}
        return self._call(operation, "GET", path, headers=headers, expect=expect, stream=stream)
