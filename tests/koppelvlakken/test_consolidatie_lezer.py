"""The module ConsolidatieInformatie in the forms of STOP 2.0, 1.3 and 1.4."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter

from ikt.koppelvlakken.consolidatie import (
    ConsolidatieFout,
    ConsolidatieInformatie,
    Foutcode,
    Herkomst,
    Momentbasis,
    Soort,
    Tijdsoort,
    Tijdstempel,
    Uitgewerkt,
    Versiebasis,
    Versiebeheer,
    lees_consolidatie,
)
from ikt.koppelvlakken.stop.xml import parse
from tests.koppelvlakken.consolidatiebesluiten import (
    GEBIED,
    INSTELLING,
    PLAN,
    TERRASSEN,
    besluit,
    doel,
    kort,
    moment,
    op,
    v,
    versie,
    werkend,
)


def lees(inhoud: str, herkomst: Herkomst | None = None) -> ConsolidatieInformatie:
    module = f'<ConsolidatieInformatie xmlns="https://standaarden.overheid.nl/stop/imop/data/">{inhoud}'
    return lees_consolidatie(parse(f"{module}</ConsolidatieInformatie>".encode()), herkomst)


def beoogd(nummer: str, *namen: str, extra: str = "") -> str:
    doelen = "".join(f"<doel>{doel(naam)}</doel>" for naam in namen)
    return (
        f"<BeoogdeRegelgeving><BeoogdeRegeling><doelen>{doelen}</doelen>"
        f"<instrumentVersie>{v(nummer)}</instrumentVersie><eId>art_I</eId>{extra}"
        "</BeoogdeRegeling></BeoogdeRegelgeving>"
    )


def stempel(naam: str, dag: str, soort: str = "juridischWerkendVanaf") -> str:
    return (
        f"<Tijdstempels><Tijdstempel><doel>{doel(naam)}</doel><soortTijdstempel>{soort}</soortTijdstempel>"
        f"<datum>{dag}</datum><eId>art_II</eId></Tijdstempel></Tijdstempels>"
    )


def gemaakt(wanneer: str) -> str:
    return f"<gemaaktOp>{wanneer}T09:00:00Z</gemaaktOp>"


def basisversie(soort: str, naam: str, wanneer: str) -> str:
    return f"<{soort}><doel>{doel(naam)}</doel>{gemaakt(wanneer)}</{soort}>"


# -- STOP 2.0: the module says it all --------------------------------------------------------------------------------


def test_zelfde_als_het_besluit_in_de_tests() -> None:
    basis = f"<gemaaktOpBasisVan>{basisversie('Basisversie', 'Instelling', '2024-01-02')}</gemaaktOpBasisVan>"
    inhoud = gemaakt("2024-03-01") + beoogd("2", "Terrassen", extra=basis) + stempel("Terrassen", "2024-06-01")
    assert lees(inhoud) == TERRASSEN


def test_alle_soorten_basis() -> None:
    delen = (
        basisversie("Basisversie", "Markt", "2024-04-01")
        + basisversie("VervlochtenVersie", "Haven", "2024-03-01")
        + basisversie("OntvlochtenVersie", "Terrassen", "2024-02-01")
    )
    inhoud = gemaakt("2024-05-01") + beoogd("4", "Markt", extra=f"<gemaaktOpBasisVan>{delen}</gemaaktOpBasisVan>")
    basis = lees(inhoud).wijzigingen[0].basis
    assert basis == Momentbasis((op("Markt 2024-04-01"),), (op("Haven 2024-03-01"),), (op("Terrassen 2024-02-01"),))


def test_zonder_basis_is_er_geen_stilzwijgende_basis() -> None:
    with pytest.raises(ConsolidatieFout) as fout:
        Versiebeheer.van([INSTELLING, lees(gemaakt("2024-03-01") + beoogd("2", "Instelling"))])
    assert fout.value.code is Foutcode.BASIS_ONTBREEKT


def test_intrekken_terugtrekken_en_uitgewerkt() -> None:
    def deel(naam: str, werk: str) -> str:
        return f"<{naam}><doel>{doel('Einde')}</doel><instrument>{werk}</instrument></{naam}>"

    gelezen = lees(
        gemaakt("2024-05-01")
        + f"<Intrekkingen>{deel('Intrekking', PLAN)}</Intrekkingen><Terugtrekkingen>"
        + deel("TerugtrekkingInformatieobject", GEBIED)
        + deel("TerugtrekkingIntrekking", PLAN)
        + f"<TerugtrekkingTijdstempel><doel>{doel('Einde')}</doel><soortTijdstempel>geldigVanaf</soortTijdstempel>"
        + "</TerugtrekkingTijdstempel></Terugtrekkingen>"
        + f"<MaterieelUitgewerkt><instrument>{PLAN}</instrument><datum>2024-06-01</datum></MaterieelUitgewerkt>"
        + f"<TerugtrekkingMaterieelUitgewerkt><instrument>{GEBIED}</instrument></TerugtrekkingMaterieelUitgewerkt>"
    )
    assert [(wijziging.soort, wijziging.instrument) for wijziging in gelezen.wijzigingen] == [
        (Soort.INTREKKING, PLAN),
        (Soort.TERUGTREKKING, GEBIED),
        (Soort.TERUGTREKKING_INTREKKING, PLAN),
    ]
    assert gelezen.tijdstempels == (Tijdstempel(doel("Einde"), Tijdsoort.GELDIG_VANAF, None),)
    assert gelezen.uitgewerkt == (Uitgewerkt(PLAN, date(2024, 6, 1)), Uitgewerkt(GEBIED, None))


def test_uitspraak_was_eerder_bekend() -> None:
    tijdstempels = stempel("Instelling", "2024-06-01").replace("<doel>", "<bekendOp>2024-04-25</bekendOp><doel>")
    gelezen = lees(gemaakt("2024-05-01") + tijdstempels)
    assert (gelezen.bekend_op, gelezen.ontvangen_op) == (date(2024, 5, 1), date(2024, 5, 1))
    assert gelezen.tijdstempels[0].bekend_op == gelezen.volledig_bekend_op == date(2024, 4, 25)


# -- STOP 1.3 and 1.4: the LVBB knows the rest -----------------------------------------------------------------------


def publicatie(wanneer: str, was: dict[str, str] | None = None) -> Herkomst:
    return Herkomst.van_moment(moment(wanneer), was or {})


def test_was_versie_van_de_mutatie_is_de_basis() -> None:
    instelling = lees(beoogd("1", "Instelling") + stempel("Instelling", "2024-02-01"), publicatie("2024-01-02"))
    wijziging = lees(
        beoogd("2", "Terrassen") + stempel("Terrassen", "2024-06-01"), publicatie("2024-03-01", {v("2"): v("1")})
    )
    versiebeheer = Versiebeheer.van([instelling, wijziging])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 2"]
    assert kort(versiebeheer) == kort(Versiebeheer.van([INSTELLING, TERRASSEN]))


def test_vervlechting_noemt_versies() -> None:
    """STOP 1.4: the revisie on the markt is made from its own last version, and of the version of the terrassen."""
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Instelling 2024-01-02"]), werkend("Markt", "2024-08-01"))
    vervlechting = (
        f"<gerelateerdeVersies><Vervlechting><instrumentVersie>{v('3')}</instrumentVersie>"
        f"<instrumentVersie>{v('2')}</instrumentVersie></Vervlechting></gerelateerdeVersies>"
    )
    revisie = lees(beoogd("3b", "Markt", extra=vervlechting), publicatie("2024-04-10", {v("3b"): v("3")}))
    assert revisie.wijzigingen[0].basis == Versiebasis(v("3"), (v("2"),))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, markt, revisie])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 2", "2024-08-01 3b"]


def test_versie_voor_twee_doelen_met_vervlechting() -> None:
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Instelling 2024-01-02"]), werkend("Markt", "2024-06-01"))
    vervlechting = (
        "<gerelateerdeVersies><Vervlechting>"
        f"<instrumentVersie>{v('2')}</instrumentVersie></Vervlechting></gerelateerdeVersies>"
    )
    revisie = lees(beoogd("4", "Markt", "Terrassen", extra=vervlechting), publicatie("2024-04-10", {v("4"): v("3")}))
    assert kort(Versiebeheer.van([INSTELLING, TERRASSEN, markt, revisie])) == ["2024-02-01 1", "2024-06-01 4"]


def test_vervlechting_met_een_latere_versie_van_het_doel_van_de_basis() -> None:
    tweede = lees(beoogd("2b", "Terrassen"), publicatie("2024-04-01", {v("2b"): v("2")}))
    vervlechting = (
        "<gerelateerdeVersies><Vervlechting>"
        f"<instrumentVersie>{v('2b')}</instrumentVersie></Vervlechting></gerelateerdeVersies>"
    )
    markt = lees(
        beoogd("3", "Markt", extra=vervlechting) + stempel("Markt", "2024-08-01"),
        publicatie("2024-05-01", {v("3"): v("2")}),
    )
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, tweede, markt])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 2b", "2024-08-01 3"]


def test_oude_was_versie_van_het_eigen_doel_mag_niet() -> None:
    tweede = lees(beoogd("2b", "Terrassen"), publicatie("2024-04-01", {v("2b"): v("2")}))
    op_oude = lees(beoogd("2c", "Terrassen"), publicatie("2024-05-01", {v("2c"): v("2")}))
    with pytest.raises(ConsolidatieFout) as fout:
        Versiebeheer.van([INSTELLING, TERRASSEN, tweede, op_oude])
    assert fout.value.code is Foutcode.BASIS_NIET_LAATSTE


def test_onbekende_was_versie() -> None:
    wijziging = lees(beoogd("2", "Terrassen"), publicatie("2024-03-01", {v("2"): v("0")}))
    with pytest.raises(ConsolidatieFout) as fout:
        Versiebeheer.van([INSTELLING, wijziging])
    assert fout.value.code is Foutcode.VERWIJZING_ONBEKEND


def test_intrekking_heeft_geen_basis_nodig() -> None:
    intrekking = (
        f"<Intrekkingen><Intrekking><doelen><doel>{doel('Einde')}</doel></doelen><instrument>{PLAN}</instrument>"
        "<eId>art_I</eId></Intrekking></Intrekkingen>"
    )
    einde = lees(intrekking + stempel("Einde", "2024-09-01"), publicatie("2024-05-01"))
    assert Versiebeheer.van([INSTELLING, TERRASSEN, einde]).ingetrokken_per(PLAN) == date(2024, 9, 1)


# -- form ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "inhoud",
    [
        pytest.param(beoogd("1", "Instelling"), id="geen gemaaktOp"),
        pytest.param("<gemaaktOp>2024-01-02</gemaaktOp>", id="gemaaktOp is een datum"),
        pytest.param("<gemaaktOp>2024-01-02T09:00:00</gemaaktOp>", id="gemaaktOp zonder zone"),
        pytest.param(gemaakt("2024-01-02") + beoogd("1"), id="geen doel"),
        pytest.param(gemaakt("2024-01-02") + beoogd("1", "X").replace("/akn/", "/join/"), id="ander instrument"),
        pytest.param(gemaakt("2024-01-02") + stempel("X", "1 mei"), id="geen datum"),
        pytest.param(gemaakt("2024-01-02") + stempel("X", "2024-05-01", "ooit"), id="onbekende soort"),
    ],
)
def test_vorm(inhoud: str) -> None:
    with pytest.raises(ConsolidatieFout) as fout:
        lees(inhoud)
    assert fout.value.code is Foutcode.VORM


@pytest.mark.parametrize(
    "basis", [Momentbasis((op("Instelling 2024-01-02"),)), Momentbasis(), Versiebasis("x", ("y",))]
)
def test_heen_en_weer_als_json(basis: Momentbasis | Versiebasis) -> None:
    """So that a system can keep its besluiten and make the versiebeheer again."""
    adapter = TypeAdapter(ConsolidatieInformatie)
    bewaard = besluit("2024-03-01", versie("2", "Terrassen"), werkend("Terrassen", None))
    wijziging = bewaard.wijzigingen[0]
    met_basis = ConsolidatieInformatie(
        bewaard.gemaakt_op,
        bewaard.bekend_op,
        bewaard.ontvangen_op,
        (type(wijziging)(wijziging.soort, wijziging.doelen, wijziging.instrument, wijziging.versie, basis),),
        bewaard.tijdstempels,
    )
    assert adapter.validate_json(adapter.dump_json(met_basis)) == met_basis
