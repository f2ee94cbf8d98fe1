"""The other services of the simulated RTR and execution: from the annotation of an activiteit to its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.rtr.gegevens import RtrGegevensClient
from ikt.koppelvlakken.rtr.intake import RtrIntakeClient
from ikt.koppelvlakken.rtr.profiel import profiel
from ikt.koppelvlakken.rtr.regelbestanden import RegelbestandClient
from ikt.koppelvlakken.rtr.uitvoeren import UitvoerenClient
from ikt.koppelvlakken.rtr.verifieren import VerifieerClient
from ikt.koppelvlakken.rtr.werkzaamheden import WerkzaamheidClient
from ikt.koppelvlakken.rtr.zoeken import ZoekClient
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, MaatregelRegel, VraagRegel
from ikt.koppelvlakken.sttr.pakket import maak_activiteitpakket, maak_regelpakket
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.writer import schrijf
from ikt.koppelvlakken.transport import Effect, Operation
from tests.mocks.test_rtr_uitvoeren import BINNEN, BUITEN, GEBIED, OIN, REF, URN, VANDAAG, VRAGEN, Keten

VEREISTEN = StructuurRef(OIN, "Indieningsvereisten", URN, "Vergunning")
MAATREGELEN = StructuurRef(OIN, "Maatregelen", URN)
WERKZAAMHEID = "BoomKappen"
VRAAG = Operation("vraag", Effect.LEEST, repeatable=False)
LOCATIE = "nl.imow-gm0297.gebied.Boom kappen"
KENMERKEN: dict[str, Any] = {
    "toonbaar": True,
    "regelbeheerobjecten": [
        {"typering": "Conclusie"},
        {"typering": "Indieningsvereisten", "toestemming": {"code": "Vergunning"}},
        {"typering": "Maatregelen"},
    ],
    "werkzaamheden": [{"urn": WERKZAAMHEID}],
}


@pytest.fixture
def keten() -> Iterator[Keten]:
    keten = Keten()
    keten.publiceer()
    assert keten.lever(maak_activiteitpakket(URN, KENMERKEN)).aanvaard
    yield keten
    keten.wereld.close()


def meld(keten: Keten, **velden: Any) -> None:
    locaties = [{"identificatie": LOCATIE, "geometrie": GEBIED}]
    activiteit = {"urn": URN, "naam": "Boom kappen", "oin": OIN, "begindatum": "2026-03-03", "locaties": locaties}
    keten.client(RtrIntakeClient).meld_activiteiten({"activiteiten": [activiteit | velden], "spoor": None})
    keten.wacht()


def lever(keten: Keten, beschrijving: Beschrijving) -> None:
    resultaat = keten.lever(maak_regelpakket(schrijf(beschrijving), "regels.dmn", VANDAAG))
    assert resultaat.aanvaard, resultaat.meldingen
    keten.wacht()


# -- the end of an activiteit, and changes -----------------------------------------------------------------


def test_na_de_einddatum_is_de_activiteit_weg_met_haar_regels(keten: Keten) -> None:
    keten.lever_regels()
    einde = VANDAAG + timedelta(days=5)
    meld(keten, einddatum=einde.isoformat())
    gegevens, bestanden = keten.client(RtrGegevensClient), keten.client(RegelbestandClient)

    for dag, geldt in [(einde - timedelta(days=1), True), (einde, False)]:
        assert (gegevens.activiteit(URN, dag) is not None) is geldt
        assert bool(list(bestanden.regels(str(REF), dag))) is geldt
        assert keten.bepaal(datum=dag)({}).van_toepassing is geldt


def test_een_andere_naam_of_plaats_in_de_boom_laat_de_regels_staan(keten: Keten) -> None:
    keten.lever_regels()
    boven = profiel().functionele_structuur.gemeente
    meld(keten, naam="Houtopstand vellen", bovenliggend=boven)
    gevonden = keten.client(RtrGegevensClient).activiteit(URN, VANDAAG)

    assert gevonden is not None
    assert (gevonden["omschrijving"], len(gevonden["regelBeheerObjecten"])) == ("Houtopstand vellen", 3)
    assert gevonden["_links"]["bovenliggendeActiviteit"]["href"].endswith(boven)
    assert keten.bepaal()({}).van_toepassing


@pytest.mark.parametrize(
    ("gezag", "boven", "code"),
    [
        ("gm0297", profiel().functionele_structuur.provincie, "RTRG0016"),
        ("pv9934", profiel().functionele_structuur.gemeente, "RTRG0017"),
        ("ws9933", profiel().functionele_structuur.gemeente, "RTRG0018"),
        ("gm0297", profiel().functionele_structuur.gemeente, "RTRG0019"),
        ("pv9934", profiel().functionele_structuur.provincie, "RTRG0020"),
        ("ws9933", profiel().functionele_structuur.waterschap, "RTRG0021"),
    ],
)
def test_de_functionele_structuur_wordt_bewaakt(keten: Keten, gezag: str, boven: str, code: str) -> None:
    """For the last three there is a first activiteit already."""
    eerste, tweede = (f"nl.imow-{gezag}.activiteit.{nr}" for nr in (1, 2))
    if code > "RTRG0018":
        meld(keten, urn=eerste, bovenliggend=boven)

    with pytest.raises(NietGeslaagd) as gevonden:
        meld(keten, urn=tweede, bovenliggend=boven)

    assert (gevonden.value.code, gevonden.value.schakel) == (code, "ozon-rtr")
    assert keten.client(RtrGegevensClient).activiteit(tweede, VANDAAG) is None


def test_wat_eronder_hangt_mag_overal_hangen(keten: Keten) -> None:
    meld(keten, bovenliggend=profiel().functionele_structuur.gemeente)
    meld(keten, urn=f"{URN}2", bovenliggend=URN)
    gevonden = keten.client(RtrGegevensClient).activiteit(URN, VANDAAG)

    assert gevonden and [link["href"][-1] for link in gevonden["_links"]["onderliggendeActiviteiten"]] == ["2"]


def test_wijzigingen_zijn_geen_lijst_van_alles(keten: Keten) -> None:
    gegevens = keten.client(RtrGegevensClient)

    assert [een["urn"] for een in gegevens.wijzigingen(VANDAAG)] == [URN]
    assert list(gegevens.wijzigingen(VANDAAG + timedelta(days=1))) == []


def test_het_totaal_op_een_pagina_is_niet_het_aantal(keten: Keten) -> None:
    keten.publiceer(f"{URN}2", "Niet toonbaar")
    pad = profiel().rtrgegevens.pad + profiel().rtrgegevens.activiteiten
    pagina = keten.simulation.connect("rtr").call(VRAAG, "GET", pad).json()

    assert (pagina["page"]["totalElements"], len(pagina["_embedded"]["activiteiten"])) == (1, 2)


@pytest.mark.parametrize(("code", "aantal"), [("0297", 1), ("gm0297", 0)])
def test_het_register_kent_alleen_de_kale_organisatiecode(keten: Keten, code: str, aantal: int) -> None:
    pad = profiel().rtrgegevens.pad + profiel().rtrgegevens.zoek
    vraag = {"datum": "03-03-2026", "bestuursorgaan": {"organisatieCode": code}}
    pagina = keten.simulation.connect("rtr").call(VRAAG, "POST", pad, json=vraag).json()

    assert len(pagina.get("_embedded", {}).get("activiteiten", [])) == aantal


# -- werkzaamheden and searching ---------------------------------------------------------------------------


def test_een_werkzaamheid_leidt_naar_de_activiteit_en_haar_regels(keten: Keten) -> None:
    keten.lever_regels()
    client, ref = keten.client(WerkzaamheidClient), profiel().werkzaamheid(WERKZAAMHEID)
    check = keten.client(UitvoerenClient).bepaal_conclusie(ref, BINNEN, VANDAAG)

    assert ref in {een["functioneleStructuurRef"] for een in client.werkzaamheden()}
    assert client.koppelingen(WERKZAAMHEID, VANDAAG) == [URN]
    assert client.typeringen([ref], BINNEN, VANDAAG) == {ref: [str(REF)]}
    assert client.typeringen([ref], BUITEN, VANDAAG) == {ref: []}
    assert check.activiteiten == (str(REF),)


def test_zoeken_en_aanvullen(keten: Keten) -> None:
    zoek = keten.client(ZoekClient)

    assert [een["urn"] for een in zoek.zoek_werkzaamheden("boom")] == [WERKZAAMHEID]
    assert list(zoek.zoek_werkzaamheden("zwembad")) == []
    assert "kappen" in zoek.suggereer("kap")


def test_de_volgorde_van_treffers_wisselt_en_de_inhoud_niet(keten: Keten) -> None:
    for nummer in range(30):
        keten.publiceer(f"{URN}{nummer}", f"Boom {nummer}")
        keten.maak_toepasbaar(f"{URN}{nummer}")
    zoek = keten.client(ZoekClient)
    eerste, tweede = ([een["functioneleStructuurRef"] for een in zoek.zoek("boom")] for _ in range(2))

    assert eerste != tweede
    assert sorted(eerste) == sorted(tweede)
    assert len(set(eerste)) == len(eerste)


def test_een_parameter_uit_de_documentatie_wordt_geweigerd(keten: Keten) -> None:
    pad = profiel().werkzaamheden.pad + profiel().werkzaamheden.werkzaamheden
    antwoord = keten.simulation.connect("rtr").call(VRAAG, "GET", pad, params={"_expandScope": "x"})

    assert (antwoord.status_code, antwoord.headers["Content-Type"]) == (400, "application/problem+json")


@pytest.mark.parametrize(
    ("kenmerken", "vraag", "code"),
    [
        (KENMERKEN | {"werkzaamheden": [{"urn": "Zwemmen"}]}, None, "IKT-RTR005"),
        (None, VraagRegel("kern", "In de kern?", "ligging nl.imow-gm0297.gebied.weg"), "IKT-RTR006"),
    ],
)
def test_wat_het_register_niet_kent(
    keten: Keten, kenmerken: dict[str, Any] | None, vraag: VraagRegel | None, code: str
) -> None:
    if kenmerken:
        resultaat = keten.lever(maak_activiteitpakket(URN, kenmerken))
    else:
        assert vraag
        tabel = [{"kern": "ja", "conclusie": "Verbod"}]
        sttr = schrijf(Beschrijving("Boom", REF, [vraag], tabel))
        resultaat = keten.lever(maak_regelpakket(sttr, "boom.dmn", VANDAAG))

    assert (resultaat.aanvaard, resultaat.code) == (False, code)


def test_verifieren_oordeelt_en_bewaart_niets(keten: Keten) -> None:
    client = keten.client(VerifieerClient)
    goed = schrijf(Beschrijving("Boom", REF, VRAGEN[:1], [{"monumentaal": "ja", "conclusie": "Verbod"}]))
    fout = goed.replace(b'"Verbod"', b'"Verboden"')

    assert client.verifieer(goed).aanvaard
    assert (client.verifieer(fout).aanvaard, client.verifieer(fout).code) == (False, "IKT-STTR017")
    assert list(keten.client(RegelbestandClient).regels(str(REF), VANDAAG)) == []


# -- indieningsvereisten and maatregelen -------------------------------------------------------------------

BEWIJS = [
    VraagRegel("waarom", "Waarom kapt u?", "Ziekte; Uitzicht"),
    VraagRegel("naam", "Hoe heet de boom?", "tekst", verplicht="nee"),
    VraagRegel("foto", "Foto van de boom", "bijlage"),
]


def test_indieningsvereisten_van_leeg_tot_compleet(keten: Keten) -> None:
    lever(keten, Beschrijving("Boom kappen", VEREISTEN, BEWIJS))
    client = keten.client(UitvoerenClient)
    leeg = client.bepaal_vereisten(str(VEREISTEN), BINNEN, VANDAAG)
    algemeen, eigen = leeg.sets
    [foto] = eigen.bijlagen
    antwoord = {eigen.vragen[0].id: "Ziekte"}

    assert algemeen.ref == profiel().algemene_set.ref
    assert [(vraag.tekst, vraag.verplicht) for vraag in eigen.vragen] == [
        ("Waarom kapt u?", True),
        ("Hoe heet de boom?", False),
    ]
    assert (eigen.indienbaar, eigen.compleet) == (False, False)
    for gegeven, compleet in [(antwoord, False), ({**antwoord, foto.id: "boom.jpg"}, True)]:
        vervolg = client.bepaal_vereisten(str(VEREISTEN), BINNEN, VANDAAG, gegeven).van(str(VEREISTEN))
        assert vervolg and (vervolg.indienbaar, vervolg.compleet) == (True, compleet)


def test_de_algemene_set_is_compleet_als_haar_verplichte_vragen_zijn_beantwoord(keten: Keten) -> None:
    lever(keten, Beschrijving("Boom kappen", VEREISTEN, BEWIJS))
    client = keten.client(UitvoerenClient)
    [algemeen, _] = client.bepaal_vereisten(str(VEREISTEN), BINNEN, VANDAAG).sets
    waarden = {"boolean": "true", "lijstwaarde": "Inwoner"}
    antwoorden = {een.id: waarden.get(een.antwoordtype, "x") for een in algemeen.vragen if een.verplicht}

    [na, eigen] = client.bepaal_vereisten(str(VEREISTEN), BINNEN, VANDAAG, antwoorden).sets
    assert (na.indienbaar, na.compleet, eigen.indienbaar) == (True, True, False)
    assert all(not vraag.verplicht for vraag in na.vragen)


def test_maatregelen_volgen_uit_de_antwoorden_en_de_plek(keten: Keten) -> None:
    vragen = [VraagRegel("nest", "Zit er een nest in de boom?", "ja of nee")]
    tabel = [{"nest": "-", "conclusie": "5.1"}, {"nest": "ja", "conclusie": "5.2"}]
    maatregelen = [MaatregelRegel("5.1", "Ruim het hout op."), MaatregelRegel("5.2", "Wacht tot na het broedseizoen.")]
    lever(keten, Beschrijving("Boom kappen", MAATREGELEN, vragen, tabel, "RULE ORDER", maatregelen))
    client = keten.client(UitvoerenClient)
    eerst = client.bepaal_maatregelen(str(MAATREGELEN), BINNEN, VANDAAG)

    assert [een.nummer for een in eerst.maatregelen] == ["5.1"]
    assert not client.bepaal_maatregelen(str(MAATREGELEN), BUITEN, VANDAAG).van_toepassing
    assert [
        een.nummer
        for een in client.bepaal_maatregelen(str(MAATREGELEN), BINNEN, VANDAAG, {1300001: "true"}).maatregelen
    ] == [
        "5.1",
        "5.2",
    ]


@pytest.mark.parametrize(("antwoord", "datum"), [("misschien", VANDAAG), ("true", date(2026, 3, 3))])
def test_een_antwoord_dat_niet_past_weigert_de_hele_vraag(keten: Keten, antwoord: str, datum: date) -> None:
    keten.lever_regels()
    client = keten.client(UitvoerenClient)
    [vraag, _] = client.bepaal_conclusie(str(REF), BINNEN, datum).open_vragen
    if antwoord == "true":
        assert client.bepaal_conclusie(str(REF), BINNEN, datum, {vraag.id: antwoord}).conclusies
    else:
        with pytest.raises(NietGeslaagd, match="true of false"):
            client.bepaal_conclusie(str(REF), BINNEN, datum, {vraag.id: antwoord})
