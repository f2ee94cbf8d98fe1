"""What each combination of local software did over the ketens."""

from __future__ import annotations

from typing import Any

from ikt.kern.uitkomst import Uitkomst
from ikt.rapportage.model import CasusResult
from ikt.rapportage.resultaten import environment
from ikt.rapportage.samenvatting import samenvatting
from tests.rapportage.voorbeeldrun import MISLUKT, TESTEILAND, make_casus, make_run

NOORD = {"plan": "Planbord 4.2 (Noord)", "regels": "Vraagboom 2.0 (Zuid)", "vth": "Vergunningdesk 7.1 (Zaakhuis)"}
EILAND = {"plan": "Planbord 4.2 (Noord)", "vth": "Loketmeester 3.5 (Dossierstraat)"}


def over_ketens(id: str, software: dict[str, str], uitkomst: Uitkomst, **fields: Any) -> CasusResult:
    return make_casus(id, uitkomst, keten="ketenoverstijgend", software=software, **fields)


CASUSSEN = (
    over_ketens("INT-01", NOORD, Uitkomst.GESLAAGD),
    over_ketens("INT-02", NOORD, Uitkomst.NIET_GESLAAGD, **MISLUKT),
    over_ketens("INT-01", EILAND, Uitkomst.GESLAAGD, deelnemer=TESTEILAND),
)


def test_each_combination_has_its_own_outcomes_and_one_that_nobody_has_is_named_too() -> None:
    gevonden = samenvatting(make_run(casussen=CASUSSEN))["combinaties"]
    assert [(each["software"]["regels"], each["software"]["vth"]) for each in gevonden] == [
        (None, EILAND["vth"]),
        (NOORD["regels"], EILAND["vth"]),
        (NOORD["regels"], NOORD["vth"]),
    ]
    assert [each["deelnemers"] for each in gevonden] == [["gm9920"], [], ["gm0297"]]
    assert [each["uitkomsten"] for each in gevonden] == [{"geslaagd": 1}, {}, {"geslaagd": 1, "niet geslaagd": 1}]
    assert gevonden[2]["schakels"] == ["dso-zaaksysteem"]
    assert gevonden[1]["geslaagd_procent_van_gepland"] is None


def test_scenarios_of_one_keten_say_nothing_about_a_combination() -> None:
    alleen_vth = make_casus("VTH-01", software=NOORD)
    assert samenvatting(make_run(casussen=(alleen_vth,)))["combinaties"] == []


def test_the_report_names_what_each_combination_did() -> None:
    gezien = environment(make_run(casussen=CASUSSEN))
    naam = "combinatie Planbord 4.2 (Noord) + Vraagboom 2.0 (Zuid) + Vergunningdesk 7.1 (Zaakhuis)"
    assert gezien[naam] == "1 geslaagd, 1 niet geslaagd"
    assert sum(each.startswith("combinatie") for each in gezien) == 2
