"""The part of the simulated zaaksysteem that tells a zakenmagazijn of its zaken, when it works with StUF-ZKN."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from ikt.koppelvlakken.stam.bericht import Verzoek
from ikt.koppelvlakken.stuf.bericht import DocumentBericht, ZaakBericht, schrijf
from ikt.koppelvlakken.stuf.client import StufClient
from ikt.koppelvlakken.stuf.profiel import Profiel as StufProfiel
from ikt.koppelvlakken.zaaksysteem.profiel import Profiel
from mocks.dso_feiten import anders
from mocks.system import event
from mocks.zaken import Zaak, Zaken

PLEK = StufProfiel.lees().vindplaats


class Stuf(Zaken):
    """Sends a message for each zaak and document that is kept, new or changed."""

    name: ClassVar[str] = "zaaksysteem"

    def bewaar(self, zaak: Zaak, verzoek: Verzoek | None) -> Zaak:
        bewaard = super().bewaar(zaak, verzoek)
        self._meld(_zaakbericht(bewaard), bewaard["oin"])
        return bewaard

    def bewaar_document(self, uuid: str, document: dict[str, Any]) -> None:
        super().bewaar_document(uuid, document)
        zaak = self.table("zaken")[document["zaak"]]
        self._meld(_documentbericht(document, zaak), zaak["oin"])

    def _meld(self, bericht: ZaakBericht | DocumentBericht, oin: str) -> None:
        if self._via(oin) == "stuf-zkn":
            xml = schrijf(bericht, self.klok.nu()).decode()
            self.wereld.schedule(self.name, "stuur_stuf", xml=xml)

    def _via(self, oin: str) -> str:
        """How the software of that organisation shows its zaken: what the deelnemer says, or else the environment."""
        gezagen = self.wereld.settings.get("gezagen", ())
        eigen: str | None = next((each.get("zaken") for each in gezagen if each["oin"] == oin), None)
        return eigen or Profiel.lees().met(anders(self.wereld, Profiel.naam) or {}).waarnemen.via

    @event("stuur_stuf")
    def stuur_stuf(self, xml: str) -> None:
        self.client(StufClient).stuur(xml.encode())


def _zaakbericht(zaak: Zaak) -> ZaakBericht:
    return ZaakBericht(
        identificatie=zaak["identificatie"],
        organisatie=zaak["organisatie"],
        omschrijving=zaak["omschrijving"],
        toelichting=zaak["toelichting"],
        startdatum=date.fromisoformat(zaak["startdatum"]),
        uiterlijke_einddatum=date.fromisoformat(zaak["uiterlijk"]) if zaak["uiterlijk"] else None,
        kenmerken={each["bron"]: each["kenmerk"] for each in zaak["kenmerken"]},
        status=zaak["statussen"][-1]["status"],
        extra={PLEK.extra_verzoektype: zaak["verzoektype"], PLEK.extra_doel: zaak["doel"]},
    )


def _documentbericht(document: dict[str, Any], zaak: Zaak) -> DocumentBericht:
    return DocumentBericht(
        zaak=zaak["identificatie"],
        bestandsnaam=document["bestandsnaam"],
        vertrouwelijkheid="VERTROUWELIJK" if document["vertrouwelijk"] else "OPENBAAR",
        verzenddatum=date.fromisoformat(document["verzonden"]) if document["verzonden"] else None,
    )
