"""Ozon on several moments: versions, ontwerpen, intrekking, and what RTR hears of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import pytest

from ikt.kern.klok import TIJDZONE
from ikt.koppelvlakken.ozon.client import OzonClient
from ikt.koppelvlakken.ozon.tijdreis import Tijdreis
from ikt.koppelvlakken.ozon.uitlevering import Intrekking, Procedure, Procedurestap, Toestand, UitleveringClient
from ikt.koppelvlakken.transport import Effect, Operation
from tests.mocks.ozonlevering import REGELING, activiteit, alles, een_uitlevering, gebied, id_, ow, regeltekst, wid
from tests.mocks.plansimulatie import Plansimulatie
from tests.planketen import OIN

VRAAG = Operation("vraag aan Ozon", Effect.LEEST, repeatable=True)
BESLUIT = "/akn/nl/bill/gm0297/2026/terrassen/nld@2026-06-01"


@pytest.fixture
def keten() -> Iterator[Plansimulatie]:
    with Plansimulatie() as keten:
        lever(keten, "Terras")
        yield keten


def lever(keten: Plansimulatie, *artikelen: str, versie: int = 1, **anders: Any) -> None:
    keten.client(UitleveringClient).lever_uit(een_uitlevering(*artikelen, versie=versie, **anders))
    keten.verder(minutes=5)


def artikelen(keten: Plansimulatie, tijdreis: Tijdreis | None = None) -> list[str]:
    structuur = keten.client(OzonClient).documentstructuur(REGELING, tijdreis or Tijdreis())
    return [component.wid for component in structuur if component.type == "ARTIKEL"]


def test_each_version_shows_from_the_day_on_which_it_works(keten: Plansimulatie) -> None:
    lever(keten, "Terras", "Uitstalling", versie=2, geldig_vanaf="2026-07-01")
    oud, nieuw = [wid("Terras")], [wid("Terras"), wid("Uitstalling")]
    assert artikelen(keten) == oud
    assert artikelen(keten, Tijdreis.op(date(2026, 6, 30))) == oud
    assert artikelen(keten, Tijdreis.op(date(2026, 7, 1))) == nieuw
    keten.verder(days=30)
    assert artikelen(keten) == nieuw
    assert artikelen(keten, Tijdreis.op(date(2026, 6, 20))) == oud


def test_before_it_worked_and_before_it_was_known_a_regeling_is_not_there(keten: Plansimulatie) -> None:
    ozon = keten.client(OzonClient)
    assert ozon.regeling_op(REGELING, date(2026, 6, 9)) is None
    gisteren = datetime(2026, 6, 9, 12, tzinfo=TIJDZONE)
    dag = date(2026, 6, 11)
    assert ozon.regeling(REGELING, Tijdreis(dag, dag, gisteren)) is None
    assert ozon.regeling_op(REGELING, dag) is not None


def test_a_later_insight_changes_what_is_shown_but_not_what_was_known(keten: Plansimulatie) -> None:
    """The LVBB tells all toestanden again: a version comes earlier than was thought."""
    lever(keten, "Terras", "Uitstalling", versie=2, geldig_vanaf="2026-07-01")
    toen = keten.wereld.klok.nu()
    keten.verder(hours=1)
    een, twee = (f"{REGELING}/nld@2026-06-10;{nr}" for nr in (1, 2))
    vroeger = (
        Toestand(versie=een, juridisch_werkend_vanaf="2026-06-10"),
        Toestand(versie=twee, juridisch_werkend_vanaf="2026-06-20"),
    )
    lever(keten, "Terras", "Uitstalling", versie=2, geldig_vanaf="2026-06-20", toestanden=vroeger)
    dag = date(2026, 6, 25)
    assert artikelen(keten, Tijdreis.op(dag)) == [wid("Terras"), wid("Uitstalling")]
    assert artikelen(keten, Tijdreis(dag, dag, toen)) == [wid("Terras")]


def test_voorkomens_follow_each_other_without_a_gap(keten: Plansimulatie) -> None:
    lever(keten, "Terras", "Uitstalling", versie=2, geldig_vanaf="2026-07-01")
    eerste, tweede = keten.client(OzonClient).voorkomens(REGELING)
    assert eerste.registratie.begin_inwerking == date(2026, 6, 10)
    assert eerste.registratie.eind_inwerking == tweede.registratie.begin_inwerking == date(2026, 7, 1)
    assert tweede.registratie.eind_inwerking is None


def test_tile_set_lags_behind_and_an_explicit_moment_goes_before_it(keten: Plansimulatie) -> None:
    ozon = keten.client(OzonClient)
    namen = ozon.feiten.tijdreizen
    pad = f"{ozon.feiten.presenteren.pad}/regelingen"
    adres = {namen.tegelset: "normaal", "bevoegdGezag": "gm0297"}

    def aantal(**extra: str) -> int:
        return len(ozon.connection.call(VRAAG, "GET", pad, params={**adres, **extra}).json()["_embedded"]["regelingen"])

    assert aantal() == 1
    assert aantal(**{namen.beschikbaar: keten.wereld.klok.nu().isoformat()}) == 2
    keten.verder(hours=1)
    assert aantal() == 2


def test_intrekking_ends_regeling_and_its_activiteiten(keten: Plansimulatie) -> None:
    lever(keten, "Terras", versie=2, ow_bestanden=ow(*alles("Terras")), geldig_vanaf="2026-06-15")
    intrekking = Intrekking(bevoegd_gezag="gm0297", oin=OIN, regeling=REGELING, per="2026-08-01", id_levering="weg")
    keten.client(UitleveringClient).trek_in(intrekking)
    keten.verder(minutes=10)
    ozon = keten.client(OzonClient)
    assert ozon.regeling_op(REGELING, date(2026, 7, 31)) is not None
    assert ozon.regeling_op(REGELING, date(2026, 8, 1)) is None
    in_rtr = keten.simulation.systems["rtr"].table("activiteiten")[id_("activiteit", "Terras")]
    assert (in_rtr["begindatum"], in_rtr["einddatum"]) == ("2026-06-15", "2026-08-01")


def test_rtr_hears_of_the_tree_and_of_an_activiteit_that_ends(keten: Plansimulatie) -> None:
    boven = activiteit("Boven")
    onder = activiteit("Terras").replace(
        "</rol:Activiteit>",
        f'<rol:bovenliggendeActiviteit><rol:ActiviteitRef xlink:href="{id_("activiteit", "Boven")}"/>'
        "</rol:bovenliggendeActiviteit></rol:Activiteit>",
    )
    lever(keten, "Terras", versie=2, ow_bestanden=ow(boven, onder), geldig_vanaf="2026-06-15")
    keten.verder(minutes=5)
    in_rtr = keten.simulation.systems["rtr"].table("activiteiten")
    assert in_rtr[id_("activiteit", "Terras")]["bovenliggend"] == id_("activiteit", "Boven")
    einde = onder.replace("<rol:identificatie>", "<rol:status>beëindigen</rol:status><rol:identificatie>")
    lever(keten, versie=3, ow_bestanden=ow(einde), geldig_vanaf="2026-07-01")
    keten.verder(minutes=5)
    assert in_rtr[id_("activiteit", "Terras")]["einddatum"] == "2026-07-01"
    annotaties = keten.client(OzonClient).annotaties(REGELING, Tijdreis.op(date(2026, 7, 1)))
    assert annotaties.activiteit(id_("activiteit", "Terras")) is None


def test_ontwerp_shows_beside_the_regeling_what_it_would_change(keten: Plansimulatie) -> None:
    lever(keten, "Uitstalling", versie=2, stadium="ontwerp", geldig_vanaf="", besluit=BESLUIT)
    ozon = keten.client(OzonClient)
    assert artikelen(keten) == [wid("Terras")]
    (ontwerp,) = ozon.ontwerpregelingen("gm0297")
    assert ontwerp.besluit == BESLUIT
    acties = {component.wid: component.wijzigactie for component in ozon.ontwerpstructuur(ontwerp)}
    assert acties == {"body": "", wid("Terras"): "verwijder", wid("Uitstalling"): "voegtoe"}


def test_besluitversie_is_there_until_it_works(keten: Plansimulatie) -> None:
    lever(keten, "Terras", "Uitstalling", versie=2, geldig_vanaf="2026-07-01", besluit=BESLUIT)
    ozon = keten.client(OzonClient)
    (besluitversie,) = ozon.besluitversies("gm0297")
    acties = {component.wid: component.wijzigactie for component in ozon.besluitstructuur(besluitversie)}
    assert acties[wid("Uitstalling")] == "voegtoe"
    assert acties[wid("Terras")] == ""
    keten.verder(days=30)
    assert ozon.besluitversies("gm0297") == ()


def test_procedure_is_the_last_that_was_told(keten: Plansimulatie) -> None:
    ozon, stap = keten.client(OzonClient), Procedurestap(soort="/join/id/stop/procedure/stap_014", op="2026-06-20")
    lever(keten, versie=2, stadium="ontwerp", geldig_vanaf="", besluit=BESLUIT)
    assert ozon.procedure(BESLUIT) == ()
    keten.client(UitleveringClient).meld_procedure(Procedure(besluit=BESLUIT, procedure=(stap,)))
    assert [(each.soort, each.op) for each in ozon.procedure(BESLUIT)] == [(stap.soort, date(2026, 6, 20))]


def test_same_delivery_again_changes_nothing(keten: Plansimulatie) -> None:
    voor = keten.client(OzonClient).voorkomens(REGELING)
    lever(keten, "Terras")
    assert keten.client(OzonClient).voorkomens(REGELING) == voor


def test_objects_pile_up_and_end_with_their_version(keten: Plansimulatie) -> None:
    lever(keten, versie=2, ow_bestanden=ow(gebied("Plein"), regeltekst("Terras")), geldig_vanaf="2026-06-15")
    lever(keten, versie=3, ow_bestanden=ow(gebied("Plein", "beëindigen"), gebied("Haven")), geldig_vanaf="2026-07-01")
    ozon = keten.client(OzonClient)

    def locaties(dag: date) -> list[str]:
        return [each.noemer for each in ozon.annotaties(REGELING, Tijdreis.op(dag)).locaties]

    assert locaties(date(2026, 6, 12)) == []
    assert locaties(date(2026, 6, 20)) == ["Plein"]
    assert locaties(date(2026, 7, 2)) == ["Haven"]
