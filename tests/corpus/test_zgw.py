"""The simulated ZGW APIs against the OpenAPI that VNG Realisatie publishes; of the Besluiten API there is none here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from openapi_schema_validator import OAS30ReadValidator, oas30_format_checker

from ikt.koppelvlakken.transport import simulated
from ikt.koppelvlakken.zgw.notificaties import Kanaal, NotificatiesClient
from ikt.koppelvlakken.zgw.ontvanger import OntvangerClient
from ikt.koppelvlakken.zgw.zaken import ZAKEN
from tests.corpus.openbaar import alleen_met_data, openapi
from tests.mocks.vthsimulatie import Vthsimulatie

pytestmark = alleen_met_data

CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
ZAAK, CATALOGUS, DOCUMENT, ABONNEMENT, ONTVANGST = (
    "zaken-*",
    "catalogi-*",
    "documenten-*",
    "notificaties",
    "notificaties-consumer",
)
LIJST = {"informatieobjecttypen"}
"""The published file of the Catalogi API calls this list of links a string; its own description and products do not."""
INITIATIEFNEMERS = ("Noor van Linden", "Élise Duvivier", "Adviesbureau Vier Linden", "Bouwbedrijf De Klinker")


class Meekijker:
    """Follows links as another client would, and holds each answer against its schema."""

    def __init__(self, keten: Vthsimulatie) -> None:
        self._connection = simulated("zaaksysteem", keten.simulation.router)
        self.fouten: list[str] = []

    def lees(self, url: str, api: str, schema: str, **params: str) -> Any:
        inhoud = self._get(url, **params)
        self.toets(inhoud, api, schema)
        return inhoud

    def lijst(self, url: str, api: str, schema: str, **params: str) -> list[Any]:
        """Of an API that gives the whole list at once."""
        gevonden: list[Any] = self._get(url, **params)
        for each in gevonden:
            self.toets(each, api, schema)
        return gevonden

    def toets(self, inhoud: Any, api: str, schema: str) -> None:
        for fout in _validator(api, schema).iter_errors(inhoud):
            plek = ".".join(map(str, fout.absolute_path))
            if not LIJST & set(fout.absolute_path):
                self.fouten.append(f"{schema} {plek}: {fout.message}")

    def _get(self, url: str, **params: str) -> Any:
        return self._connection.call(ZAKEN, "GET", url, params=params, headers=CRS, expect=(200,)).json()


@cache
def _components(api: str) -> Any:
    return yaml.load(openapi(api).read_text(encoding="utf-8"), yaml.CSafeLoader)["components"]


@cache
def _validator(api: str, schema: str) -> OAS30ReadValidator:
    root = {"$ref": f"#/components/schemas/{schema}", "components": _components(api)}
    return OAS30ReadValidator(root, format_checker=oas30_format_checker)


@pytest.fixture
def keten() -> Iterator[Vthsimulatie]:
    with Vthsimulatie(namen=("dso", "zaaksysteem", "notificatieontvanger")) as keten:
        yield keten


def test_what_a_client_reads_is_as_published(keten: Vthsimulatie) -> None:
    for wie in INITIATIEFNEMERS:
        keten.dien_in(initiatiefnemer=wie)
    keten.verder(minutes=5)
    kijk = Meekijker(keten)
    for zaak in kijk.lees("/zaken/api/v1/zaken", ZAAK, "PaginatedZaakList")["results"]:
        _zaak(kijk, zaak)
    assert kijk.fouten == []


def _zaak(kijk: Meekijker, zaak: dict[str, Any]) -> None:
    kijk.lees(zaak["url"], ZAAK, "Zaak")
    zaaktype = kijk.lees(zaak["zaaktype"], CATALOGUS, "ZaakType")
    kijk.lees(zaaktype["catalogus"], CATALOGUS, "Catalogus")
    for url in zaaktype["besluittypen"]:
        kijk.lees(url, CATALOGUS, "BesluitType")
    kijk.lees(kijk.lees(zaak["status"], ZAAK, "Status")["statustype"], CATALOGUS, "StatusType")
    for url in zaak["rollen"]:
        kijk.lees(kijk.lees(url, ZAAK, "Rol")["roltype"], CATALOGUS, "RolType")
    for url in zaak["zaakobjecten"]:
        kijk.lees(url, ZAAK, "ZaakObject")
    for url in zaak["eigenschappen"]:
        kijk.lees(kijk.lees(url, ZAAK, "ZaakEigenschap")["eigenschap"], CATALOGUS, "Eigenschap")
    for url in zaak["zaakinformatieobjecten"]:
        document = kijk.lees(url, ZAAK, "ZaakInformatieObject")["informatieobject"]
        soort = kijk.lees(document, DOCUMENT, "EnkelvoudigInformatieObject")["informatieobjecttype"]
        kijk.lees(soort, CATALOGUS, "InformatieObjectType")


def test_what_a_subscriber_hears_is_as_published(keten: Vthsimulatie) -> None:
    ontvanger = keten.client(OntvangerClient)
    keten.client(NotificatiesClient).abonneer(ontvanger.callback, "Token geheim", Kanaal(naam="zaken"))
    keten.dien_in()
    keten.verder(minutes=5)
    kijk = Meekijker(keten)
    kijk.lijst("/notificaties/api/v1/abonnement", ABONNEMENT, "Abonnement")
    kijk.lijst("/notificaties/api/v1/kanaal", ABONNEMENT, "Kanaal")
    [notificatie] = keten.simulation.systems["notificatieontvanger"].table("notificaties").values()
    kijk.toets(notificatie, ONTVANGST, "Notificatie")
    assert kijk.fouten == []


@pytest.mark.parametrize(
    ("pad", "koppen", "schema"),
    [
        ("/zaken/api/v1/zaken/bestaat-niet", CRS, "Fout"),
        ("/zaken/api/v1/zaken", {}, "Fout"),
        ("/zaken/api/v1/rollen", CRS, "ValidatieFout"),
    ],
)
def test_a_refusal_is_as_published(keten: Vthsimulatie, pad: str, koppen: dict[str, str], schema: str) -> None:
    connection = simulated("zaaksysteem", keten.simulation.router)
    answer = connection.call(ZAKEN, "GET", pad, headers=koppen, expect=(400, 404, 406))
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert [fout.message for fout in _validator(ZAAK, schema).iter_errors(answer.json())] == []
