"""The resources of the ZGW APIs, whole as the published OpenAPI says, from what the simulated zaaksysteem keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from mocks.zaken import FEITEN, Zaak

BASIS = FEITEN.zaken.basis
CATALOGI = FEITEN.apis.catalogi
DOCUMENTEN = FEITEN.apis.documenten
PLEK = FEITEN.vindplaats
BEGIN = "2026-01-01"
"""Since when the types of the catalogue are valid."""

Resource = dict[str, Any]


@dataclass(frozen=True)
class Vorm:
    """Makes resources with links below `root`, the address of the zaaksysteem without slash."""

    root: str

    # -- Zaken API --

    def zaak(self, zaak: Zaak) -> Resource:
        """Without what hangs on it, but with links to that."""
        namen = ("uuid", "identificatie", "omschrijving", "toelichting", "startdatum", "registratiedatum", "kenmerken")
        gesloten = zaak["statussen"][-1]["status"] != "Ontvangen"
        return {
            **{naam: zaak[naam] for naam in namen},
            "url": self._zaak_url(zaak),
            "bronorganisatie": zaak["organisatie"],
            "verantwoordelijkeOrganisatie": zaak["organisatie"],
            "uiterlijkeEinddatumAfdoening": zaak["uiterlijk"],
            "einddatum": zaak["statussen"][-1]["moment"][:10] if gesloten else None,
            "zaakgeometrie": zaak["geometrie"],
            "zaaktype": self.type_link("zaaktypen", zaak["zaaktype"]),
            "vertrouwelijkheidaanduiding": "zaakvertrouwelijk",
            "betalingsindicatieWeergave": "",
            "status": self.statussen(zaak)[-1]["url"],
            "resultaat": None,
            "deelzaken": [],
            "zaakinformatieobjecten": [],
            "eigenschappen": [each["url"] for each in self.eigenschappen(zaak)],
            "rollen": [each["url"] for each in self.rollen(zaak)],
            "zaakobjecten": [each["url"] for each in self.objecten(zaak)],
        }

    def eigenschappen(self, zaak: Zaak) -> list[Resource]:
        waarden = {
            PLEK.eigenschap_verzoektype: zaak["verzoektype"],
            PLEK.eigenschap_doel: zaak["doel"],
            PLEK.eigenschap_spoed: "ja" if zaak["spoed"] else "nee",
        }
        pad = f"zaken/{zaak['uuid']}/zaakeigenschappen"
        return [
            self._bij(zaak, pad, nr)
            | {"naam": naam, "waarde": waarde, "eigenschap": self.type_link("eigenschappen", naam)}
            for nr, (naam, waarde) in enumerate(waarden.items())
        ]

    def objecten(self, zaak: Zaak) -> list[Resource]:
        activiteiten = [(PLEK.object_activiteit, {"identificatie": urn}) for urn in zaak["activiteiten"]]
        antwoorden = [(PLEK.object_antwoord, each) for each in zaak["antwoorden"]]
        return [
            self._bij(zaak, "zaakobjecten", nr)
            | {
                "objectType": "overige",
                "objectTypeOverige": soort,
                "objectIdentificatie": {"overigeData": dict(gegevens)},
            }
            for nr, (soort, gegevens) in enumerate([*activiteiten, *antwoorden])
        ]

    def rollen(self, zaak: Zaak) -> list[Resource]:
        gemeen = {
            "registratiedatum": f"{zaak['registratiedatum']}T00:00:00Z",
            "statussen": [],
            "indicatieMachtiging": "",
            "roltoelichting": "",
        }
        return [
            self._bij(zaak, "rollen", nr)
            | gemeen
            | rol
            | {
                "omschrijving": rol["omschrijvingGeneriek"],
                "roltype": self.type_link("roltypen", rol["omschrijvingGeneriek"]),
            }
            for nr, rol in enumerate(zaak["rollen"])
        ]

    def statussen(self, zaak: Zaak) -> list[Resource]:
        laatste = len(zaak["statussen"]) - 1
        return [
            self._bij(zaak, "statussen", nr)
            | {
                "statustype": self.type_link("statustypen", each["status"]),
                "datumStatusGezet": each["moment"],
                "indicatieLaatstGezetteStatus": nr == laatste,
                "zaakinformatieobjecten": [],
            }
            for nr, each in enumerate(zaak["statussen"])
        ]

    def zaakdocument(self, zaak: Zaak, uuid: str, document: Mapping[str, Any]) -> Resource:
        return self._bij(zaak, "zaakinformatieobjecten", uuid) | {
            "titel": document["bestandsnaam"],
            "beschrijving": document["beschrijving"],
            "registratiedatum": document["moment"],
            "vernietigingsdatum": document["vervallen"],
            "aardRelatieWeergave": "Hoort bij, omgekeerd: kent",
            "informatieobject": self._document_url(uuid),
        }

    def _bij(self, zaak: Zaak, pad: str, nr: int | str) -> Resource:
        """What every resource of a zaak has."""
        uuid = str(uuid5(NAMESPACE_URL, f"{zaak['uuid']}/{pad}/{nr}"))
        return {"uuid": uuid, "url": f"{self.root}{BASIS}/{pad}/{uuid}", "zaak": self._zaak_url(zaak)}

    def _zaak_url(self, zaak: Zaak) -> str:
        return f"{self.root}{BASIS}/zaken/{zaak['uuid']}"

    # -- Documenten API --

    def document(self, uuid: str, document: Mapping[str, Any], organisatie: str) -> Resource:
        url = self._document_url(uuid)
        return {
            "url": url,
            "titel": document["bestandsnaam"],
            "bestandsnaam": document["bestandsnaam"],
            "beschrijving": f"{PLEK.volgnummer}{document['volgnummer']}",
            "vertrouwelijkheidaanduiding": "vertrouwelijk" if document["vertrouwelijk"] else "openbaar",
            "bestandsomvang": document["omvang"],
            "verzenddatum": document["verzonden"],
            "inhoud": f"{url}/download",
            "auteur": "bevoegd gezag" if document["verzonden"] else "initiatiefnemer",
            "bronorganisatie": organisatie,
            "creatiedatum": document["moment"][:10],
            "beginRegistratie": document["moment"],
            "informatieobjecttype": self.type_link("informatieobjecttypen", "Bijlage"),
            "taal": "nld",
            "versie": 1,
            "locked": False,
            "bestandsdelen": [],
        }

    def _document_url(self, uuid: str) -> str:
        return f"{self.root}{DOCUMENTEN}/enkelvoudiginformatieobjecten/{uuid}"

    # -- Catalogi API --

    def type_link(self, soort: str, naam: str) -> str:
        """Types of the catalogue have their name in their address."""
        return f"{self.root}{CATALOGI}/{soort}/{quote(naam, safe='')}"

    def zaaktype(self, naam: str, *, met_besluit: bool) -> Resource:
        leeg = ("eigenschappen", "gerelateerdeZaaktypen", "informatieobjecttypen", "productenOfDiensten")
        ook_leeg = ("resultaattypen", "roltypen", "statustypen", "zaakobjecttypen")
        return {
            "url": self.type_link("zaaktypen", naam),
            "identificatie": naam[:50],
            "omschrijving": naam,
            "catalogus": f"{self.root}{CATALOGI}/catalogussen/vth",
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
            "beginGeldigheid": BEGIN,
            "versiedatum": BEGIN,
            "concept": False,
            "besluittypen": [self.type_link("besluittypen", "Besluit")] if met_besluit else [],
            **{soort: [] for soort in (*leeg, *ook_leeg)},
        }

    def statustype(self, naam: str) -> Resource:
        return {
            "url": self.type_link("statustypen", naam),
            "omschrijving": naam,
            "zaaktype": f"{self.root}{CATALOGI}/zaaktypen/verzoek",
            "zaaktypeIdentificatie": "verzoek",
            "catalogus": f"{self.root}{CATALOGI}/catalogussen/vth",
            "volgnummer": 1 if naam == "Ontvangen" else 2,
            "isEindstatus": naam != "Ontvangen",
        }
