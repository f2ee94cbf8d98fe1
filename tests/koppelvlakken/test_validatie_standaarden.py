"""The register of official sets: adding, recognising, removing, and finding schemas without a network."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.validatie.overzicht import Bevinding, bekijk
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.koppelvlakken.validatieset import BESTANDEN, PLAN, PLAN_XSD, SCHEMATRON, TEKST, TEKST_XSD, schrijf, zip_van

STTR = "http://toepasbare-regels.omgevingswet.overheid.nl/v2.0/Content"


def leeg_schema(naamruimte: str, versie: str = "1.0.0", inhoud: str = "") -> str:
    return (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{naamruimte}" '
        f'version="{versie}">{inhoud}</xs:schema>'
    )


def oordeel(register: Path, naam: str) -> Bevinding:
    standaarden = Standaarden(register)
    return bekijk(standaarden, standaarden.set(naam))


@pytest.mark.parametrize("als_zip", [False, True], ids=["map", "zip"])
def test_een_set_is_een_kopie_van_wat_ertoe_doet(tmp_path: Path, als_zip: bool) -> None:
    bron = zip_van(tmp_path / "Mijn set.zip", BESTANDEN) if als_zip else schrijf(tmp_path / "Mijn set", BESTANDEN)

    naam = Standaarden(tmp_path / "register").voeg_toe(bron)

    bevinding = oordeel(tmp_path / "register", naam)
    assert naam == "Mijn-set"
    assert {schema.naamruimte for schema in bevinding.set.schemas} == {PLAN, TEKST}
    assert [schematron.versie for schematron in bevinding.set.schematrons] == ["1.0.0"]
    assert (bevinding.compileert, bevinding.ontbreekt) == (True, ())
    assert not (tmp_path / "register" / naam / "leesmij.txt").exists()


def test_een_set_wordt_herkend_aan_de_naamruimten(tmp_path: Path) -> None:
    bron = schrijf(
        tmp_path / "zomaar",
        {
            "a.xsd": leeg_schema(STTR),
            "b.xsd": leeg_schema("http://www.omgevingswet.nl/koppelvlak/stam-v4/IMAM", "4.0.0"),
            "c.xsd": leeg_schema("https://standaarden.overheid.nl/stop/imop/data/", "1.3.0"),
        },
    )

    Standaarden(tmp_path / "register").voeg_toe(bron)

    gevonden = Standaarden(tmp_path / "register").set("zomaar").standaarden
    assert gevonden == {"STOP": ("1.3.0",), "STAM": ("4.0.0",), "STTR": ("3",)}


def test_wat_in_een_andere_set_staat_wordt_daar_gevonden(tmp_path: Path) -> None:
    register = tmp_path / "register"
    Standaarden(register).voeg_toe(schrijf(tmp_path / "plan", {"plan.xsd": PLAN_XSD}))
    alleen = oordeel(register, "plan")

    Standaarden(register).voeg_toe(schrijf(tmp_path / "tekst", {"tekst.xsd": TEKST_XSD}))

    assert (alleen.compileert, alleen.ontbreekt) == (False, ("https://voorbeeld.test/tekst/1.0.0/tekst.xsd",))
    assert oordeel(register, "plan").compileert


def test_een_andere_versie_in_een_andere_set_telt_niet(tmp_path: Path) -> None:
    register = tmp_path / "register"
    Standaarden(register).voeg_toe(schrijf(tmp_path / "plan", {"plan.xsd": PLAN_XSD}))

    Standaarden(register).voeg_toe(
        schrijf(tmp_path / "tekst", {"tekst.xsd": TEKST_XSD.replace('version="1.0.0"', 'version="2.0.0"')})
    )

    assert oordeel(register, "plan").ontbreekt


def test_een_set_met_spaties_in_het_pad_compileert(tmp_path: Path) -> None:
    buur = TEKST_XSD.replace(TEKST, "urn:voorbeeld:buur")
    schema = leeg_schema(
        PLAN, inhoud='<xs:import namespace="urn:voorbeeld:buur" schemaLocation="../de%20delen/buur.xsd"/>'
    )
    bron = schrijf(tmp_path / "set", {"het plan/plan.xsd": schema, "de delen/buur.xsd": buur})

    Standaarden(tmp_path / "mijn register").voeg_toe(bron)

    assert oordeel(tmp_path / "mijn register", "set").compileert


@pytest.mark.parametrize(
    ("vervang", "reden"),
    [
        (('queryBinding="xslt2"', ""), "queryBinding xslt"),
        (("<sch:pattern>", '<sch:pattern abstract="true">'), "abstract"),
        (("ends-with($tekst, '.')", "ends-with("), "XPST0003"),
    ],
)
def test_een_schematron_dat_niet_kan_draaien_wordt_genoemd(
    tmp_path: Path, vervang: tuple[str, str], reden: str
) -> None:
    bron = schrijf(tmp_path / "set", {"plan.sch": SCHEMATRON.replace(*vervang)})
    Standaarden(tmp_path / "register").voeg_toe(bron)

    [fout] = oordeel(tmp_path / "register", "set").fouten

    assert fout.startswith("plan.sch: ")
    assert reden in fout


def test_verwijderen(tmp_path: Path) -> None:
    register = tmp_path / "register"
    Standaarden(register).voeg_toe(schrijf(tmp_path / "set", BESTANDEN))

    Standaarden(register).verwijder("set")

    assert Standaarden(register).sets == ()
    with pytest.raises(Gebruikersfout, match="geen set set"):
        Standaarden(register).verwijder("set")
    with pytest.raises(Gebruikersfout):
        Standaarden(register).verwijder("../set")
    assert (tmp_path / "set" / "plan.xsd").exists()


def test_een_bestaande_set_wordt_niet_overschreven(tmp_path: Path) -> None:
    register = tmp_path / "register"
    Standaarden(register).voeg_toe(schrijf(tmp_path / "set", BESTANDEN))

    with pytest.raises(Gebruikersfout, match="al een set"):
        Standaarden(register).voeg_toe(tmp_path / "set")

    assert Standaarden(register).voeg_toe(tmp_path / "set", "set-2") == "set-2"


@pytest.mark.parametrize("naam", ["../buiten", "a/b", ".verborgen", " "])
def test_een_naam_kan_niet_buiten_het_register_wijzen(tmp_path: Path, naam: str) -> None:
    with pytest.raises(Gebruikersfout, match="kan geen naam"):
        Standaarden(tmp_path / "register").voeg_toe(schrijf(tmp_path / "set", BESTANDEN), naam)


def test_een_map_zonder_schema_s_is_geen_set(tmp_path: Path) -> None:
    bron = schrijf(tmp_path / "set", {"catalog.xml": BESTANDEN["catalog.xml"], "plan.xsd": "<plan/>"})

    with pytest.raises(Gebruikersfout, match="geen XML-schema's"):
        Standaarden(tmp_path / "register").voeg_toe(bron)


def test_een_beschadigd_schema_laat_niets_achter(tmp_path: Path) -> None:
    bron = schrijf(tmp_path / "set", {**BESTANDEN, "tekst.xsd": TEKST_XSD[:-10]})

    with pytest.raises(Gebruikersfout, match=r"set/tekst\.xsd: .*geen welgevormde XML"):
        Standaarden(tmp_path / "register").voeg_toe(bron)

    assert list((tmp_path / "register").iterdir()) == []


@pytest.mark.parametrize("naam", ["../../buiten.xsd", "/elders/buiten.xsd", "..\\buiten.xsd"])
def test_een_zip_kan_niet_buiten_zijn_map_schrijven(tmp_path: Path, naam: str) -> None:
    bron = zip_van(tmp_path / "set.zip", {naam: PLAN_XSD})

    with pytest.raises(Gebruikersfout, match="onveilige bestandsnaam"):
        Standaarden(tmp_path / "register").voeg_toe(bron)

    assert sorted(pad.name for pad in tmp_path.rglob("*")) == ["register", "set.zip"]


def test_een_zip_die_te_groot_wordt_uitgepakt_wordt_geweigerd(tmp_path: Path) -> None:
    bron = zip_van(tmp_path / "bom.zip", {"plan.xsd": PLAN_XSD})
    inhoud = bytearray(bron.read_bytes())
    index = inhoud.index(b"PK\x01\x02")
    inhoud[index + 24 : index + 28] = struct.pack("<I", 3 * 1024**3)
    bron.write_bytes(inhoud)

    with pytest.raises(Gebruikersfout, match="groter dan 2 GB"):
        Standaarden(tmp_path / "register").voeg_toe(bron)
