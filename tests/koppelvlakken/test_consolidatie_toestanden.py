"""Each mechanism of the consolidation on the omgevingsplan of Gemeentestad."""

from __future__ import annotations

from datetime import date

from ikt.koppelvlakken.consolidatie import Reden, Uitgewerkt, Versiebeheer
from tests.koppelvlakken.consolidatiebesluiten import (
    GEBIED,
    INSTELLING,
    PLAN,
    TERRASSEN,
    besluit,
    doel,
    geldig,
    intrekking,
    kort,
    terugtrekking,
    terugtrekking_intrekking,
    v,
    versie,
    werkend,
)


def redenen(versiebeheer: Versiebeheer, nummer: int) -> list[tuple[Reden, str]]:
    return [(s.reden, s.doel) for s in versiebeheer.toestanden(PLAN)[nummer].samenloop]


# -- versies en tijdstempels -----------------------------------------------------------------------------------------


def test_instelling_en_wijziging_volgen_elkaar_op() -> None:
    eerste, tweede = Versiebeheer.van([INSTELLING, TERRASSEN]).toestanden(PLAN)

    assert (eerste.juridisch_werkend_vanaf, eerste.juridisch_werkend_tot) == (date(2024, 2, 1), date(2024, 6, 1))
    assert (eerste.instrumentversie, eerste.inwerkingtredingsdoelen) == (v("1"), (doel("Instelling"),))
    assert (tweede.juridisch_werkend_vanaf, tweede.juridisch_werkend_tot) == (date(2024, 6, 1), None)
    assert (tweede.geldig_vanaf, tweede.geldig_tot) == (date(2024, 6, 1), None)
    assert (tweede.instrumentversie, tweede.inwerkingtredingsdoelen) == (v("2"), (doel("Terrassen"),))
    assert tweede.basisversiedoelen == (doel("Instelling"),)


def test_onbekend_instrument_heeft_geen_toestanden() -> None:
    assert kort(Versiebeheer()) == []


def test_ontwerp_zonder_tijdstempel_verandert_de_regelgeving_niet() -> None:
    ontwerp = besluit("2024-03-01", versie("ontwerp", "Terrassen", basis=["Instelling 2024-01-02"]))
    assert kort(Versiebeheer.van([INSTELLING, ontwerp])) == ["2024-02-01 1"]


def test_apart_inwerkingtredingsbesluit() -> None:
    zonder = besluit("2024-03-01", versie("2", "Terrassen", basis=["Instelling 2024-01-02"]))
    inwerkingtreding = besluit("2024-09-01", werkend("Terrassen", "2024-10-01"))
    assert kort(Versiebeheer.van([INSTELLING, zonder, inwerkingtreding])) == ["2024-02-01 1", "2024-10-01 2"]


def test_gefaseerde_inwerkingtreding_in_een_besluit() -> None:
    samen = besluit(
        "2024-01-02",
        versie("1", "Instelling"),
        versie("2", "Horeca", basis=["Instelling 2024-01-02"]),
        werkend("Instelling", "2024-02-01"),
        werkend("Horeca", "2024-05-01"),
    )
    assert kort(Versiebeheer.van([samen])) == ["2024-02-01 1", "2024-05-01 2"]


def test_rectificatie_vervangt_versie_en_datum() -> None:
    rectificatie = besluit(
        "2024-03-08", versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"]), werkend("Terrassen", "2024-07-01")
    )
    assert kort(Versiebeheer.van([INSTELLING, TERRASSEN, rectificatie])) == ["2024-02-01 1", "2024-07-01 2b"]


def test_regeling_en_informatieobject_hebben_eigen_toestanden() -> None:
    met_gebied = besluit(
        "2024-03-01",
        versie("2", "Geluid", basis=["Instelling 2024-01-02"]),
        versie("1", "Geluid", werk=GEBIED),
        werkend("Geluid", "2024-06-01"),
    )
    versiebeheer = Versiebeheer.van([INSTELLING, met_gebied])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 2"]
    assert kort(versiebeheer, GEBIED) == ["2024-06-01 1"]


def test_materieel_uitgewerkt_blijft_in_werking() -> None:
    klaar = besluit("2024-09-01", Uitgewerkt(PLAN, date(2024, 9, 2)))
    toch_niet = besluit("2024-10-01", Uitgewerkt(PLAN, None))
    versiebeheer = Versiebeheer.van([INSTELLING, klaar])
    assert versiebeheer.materieel_uitgewerkt_op(PLAN) == date(2024, 9, 2)
    assert kort(versiebeheer) == ["2024-02-01 1"]
    assert versiebeheer.verwerk(toch_niet).materieel_uitgewerkt_op(PLAN) is None


