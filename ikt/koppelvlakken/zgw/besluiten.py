"""The Besluiten API: what was decided on a zaak, and in which documents it is written down."""

from __future__ import annotations

from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.zgw.client import ZgwClient
from ikt.koppelvlakken.zgw.zaak import Besluit, Besluitinformatieobject, Zaak

BESLUITEN = Operation("besluiten van een zaak lezen", Effect.LEEST, repeatable=True)


class BesluitenClient(ZgwClient):
    def van_zaak(self, zaak: Zaak) -> list[Besluit]:
        pad = f"{self.feiten.apis.besluiten}/besluiten"
        return list(self._alle(BESLUITEN, Besluit, pad, {"zaak": zaak.url}))

    def documenten(self, besluit: Besluit) -> list[str]:
        """Links to the informatieobjecten; this list of the API knows no pages."""
        pad = f"{self.feiten.apis.besluiten}/besluitinformatieobjecten"
        gevonden = self._lijst(BESLUITEN, Besluitinformatieobject, pad, {"besluit": besluit.url})
        return [each.informatieobject for each in gevonden]
