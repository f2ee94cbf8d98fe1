"""Actieverzoeken: what one party asks of another, the status of that, and the messages with it."""

from __future__ import annotations

from ikt.koppelvlakken.swf.client import MERGE_PATCH, SwfClient
from ikt.koppelvlakken.swf.gegevens import Actieverzoek, Bericht
from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import als_json, als_model

STEL_OP = Operation("actieverzoek opstellen", Effect.SCHRIJFT, repeatable=False)
TOON = Operation("actieverzoek tonen", Effect.LEEST, repeatable=True)
LIJST = Operation("actieverzoeken tonen", Effect.LEEST, repeatable=True)
WIJZIG = Operation("actieverzoek wijzigen", Effect.SCHRIJFT, repeatable=False)
KOPPEL = Operation("document aan actieverzoek koppelen", Effect.SCHRIJFT, repeatable=True)
ONTKOPPEL = Operation("document van actieverzoek ontkoppelen", Effect.SCHRIJFT, repeatable=True)
BERICHTEN = Operation("berichten bij actieverzoek tonen", Effect.LEEST, repeatable=True)
STUUR = Operation("bericht bij actieverzoek sturen", Effect.SCHRIJFT, repeatable=False)


class ActieverzoekenClient(SwfClient):
    def stel_op(self, samenwerking: str, titel: str, omschrijving: str, ontvanger: str, oin: str) -> Actieverzoek:
        """`ontvanger` is the OIN of the ketenpartner that is asked."""
        body = {"titel": titel, "omschrijving": omschrijving, "ontvanger": ontvanger}
        answer = self._schrijf(STEL_OP, "POST", self.feiten.paden.opstellen.format(id=samenwerking), oin, json=body)
        return als_model(Actieverzoek, als_json(answer, STEL_OP), STEL_OP)

    def toon(self, actieverzoek: str, oin: str) -> Actieverzoek | None:
        return self._een(TOON, Actieverzoek, self.feiten.paden.actieverzoek.format(id=actieverzoek), oin)

    def lijst(self, samenwerking: str, oin: str) -> list[Actieverzoek]:
        """Those that this organisation sent or got."""
        params = {self.feiten.filters.samenwerking: samenwerking, self.feiten.filters.organisatie: oin}
        pad, blad = self.feiten.paden.actieverzoeken, self.feiten.bladeren.notificaties
        return list(self._alle(LIJST, Actieverzoek, pad, oin, params=params, blad=blad))

    def zet_status(
        self, actieverzoek: str, status: str, oin: str, *, melding: str | None = None, product: str | None = None
    ) -> None:
        """A merge-patch; `NietGeslaagd` when the SWF does not allow this party that status now."""
        meer = {"melding": melding, "productId": product}
        body = {"status": status, **{veld: waarde for veld, waarde in meer.items() if waarde}}
        pad, headers = self.feiten.paden.actieverzoek.format(id=actieverzoek), {"Content-Type": MERGE_PATCH}
        self._schrijf(WIJZIG, "PATCH", pad, oin, json=body, headers=headers)

    def koppel(self, actieverzoek: str, document: str, oin: str) -> None:
        """Say that a document of the samenwerking belongs to this actieverzoek."""
        self._schrijf(KOPPEL, "PUT", self._koppeling(actieverzoek, document), oin)

    def ontkoppel(self, actieverzoek: str, document: str, oin: str) -> None:
        self._schrijf(ONTKOPPEL, "DELETE", self._koppeling(actieverzoek, document), oin)

    def _koppeling(self, actieverzoek: str, document: str) -> str:
        return self.feiten.overige_paden.koppeling.format(id=actieverzoek, document=document)

    def berichten(self, actieverzoek: str, oin: str) -> list[Bericht]:
        pad, blad = self.feiten.paden.berichten.format(id=actieverzoek), self.feiten.bladeren.notificaties
        return list(self._alle(BERICHTEN, Bericht, pad, oin, params={}, blad=blad))

    def stuur_bericht(self, actieverzoek: str, tekst: str, oin: str) -> None:
        pad = self.feiten.paden.berichten.format(id=actieverzoek)
        self._schrijf(STUUR, "POST", pad, oin, json={"bericht": tekst})
