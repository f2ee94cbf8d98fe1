"""The types of the simulated zaaksysteem, whole as the published OpenAPI of the Catalogi API says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from mocks.zaken import FEITEN

CATALOGI = FEITEN.apis.catalogi
BEGIN = "2026-01-01"
"""Since when the types are valid."""
CATALOGUS, ZAAKTYPE = "vth", "verzoek"

Resource = dict[str, Any]


@dataclass(frozen=True)
class Catalogus:
    """Makes resources with links below `root`, the address of the zaaksysteem without slash."""

    root: str

    def type_link(self, soort: str, naam: str) -> str:
        """Types have their name in their address."""
        return f"{self.root}{CATALOGI}/{soort}/{quote(naam, safe='')}"

    def catalogus(self, naam: str) -> Resource:
        return {
            "url": self.type_link("catalogussen", naam),
            "domein": naam.upper()[:5],
            "rsin": "",
            "contactpersoonBeheerNaam": "beheerder",
            "zaaktypen": [],
            "besluittypen": [],
            "informatieobjecttypen": [],
        }

    def zaaktype(self, naam: str, *, besluiten: tuple[str, ...] = ()) -> Resource:
        """`besluiten`: the kinds of besluit that a zaak of this type may lead to."""
        leeg = ("eigenschappen", "gerelateerdeZaaktypen", "informatieobjecttypen", "productenOfDiensten")
        ook_leeg = ("resultaattypen", "roltypen", "statustypen", "zaakobjecttypen")
        return {
            **self._van_catalogus("zaaktypen", naam),
            "identificatie": naam[:50],
            "omschrijving": naam,
            "doel": "Een verzoek behandelen",
            "aanleiding": "Een verzoek uit het Omgevingsloket",
            "onderwerp": "Omgevingswet",
            "handelingInitiator": "indienen",
            "handelingBehandelaar": "behandelen",
            "indicatieInternOfExtern": "extern",
            "doorlooptijd": "P56D",
            "opschortingEnAanhoudingMogelijk": False,
            "verlengingMogelijk": False,
            "publicatieIndicatie": False,
            "verantwoordelijke": "bevoegd gezag",
            "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
            "referentieproces": {"naam": "Verzoek behandelen"},
            "versiedatum": BEGIN,
            "concept": False,
            "besluittypen": [self.type_link("besluittypen", soort) for soort in besluiten],
            **{soort: [] for soort in (*leeg, *ook_leeg)},
        }

    def statustype(self, naam: str) -> Resource:
        return {
            **self._bij_zaaktype("statustypen", naam),
            "omschrijving": naam,
            "volgnummer": 1 if naam == "Ontvangen" else 2,
            "isEindstatus": naam != "Ontvangen",
        }

    def roltype(self, naam: str) -> Resource:
        return {**self._bij_zaaktype("roltypen", naam), "omschrijving": naam, "omschrijvingGeneriek": naam}

    def eigenschap(self, naam: str) -> Resource:
        vorm = {"formaat": "tekst", "lengte": "100", "kardinaliteit": "1"}
        return {**self._bij_zaaktype("eigenschappen", naam), "naam": naam, "definitie": naam, "specificatie": vorm}

    def besluittype(self, naam: str) -> Resource:
        leeg = ("zaaktypen", "informatieobjecttypen", "resultaattypen", "resultaattypenOmschrijving", "vastgelegdIn")
        eigen = {"omschrijving": naam, "publicatieIndicatie": True, "concept": False}
        return {**self._van_catalogus("besluittypen", naam), **eigen, **{soort: [] for soort in leeg}}

    def informatieobjecttype(self, naam: str) -> Resource:
        return {
            **self._van_catalogus("informatieobjecttypen", naam),
            "omschrijving": naam,
            "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
            "informatieobjectcategorie": naam,
            "concept": False,
            "besluittypen": [],
            "zaaktypen": "",
        }

    def _van_catalogus(self, soort: str, naam: str) -> Resource:
        catalogus = self.type_link("catalogussen", CATALOGUS)
        return {"url": self.type_link(soort, naam), "catalogus": catalogus, "beginGeldigheid": BEGIN}

    def _bij_zaaktype(self, soort: str, naam: str) -> Resource:
        zaaktype = {"zaaktype": self.type_link("zaaktypen", ZAAKTYPE), "zaaktypeIdentificatie": ZAAKTYPE}
        return {**self._van_catalogus(soort, naam), **zaaktype}
