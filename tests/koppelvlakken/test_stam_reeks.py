"""Verzoekberichten one after the other: what `ikt valideer` finds when it knows what came before."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikt.koppelvlakken.beoordelingen import Beoordelaar
from ikt.koppelvlakken.stam.reeksregels import REEKS
from ikt.koppelvlakken.validatie import Context, Omstandigheden
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.verzoek import bericht_xml

EERSTE = ("Initieren", 0)
GEVALLEN = {
    "in orde": ([EERSTE, ("Aanvullen", 1), ("Aanvullen", 2), ("Intrekken", 3)], set()),
    "dubbel": ([EERSTE, ("Aanvullen", 1), ("Aanvullen", 1)], {"IKT-STAM050"}),
    "zelfde volgnummer": ([EERSTE, ("Aanvullen", 0)], {"IKT-STAM051"}),
    "omgekeerd": ([EERSTE, ("Aanvullen", 2), ("Aanvullen", 1)], {"IKT-STAM052", "IKT-STAM054"}),
    "zonder begin": ([("Aanvullen", 1)], {"IKT-STAM053"}),
    "intrekking zonder begin": ([("Intrekken", 1)], {"IKT-STAM053"}),
    "gat": ([EERSTE, ("Aanvullen", 3)], {"IKT-STAM054"}),
    "na intrekking": ([EERSTE, ("Intrekken", 1), ("Aanvullen", 2)], {"IKT-STAM055"}),
    "twee intrekkingen": ([EERSTE, ("Intrekken", 1), ("Intrekken", 2)], {"IKT-STAM055"}),
}
HISTORIE = (
    "<vx:bevoegdGezagHistorie><vx:bevoegdGezag><vx:naam>Testeiland</vx:naam><vx:oin>00000009900000992000</vx:oin>"
    "<vx:tijdvakGeldigheid><vx:beginGeldigheid>2026-03-03T00:00:00</vx:beginGeldigheid></vx:tijdvakGeldigheid>"
    "</vx:bevoegdGezag></vx:bevoegdGezagHistorie>"
)


def schrijf(pad: Path, doel: str, volgnummer: int) -> Path:
    xml = bericht_xml().replace("<vx:doel>Initieren<", f"<vx:doel>{doel}<")
    nieuw = xml.replace("<vx:volgnummer>000<", f"<vx:volgnummer>{volgnummer:03d}<", 1)
    pad.write_text(nieuw, encoding="utf-8")
    return pad


def codes(paden: list[Path], context: Context) -> set[str]:
    beoordelaar = Beoordelaar(Standaarden(), Omstandigheden(context))
    oordelen = [beoordelaar.beoordeel(pad) for pad in paden]
    eigen = {regel.code for regel in REEKS.lijst}
    return {melding.code for oordeel in oordelen for melding in oordeel.meldingen if melding.code in eigen}


@pytest.fixture(autouse=True)
def geen_standaarden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IKT_STANDAARDEN", str(tmp_path / "standaarden"))


@pytest.mark.parametrize(("berichten", "verwacht"), list(GEVALLEN.values()), ids=list(GEVALLEN))
def test_what_came_before_decides(tmp_path: Path, berichten: list[tuple[str, int]], verwacht: set[str]) -> None:
    paden = [schrijf(tmp_path / f"{nr}.xml", *each) for nr, each in enumerate(berichten)]
    assert codes(paden, Context.REGISTER) == verwacht
    nodig = {regel.code: regel.nodig for regel in REEKS.lijst}
    assert codes(paden, Context.REEKS) == {code for code in verwacht if nodig[code] == "reeks"}
    assert codes(paden, Context.PAKKET) == set()


def test_each_rule_is_tested() -> None:
    assert {regel.code for regel in REEKS.lijst} == set().union(*(verwacht for _, verwacht in GEVALLEN.values()))


def test_another_verzoek_is_another_series(tmp_path: Path) -> None:
    eerste = schrijf(tmp_path / "a.xml", "Initieren", 0)
    tweede = tmp_path / "b.xml"
    tweede.write_text(eerste.read_text("utf-8").replace("2026030300001", "2026030300002"), encoding="utf-8")
    assert codes([eerste, tweede], Context.REGISTER) == set()


def test_after_doorsturen_the_first_message_may_be_an_aanvulling(tmp_path: Path) -> None:
    pad = schrijf(tmp_path / "a.xml", "Aanvullen", 2)
    xml = pad.read_text("utf-8")
    begin, rest = xml.split("</vx:bevoegdGezag>", 1)
    pad.write_text(f"{begin}</vx:bevoegdGezag>{HISTORIE}{rest}", encoding="utf-8")
    assert codes([pad], Context.REGISTER) == set()


def test_what_is_not_known_is_listed_and_not_passed_over(tmp_path: Path) -> None:
    oordeel = Beoordelaar(Standaarden()).beoordeel(schrijf(tmp_path / "a.xml", "Aanvullen", 1))
    genoemd = [deel for deel in oordeel.niet_beoordeeld if deel.startswith("IKT-STAM05")]
    assert len(genoemd) == len(REEKS.lijst)
    assert oordeel.valide
