"""The same scenarios for software that shows its zaken by ZGW, by StUF-ZKN, or only to a person."""

from __future__ import annotations

import pytest

from tests.e2e.eigen import GEZAG, EigenProject

SCENARIOS = (
    "features/vth/aanvraag.feature::VTH-01",
    "features/vth/aanvraag.feature::VTH-08",
    "features/vth/aanvullen.feature::VTH-14",
    "features/vth/aanvullen.feature::VTH-12",
)
SOFTWARE = """
[deelnemers.software.vth]
leverancier = "Zaakhuis"
product = "Vergunningdesk"
functies_ontbreken = ["stam-5.0"]
"""
VERSCHIL = "niet van toepassing"
"""What StUF and a person cannot see: which answers an aanvulling changed."""


@pytest.mark.parametrize(("weg", "aanvulling"), [("zgw", "geslaagd"), ("stuf-zkn", VERSCHIL), ("waarneming", VERSCHIL)])
def test_a_dan_step_is_the_same_for_each_way(eigen: EigenProject, weg: str, aanvulling: str) -> None:
    mock = eigen.root / "environments" / "mock.toml"
    mock.write_text(mock.read_text(encoding="utf-8") + f'\n[profielen.zaaksysteem.waarnemen]\nvia = "{weg}"\n')
    eigen.ikt("run", "--deelnemer", GEZAG, *SCENARIOS)
    uitkomsten = {casus["id"]: casus["uitkomst"] for casus in eigen.samenvatting()["casussen"]}
    assert uitkomsten == {"VTH-01": "geslaagd", "VTH-08": "geslaagd", "VTH-14": "geslaagd", "VTH-12": aanvulling}


def test_software_that_does_not_know_stam_5_is_told_so(eigen: EigenProject) -> None:
    deelnemers = eigen.root / "environments" / "deelnemers.toml"
    eerste, laag, rest = deelnemers.read_text(encoding="utf-8").partition('bestuurslaag = "gemeente"\n')
    deelnemers.write_text(eerste + laag + SOFTWARE + rest, encoding="utf-8")
    eigen.ikt("run", "--deelnemer", GEZAG, "features/vth/vooroverleg.feature::VTH-62")
    [casus] = eigen.samenvatting()["casussen"]
    assert casus["uitkomst"] == "functie niet beschikbaar, lokaal"
