"""What a besluit changes in what there is: the text, its objects and its gebieden, read back from the delivery."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from ikt.koppelvlakken.ow.beeindigen import lees
from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.beschrijving import Basis, Ingreep, Planbesluit, Regelinginhoud
from ikt.koppelvlakken.stop.consolidatie import verwerk_versie
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.stand import na
from ikt.koppelvlakken.stop.xml import alle, canoniek, parse, tekst
from tests.planbesluiten import basis, inhoud, planbesluit
from tests.planketen import VLAK

EERST = planbesluit(replace(inhoud("omgevingsplan"), basis=basis()), kenmerk="ikt-eerst")
PLAN = na(EERST)


def daarna(**wat: object) -> Planbesluit:
    return planbesluit(Regelinginhoud("omgevingsplan", basis=PLAN, **wat), kenmerk="ikt-daarna")  # type: ignore[arg-type]


def gelezen(besluit: Planbesluit) -> Aanlevering:
    aanlevering = lees_zip(bouw(besluit).zip)
    assert [melding.code for melding in beoordeel_aanlevering(aanlevering).meldingen] == []
    return aanlevering


def plat(xml: str) -> str:
    """Without the white space between the parts of a text, which means nothing."""
    return canoniek(etree.fromstring(xml.encode(), etree.XMLParser(remove_blank_text=True)))


def wid(opschrift: str) -> str:
    for kop in alle(parse(PLAN.tekst.encode()), "Kop"):
        deel = kop.getparent()
        if deel is not None and tekst(kop).endswith(opschrift):
            return str(deel.get("wId"))
    raise AssertionError(opschrift)


INGREPEN = [
    Ingreep("vervang", wid("Doel"), tekst="Dit plan zorgt voor Gemeentestad."),
    Ingreep("vervang", wid("Bouwen"), tekst="1. Bouwen mag.\n2. Niet hoger dan zeven meter."),
    Ingreep("vervang", wid("Bouwen"), opschrift="Verbouwen", tekst="Bouwen mag."),
    Ingreep("hernoem", wid("Activiteiten"), opschrift="Regels"),
    Ingreep("verplaats", wid("Voor wie"), na=wid("Gegevens bij een melding")),
    Ingreep("verwijder", wid("Bouwen")),
    Ingreep("vervalt", wid("Bouwen")),
]


@pytest.mark.parametrize("ingreep", INGREPEN, ids=lambda ingreep: f"{ingreep.soort}-{ingreep.wat[-8:]}")
def test_delivered_mutatie_leads_to_the_text_that_was_meant(ingreep: Ingreep) -> None:
    besluit = daarna(ingrepen=(ingreep,))
    aanlevering = gelezen(besluit)
    assert aanlevering.besluit is not None
    (mutatie,) = aanlevering.besluit.mutaties
    assert plat(canoniek(verwerk_versie(parse(PLAN.tekst.encode()), mutatie))) == plat(na(besluit).tekst)
    assert na(besluit).tekst != PLAN.tekst


@pytest.mark.parametrize("naam", ["omgevingsvisie", "omgevingsplan", "voorbereidingsbesluit"])
def test_new_regeling_is_read_back_as_it_was_written(naam: str) -> None:
    besluit = planbesluit(inhoud(naam))
    aanlevering = gelezen(besluit)
    assert aanlevering.besluit is not None
    (regeling,) = aanlevering.besluit.regelingen
    assert canoniek(verwerk_versie(None, regeling)) == na(besluit).tekst
    assert {each.id for each in aanlevering.ow.objecten} == {each.id for each in lees(na(besluit).ow).objecten}


def test_removed_artikel_takes_along_what_only_belonged_to_it() -> None:
    einde = gelezen(daarna(ingrepen=(Ingreep("verwijder", wid("Bouwen")),))).ow.objecten
    assert all(object_.beeindigd for object_ in einde)
    assert {object_.soort for object_ in einde} >= {"Regeltekst", "RegelVoorIedereen", "Activiteit", "Gebied"}
    assert not {"Omgevingsnorm", "Ambtsgebied", "Regelingsgebied"} & {object_.soort for object_ in einde}


def test_activiteit_above_the_one_that_ends_stays() -> None:
    einde = gelezen(daarna(ingrepen=(Ingreep("verwijder", wid("Bouwen")),))).ow.objecten
    assert PLAN.tophaak in {object_.id for object_ in lees(PLAN.ow).objecten}
    assert PLAN.tophaak not in {object_.id for object_ in einde}


def test_gebied_to_which_nothing_refers_any_more_is_withdrawn() -> None:
    besluit = gelezen(daarna(ingrepen=(Ingreep("verwijder", wid("Bouwen")),))).besluit
    assert besluit is not None
    (instrument,) = [tekst(next(alle(deel, "instrument"))) for deel in alle(besluit.wortel, "Intrekking")]
    assert instrument == "/join/id/regdata/gm0297/2026/ikt-eerst"


def test_gebied_that_moves_is_a_new_version_of_the_same_object() -> None:
    gebied = PLAN.gebieden[0]
    anders = replace(gebied, vlakken=(VLAK,) * len(gebied.vlakken))
    aanlevering = gelezen(daarna(gebieden=(anders,)))
    (io,) = aanlevering.informatieobjecten
    assert (io.werk, io.expressie) != ("", gebied.was)
    assert tekst(next(alle(aanlevering.document("werkingsgebied.gml"), "wasID"))) == gebied.was
    bekend = {object_.id for object_ in lees(PLAN.ow).soort("Gebied", "Gebiedengroep")}
    assert {object_.id for object_ in aanlevering.ow.objecten} <= bekend


def test_whole_text_may_be_replaced() -> None:
    vervangt = replace(inhoud("omgevingsplan"), basis=basis(), vervangt=True)
    besluit = bouw(planbesluit(vervangt)).bestanden["besluit.xml"]
    assert [tekst(kop) for kop in alle(parse(besluit), "VervangRegeling")]


def test_stand_of_a_new_regeling_is_a_basis_for_the_next() -> None:
    stand = na(planbesluit(inhoud("omgevingsvisie")))
    assert isinstance(stand, Basis)
    assert stand.versie.startswith(stand.regeling)
    assert [gebied.naam for gebied in stand.gebieden] == ["Binnenstad"]
