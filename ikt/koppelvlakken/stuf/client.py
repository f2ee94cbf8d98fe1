"""The zakenmagazijn that ikt offers: software hands it StUF messages, and we read what came in."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from ikt.koppelvlakken.stuf.profiel import Profiel
from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model

STUUR = Operation("StUF-bericht sturen", Effect.SCHRIJFT, repeatable=False)
BERICHTEN = Operation("ontvangen StUF-berichten lezen", Effect.LEEST, repeatable=True)


class Ontvangen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")

    berichten: tuple[str, ...]


class StufClient(Client):
    system: ClassVar[str] = "zakenmagazijn"
    feiten: Profiel = Profiel.lees()

    def stuur(self, inhoud: bytes) -> None:
        headers = {"Content-Type": "text/xml; charset=utf-8"}
        aanvaard(self._call(STUUR, "POST", self.feiten.magazijn.ontvang, data=inhoud, headers=headers), STUUR)

    def ontvangen(self) -> list[bytes]:
        """All messages, the first to come in first."""
        answer = als_json(self._call(BERICHTEN, "GET", self.feiten.magazijn.berichten), BERICHTEN)
        return [each.encode() for each in als_model(Ontvangen, answer, BERICHTEN).berichten]
