"""The part of the simulated SWF that fetches the verzoek of a new samenwerking from the DSO-LV."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stam.versies import Versies
from ikt.koppelvlakken.validatie.document import OngeldigeXml
from ikt.koppelvlakken.verzoeken.afhandelen import AfhandelenClient
from ikt.koppelvlakken.verzoeken.berichten import Verzoekreferenties
from ikt.koppelvlakken.verzoeken.profiel import NAAM as VERZOEKEN
from ikt.koppelvlakken.verzoeken.profiel import profiel as verzoeken_profiel
from mocks.dso_feiten import anders
from mocks.swf_documenten import Documenten
from mocks.swf_feiten import HAALT_VERZOEK_OP_NA, PROBEERT, PROBEERT_OPNIEUW_NA, Gegevens


class Verzoekophaler(Documenten):
    """Hook `swf.verzoek` (the references about to be fetched, or None when that does not succeed)."""

    name: ClassVar[str] = "swf"

    def plan_ophalen(self, samenwerking: str, poging: int = 1) -> None:
        na = HAALT_VERZOEK_OP_NA if poging == 1 else PROBEERT_OPNIEUW_NA
        self.wereld.schedule(self.name, "haal_verzoek_op", after=na, samenwerking=samenwerking, poging=poging)

    def haal_op(self, samenwerking: Gegevens, poging: int) -> Gegevens | None:
        """What the verzoek adds to the samenwerking, its documents placed; None when it could not be fetched."""
        try:
            return self._van_dso(samenwerking)
        except Systeemstoring:
            if poging < PROBEERT:
                self.plan_ophalen(samenwerking["samenwerkingId"], poging + 1)
        except (NietGeslaagd, OngeldigeXml):
            pass  # what the DSO-LV gives now it will give later too
        return None

    def _van_dso(self, samenwerking: Gegevens) -> Gegevens | None:
        """On behalf of who started it: only the bevoegd gezag and its behandeldienst may fetch."""
        client, oin = self.client(AfhandelenClient), samenwerking["aangemaaktDoor"]
        client.feiten = verzoeken_profiel(anders(self.wereld, VERZOEKEN))
        gegeven = client.verzoekreferenties(samenwerking["verzoeknummer"], oin)
        referenties = self.hook("swf.verzoek", gegeven, samenwerking=samenwerking)
        if referenties is None:
            return None
        inhoud = client.stuk(referenties.verzoekXml, oin)
        if inhoud is None:
            return None
        verzoek = Versies(lambda naam: anders(self.wereld, naam)).lees(inhoud).bericht.verzoek
        self._neem_documenten_over(client, samenwerking, verzoek, referenties)
        return {"typeVerzoek": verzoek.type, "titel": samenwerking["titel"] or verzoek.naam.waarde}

    def _neem_documenten_over(
        self, client: AfhandelenClient, samenwerking: Gegevens, verzoek: Verzoek, referenties: Verzoekreferenties
    ) -> None:
        """What the initiatiefnemer gave in confidence is strikt; nobody is told of each apart."""
        vertrouwelijk = {each.document_id for each in verzoek.documenten() if each.vertrouwelijk}
        oin = samenwerking["aangemaaktDoor"]
        for each in referenties.documenten:
            with self.bestanden.schrijver() as schrijver:
                client.document(each.url, oin, schrijver)
            strikt = each.documentId in vertrouwelijk
            self.plaats(samenwerking, oin, each.bestandsnaam, schrijver.sha256, strikt=strikt)