# -- samenloop en oplossing ------------------------------------------------------------------------------------------


def test_samenloop_met_een_eerder_besluit_en_de_vervlechting() -> None:
    """The wijziging of the markt was made without the terrassen, and comes into force after them."""
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Instelling 2024-01-02"]), werkend("Markt", "2024-08-01"))
    oplossing = besluit(
        "2024-04-10", versie("3b", "Markt", basis=["Markt 2024-04-01"], vervlochten=["Terrassen 2024-03-01"])
    )
    samenloop = Versiebeheer.van([INSTELLING, TERRASSEN, markt])
    assert kort(samenloop) == ["2024-02-01 1", "2024-06-01 2", "2024-08-01 -"]
    assert redenen(samenloop, 2) == [(Reden.TE_VERWERKEN, doel("Terrassen"))]
    assert kort(samenloop.verwerk(oplossing)) == ["2024-02-01 1", "2024-06-01 2", "2024-08-01 3b"]


def test_inhaalbesluit_maakt_samenloop_in_de_latere_toestand() -> None:
    inhaal = besluit(
        "2024-04-01", versie("3", "Markt", basis=["Instelling 2024-01-02"]), werkend("Markt", "2024-05-01")
    )
    oplossing = besluit(
        "2024-04-02", versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"], vervlochten=["Markt 2024-04-01"])
    )
    ingehaald = Versiebeheer.van([INSTELLING, TERRASSEN, inhaal])
    assert kort(ingehaald) == ["2024-02-01 1", "2024-05-01 3", "2024-06-01 -"]
    assert redenen(ingehaald, 2) == [(Reden.TE_VERWERKEN, doel("Markt"))]
    assert kort(ingehaald.verwerk(oplossing)) == ["2024-02-01 1", "2024-05-01 3", "2024-06-01 2b"]


def test_inhaalbesluit_kan_zijn_eigen_samenloop_oplossen() -> None:
    inhaal = besluit(
        "2024-04-01",
        versie("3", "Markt", basis=["Instelling 2024-01-02"]),
        versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"], vervlochten=["Markt 2024-04-01"]),
        werkend("Markt", "2024-05-01"),
    )
    assert kort(Versiebeheer.van([INSTELLING, TERRASSEN, inhaal])) == [
        "2024-02-01 1",
        "2024-05-01 3",
        "2024-06-01 2b",
    ]


def test_gelijktijdige_inwerkingtreding_en_een_versie_voor_beide_doelen() -> None:
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Instelling 2024-01-02"]), werkend("Markt", "2024-06-01"))
    beide = besluit("2024-04-10", versie("4", "Markt", "Terrassen", basis=["Markt 2024-04-01", "Terrassen 2024-03-01"]))
    samenloop = Versiebeheer.van([INSTELLING, TERRASSEN, markt])
    assert kort(samenloop) == ["2024-02-01 1", "2024-06-01 -"]
    assert redenen(samenloop, 1) == [(Reden.TEGENSPRAAK, doel("Markt")), (Reden.TEGENSPRAAK, doel("Terrassen"))]

    opgelost = samenloop.verwerk(beide).toestanden(PLAN)[1]
    assert opgelost.instrumentversie == v("4")
    assert opgelost.inwerkingtredingsdoelen == (doel("Markt"), doel("Terrassen"))
    assert opgelost.samenloop == ()


def test_tweede_besluit_dat_tegelijk_in_werking_treedt_voorkomt_samenloop() -> None:
    markt = besluit(
        "2024-04-01", versie("3", "Terrassen", "Markt", basis=["Terrassen 2024-03-01"]), werkend("Markt", "2024-06-01")
    )
    assert kort(Versiebeheer.van([INSTELLING, TERRASSEN, markt])) == ["2024-02-01 1", "2024-06-01 3"]


def test_daarna_een_van_beide_doelen_wijzigen_is_weer_tegenspraak() -> None:
    """The version for both is not the last one of the markt any more, and the one for the markt is not for both."""
    markt = besluit(
        "2024-04-01", versie("3", "Terrassen", "Markt", basis=["Terrassen 2024-03-01"]), werkend("Markt", "2024-06-01")
    )
    alleen_markt = besluit("2024-04-10", versie("4", "Markt", basis=["Markt 2024-04-01"]))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, markt, alleen_markt])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 -"]


def test_meer_besluiten_op_hetzelfde_moment() -> None:
    markt = besluit("2024-03-01", versie("3", "Markt", basis=["Terrassen 2024-03-01"]), werkend("Markt", "2024-08-01"))
    assert kort(Versiebeheer.van([INSTELLING, TERRASSEN, markt])) == ["2024-02-01 1", "2024-06-01 2", "2024-08-01 3"]


