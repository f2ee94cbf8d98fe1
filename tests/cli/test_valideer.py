"""`ikt valideer`, as a user types it."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from ikt.koppelvlakken.stop.pakket import bouw
from tests.koppelvlakken.validatieset import schrijf, zip_van
from tests.planketen import wijziging

Ikt = Callable[..., Any]

STTR = Path(__file__).parents[1] / "koppelvlakken" / "test_sttr_alle_soorten.dmn"
STAM_NS = "http://www.omgevingswet.nl/koppelvlak/stam-v4/IMAM"
LVBB = "http://www.overheid.nl/2017/lvbb"
LVBB_XSD = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{LVBB}" version="1.2.0">
  <xs:element name="manifest" type="xs:string"/><xs:element name="publicatieOpdracht" type="xs:anyType"/>
</xs:schema>"""


pytestmark = pytest.mark.usefixtures("geen_standaarden")


@pytest.fixture
def levering(tmp_path: Path) -> Path:
    """A good delivery; its bekendmaking is on a werkdag."""
    pad = tmp_path / "levering.zip"
    pad.write_bytes(bouw(wijziging()).zip)
    return pad


@pytest.fixture
def verzoek(tmp_path: Path) -> Path:
    """A verzoekbericht with nothing in it."""
    pad = tmp_path / "verzoek.xml"
    pad.write_text(f'<verzoekXML xmlns="{STAM_NS}" version="4.0.0"/>')
    return pad


def uitgepakt(levering: Path) -> Path:
    doel = levering.with_suffix("")
    zipfile.ZipFile(levering).extractall(doel)
    return doel


def test_een_goede_levering(ikt: Ikt, levering: Path) -> None:
    resultaat = ikt("valideer", str(levering), "--json")

    oordeel = json.loads(resultaat.out)
    assert resultaat.code == 0
    assert list(oordeel) == ["soort", "valide", "stopt_in_fase", "lagen", "meldingen", "niet_beoordeeld"]
    assert (oordeel["soort"], oordeel["valide"], oordeel["meldingen"]) == ("STOP-aanlevering", True, [])
    assert [laag["gedraaid"] for laag in oordeel["lagen"]] == [True, False, False]
    assert "ikt standaarden voeg-toe" in oordeel["lagen"][1]["reden"]
    assert any(deel.startswith("LVBB1012") for deel in oordeel["niet_beoordeeld"])


def test_een_map_geeft_hetzelfde_als_de_zip(ikt: Ikt, levering: Path) -> None:
    uit_zip = json.loads(ikt("valideer", str(levering), "--json").out)

    assert json.loads(ikt("valideer", str(uitgepakt(levering)), "--json").out) == uit_zip


def test_een_foute_levering(ikt: Ikt, levering: Path) -> None:
    map = uitgepakt(levering)
    (map / "extra.txt").write_text("staat niet in manifest.xml")

    resultaat = ikt("valideer", str(map), "--json")

    [melding] = json.loads(resultaat.out)["meldingen"]
    assert resultaat.code == 1
    assert melding["beschrijving"]
    assert (melding["code"], melding["ernst"], melding["bestand"]) == ("LVBB1010", "fout", "extra.txt")
    assert set(melding) == {"code", "ernst", "soort", "fase", "beschrijving", "bestand", "plaats"}
    assert set(melding["plaats"]) == {"regel", "element"}


def test_de_tekst_zegt_oordeel_laag_bestand_en_wat_te_doen(ikt: Ikt, levering: Path) -> None:
    map = uitgepakt(levering)
    (map / "extra.txt").write_text("staat niet in manifest.xml")

    regels = [regel.strip() for regel in ikt("valideer", str(map)).out.splitlines()]

    assert regels[:2] == ["levering  (STOP-aanlevering)", "NIET VALIDE: 1 fout"]
    assert regels.index("extra.txt") + 1 == next(i for i, regel in enumerate(regels) if "fout LVBB1010" in regel)
    assert "Niet beoordeeld" in regels
    assert "Wat nu: herstel de fouten en beoordeel opnieuw." in regels


