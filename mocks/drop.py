"""The simulated DROP: a person publishes the kennisgeving of an afwijkvergunning, and Ozon shows it from that day."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, ClassVar

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.drop.profiel import NAAM, profiel
from ikt.koppelvlakken.drop.vergunningsgebied import gebreken
from ikt.koppelvlakken.ozon.uitlevering import Omgevingsvergunning, UitleveringClient
from mocks.dso_feiten import anders
from mocks.system import System, event, screen

UITGAVE = time(9, 0)
"""When the publicatieblad of a day comes out: an assumption."""


class Drop(System):
    """Table `bekendmakingen`, by publicatienummer.

    Hooks: `drop.gebreken` (what is wrong with a GML file, as tuple of texts) and `drop.vergunning` (the
    Omgevingsvergunning about to go to Ozon; None when it does not).
    """

    name: ClassVar[str] = "drop"

    @screen("drop.afwijkvergunning")
    def formulier(self, gezag: dict[str, str], titel: str, zaaknummer: str, datum: str, gml: str) -> dict[str, Any]:
        """The form 'afhandeling met planafwijking', filled in by the bevoegd gezag."""
        feiten = profiel(anders(self.wereld, NAAM)).gml
        mis = self.hook("drop.gebreken", gebreken(gml.encode(), feiten))
        if mis:
            return {"resultaat": "nee", "reden": "; ".join(mis)}
        nummer = f"gmb-{datum[:4]}-{len(self.table('bekendmakingen')) + 100001}"
        vergunning = Omgevingsvergunning(
            bevoegd_gezag=gezag["code"],
            oin=gezag["oin"],
            identificatie=f"/akn/nl/officialGazette/gmb/{datum[:4]}/{nummer.rpartition('-')[2]}",
            titel=titel,
            zaaknummer=zaaknummer,
            publicatie=nummer,
            bekendgemaakt=datum,
            geldig_vanaf=datum,
            gml=gml,
            id_levering=nummer,
        )
        self.table("bekendmakingen")[nummer] = vergunning.model_dump(mode="json")
        moment = datetime.combine(date.fromisoformat(datum), UITGAVE, TIJDZONE)
        self.wereld.schedule(self.name, "maak_bekend", at=moment, nummer=nummer)
        return {"resultaat": "ja", "publicatienummer": nummer}

    @event("maak_bekend")
    def maak_bekend(self, nummer: str) -> None:
        gekeurd = Omgevingsvergunning.model_validate(self.table("bekendmakingen")[nummer])
        vergunning = self.hook("drop.vergunning", gekeurd)
        if vergunning is not None:
            self.client(UitleveringClient).lever_vergunning(vergunning)
