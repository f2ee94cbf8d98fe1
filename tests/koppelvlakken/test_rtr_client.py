"""The clients of the toepasbareregel-keten: their profile, and how they read recorded answers."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import respx

from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import NietGeslaagd, Systeemstoring
from ikt.koppelvlakken.rtr.aanleveren import (
    Aanlevering,
    Aanleverresultaat,
    RtrAanleverClient,
    RtrMelding,
    lees_aanlevering,
    schrijf_resultaat,
)
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient, kale_code
from ikt.koppelvlakken.rtr.profiel import profiel
from ikt.koppelvlakken.rtr.uitvoeren import UitvoerenClient, punt
from ikt.koppelvlakken.rtr.zoeken import ZoekClient
from ikt.koppelvlakken.transport import simulated

DAG = date(2026, 3, 3)


@pytest.fixture
def router() -> respx.Router:
    return respx.Router(assert_all_called=False)


@pytest.mark.parametrize(("code", "kaal"), [("gm0363", "0363"), ("ws0027", "27"), ("pv28", "28")])
def test_rtr_kent_organisaties_zonder_voorvoegsel(code: str, kaal: str) -> None:
    assert kale_code(code) == kaal


def test_een_omgeving_kan_een_aanname_overschrijven() -> None:
    anders = profiel().met({"aanleveren": {"actie": "uploaden"}})

    assert (anders.aanleveren.actie, anders.aanleveren.pad) == ("uploaden", profiel().aanleveren.pad)


def test_een_onbekend_feit_wordt_genoemd() -> None:
    with pytest.raises(Gebruikersfout, match=r"aanleveren\.kleur"):
        profiel().met({"aanleveren": {"kleur": "blauw"}})


def test_aanlevering_gaat_heel_heen_en_het_oordeel_heel_terug(router: respx.Router) -> None:
    gezien: list[Aanlevering] = []
    oordeel = Aanleverresultaat(False, (RtrMelding("RTR01", "Het pakket is <leeg> & “kaal”."),))

    def antwoord(request: Any) -> Any:
        gezien.append(lees_aanlevering(request.content, profiel()))
        return respx.MockResponse(200, content=schrijf_resultaat(oordeel, profiel()))

    router.post(path=profiel().aanleveren.pad).mock(side_effect=antwoord)
    aanlevering = Aanlevering("00000009900000029700", "levering.zip", bytes(range(256)))

    assert RtrAanleverClient(simulated("rtr", router)).lever_aan(aanlevering) == oordeel
    assert gezien == [aanlevering]


def test_een_antwoord_dat_geen_xml_is_wordt_niet_voor_een_oordeel_aangezien(router: respx.Router) -> None:
    router.post(path=profiel().aanleveren.pad).respond(200, text="OK")

    with pytest.raises(NietGeslaagd) as gevonden:
        RtrAanleverClient(simulated("rtr", router)).lever_aan(Aanlevering("0", "a.zip", b""))
    assert gevonden.value.schakel == "regelsoftware-rtr"


def test_de_reden_van_een_weigering_komt_uit_het_antwoord(router: respx.Router) -> None:
    router.get(path__startswith="/publiek").respond(400, json={"detail": "Parameter datum ontbreekt."})

    with pytest.raises(NietGeslaagd, match="Parameter datum ontbreekt"):
        list(RtrGegevensClient(simulated("rtr", router)).activiteiten(DAG))


def test_paginas_worden_gevolgd_tot_er_geen_volgende_is_wat_het_totaal_ook_zegt(router: respx.Router) -> None:
    volgende = "https://rtr.ikt.test/publiek/toepasbare-regels/api/rtrgegevens/v2/activiteiten?page=2"

    def antwoord(request: Any) -> Any:
        eerste = "page" not in request.url.params
        links = {"next": {"href": volgende}} if eerste else {}
        inhoud = {"_embedded": {"activiteiten": [{"urn": "a" if eerste else "b"}]}, "_links": links}
        return respx.MockResponse(200, json=inhoud | {"page": {"totalElements": 1}})

    router.get(path__startswith="/publiek").mock(side_effect=antwoord)

    assert [een["urn"] for een in RtrGegevensClient(simulated("rtr", router)).activiteiten(DAG)] == ["a", "b"]


# -- recorded answers of the DSO ---------------------------------------------------------------------------

met_opnamen = pytest.mark.skipif("IKT_OPENBARE_DATA" not in os.environ, reason="IKT_OPENBARE_DATA is niet ingesteld")


def opname(naam: str) -> Any:
    pad = next(Path(os.environ["IKT_OPENBARE_DATA"]).glob(f"**/recordings/{naam}*.json"))
    return json.loads(pad.read_text("utf-8"))


def speel_af(router: respx.Router, opgenomen: Any) -> None:
    antwoord = opgenomen["response"]
    router.post(path__startswith="/publiek").respond(antwoord["status"], json=antwoord["body"])


@met_opnamen
def test_opgenomen_conclusie_buiten_het_werkingsgebied(router: respx.Router) -> None:
    opgenomen = opname("uitvoeren_v3_conclusie")
    speel_af(router, opgenomen)
    [ref, _] = opgenomen["request"]["body"]["functioneleStructuurRefs"]
    client = UitvoerenClient(simulated("uitvoeren", router))

    check = client.bepaal_conclusie(ref["functioneleStructuurRef"], punt(119879.0, 482161.0), date(2025, 9, 18))
    assert (check.van_toepassing, check.conclusies, check.open_vragen) == (False, (), ())


@met_opnamen
def test_opgenomen_weigering_noemt_de_ref(router: respx.Router) -> None:
    speel_af(router, opname("uitvoeren_v3_maatregelen_400"))

    with pytest.raises(NietGeslaagd, match="typering 'MAATREGELEN'"):
        UitvoerenClient(simulated("uitvoeren", router)).bepaal_conclusie("ref", punt(0, 0), DAG)


@met_opnamen
def test_opgenomen_zoekvraag_zonder_treffers(router: respx.Router) -> None:
    speel_af(router, opname("zoekinterface_v2_activiteiten_zoek_03"))

    assert list(ZoekClient(simulated("rtr", router)).zoek("dormer window")) == []


def test_een_register_dat_even_niet_kan_wordt_opnieuw_gevraagd(router: respx.Router) -> None:
    """A 503 that is not asked again makes an authority disappear from a list without anybody noticing."""
    antwoorden = iter([503, 503, 200])

    def antwoord(request: Any) -> Any:
        status = next(antwoorden)
        return respx.MockResponse(status, json={"_embedded": {"activiteiten": [{"urn": "a"}]}, "_links": {}})

    router.get(path__startswith="/publiek").mock(side_effect=antwoord)

    assert [een["urn"] for een in RtrGegevensClient(simulated("rtr", router)).activiteiten(DAG)] == ["a"]


def test_een_register_dat_niet_kan_blijft_een_storing(router: respx.Router) -> None:
    router.get(path__startswith="/publiek").respond(503)

    with pytest.raises(Systeemstoring):
        list(RtrGegevensClient(simulated("rtr", router)).activiteiten(DAG))
