from __future__ import annotations

from collections.abc import Iterator

import pytest

from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.ozon.profiel import profiel
from ikt.koppelvlakken.ozon.uitlevering import UitleveringClient
from ikt.koppelvlakken.stop.geometrie import polygoon
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.wijziging import Identificaties
from tests.mocks.ozonlevering import een_uitlevering
from tests.mocks.plansimulatie import Plansimulatie
from tests.planketen import REGELING, VLAK, wijziging

IDS = Identificaties(wijziging())


@pytest.fixture
def keten() -> Iterator[Plansimulatie]:
    with Plansimulatie() as keten:
        yield keten


def test_base_state_is_an_omgevingsplan_with_its_tophaak(keten: Plansimulatie) -> None:
    ozon = keten.client(OzonClient)
    plan = ozon.omgevingsplan("gm0297")
    assert plan is not None
    assert (plan.identificatie, plan.versie) == (REGELING, wijziging().basis.versie)
    wids = [component.wid for component in ozon.documentstructuur(REGELING)]
    assert wijziging().basis.artikel.wid in wids
    assert wijziging().basis.bijlagetekst.wid in wids
    assert ozon.annotaties(REGELING).activiteit(wijziging().basis.tophaak) is not None


def test_published_article_and_activiteit_appear_on_the_day_of_inwerkingtreding(keten: Plansimulatie) -> None:
    keten.lever(bouw(wijziging()).zip, days=3)
    ozon = keten.client(OzonClient)
    assert IDS.artikel.wid not in [c.wid for c in ozon.documentstructuur(REGELING)]
    keten.verder(days=20)
    structuur = ozon.documentstructuur(REGELING)
    artikel = next(c for c in structuur if c.wid == IDS.artikel.wid)
    assert artikel.eid == "chp_2__art_2.3"
    assert "dakkapel" in artikel.inhoud
    volgorde = [c.eid for c in structuur]
    assert volgorde.index("chp_2__art_2.3") == volgorde.index("chp_2__art_2.2") + 1
    assert "cmp_I__content_o_2" in volgorde
    annotaties = ozon.annotaties(REGELING)
    assert annotaties.wids_met(IDS.ow("activiteit")) == {IDS.artikel.wid}
    plan = ozon.regeling(REGELING)
    assert plan is not None
    assert plan.versie == IDS.regelingversie


def test_activiteit_is_found_on_its_place_only(keten: Plansimulatie) -> None:
    keten.lever(bouw(wijziging()).zip, days=30)
    ozon = keten.client(OzonClient)
    assert ozon.activiteiten_op(polygoon(VLAK)) == (IDS.ow("activiteit"),)
    elders = tuple((x + 10_000, y) for x, y in VLAK)
    assert ozon.activiteiten_op(polygoon(elders)) == ()


def test_unknown_regeling_is_none(keten: Plansimulatie) -> None:
    assert keten.client(OzonClient).regeling("/akn/nl/act/gm0297/2020/anders") is None


def test_list_goes_on_over_pages(keten: Plansimulatie) -> None:
    for naam in ("visie", "programma"):
        uitlevering = een_uitlevering(regeling=f"/akn/nl/act/gm0297/2026/{naam}")
        keten.client(UitleveringClient).lever_uit(uitlevering)
    keten.verder(minutes=5)
    ozon = keten.client(OzonClient)
    ozon.feiten = profiel().met({"presenteren": {"per_pagina": 2}})
    assert len(ozon.regelingen("gm0297")) == 3


def test_viewer_shows_the_article_after_inwerkingtreding(keten: Plansimulatie) -> None:
    keten.lever(bouw(wijziging()).zip, days=30)
    gezien = keten.simulation.systems["ozon"].show("ozon.viewer", {"regeling": REGELING, "wid": IDS.artikel.wid})
    assert gezien["getoond"] is True
    assert "Dakkapel bouwen" in gezien["activiteiten"]
