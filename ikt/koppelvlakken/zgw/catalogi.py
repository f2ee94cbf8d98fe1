"""The Catalogi API: what the types of a zaak are called."""

from __future__ import annotations

from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.zgw.client import ZgwClient
from ikt.koppelvlakken.zgw.zaak import Besluittype, Statustype, Zaaktype

TYPE = Operation("type uit catalogus lezen", Effect.LEEST, repeatable=True)


class CatalogiClient(ZgwClient):
    """Links to types come from the Zaken and Besluiten APIs."""

    def zaaktype(self, url: str) -> Zaaktype:
        return self._een(TYPE, Zaaktype, url)

    def statustype(self, url: str) -> Statustype:
        return self._een(TYPE, Statustype, url)

    def besluittype(self, url: str) -> Besluittype:
        return self._een(TYPE, Besluittype, url)
