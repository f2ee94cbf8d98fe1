"""The resources of the ZGW APIs, whole as the published OpenAPI says, from what the simulated zaaksysteem keeps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from mocks.zaken import FEITEN, Zaak
from mocks.zgw_catalogus import Catalogus, Resource

BASIS = FEITEN.zaken.basis
DOCUMENTEN = FEITEN.apis.documenten
BESLUITEN = FEITEN.apis.besluiten
PLEK = FEITEN.vindplaats


class Vorm(Catalogus):
    """Resources of zaken, documents and besluiten; their types are in the catalogue."""

    # -- Zaken API --

    def zaak(self, zaak: Zaak, documenten: Mapping[str, Mapping[str, Any]]) -> Resource:
        """Without what hangs on it, but with links to that; `documenten` are its informatieobjecten by uuid."""
        namen = ("uuid", "identificatie", "omschrijving", "toelichting", "startdatum", "registratiedatum", "kenmerken")
        gesloten = zaak["statussen"][-1]["status"] != "Ontvangen"
        return {
            **{naam: zaak[naam] for naam in namen},
            "url": self.zaak_url(zaak),
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
            "zaakinformatieobjecten": [self.zaakdocument(zaak, *each)["url"] for each in documenten.items()],
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
        return {"uuid": uuid, "url": f"{self.root}{BASIS}/{pad}/{uuid}", "zaak": self.zaak_url(zaak)}

    def zaak_url(self, zaak: Zaak) -> str:
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

    # -- Besluiten API --

    def besluit(self, uuid: str, besluit: Mapping[str, Any], zaak: Zaak) -> Resource:
        return {
            "url": self._besluit_url(uuid),
            "identificatie": besluit["identificatie"],
            "verantwoordelijkeOrganisatie": zaak["organisatie"],
            "besluittype": self.type_link("besluittypen", besluit["soort"]),
            "zaak": self.zaak_url(zaak),
            "datum": besluit["datum"],
            "toelichting": besluit["toelichting"],
            "bestuursorgaan": "",
            "ingangsdatum": besluit["ingangsdatum"],
            "vervaldatum": None,
            "publicatiedatum": None,
            "verzenddatum": besluit["verzonden"],
            "uiterlijkeReactiedatum": None,
        }

    def besluitdocument(self, besluit: str, document: str) -> Resource:
        uuid = str(uuid5(NAMESPACE_URL, f"{besluit}/{document}"))
        return {
            "url": f"{self.root}{BESLUITEN}/besluitinformatieobjecten/{uuid}",
            "informatieobject": self._document_url(document),
            "besluit": self._besluit_url(besluit),
        }

    def _besluit_url(self, uuid: str) -> str:
        return f"{self.root}{BESLUITEN}/besluiten/{uuid}"
