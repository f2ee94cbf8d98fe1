"""The web application of the simulated SWF, for ketenpartners without software of their own."""

from __future__ import annotations

import io
from typing import Any, ClassVar

from werkzeug.exceptions import HTTPException

from ikt.koppelvlakken.verzoeken.bijlagen import bijlage
from mocks.swf_actieverzoeken import Actieverzoeken
from mocks.swf_documenten import SOORTEN, Documenten
from mocks.swf_feiten import PER_VERSIE, Beller, Gegevens
from mocks.system import screen


class Webapplicatie(Documenten, Actieverzoeken):
    """What is done here goes the same way as over the API."""

    name: ClassVar[str] = "swf"

    @screen("swf.webapplicatie")
    def webapplicatie(self, oin: str, titel: str, status: str, document: str = "", melding: str = "") -> dict[str, Any]:
        """A person opens the actieverzoek with that title, places a document with it, and gives it a status."""
        gevonden = next((each for each in self.table("actieverzoeken").values() if each["titel"] == titel), None)
        if gevonden is None or gevonden["ontvanger"] != oin:
            return {"resultaat": "nee"}
        samenwerking = self.table("samenwerkingen")[gevonden["samenwerkingId"]]
        if document:
            geplaatst = self._plaats_van_scherm(samenwerking, oin, document, titel)
            self.koppel_documenten(gevonden["actieverzoekId"], [*gevonden["documenten"], geplaatst])
        wie = Beller(oin, samenwerking["versie"], PER_VERSIE[samenwerking["versie"]])
        meer = {"melding": melding} if melding else {}
        try:
            self.ga_over(samenwerking, gevonden["actieverzoekId"], wie, status, **meer)
        except HTTPException:
            return {"resultaat": "nee"}
        return {"resultaat": "ja"}

    def _plaats_van_scherm(self, samenwerking: Gegevens, oin: str, bestandsnaam: str, titel: str) -> str:
        """Gives its documentId."""
        sha256 = self.bestanden.bewaar(io.BytesIO(bijlage(bestandsnaam, titel)))
        geplaatst = self.plaats(samenwerking, oin, bestandsnaam, sha256, strikt=False)
        self.meld_document(samenwerking, SOORTEN.document_toegevoegd, geplaatst, oin)
        return str(geplaatst["documentId"])
