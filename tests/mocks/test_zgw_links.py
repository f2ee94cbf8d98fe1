"""The simulated ZGW APIs as a client of another maker walks through them: from link to link."""

from __future__ import annotations

from typing import Any

from ikt.koppelvlakken.transport import simulated
from ikt.koppelvlakken.zgw.zaken import ZAKEN
from tests.mocks.vthsimulatie import Vthsimulatie

CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}
VERPLICHT = {
    "rollen": {"betrokkeneType", "omschrijving", "omschrijvingGeneriek", "roltype", "registratiedatum", "zaak"},
    "zaakobjecten": {"objectType", "zaak"},
    "eigenschappen": {"eigenschap", "naam", "waarde", "zaak"},
}
"""Of each kind of resource some of what the OpenAPI of the Zaken API 1.5.2 requires."""


def test_every_link_of_a_zaak_leads_to_what_it_names() -> None:
    with Vthsimulatie() as keten:
        keten.dien_in()
        keten.verder(minutes=5)
        connection = simulated("zaaksysteem", keten.simulation.router)

        def get(url: str, **params: str) -> Any:
            return connection.call(ZAKEN, "GET", url, params=params, headers=CRS, expect=(200,)).json()

        [zaak] = get("/zaken/api/v1/zaken")["results"]
        assert get(zaak["url"]) == zaak
        for soort in ("rollen", "zaakobjecten"):
            getoond = [get(url) for url in zaak[soort]]
            assert getoond == get(f"/zaken/api/v1/{soort}", zaak=zaak["url"])["results"]
            assert all(VERPLICHT[soort] <= set(each) for each in getoond)
        status = get(zaak["status"])
        assert (status["zaak"], status["indicatieLaatstGezetteStatus"]) == (zaak["url"], True)
        assert get(status["statustype"])["omschrijving"] == "Ontvangen"
        assert get(zaak["zaaktype"])["omschrijving"] == "Aanvraag vergunning (Initieren)"
        eigenschappen = get(f"{zaak['url']}/zaakeigenschappen")
        assert [each["url"] for each in eigenschappen] == zaak["eigenschappen"]
        assert all(VERPLICHT["eigenschappen"] <= set(each) for each in eigenschappen)


def test_a_document_says_of_whom_it_is_and_gives_its_content() -> None:
    with Vthsimulatie() as keten:
        keten.dien_in()
        keten.verder(minutes=5)
        connection = simulated("zaaksysteem", keten.simulation.router)
        [zaak] = connection.call(ZAKEN, "GET", "/zaken/api/v1/zaken", headers=CRS).json()["results"]
        koppelingen = connection.call(
            ZAKEN, "GET", "/zaken/api/v1/zaakinformatieobjecten", params={"zaak": zaak["url"]}
        ).json()
        for koppeling in koppelingen:
            document = connection.call(ZAKEN, "GET", koppeling["informatieobject"]).json()
            inhoud = connection.call(ZAKEN, "GET", document["inhoud"]).content
            assert len(inhoud) == document["bestandsomvang"]
            assert document["bronorganisatie"] == zaak["bronorganisatie"]