def test_versie_op_een_doel_dat_niet_in_werking_treedt() -> None:
    ontwerp = besluit("2024-03-01", versie("ontwerp", "Haven", basis=["Instelling 2024-01-02"]))
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Haven 2024-03-01"]), werkend("Markt", "2024-08-01"))
    versiebeheer = Versiebeheer.van([INSTELLING, ontwerp, markt])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-08-01 -"]
    assert redenen(versiebeheer, 1) == [(Reden.TE_ONTVLECHTEN, doel("Haven"))]


def test_nieuwe_versie_van_een_eerder_doel_moet_in_de_latere_worden_verwerkt() -> None:
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Terrassen 2024-03-01"]), werkend("Markt", "2024-08-01"))
    rectificatie = besluit("2024-04-10", versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"]))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, markt, rectificatie])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 2b", "2024-08-01 -"]
    assert redenen(versiebeheer, 2) == [(Reden.TE_VERWERKEN, doel("Terrassen"))]

    verwerkt = besluit(
        "2024-04-11", versie("3b", "Markt", basis=["Markt 2024-04-01"], vervlochten=["Terrassen 2024-04-10"])
    )
    assert kort(versiebeheer.verwerk(verwerkt))[2] == "2024-08-01 3b"


def test_ontvlechten_van_een_doel_dat_wel_in_werking_treedt() -> None:
    """The markt was to come before the terrassen, and took them out; then it came after them all the same."""
    markt = besluit(
        "2024-04-01",
        versie("3", "Markt", basis=["Terrassen 2024-03-01"], ontvlochten=["Terrassen 2024-03-01T12"]),
        werkend("Markt", "2024-08-01"),
    )
    tweede = besluit("2024-03-01T12", versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"]))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, tweede, markt])
    assert redenen(versiebeheer, 2) == [(Reden.TE_VERWERKEN, doel("Terrassen"))]


def test_vervlechten_neemt_een_ontvlechting_over() -> None:
    haven = besluit("2024-04-01", versie("4", "Haven", basis=["Terrassen 2024-03-01"]))
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Terrassen 2024-03-01"]))
    zonder = besluit(
        "2024-04-02", versie("3b", "Markt", basis=["Markt 2024-04-01"], ontvlochten=["Terrassen 2024-03-01"])
    )
    uitspraak = besluit("2024-04-03", werkend("Terrassen", None))
    samen = besluit(
        "2024-04-04",
        versie("5", "Haven", basis=["Haven 2024-04-01"], vervlochten=["Markt 2024-04-02"]),
        werkend("Markt", "2024-07-01"),
        werkend("Haven", "2024-08-01"),
    )
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, haven, markt, zonder, uitspraak, samen])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-07-01 3b", "2024-08-01 5"]


def test_vervlechten_haalt_niets_ouders_binnen() -> None:
    """The haven knows only the first version of the terrassen, the markt the second; the haven does not undo that."""
    haven = besluit("2024-04-01", versie("4", "Haven", basis=["Terrassen 2024-03-01"]), werkend("Haven", "2024-07-01"))
    tweede = besluit("2024-04-02", versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"]))
    markt = besluit("2024-04-03", versie("3", "Markt", basis=["Terrassen 2024-04-02"]), werkend("Markt", "2024-08-01"))
    samen = besluit("2024-04-04", versie("3b", "Markt", basis=["Markt 2024-04-03"], vervlochten=["Haven 2024-04-01"]))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, haven, tweede, markt, samen])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 2b", "2024-07-01 -", "2024-08-01 3b"]


# -- intrekken en terugtrekken ---------------------------------------------------------------------------------------


def test_intrekking_eindigt_de_laatste_toestand() -> None:
    einde = besluit("2024-07-01", intrekking("Einde", "Terrassen 2024-03-01"), werkend("Einde", "2024-09-01"))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, einde])
    assert versiebeheer.ingetrokken_per(PLAN) == date(2024, 9, 1)
    assert versiebeheer.toestanden(PLAN)[-1].juridisch_werkend_tot == date(2024, 9, 1)
    assert versiebeheer.tekst_versie_op(PLAN, date(2024, 8, 31)) == v("2")
    assert versiebeheer.tekst_versie_op(PLAN, date(2024, 9, 1)) is None