def test_what_was_not_judged_does_not_bury_what_is_wrong(ikt: Ikt, levering: Path) -> None:
    tekst = ikt("valideer", str(levering)).out
    niet = json.loads(ikt("valideer", str(levering), "--json").out)["niet_beoordeeld"]

    deel = tekst[tekst.index("Niet beoordeeld") :]
    assert len(niet) > 20 > len(deel.splitlines())
    assert [each for each in niet if each.partition(":")[0] not in deel] == []


def test_veel_meldingen_worden_samengevat(ikt: Ikt, levering: Path) -> None:
    map = uitgepakt(levering)
    manifest = map / "manifest.xml"
    bestand = "<bestand><bestandsnaam>weg.xml</bestandsnaam><contentType>application/xml</contentType></bestand>"
    manifest.write_text(manifest.read_text("utf-8").replace("</manifest>", bestand * 40 + "</manifest>"), "utf-8")

    tekst = ikt("valideer", str(map)).out
    meldingen = json.loads(ikt("valideer", str(map), "--json").out)["meldingen"]

    assert len(meldingen) > 20
    assert "met --json staan ze er allemaal" in tekst


@pytest.mark.parametrize("soort", ["STTR-bestand", "STAM-verzoekbericht", "STOP-aanlevering"])
def test_wat_het_is_wordt_herkend_aan_de_inhoud(
    ikt: Ikt, tmp_path: Path, levering: Path, verzoek: Path, soort: str
) -> None:
    bronnen = {"STTR-bestand": STTR, "STAM-verzoekbericht": verzoek, "STOP-aanlevering": levering}
    pad = tmp_path / "zomaar.iets"
    pad.write_bytes(bronnen[soort].read_bytes())

    assert json.loads(ikt("valideer", str(pad), "--json").out)["soort"] == soort


def test_meer_paden_geven_een_lijst(ikt: Ikt, levering: Path, verzoek: Path) -> None:
    resultaat = ikt("valideer", str(levering), str(verzoek), "--json")

    delen = json.loads(resultaat.out)
    assert resultaat.code == 1
    assert [(deel["pad"], deel["valide"]) for deel in delen] == [(str(levering), True), (str(verzoek), False)]


def test_een_fout_pad_houdt_de_andere_niet_tegen(ikt: Ikt, levering: Path) -> None:
    resultaat = ikt("valideer", "weg.zip", str(levering))

    assert resultaat.code == 2
    assert "VALIDE: geen meldingen" in resultaat.out
    assert resultaat.err == "Fout: weg.zip: Dit bestand of deze map bestaat niet.\n"
    [fout, goed] = json.loads(ikt("valideer", "weg.zip", str(levering), "--json").out)
    assert (fout["pad"], goed["valide"]) == ("weg.zip", True)
    assert "bestaat niet" in fout["fout"]


def test_officiele_sets_doen_mee(ikt: Ikt, tmp_path: Path, levering: Path) -> None:
    ikt("standaarden", "voeg-toe", str(schrijf(tmp_path / "bhkv", {"lvbb.xsd": LVBB_XSD})))

    resultaat = ikt("valideer", str(levering), "--json")

    oordeel = json.loads(resultaat.out)
    assert resultaat.code == 1
    assert oordeel["lagen"][1]["gedraaid"]
    assert oordeel["lagen"][1]["reden"].startswith("met bhkv")
    assert {(melding["code"], melding["soort"], melding["bestand"]) for melding in oordeel["meldingen"]} == {
        ("LVBB1008", "technisch", "manifest.xml")
    }
    assert any("geen XML-schema geregistreerd" in deel for deel in oordeel["niet_beoordeeld"])


def ruis() -> bytes:
    return bytes(range(256)) * 8


