"""The simulated software in which a bevoegd gezag, or its behandeldienst, works with ketenpartners."""

from __future__ import annotations

from typing import Any, ClassVar

from ikt.koppelvlakken.swf.gegevens import NieuweSamenwerking
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from mocks.swf_afnemer import Afnemer
from mocks.swf_notificaties import Rol
from mocks.system import event, screen


class Behandelsoftware(Afnemer):
    """Hooks: those of `Afnemer`, and `behandelsoftware.verzoeknummer` (that a samenwerking is started with)."""

    name: ClassVar[str] = "behandelsoftware"
    rol: ClassVar[Rol] = "eigenaar"

    @screen("behandelsoftware.dossier")
    def toon_dossier(self, oin: str, samenwerking: str) -> dict[str, Any]:
        return self.dossier(oin, samenwerking)

    @screen("behandelsoftware.start")
    def begin(self, oin: str, titel: str, verzoeknummer: str, kenmerk: str) -> dict[str, Any]:
        """A behandelaar starts a samenwerking from the zaak of a verzoek."""
        self.wereld.schedule(self.name, "start", oin=oin, titel=titel, verzoeknummer=verzoeknummer, kenmerk=kenmerk)
        return {"resultaat": "ja"}

    @event("start")
    def start_samenwerking(self, oin: str, titel: str, verzoeknummer: str, kenmerk: str) -> None:
        nummer = self.hook("behandelsoftware.verzoeknummer", verzoeknummer)
        nieuw = NieuweSamenwerking(titel=titel, verzoeknummer=nummer, nummerBinnenSysteem=kenmerk)
        self.swf(SamenwerkingenClient).start(nieuw, oin)