def test_wijziging_na_de_intrekking_heeft_geen_inhoud() -> None:
    einde = besluit("2024-04-01", intrekking("Einde", "Instelling 2024-01-02"), werkend("Einde", "2024-05-01"))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, einde])
    assert kort(versiebeheer) == ["2024-02-01 1", "2024-06-01 -"]
    assert redenen(versiebeheer, 1) == [(Reden.NA_INTREKKING, doel("Einde"))]
    assert versiebeheer.toestand_op(PLAN, date(2024, 7, 1)) is None

    vervallen = besluit("2024-04-10", terugtrekking("Terrassen", "Terrassen 2024-03-01"))
    assert kort(versiebeheer.verwerk(vervallen)) == ["2024-02-01 1"]


def test_intrekking_kan_worden_teruggetrokken() -> None:
    einde = besluit("2024-07-01", intrekking("Einde", "Terrassen 2024-03-01"), werkend("Einde", "2024-09-01"))
    toch_niet = besluit("2024-08-01", terugtrekking_intrekking("Einde", "Einde 2024-07-01"))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, einde, toch_niet])
    assert versiebeheer.ingetrokken_per(PLAN) is None
    assert versiebeheer.tekst_versie_op(PLAN, date(2024, 9, 1)) == v("2")


def test_intrekken_en_vervangen() -> None:
    nieuw = "/akn/nl/act/gm0297/2024/omgevingsplan-nieuw"
    vervanging = besluit(
        "2024-07-01",
        versie("1", "Nieuw", werk=nieuw),
        intrekking("Nieuw", "Terrassen 2024-03-01"),
        werkend("Nieuw", "2024-09-01"),
    )
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, vervanging])
    assert versiebeheer.ingetrokken_per(PLAN) == date(2024, 9, 1)
    assert kort(versiebeheer, nieuw) == ["2024-09-01 1"]


def test_vernietiging_door_de_rechter_werkt_door_in_latere_versies() -> None:
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Terrassen 2024-03-01"]), werkend("Markt", "2024-08-01"))
    uitspraak = besluit(
        "2024-06-20",
        terugtrekking("Terrassen", "Terrassen 2024-03-01", bekend="2024-06-15"),
        werkend("Terrassen", None, bekend="2024-06-15"),
    )
    doorwerking = besluit(
        "2024-06-25", versie("3b", "Markt", basis=["Markt 2024-04-01"], ontvlochten=["Terrassen 2024-06-20"])
    )
    vernietigd = Versiebeheer.van([INSTELLING, TERRASSEN, markt, uitspraak])
    assert kort(vernietigd) == ["2024-02-01 1", "2024-08-01 -"]
    assert redenen(vernietigd, 1) == [(Reden.TE_VERWERKEN, doel("Terrassen"))]
    assert kort(vernietigd.verwerk(doorwerking)) == ["2024-02-01 1", "2024-08-01 3b"]


def test_gedeeltelijke_vernietiging_met_een_versie_die_niemand_schreef() -> None:
    uitspraak = besluit(
        "2024-06-20",
        versie(None, "Instelling", basis=["Instelling 2024-01-02"], bekend="2024-06-15"),
        versie("2b", "Terrassen", basis=["Terrassen 2024-03-01"], vervlochten=["Instelling 2024-06-20"]),
    )
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, uitspraak])
    assert kort(versiebeheer) == ["2024-02-01 -", "2024-06-01 2b"]
    assert redenen(versiebeheer, 0) == [(Reden.ONBEKEND, doel("Instelling"))]


def test_teruggetrokken_versie_kan_terugkomen() -> None:
    weg = besluit("2024-04-01", terugtrekking("Terrassen", "Terrassen 2024-03-01"))
    terug = besluit("2024-05-01", versie("2b", "Terrassen", basis=["Terrassen 2024-04-01"]))
    zonder = Versiebeheer.van([INSTELLING, TERRASSEN, weg])
    assert kort(zonder) == ["2024-02-01 1"]
    assert kort(zonder.verwerk(terug)) == ["2024-02-01 1", "2024-06-01 2b"]


def test_afstel_van_een_wijziging_en_van_de_instelling() -> None:
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN])
    assert kort(versiebeheer.verwerk(besluit("2024-04-01", werkend("Terrassen", None)))) == ["2024-02-01 1"]
    assert kort(versiebeheer.verwerk(besluit("2024-04-01", werkend("Instelling", None)))) == []


def test_twee_keer_terugtrekken_verandert_niets() -> None:
    weg = besluit("2024-04-01", terugtrekking("Terrassen", "Terrassen 2024-03-01"), werkend("Terrassen", None))
    nog_eens = besluit("2024-04-02", terugtrekking("Terrassen", "Terrassen 2024-04-01"), werkend("Terrassen", None))
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, weg])
    assert versiebeheer.verwerk(nog_eens) == versiebeheer


