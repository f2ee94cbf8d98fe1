"""The simulated systems of the VTH-keten, connected as in a run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Self, TypeVar

from ikt.kern.klok import TIJDZONE
from ikt.kern.wereld import Wereld
from ikt.koppelvlakken.transport import Client, simulated
from ikt.koppelvlakken.verzoeken.berichten import Gezag, Indienbericht, Ingediend, Toewijzing
from ikt.koppelvlakken.verzoeken.indienen import IndienenClient
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf
from ikt.koppelvlakken.zaaksysteem.beeld import Zaakbeeld
from ikt.koppelvlakken.zgw.besluiten import BesluitenClient
from ikt.koppelvlakken.zgw.catalogi import CatalogiClient
from ikt.koppelvlakken.zgw.documenten import DocumentenClient
from ikt.koppelvlakken.zgw.zaak import Zaak
from ikt.koppelvlakken.zgw.zaakbeeld import ZgwZaaksysteem
from ikt.koppelvlakken.zgw.zaken import ZakenClient
from mocks.fouten import Faults
from mocks.simulation import Simulation
from tests.verzoek import GEZAG_OIN, opgave

C = TypeVar("C", bound=Client)
START = datetime(2026, 3, 3, 9, 0, tzinfo=TIJDZONE)
GEZAG = Gezag(naam="Gemeentestad", oin=GEZAG_OIN)
DIENST = Gezag(naam="Omgevingsdienst Testeiland", oin="00000001999999200000")


class Vthsimulatie:
    """Starts on Tuesday 3 March 2026, 9.00."""

    def __init__(
        self,
        folder: Path | None = None,
        profielen: Mapping[str, Any] | None = None,
        namen: Sequence[str] = ("dso", "zaaksysteem"),
    ) -> None:
        self.wereld = Wereld("test", START, folder=folder, settings={"profielen": profielen or {}})
        self.simulation = Simulation(self.wereld, namen, faults=Faults.load(), connect=simulated)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *fout: object) -> None:
        self.wereld.close()

    def client(self, soort: type[C]) -> C:
        return soort(simulated(soort.system, self.simulation.router))

    def zet(self, fout: str, aan: bool = True) -> None:
        self.wereld.switch(fout, aan)

    def verder(self, **duur: float) -> list[str]:
        """Let virtual time pass; gives what happened in it."""
        tot = self.wereld.klok.nu() + timedelta(**duur)
        return list(iter(lambda: self.simulation.advance(tot), None))

    def dien_in(
        self,
        *,
        behandeldienst: Gezag | None = None,
        toewijzingen: tuple[Toewijzing, ...] = (),
        verzoeknummer: str | None = None,
        **anders: str,
    ) -> Ingediend:
        """File a verzoek in its three steps."""
        loket, wat = self.client(IndienenClient), opgave(**anders)
        eigen = Toewijzing(bevoegdGezag=GEZAG, behandeldienst=behandeldienst)
        bericht = Indienbericht(toewijzingen=toewijzingen or (eigen,), verzoek=wat, verzoeknummer=verzoeknummer)
        concept = loket.begin(bericht)
        for upload in concept.uploads:
            loket.upload(upload, kleine_pdf([upload.bestandsnaam]))
        return loket.dien_in(concept.verzoekId)

    def zaken(self, verzoeknummer: str, oin: str = GEZAG_OIN) -> list[Zaak]:
        return self.client(ZakenClient).van_verzoek(verzoeknummer, START.date(), oin)

    def beeld(self, verzoeknummer: str, oin: str = GEZAG_OIN) -> Zaakbeeld:
        """What the one zaak of this verzoek shows."""
        weg = self.zgw()
        [zaak] = weg.vind(verzoeknummer, START.date(), oin)
        return weg.beeld(zaak)

    def zgw(self) -> ZgwZaaksysteem:
        return ZgwZaaksysteem(
            self.client(ZakenClient),
            self.client(DocumentenClient),
            self.client(CatalogiClient),
            self.client(BesluitenClient),
        )
