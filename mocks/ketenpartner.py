"""The simulated software of ketenpartners: it follows the SWF, and does there what its users tell it to."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import timedelta
from typing import Any, ClassVar

from ikt.kern.uitkomst import NietGeslaagd, Testfout
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.gegevens import NieuwDocument
from ikt.koppelvlakken.verzoeken.bijlagen import bijlage
from mocks.swf_afnemer import Afnemer
from mocks.swf_feiten import FEITEN
from mocks.swf_notificaties import Rol
from mocks.system import event, screen

VERSTUURT_NA = timedelta(minutes=1)


class Ketenpartner(Afnemer):
    """It serves every ketenpartner with software of its own; the others work in the web application of the SWF.

    Hooks: those of `Afnemer`; `ketenpartner.advies` (name of the document about to be placed, '' for none),
    `ketenpartner.status` (the status about to be given, None when the software forgets to) and `ketenpartner.koppelt`
    (bool, whether it links the document to the actieverzoek).
    """

    name: ClassVar[str] = "ketenpartner"
    rol: ClassVar[Rol] = "ketenpartner"

    @event("haal_op")
    def haal_op(self, oin: str) -> None:
        if self.regels.heeft_eigen_systeem(oin):
            super().haal_op(oin)

    @screen("ketenpartner.organisatie")
    def organisatie(self, rol: str) -> dict[str, Any]:
        """The party that stands in for a role."""
        try:
            return self.regels.partijen.per_rol[rol].model_dump()
        except KeyError:
            raise Testfout(f"Voor de rol '{rol}' is er geen gesimuleerde ketenpartner.") from None

    @screen("ketenpartner.dossier")
    def toon_dossier(self, oin: str, samenwerking: str) -> dict[str, Any]:
        return self.dossier(oin, samenwerking)

    @screen("ketenpartner.actieverzoek")
    def behandel(
        self, oin: str, samenwerking: str, titel: str, status: str, document: str = "", melding: str = ""
    ) -> dict[str, Any]:
        """A user opens an actieverzoek, and gives it a status, perhaps with a document; only what came in is there."""
        acties = self.table("dossiers").get(f"{oin}/{samenwerking}", {"actieverzoeken": {}})["actieverzoeken"]
        gevonden = next((id for id, each in acties.items() if each["titel"] == titel), None)
        if gevonden is None:
            return {"resultaat": "nee"}
        self.wereld.schedule(
            self.name,
            "verstuur",
            after=VERSTUURT_NA,
            oin=oin,
            samenwerking=samenwerking,
            actieverzoek=gevonden,
            titel=titel,
            status=status,
            document=document,
            melding=melding,
        )
        return {"resultaat": "ja"}

    @event("verstuur")
    def verstuur(
        self, oin: str, samenwerking: str, actieverzoek: str, titel: str, status: str, document: str, melding: str
    ) -> None:
        advies, api = self.hook("ketenpartner.advies", document), self.swf(ActieverzoekenClient)
        product = self._plaats(samenwerking, advies, titel, oin) if advies else None
        if product and self.hook("ketenpartner.koppelt", True):
            with suppress(NietGeslaagd):  # the SWF lost the document: its user sees that, and goes on
                api.koppel(actieverzoek, product, oin)
        naar = self.hook("ketenpartner.status", status)
        if naar is not None:
            api.zet_status(actieverzoek, naar, oin, melding=melding or None, product=product)

    def _plaats(self, samenwerking: str, advies: str, titel: str, oin: str) -> str:
        """Gives the documentId."""
        nieuw = NieuwDocument(bestandsNaam=advies, vertrouwelijkheidsAanduiding=FEITEN.waarden.regulier)
        inhoud = io.BytesIO(bijlage(advies, titel))
        return self.swf(DocumentenClient).voeg_toe(samenwerking, nieuw, inhoud, oin).documentId
