"""What is wrong with an environment stops a run or a casus, counts against nobody, and is tested again afterwards."""

from __future__ import annotations

from typing import Any

from tests.e2e.dienst import Dienst
from tests.e2e.eigen import GEZAG, EigenProject

RUN = ("run", "--omgeving", "leverancier", "--deelnemer", GEZAG)
SCENARIOS = (
    "features/plan/wijzigingsbesluit.feature::PLN-02",
    "features/ketenoverstijgend/van_plan_tot_zaak.feature::INT-01",
)
FEATURE = "features/toepasbare_regels/dakterras.feature"
DAKTERRAS = """\
# language: nl
@regels
Functionaliteit: Proef

  @id:TR-901 @eis:TR-05
  Scenario: De vergunningcheck ligt er halverwege uit
    Gegeven de activiteit Dakterras maken van het bevoegd gezag is gepubliceerd voor de Oude Kern
    En staat de activiteit Dakterras maken binnen 15 minuten in het RTR
    En het regelbestand voor Dakterras maken stelt de vragen
      | kenmerk | vraag                    | antwoord  |
      | straat  | Is het terras te zien?   | ja of nee |
    En het regelbestand voor Dakterras maken geeft de conclusies
      | straat | conclusie        |
      | ja     | Vergunningplicht |
      | nee    | Toestemmingsvrij |
    En het bevoegd gezag maakt de activiteit Dakterras maken toepasbaar en levert het regelbestand aan
    En de vergunningcheck heeft een storing
    Als de initiatiefnemer op de locatie Kerkplein de vergunningcheck Dakterras maken doet
      | Is het terras te zien? | ja |
    Dan is de conclusie Vergunningplicht
"""
LEEG = """\
# language: nl
@plan
Functionaliteit: Proef

  @id:PLN-901 @eis:PLN-02 @alleen-mock
  Scenario: De omgeving wordt tijdens de testronde geleegd
    Gegeven de omgeving is sinds de vorige testronde geleegd
    En het bevoegd gezag heeft een omgevingsplan
    En een wijzigingsbesluit waarin artikel 2.2 vervalt
    Als het bevoegd gezag het besluit aanlevert
    Dan is het besluit op de dag van bekendmaking verwerkt
"""


def casussen(eigen: EigenProject) -> dict[str, tuple[Any, ...]]:
    return {
        casus["id"]: (casus["uitkomst"], casus["poging"], casus["schakel"], casus["eigenaar"])
        for casus in eigen.samenvatting()["casussen"]
    }


def test_an_emptied_environment_stops_the_round_before_anything_is_sent(eigen: EigenProject) -> None:
    with Dienst(eigen) as dienst:
        dienst.leeg()
        controle = eigen.ikt("controleer", "--omgeving", "leverancier")
        assert (controle.returncode, "Ontbreekt: het omgevingsplan van Gemeentestad" in controle.stdout) == (1, True)
        done = eigen.ikt(*RUN, *SCENARIOS)
        assert done.returncode == 1
        assert "het omgevingsplan van Gemeentestad ontbreekt" in done.stdout
        assert casussen(eigen) == dict.fromkeys(["INT-01", "PLN-02"], ("geblokkeerd", 1, None, "omgeving"))
        assert not dienst.stand("plansoftware", "aanleveringen")
        dienst.vul()
        assert eigen.ikt("hervat", "--hertest").returncode == 0
    assert casussen(eigen) == dict.fromkeys(["INT-01", "PLN-02"], ("geslaagd", 2, None, None))


def test_after_a_storing_the_casus_goes_on_where_it_was(eigen: EigenProject) -> None:
    eigen.write(FEATURE, DAKTERRAS)
    with Dienst(eigen) as dienst:
        assert eigen.ikt(*RUN, FEATURE).returncode == 1
        assert casussen(eigen) == {"TR-901": ("geblokkeerd", 1, None, "uitvoeren")}
        assert "niets meer te hervatten" in eigen.ikt("hervat").stderr
        dienst.herstel("vergunningcheck-storing")
        done = eigen.ikt("hervat", "--hertest")
        assert done.returncode == 0, done.stdout
        assert len(dienst.stand("rtr", "regelbestanden")) == 1
    assert casussen(eigen) == {"TR-901": ("geslaagd", 2, None, None)}


def test_a_plan_that_is_gone_halfway_is_blamed_on_the_environment(eigen: EigenProject) -> None:
    eigen.write("features/plan/leeg.feature", LEEG)
    done = eigen.ikt("run", "--deelnemer", GEZAG, "features/plan/leeg.feature")
    assert done.returncode == 1
    assert "het omgevingsplan van Gemeentestad ontbreekt" in done.stdout
    assert casussen(eigen) == {"PLN-901": ("geblokkeerd", 1, None, "omgeving")}
