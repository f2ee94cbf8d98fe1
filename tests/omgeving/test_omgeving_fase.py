"""Test phases, their deelnemers and their bevindingen, as coordinators write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.omgeving.bevindingen import laad_bevindingen
from ikt.omgeving.fase import laad_fase

ROOT = Path(__file__).parents[2]
FASE = """\
label = "Proef"
periode = { van = 2026-01-05, tot = 2026-01-30 }
scenarios = ["VTH-01", "PLN-02"]

[[deelnemers]]
code = "gm0297"
naam = "Gemeentestad"
oin = "00000009900000029700"
bestuurslaag = "gemeente"

[deelnemers.software.vth]
leverancier = "Zaakhuis"
product = "Vergunningdesk"
functies_ontbreken = ["samenwerken"]
"""
BEVINDING = """\
[[bevindingen]]
id = "B-1"
titel = "Dubbele zaak"
scenarios = ["VTH-11"]
match = { tekst = "tweede zaak" }
werkafspraak = { tekst = "Voeg samen", eigenaar = "Zaakhuis", geldig_tot = 2026-02-01 }
"""

Schrijf = Callable[[str, str], Path]


@pytest.fixture
def schrijf(tmp_path: Path) -> Schrijf:
    def write(name: str, text: str) -> Path:
        folder = tmp_path / "reports" / "proef"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_the_shipped_phase_is_right() -> None:
    fase = laad_fase("IKT-11", ROOT)
    assert fase.label == "IKT-11"
    assert {"gm0297", "gm9920"} <= {each.code for each in fase.deelnemers}
    assert [each.id for each in laad_bevindingen("IKT-11", ROOT)]


def test_runs_outside_a_phase_have_example_deelnemers() -> None:
    fase = laad_fase("los", ROOT)
    assert (fase.label, fase.omgeving, fase.tags, fase.scenarios) == ("los", "mock", "", [])
    assert fase.deelnemers[0].naam == "Gemeentestad"
    assert laad_bevindingen("los", ROOT) == []


def test_a_deelnemer_has_the_functions_that_its_software_does_not_lack(schrijf: Schrijf) -> None:
    deelnemer = laad_fase("proef", schrijf("fase.toml", FASE)).deelnemer("gm0297")
    assert not deelnemer.heeft_functie("vth", "samenwerken")
    assert deelnemer.heeft_functie("vth", "ophalen")
    assert deelnemer.heeft_functie("plan", "renvooi")


def test_software_with_a_list_of_functions_has_only_those(schrijf: Schrijf) -> None:
    text = FASE.replace('functies_ontbreken = ["samenwerken"]', 'functies = ["ophalen"]')
    deelnemer = laad_fase("proef", schrijf("fase.toml", text)).deelnemer("gm0297")
    assert deelnemer.heeft_functie("vth", "ophalen")
    assert not deelnemer.heeft_functie("vth", "samenwerken")


def test_a_deelnemer_plays_a_role_as_a_partij(schrijf: Schrijf) -> None:
    deelnemer = laad_fase("proef", schrijf("fase.toml", FASE)).deelnemer("gm0297")
    partij = deelnemer.partij()
    assert (partij.code, partij.oin, deelnemer.rol) == ("gm0297", "00000009900000029700", "bevoegd_gezag")
    assert partij.software["vth"]["leverancier"] == "Zaakhuis"


def test_unknown_names_are_told_with_the_known_ones(schrijf: Schrijf) -> None:
    root = schrijf("fase.toml", FASE)
    with pytest.raises(
        Gebruikersfout, match=r"^testfase prof bestaat niet\. Bedoelt u proef\? Bekend zijn: los, proef\.$"
    ):
        laad_fase("prof", root)
    with pytest.raises(Gebruikersfout, match=r"^deelnemer gm0298 doet niet mee in fase Proef\. Bedoelt u gm0297\?"):
        laad_fase("proef", root).deelnemer("gm0298")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('label = "Proef"', "", "label: deze verplichte sleutel ontbreekt."),
        ("tot = 2026-01-30", "tot = 2026-01-01", "periode: tot ligt voor van."),
        ("tot = 2026-01-30", 'tot = "30 januari"', "periode.tot: hier hoort een datum als 2026-01-31"),
        ('"PLN-02"', '"VTH-01"', "scenario VTH-01 staat er meer dan eens in."),
        ('"PLN-02"', "2", "scenarios[2]: hier hoort tekst tussen aanhalingstekens."),
        ('"gm0297"', '"0297"', "deelnemers[1].code: "),
        ("00000009900000029700", "1", "deelnemers[1].oin: een OIN bestaat uit 20 cijfers"),
        ('"gemeente"', '"stad"', "deelnemers[1].bestuurslaag: 'stad' kan hier niet. Kies uit"),
        ("software.vth", "software.milieu", "deelnemers[1].software.milieu"),
        ("product =", "produkt =", "deelnemers[1].software.vth.product: deze verplichte sleutel ontbreekt."),
        ("functies_ontbreken", "functies_mist", "deelnemers[1].software.vth.functies_mist: onbekende sleutel."),
    ],
)
def test_a_mistake_in_a_phase_is_one_clear_line(schrijf: Schrijf, old: str, new: str, message: str) -> None:
    assert old in FASE
    with pytest.raises(Gebruikersfout) as caught:
        laad_fase("proef", schrijf("fase.toml", FASE.replace(old, new, 1)))
    assert str(caught.value).startswith(f"reports/proef/fase.toml: {message}")
    assert "\n" not in str(caught.value)


def test_a_deelnemer_takes_part_once(schrijf: Schrijf) -> None:
    twice = FASE + FASE[FASE.index("[[deelnemers]]") :]
    with pytest.raises(Gebruikersfout, match="deelnemer gm0297 staat er meer dan eens in"):
        laad_fase("proef", schrijf("fase.toml", twice))


def test_bevindingen_are_read(schrijf: Schrijf) -> None:
    (bevinding,) = laad_bevindingen("proef", schrijf("bevindingen.toml", BEVINDING))
    assert bevinding.gaat_over("VTH-11")
    assert bevinding.geldt_op(date(2026, 2, 1))
    assert not bevinding.geldt_op(date(2026, 2, 2))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('match = { tekst = "tweede zaak" }', "match = {}", "bevindingen[1].match: geef code of tekst"),
        ("eigenaar =", "owner =", "bevindingen[1].werkafspraak.eigenaar: deze verplichte sleutel ontbreekt."),
        ("titel =", "title =", "bevindingen[1].titel: deze verplichte sleutel ontbreekt."),
        ("2026-02-01", '"morgen"', "bevindingen[1].werkafspraak.geldig_tot: "),
    ],
)
def test_a_mistake_in_a_bevinding_is_one_clear_line(schrijf: Schrijf, old: str, new: str, message: str) -> None:
    with pytest.raises(Gebruikersfout) as caught:
        laad_bevindingen("proef", schrijf("bevindingen.toml", BEVINDING.replace(old, new, 1)))
    assert str(caught.value).startswith(f"reports/proef/bevindingen.toml: {message}")


def test_a_bevinding_has_one_id(schrijf: Schrijf) -> None:
    with pytest.raises(Gebruikersfout, match="bevinding B-1 staat er meer dan eens in"):
        laad_bevindingen("proef", schrijf("bevindingen.toml", BEVINDING * 2))