def kapotte_zip() -> bytes:
    inhoud = BytesIO()
    with zipfile.ZipFile(inhoud, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr("opdracht.xml", "<a/>" * 1000)
    gegevens = bytearray(inhoud.getvalue())
    gegevens[45] ^= 0xFF
    return bytes(gegevens)


@pytest.mark.parametrize(
    ("inhoud", "zegt"),
    [
        (b"", "Dit bestand is leeg."),
        (b"tekst", "Niet herkend."),
        (ruis(), "Niet herkend."),
        (b"PK\x03\x04", "Niet herkend."),
        (b"<a><b></a>", "regel 1: Het bestand is geen welgevormde XML"),
        (b"<!DOCTYPE a><a/>", "regel 1: Het bestand heeft een DOCTYPE"),
        (b'<a xmlns="urn:x"/>', "Niet herkend: het eerste element is a in naamruimte urn:x."),
        (kapotte_zip(), "Dit zipbestand is niet te lezen"),
    ],
)
def test_wat_niet_te_beoordelen_is(ikt: Ikt, tmp_path: Path, inhoud: bytes, zegt: str) -> None:
    (tmp_path / "bestand").write_bytes(inhoud)

    resultaat = ikt("valideer", "bestand")

    assert resultaat.code == 2
    assert resultaat.out == ""
    assert resultaat.err.startswith("Fout: bestand")
    assert zegt in resultaat.err
    assert resultaat.err.count("\n") == 1


@pytest.mark.parametrize("inhoud", [b"tekst", ruis(), b"PK\x03\x04", kapotte_zip()])
def test_een_zip_die_geen_zip_is_krijgt_de_code_van_de_lvbb(ikt: Ikt, tmp_path: Path, inhoud: bytes) -> None:
    (tmp_path / "opdracht.zip").write_bytes(inhoud)

    resultaat = ikt("valideer", "opdracht.zip", "--json")

    assert resultaat.code == 1
    assert [melding["code"] for melding in json.loads(resultaat.out)["meldingen"]] == ["LVBB1001"]


def test_een_naam_uit_de_zip_stuurt_het_scherm_niet(ikt: Ikt, levering: Path) -> None:
    with zipfile.ZipFile(levering, "a") as archief:
        archief.writestr("\x1b[31mrood\u202e.xml", "<a/>")

    resultaat = ikt("valideer", str(levering))

    assert "�[31mrood�.xml" in resultaat.out
    assert "\x1b" not in resultaat.out


def test_een_lege_map_en_een_lege_zip(ikt: Ikt, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    zip_van(tmp_path / "leeg.zip", {})

    assert ikt("valideer", "map").err == "Fout: map: Deze map is leeg.\n"
    assert ikt("valideer", "leeg.zip").err == "Fout: leeg.zip: Dit zipbestand is leeg.\n"


def test_zonder_pad(ikt: Ikt) -> None:
    assert ikt("valideer").code == 2


def test_geen_toestemming(ikt: Ikt, tmp_path: Path, levering: Path) -> None:
    levering.chmod(0)
    try:
        levering.read_bytes()
    except PermissionError:
        assert ikt("valideer", str(levering)).err == f"Fout: {levering}: Geen toestemming om dit te lezen.\n"
    else:
        pytest.skip("deze gebruiker mag alles lezen")


def test_zonder_sets_start_saxon_niet(levering: Path) -> None:
    """Starting SaxonC would take longer than judging; nor does one koppelvlak need the others."""
    programma = (
        "import sys; from ikt.cli.main import main\n"
        "try: main(['valideer', sys.argv[1]])\n"
        "except SystemExit as einde: assert einde.code == 0\n"
        "print([naam for naam in ('saxonche', 'pytest', 'requests', 'respx') if naam in sys.modules])"
    )

    gedraaid = subprocess.run(
        [sys.executable, "-c", programma, str(levering)], capture_output=True, text=True, check=True
    )

    assert gedraaid.stdout.splitlines()[-1] == "[]"
