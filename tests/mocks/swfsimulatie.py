"""The simulated SWF with the software around it, connected as in a run."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Self, TypeVar

from ikt.kern.klok import TIJDZONE
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.swf.actieverzoeken import ActieverzoekenClient
from ikt.koppelvlakken.swf.client import SwfClient
from ikt.koppelvlakken.swf.documenten import DocumentenClient
from ikt.koppelvlakken.swf.gegevens import (
    Actieverzoek,
    Document,
    Ketenpartner,
    NieuwDocument,
    NieuweSamenwerking,
    Notificatie,
    Samenwerking,
)
from ikt.koppelvlakken.swf.notificaties import NotificatiesClient
from ikt.koppelvlakken.swf.profiel import VERSIE, profiel
from ikt.koppelvlakken.swf.samenwerkingen import SamenwerkingenClient
from ikt.koppelvlakken.transport import simulated
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Indienbericht, Ingediend, Toewijzing
from ikt.koppelvlakken.verzoeken.indienen import IndienenClient
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from mocks.fouten import Faults
from mocks.ketenpartner_regels import Regels
from mocks.simulation import Simulation
from tests.verzoek import opgave

C = TypeVar("C", bound=SwfClient)
START = datetime(2026, 3, 3, 9, 1, tzinfo=TIJDZONE)
GEZAG = {"code": "gm0297", "naam": "Gemeentestad", "oin": "00000009900000029700", "bestuurslaag": "gemeente"}
BG = GEZAG["oin"]
PARTIJEN = Regels.lees().partijen.per_rol
PARTNER, ZONDER = PARTIJEN["ketenpartner"].oin, PARTIJEN["ketenpartner_zonder_systeem"].oin
VREEMD = "00000009900009999000"


class Swfsimulatie:
    """Starts on Tuesday 3 March 2026, 9.01; ketenpartners look for what is new at each quarter."""

    def __init__(self, profielen: Mapping[str, Any] | None = None, evidence: Any = None) -> None:
        self.wereld = Wereld("test", START, settings={"gezagen": [GEZAG], "profielen": profielen or {}})
        namen = ("dso", "zaaksysteem", "swf", "ketenpartner", "behandelsoftware")
        self.simulation = Simulation(self.wereld, namen, faults=Faults.load(), connect=simulated)
        self._evidence = evidence

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fout: object) -> None:
        self.wereld.close()

    def client(self, soort: type[C], versie: str = VERSIE) -> C:
        client = soort(simulated("swf", self.simulation.router, evidence=self._evidence))
        client.feiten = profiel(versie=versie)
        return client

    def zet(self, fout: str, aan: bool = True) -> None:
        self.wereld.switch(fout, aan)

    def verder(self, **duur: float) -> list[str]:
        """Let virtual time pass; gives what happened in it."""
        tot = self.wereld.klok.nu() + timedelta(**duur)
        return list(iter(lambda: self.simulation.advance(tot), None))

    def toon(self, scherm: str, **gegevens: str) -> dict[str, Any]:
        return self.simulation.systems[scherm.partition(".")[0]].show(scherm, gegevens)

    # -- what every test begins with --

    def dien_in(self) -> Ingediend:
        """A verzoek with tekening.pdf, and machtiging.pdf in confidence."""
        loket = IndienenClient(simulated("dso", self.simulation.router))
        toewijzing = Toewijzing(bevoegdGezag=Gezag(naam=GEZAG["naam"], oin=BG))
        concept = loket.begin(Indienbericht(toewijzingen=(toewijzing,), verzoek=opgave()))
        for upload in concept.uploads:
            loket.upload(upload, kleine_pdf([upload.bestandsnaam]))
        return loket.dien_in(concept.verzoekId)

    def start(self, verzoeknummer: str | None = None, versie: str = VERSIE, oin: str = BG) -> Samenwerking:
        nieuw = NieuweSamenwerking(titel="Loods", verzoeknummer=verzoeknummer, nummerBinnenSysteem="Z-1")
        return self.client(SamenwerkingenClient, versie).start(nieuw, oin)

    def open(self, *partners: tuple[str, str], versie: str = VERSIE) -> str:
        """An open samenwerking with these ketenpartners (OIN and privilege); gives its id."""
        samenwerking = self.start(versie=versie).samenwerkingId
        for oin, privilege in partners:
            self.nodig_uit(samenwerking, oin, privilege, versie)
        return samenwerking

    def nodig_uit(self, samenwerking: str, oin: str, privilege: str = "VT", versie: str = VERSIE) -> None:
        partner = Ketenpartner(oin=oin, privilege=privilege)
        self.client(SamenwerkingenClient, versie).nodig_uit(samenwerking, partner, BG)

    def plaats(
        self, samenwerking: str, naam: str, soort: str = "RV", inhoud: bytes = b"inhoud", oin: str = BG
    ) -> Document:
        nieuw = NieuwDocument(bestandsNaam=naam, vertrouwelijkheidsAanduiding=soort)
        return self.client(DocumentenClient).voeg_toe(samenwerking, nieuw, io.BytesIO(inhoud), oin)

    def vraag(self, samenwerking: str, ontvanger: str = PARTNER, versie: str = VERSIE) -> Actieverzoek:
        client = self.client(ActieverzoekenClient, versie)
        return client.stel_op(samenwerking, "Advies brand", "Graag advies", ontvanger, BG)

    def namen(self, samenwerking: str, oin: str) -> list[str]:
        return [each.bestandsNaam for each in self.client(DocumentenClient).lijst(samenwerking, oin)]

    def notificaties(self, oin: str) -> list[Notificatie]:
        return self.client(NotificatiesClient).haal_op(oin)

    def soorten(self, oin: str) -> list[str]:
        return [each.notificatieType for each in self.notificaties(oin)]
