"""The Catalogi API: what the types of a zaak are called."""

from __future__ import annotations

from typing import ClassVar

from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import als_json, als_model
from ikt.koppelvlakken.zgw.zaak import Statustype, Zaaktype

TYPE = Operation("type uit catalogus lezen", Effect.LEEST, repeatable=True)


class CatalogiClient(Client):
    """Links to types come from the Zaken API."""

    system: ClassVar[str] = "zaaksysteem"

    def zaaktype(self, url: str) -> Zaaktype:
        return als_model(Zaaktype, als_json(self._call(TYPE, "GET", url), TYPE), TYPE)

    def statustype(self, url: str) -> Statustype:
        return als_model(Statustype, als_json(self._call(TYPE, "GET", url), TYPE), TYPE)