# -- terugwerkende kracht --------------------------------------------------------------------------------------------


def test_terugwerkende_kracht_maakt_toestanden_in_het_verleden() -> None:
    """In force from August, but valid from May: over the instelling (May) and over the terrassen (June)."""
    terugwerkend = besluit(
        "2024-07-01",
        versie("3", "Schade", basis=["Terrassen 2024-03-01"]),
        werkend("Schade", "2024-08-01"),
        geldig("Schade", "2024-05-01"),
    )
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, terugwerkend])
    tijden = [
        (t.juridisch_werkend_vanaf.month, t.geldig_vanaf.month, t.geldig_tot and t.geldig_tot.month, t.instrumentversie)
        for t in versiebeheer.complete_toestanden(PLAN)
    ]
    assert tijden == [(2, 2, None, v("1")), (6, 6, None, v("2")), (8, 5, 6, None), (8, 6, None, v("3"))]
    assert [t.geldig_vanaf.month for t in versiebeheer.toestanden(PLAN)] == [2, 6, 6]

    def tekst(datum: date, geldig_op: date) -> str | None:
        return versiebeheer.tekst_versie_op(PLAN, datum, geldig_op=geldig_op)

    assert tekst(date(2024, 7, 1), geldig_op=date(2024, 5, 15)) == v("1")
    assert tekst(date(2024, 8, 1), geldig_op=date(2024, 4, 1)) == v("1")
    assert tekst(date(2024, 8, 1), geldig_op=date(2024, 5, 15)) is None
    assert tekst(date(2024, 8, 1), geldig_op=date(2024, 7, 1)) == v("3")


def test_tegelijk_werkend_maar_niet_tegelijk_geldig() -> None:
    """The schade is valid from March, the markt from April: until April the text is that of the schade alone."""
    schade = besluit("2024-04-01", versie("2", "Schade", basis=["Instelling 2024-01-02"]))
    samen = besluit(
        "2024-04-02",
        versie("3", "Markt", basis=["Schade 2024-04-01"]),
        werkend("Schade", "2024-06-01"),
        geldig("Schade", "2024-03-01"),
        werkend("Markt", "2024-06-01"),
        geldig("Markt", "2024-04-01"),
    )
    toestanden = Versiebeheer.van([INSTELLING, schade, samen]).complete_toestanden(PLAN)
    assert [(t.geldig_vanaf.month, t.inwerkingtredingsdoelen, t.instrumentversie) for t in toestanden] == [
        (2, (doel("Instelling"),), v("1")),
        (3, (doel("Schade"),), v("2")),
        (4, (doel("Markt"), doel("Schade")), None),
    ]


def test_na_de_intrekking_geldt_de_tekst_voor_oude_feiten() -> None:
    terugwerkend = besluit(
        "2024-03-02",
        versie("3", "Schade", basis=["Instelling 2024-01-02"]),
        werkend("Schade", "2024-06-01"),
        geldig("Schade", "2024-04-01"),
    )
    einde = besluit("2024-04-01", intrekking("Einde", "Instelling 2024-01-02"), werkend("Einde", "2024-05-01"))
    versiebeheer = Versiebeheer.van([INSTELLING, terugwerkend, einde])
    assert versiebeheer.tekst_versie_op(PLAN, date(2024, 7, 1)) is None
    assert versiebeheer.tekst_versie_op(PLAN, date(2024, 7, 1), geldig_op=date(2024, 4, 15)) == v("1")


def test_nieuwe_datum_en_terugtrekking_van_de_oude_in_een_besluit() -> None:
    uitstel = besluit("2024-04-01", werkend("Terrassen", "2024-07-01"), werkend("Terrassen", None))
    assert kort(Versiebeheer.van([INSTELLING, TERRASSEN, uitstel])) == ["2024-02-01 1", "2024-07-01 2"]


def test_terugwerkende_kracht_kan_worden_teruggetrokken() -> None:
    terugwerkend = besluit(
        "2024-03-01",
        versie("2", "Schade", basis=["Instelling 2024-01-02"]),
        werkend("Schade", "2024-06-01"),
        geldig("Schade", "2024-03-01"),
    )
    toch_niet = besluit("2024-04-01", geldig("Schade", None))
    versiebeheer = Versiebeheer.van([INSTELLING, terugwerkend])
    assert versiebeheer.toestanden(PLAN)[1].geldig_vanaf == date(2024, 3, 1)
    assert versiebeheer.verwerk(toch_niet).toestanden(PLAN)[1].geldig_vanaf == date(2024, 6, 1)
