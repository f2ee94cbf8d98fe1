"""The client of the bronhouderkoppelvlak, over the REST gateway in front of it."""

from __future__ import annotations

from typing import ClassVar

from lxml import etree
from pydantic import BaseModel, ConfigDict

from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.bhkv.profiel import profiel
from ikt.koppelvlakken.bhkv.verslag import Resultaat, Soort, lees_alle
from ikt.koppelvlakken.transport import Client, Connection, Effect, Operation

AANLEVEREN = Operation("aanleveren bij de LVBB", Effect.SCHRIJFT, repeatable=False)
RESULTAAT = Operation("resultaat ophalen bij de LVBB", Effect.LEEST, repeatable=True)


class Levering(BaseModel):
    """What the gateway wants to know; the LVBB fetches the zip at `url` itself.

    `checksum` is SHA-256 in hex over the zip, `grootte` its size in bytes, `oin_bevoegdgezag` 20 digits.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    identificatie: str
    oin_bevoegdgezag: str
    leverings_id: str
    conversation_id: str
    url: str
    checksum: str
    grootte: int

    @property
    def kenmerk(self) -> str:
        """Under which the results are kept."""
        return f"{self.oin_bevoegdgezag}_{self.conversation_id}"


class BhkvClient(Client):
    """Deliver a package and fetch the answers; they come later, and pile up per conversation."""

    system: ClassVar[str] = "lvbb"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.feiten = profiel()

    def lever_aan(self, aanleveraar: str, levering: Levering, soort: Soort = "publicatie") -> str:
        """Send one levering for `aanleveraar` (OIN); gives the url where its results will be."""
        pad = self.feiten.gateway.aanleveren.format(oin=aanleveraar, soort=soort)
        antwoord = self._call(AANLEVEREN, "POST", pad, json=levering.model_dump())
        try:
            return str(antwoord.json()["url"])
        except (ValueError, KeyError, TypeError):
            raise self._onleesbaar("het antwoord op de aanlevering") from None

    def resultaten(self, aanleveraar: str, kenmerk: str) -> tuple[Resultaat, ...]:
        """The answers so far to the levering with this `kenmerk`, the oldest first."""
        pad = self.feiten.gateway.resultaat.format(oin=aanleveraar, levering=kenmerk)
        antwoord = self._call(RESULTAAT, "GET", pad, expect=(404,))
        if antwoord.status_code == 404:
            return ()
        try:
            return lees_alle(antwoord.content, self.feiten)
        except (etree.XMLSyntaxError, ValueError):
            raise self._onleesbaar("het resultaat") from None

    def _onleesbaar(self, wat: str) -> Systeemstoring:
        return Systeemstoring(f"{self.system}: {wat} is niet te lezen", systeem=self.system)
