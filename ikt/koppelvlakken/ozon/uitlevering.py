"""How a consolidated regeling comes from the LVBB into Ozon: our own small koppelvlak, see the profile."""

from __future__ import annotations

from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from ikt.koppelvlakken.ozon.profiel import profiel
from ikt.koppelvlakken.transport import Client, Connection, Effect, Operation

UITLEVEREN = Operation("regeling uitleveren aan Ozon", Effect.SCHRIJFT, repeatable=True)


class Uitlevering(BaseModel):
    """One version of a regeling: `tekst` is the consolidated XML, `ow_bestanden` and `gio_bestanden` are the XML
    of what came new with this version. `geldig_vanaf` is an ISO date."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    bevoegd_gezag: str
    oin: str
    regeling: str
    versie: str
    titel: str
    geldig_vanaf: str
    tekst: str
    ow_bestanden: tuple[str, ...] = ()
    gio_bestanden: tuple[str, ...] = ()
    id_levering: str


class UitleveringClient(Client):
    system: ClassVar[str] = "ozon"

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self.feiten = profiel()

    def lever_uit(self, uitlevering: Uitlevering) -> None:
        """Delivering the same version again changes nothing."""
        pad = self.feiten.uitlevering.uitleveringen
        self._call(UITLEVEREN, "POST", pad, json=uitlevering.model_dump(mode="json"))
