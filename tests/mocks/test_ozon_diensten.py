"""The other services of the simulated Ozon, and the form of its answers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from ikt.koppelvlakken.bhkv.plansoftware import PlansoftwareClient
from ikt.koppelvlakken.ihr.client import Aanbod, IhrClient
from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.ozon.downloaden import DownloadClient
from ikt.koppelvlakken.ozon.downloadpakket import Downloadpakket, Pakketfout
from ikt.koppelvlakken.ozon.modellen import pad_id
from ikt.koppelvlakken.ozon.ontsluiten import OntsluitenClient
from ikt.koppelvlakken.ozon.uitlevering import Omgevingsvergunning, Stuk, UitleveringClient
from ikt.koppelvlakken.ozon.valideren import ValidatieClient
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.xml import canoniek, parse
from ikt.koppelvlakken.transport import Effect, Operation
from tests.mocks.ozonlevering import REGELING, alles, een_uitlevering, ow, tekst
from tests.mocks.plansimulatie import Plansimulatie
from tests.planketen import OIN, wijziging
from tests.planketen import REGELING as OMGEVINGSPLAN

VRAAG = Operation("vraag aan Ozon", Effect.LEEST, repeatable=False)
PRESENTEREN = "publiek/omgevingsdocumenten/api/presenteren/v8"
DOEL = "/join/id/proces/gm0297/2026/terrassen"
RD = "http://www.opengis.net/def/crs/EPSG/0/28992"
KERKPLEIN = {"type": "Point", "coordinates": [145250.0, 424800.0]}
ELDERS = {"type": "Point", "coordinates": [100000.0, 400000.0]}


@pytest.fixture
def keten() -> Iterator[Plansimulatie]:
    with Plansimulatie() as keten:
        yield keten


def vraag(keten: Plansimulatie, methode: str, pad: str, **kwargs: Any) -> requests.Response:
    connection = keten.client(OzonClient).connection
    return connection.call(VRAAG, methode, pad, expect=(400, 404, 422, 503), **kwargs)


# -- the form of answers -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("zoek", ["presenteren/v8/regelingen", "presenteren/v8/omgevingsvergunningen"])
def test_pages_count_from_one_and_an_empty_list_has_no_embedded(keten: Plansimulatie, zoek: str) -> None:
    pad = f"publiek/omgevingsdocumenten/api/{zoek}"
    assert vraag(keten, "GET", pad, params={"page": 0}).status_code == 400
    assert vraag(keten, "GET", pad, params={"size": 201}).status_code == 400
    leeg = vraag(keten, "GET", pad, params={"bevoegdGezag": "gm9999"}).json()
    assert "_embedded" not in leeg
    assert leeg["page"]["totalElements"] == 0


def test_refusal_is_a_problem_in_the_dialect_of_ozon(keten: Plansimulatie) -> None:
    antwoord = vraag(keten, "GET", f"{PRESENTEREN}/regelingen/onbekend")
    assert antwoord.headers["Content-Type"] == "application/problem+json"
    probleem = antwoord.json()
    assert sorted(probleem) == ["detail", "instance", "status", "timestamp", "title", "type"]
    assert (probleem["type"], probleem["status"]) == ("about:blank", 404)
    assert probleem["instance"] == f"/{PRESENTEREN}/regelingen/onbekend"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z", probleem["timestamp"])


def test_each_answer_can_be_traced(keten: Plansimulatie) -> None:
    antwoord = vraag(keten, "GET", f"{PRESENTEREN}/regelingen")
    assert re.fullmatch("[0-9a-f]{32}", antwoord.headers["x-dso-instance"])


def test_only_slashes_replaced_is_not_found(keten: Plansimulatie) -> None:
    regeling = "/akn/nl/act/gm0297/2026-01-01/terrassen"
    keten.client(UitleveringClient).lever_uit(een_uitlevering(regeling=regeling))
    keten.verder(minutes=5)
    half, heel = regeling.replace("/", "_"), pad_id(regeling)
    assert vraag(keten, "GET", f"{PRESENTEREN}/regelingen/{half}").status_code == 404
    assert vraag(keten, "GET", f"{PRESENTEREN}/regelingen/{heel}").json()["identificatie"] == regeling


@pytest.mark.parametrize("crs", [None, "EPSG:28992", "http://www.opengis.net/def/crs/OGC/1.3/CRS84"])
def test_search_wants_exactly_its_crs(keten: Plansimulatie, crs: str | None) -> None:
    headers = {"Content-Crs": crs} if crs else {}
    pad = f"{PRESENTEREN}/regelingen/_zoek"
    assert vraag(keten, "POST", pad, json={"geometrie": KERKPLEIN}, headers=headers).status_code == 400


def test_too_many_decimals_are_refused(keten: Plansimulatie) -> None:
    fijn = {"type": "Point", "coordinates": [145250.00012, 424800.0]}
    antwoord = vraag(
        keten, "POST", f"{PRESENTEREN}/regelingen/_zoek", json={"geometrie": fijn}, headers={"Content-Crs": RD}
    )
    assert antwoord.status_code == 422


def test_now_and_then_not_available_is_no_trouble_for_a_client() -> None:
    with Plansimulatie(profielen={"presenteren-8": {"storing": {"elke": 2}}}) as keten:
        antwoorden = [vraag(keten, "GET", f"{PRESENTEREN}/regelingen").status_code for _ in range(4)]
        assert antwoorden == [200, 503, 200, 503]
        assert [len(keten.client(OzonClient).regelingen("gm0297")) for _ in range(3)] == [1, 1, 1]


# -- downloaden ----------------------------------------------------------------------------------------------------


def haal_op(keten: Plansimulatie, regeling: str) -> bytes:
    downloaden = keten.client(DownloadClient)
    verzoek = downloaden.vraag_aan(regeling)
    assert not downloaden.is_klaar(downloaden.status(verzoek))
    keten.verder(minutes=3)
    assert downloaden.status(verzoek) == downloaden.feiten.downloaden.klaar
    return downloaden.zip(verzoek)


def test_download_holds_what_was_delivered(keten: Plansimulatie) -> None:
    stuk = Stuk(
        identificatie="/join/id/regdata/gm0297/2026/toelichting/nld@2026-06-01;1",
        bestandsnaam="toelichting.pdf",
        inhoud="JVBERi0xLjQK",
    )
    keten.client(UitleveringClient).lever_uit(
        een_uitlevering("Terras", ow_bestanden=ow(*alles("Terras")), stukken=(stuk,), doel=DOEL)
    )
    keten.verder(minutes=5)
    pakket = Downloadpakket.lees(haal_op(keten, REGELING))
    assert (pakket.regeling, pakket.titel) == (REGELING, "Terrassen en uitstallingen")
    assert pakket.doel == DOEL
    assert canoniek(pakket.tekst) == canoniek(parse(tekst("Terras").encode()))
    assert len(pakket.ow_bestanden) == 4
    assert [each.bestandsnaam for each in pakket.informatieobjecten] == ["toelichting.pdf"]
    assert pakket.informatieobjecten[0].hash
    assert (pakket.ontbreekt, pakket.onvermeld) == ((), ())


def test_download_of_the_omgevingsplan_after_a_change_has_its_gio(keten: Plansimulatie) -> None:
    keten.lever(bouw(wijziging()).zip, days=30)
    pakket = Downloadpakket.lees(haal_op(keten, OMGEVINGSPLAN))
    assert len(pakket.gio) == 1
    assert (pakket.ontbreekt, pakket.onvermeld) == ((), ())


def test_download_of_what_is_not_there_fails(keten: Plansimulatie) -> None:
    downloaden = keten.client(DownloadClient)
    verzoek = downloaden.vraag_aan("/akn/nl/act/gm0297/2026/niets")
    keten.verder(minutes=3)
    assert downloaden.status(verzoek) == downloaden.feiten.downloaden.mislukt


def test_another_zip_is_no_download() -> None:
    with pytest.raises(Pakketfout, match=r"pakbon\.xml"):
        Downloadpakket.lees(bouw(wijziging()).zip)


# -- valideren -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("bederf", "status"), [(False, "OK"), (True, "NOK")])
def test_report_judges_the_package_at_its_address(keten: Plansimulatie, bederf: bool, status: str) -> None:
    pakket = bouw(wijziging()).zip
    software, valideren = keten.client(PlansoftwareClient), keten.client(ValidatieClient)
    aanlevering = software.dien_in(pakket)
    url = f"{software.connection.base_url}/aanleveringen/{aanlevering.id}/opdracht.zip"
    verzoek = valideren.valideer("v-1", pakket + b"x" * bederf, url, "omgevingsplan")
    assert not valideren.is_klaar(valideren.rapport(verzoek))
    keten.verder(minutes=1)
    assert valideren.rapport(verzoek).status == status


# -- ontsluiten and IHR --------------------------------------------------------------------------------------------


def test_plannen_of_both_kinds_are_found_on_their_place(keten: Plansimulatie) -> None:
    keten.client(UitleveringClient).lever_uit(_terrassen_op_kerkplein())
    keten.verder(minutes=5)
    ontsluiten = keten.client(OntsluitenClient)
    gevonden = ontsluiten.documenten_op(KERKPLEIN)
    assert {each.identificatie for each in gevonden} == {REGELING, "NL.IMRO.0297.TAMKerkplein-VG01"}
    assert [each.plan.is_tam for each in gevonden if each.plan] == [True]
    assert [each.regeling is None for each in gevonden if each.plan] == [True]
    assert ontsluiten.documenten_op(ELDERS) == ()
    assert [each.id for each in keten.client(IhrClient).plannen_op(KERKPLEIN)] == ["NL.IMRO.0297.TAMKerkplein-VG01"]
    assert keten.client(IhrClient).plannen_op(ELDERS) == ()


def _terrassen_op_kerkplein() -> Any:
    vlak = '<l:geometrie><l:GeometrieRef xlink:href="vlak"/></l:geometrie>'
    gebied = alles("Terras")[3].replace("</l:Gebied>", f"{vlak}</l:Gebied>")
    gio = (
        '<geo:G xmlns:geo="https://standaarden.overheid.nl/stop/imop/geo/" xmlns:gml="http://www.opengis.net/gml/3.2" '
        'xmlns:b="http://www.geostandaarden.nl/basisgeometrie/1.0"><b:Geometrie><b:id>vlak</b:id><gml:Polygon>'
        "<gml:posList>145000 424000 146000 424000 146000 425000 145000 425000 145000 424000</gml:posList>"
        "</gml:Polygon></b:Geometrie></geo:G>"
    )
    return een_uitlevering("Terras", ow_bestanden=ow(*alles("Terras")[:3], gebied), gio_bestanden=(gio,))


@pytest.mark.parametrize(("ontwerp", "komt_erin"), [("2025-11-20", True), ("2026-02-09", False)])
def test_tam_plan_after_its_last_day_needs_an_ontwerp_from_before(
    keten: Plansimulatie, ontwerp: str, komt_erin: bool
) -> None:
    ihr, aanbod = keten.client(IhrClient), _aanbod(ontwerp)
    assert ("31-12-2025" in ihr.bied_aan(aanbod).detail) != komt_erin
    keten.verder(minutes=15)
    gevonden = [each.identificatie for each in keten.client(OntsluitenClient).documenten_op(ELDERS)]
    assert gevonden == [aanbod.id] * komt_erin
    assert (ihr.plan(aanbod.id) is not None) == komt_erin


def _aanbod(ontwerp: str) -> Aanbod:
    vlak = {"type": "Polygon", "coordinates": [[[99e3, 399e3], [101e3, 399e3], [101e3, 401e3], [99e3, 399e3]]]}
    return Aanbod.model_validate(
        {
            "id": "NL.IMRO.0297.TAMStation-VG01",
            "naam": "TAM-omgevingsplan Stationsplein",
            "gezag": "gm0297",
            "ontwerp": ontwerp,
            "vastgesteld": "2026-06-10",
            "tekst": "Op het Stationsplein mag een fietsenstalling staan.",
            "geometrie": vlak,
        }
    )


# -- omgevingsvergunningen -----------------------------------------------------------------------------------------


def test_vergunning_shows_where_it_holds_from_its_day(keten: Plansimulatie) -> None:
    gml = (
        '<g xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:b="http://www.geostandaarden.nl/basisgeometrie/1.0">'
        "<b:Geometrie><b:id>plek</b:id><gml:Polygon><gml:posList>0 0 1 0 1 1 0 0</gml:posList></gml:Polygon>"
        "</b:Geometrie></g>"
    )
    vergunning = Omgevingsvergunning(
        bevoegd_gezag="gm0297",
        oin=OIN,
        identificatie="/akn/nl/bill/gm0297/2026/bopa-1",
        titel="Pannenkoekenhuis in de molen",
        zaaknummer="Z-2026-14",
        bekendgemaakt="2026-06-12",
        geldig_vanaf="2026-06-12",
        gml=gml,
        id_levering="bopa-1",
    )
    keten.client(UitleveringClient).lever_vergunning(vergunning)
    keten.verder(minutes=5)
    ozon = keten.client(OzonClient)
    assert ozon.omgevingsvergunningen("gm0297") == ()
    keten.verder(days=3)
    (gezien,) = ozon.omgevingsvergunningen("gm0297")
    assert (gezien.titel, gezien.zaaknummer) == ("Pannenkoekenhuis in de molen", "Z-2026-14")
    assert gezien.gebied == {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
