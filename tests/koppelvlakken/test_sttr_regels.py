"""Each rule finds its own mistake in a file that is right otherwise."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from ikt.koppelvlakken.sttr.beoordeling import (
    REGELS,
    beoordeel,
    beoordeel_bestand,
    beoordeel_pakket,
    herkent,
)
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, VraagRegel
from ikt.koppelvlakken.sttr.pakket import lees_pakket, maak_activiteitpakket, maak_regelpakket
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.writer import schrijf

URN = "nl.imow-gm0297.activiteit.dakkapel"
REF = StructuurRef("00000001009999000001", "Conclusie", URN)


@pytest.fixture
def dakkapel() -> bytes:
    return schrijf(
        Beschrijving(
            "Dakkapel",
            REF,
            [
                VraagRegel("voorkant", "Komt de dakkapel aan de voorkant?", "ja of nee", toelichting="De straatkant."),
                VraagRegel("dak", "Wat voor dak is het?", "Plat; Schuin"),
            ],
            [
                {"voorkant": "ja", "dak": "-", "conclusie": "Vergunningplicht"},
                {"voorkant": "nee", "dak": "Plat", "conclusie": "Meldingsplicht"},
            ],
        )
    )


def codes(inhoud: bytes) -> list[str]:
    return [melding.code for melding in beoordeel_bestand(inhoud, "dakkapel.dmn")]


def vervang(oud: str, nieuw: str) -> Callable[[bytes], bytes]:
    def doe(inhoud: bytes) -> bytes:
        assert oud.encode() in inhoud
        return inhoud.replace(oud.encode(), nieuw.encode(), 1)

    return doe


def hernoem(oud: str, nieuw: str) -> Callable[[bytes], bytes]:
    return lambda inhoud: inhoud.replace(f"<{oud}>".encode(), f"<{nieuw}>".encode()).replace(
        f"</{oud}>".encode(), f"</{nieuw}>".encode()
    )


def vast(waarde: str) -> Callable[[bytes], bytes]:
    """The second question made into a fixed number."""
    oud = rb'(?s)(<uitv:uitvoeringsregel id="UitvId0002">.*?)<uitv:vraag>.*?</uitv:vraag>'
    nieuw = f"<uitv:vasteWaarde><uitv:waarde>{waarde}</uitv:waarde><uitv:gegevensType>number</uitv:gegevensType>"
    return lambda inhoud: re.sub(oud, rb"\1" + nieuw.encode() + b"</uitv:vasteWaarde>", inhoud, count=1)


STRUCTUUR_REF = f'<bedr:functioneleStructuurRef href="{REF}"/>'
FOUTEN = {
    "afgebroken": ("IKT-STTR001", vervang("</dmn:definitions>", "")),
    "doctype": ("IKT-STTR001", vervang("<dmn:definitions", "<!DOCTYPE x []><dmn:definitions")),
    "versie 0.8": ("IKT-STTR002", lambda inhoud: inhoud.replace(b"nl/v1.0/", b"nl/v0.8/")),
    "gemengd": ("IKT-STTR002", vervang("nl/v1.0/Interactieregel", "nl/v2.0/Interactieregel")),
    "versie 3 in v1.0": ("IKT-STTR002", vervang('versie="2"', 'versie="3"')),
    "prioriteit": ("IKT-STTR003", vervang(">10<", ">hoog<")),
    "dubbel id": ("IKT-STTR004", vervang('id="UitvId0002"', 'id="UitvId0001"')),
    "hitPolicy": ("IKT-STTR005", vervang('"UNIQUE"', '"ALL"')),
    "gegevensType": ("IKT-STTR006", vervang(">boolean<", ">integer<")),
    "optieType": ("IKT-STTR006", vervang("enkelAntwoord", "single")),
    "lege vraag": ("IKT-STTR007", vervang("Wat voor dak is het?", "")),
    "lange toelichting": ("IKT-STTR007", vervang("De straatkant.", "x" * 2049)),
    "dmn 1.5": (
        "IKT-STTR002",
        vervang("http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/"),
    ),
    "volgorde": (
        "IKT-STTR008",
        vervang(
            '<uitv:regelgroepRef href="#Regelgroep1"/>',
            "<uitv:bereik>locatie</uitv:bereik><uitv:herbruikbaarId>a</uitv:herbruikbaarId>",
        ),
    ),
    "geen inhoud": ("IKT-STTR008", hernoem("uitv:vraag", "uitv:raadsel")),
    "onbekend onderdeel": (
        "IKT-STTR008",
        vervang("<inter:prioriteit>10</inter:prioriteit>", "<uitv:kleur>rood</uitv:kleur>"),
    ),
    "geen naam": ("IKT-STTR009", vervang(' name="Dakkapel"', "")),
    "vaste waarde": ("IKT-STTR021", vast("vanaf 3")),
    "uitvoeringsregelRef": ("IKT-STTR010", vervang('href="#UitvId0002"', 'href="#weg"')),
    "requiredInput": (
        "IKT-STTR011",
        vervang('requiredInput href="#InputData0002"', 'requiredInput href="#weg"'),
    ),
    "regelgroepRef": ("IKT-STTR012", vervang('href="#Regelgroep1"', 'href="#weg"')),
    "cel te veel": ("IKT-STTR013", vervang("</dmn:rule>", "<dmn:outputEntry/></dmn:rule>")),
    "geen structuurRef": ("IKT-STTR014", vervang(STRUCTUUR_REF, "")),
    "twee structuurRefs": ("IKT-STTR014", vervang(STRUCTUUR_REF, STRUCTUUR_REF * 2)),
    "vorm structuurRef": ("IKT-STTR015", vervang("concept/Conclusie", "concept/Besluit")),
    "sequenceId": ("IKT-STTR016", vervang("sequenceId>2<", "sequenceId>1<")),
    "conclusiecode": ("IKT-STTR017", vervang('"Vergunningplicht"', '"Vergunningsplicht"')),
    "kolomnaam": ("IKT-STTR018", vervang("<dmn:text>dak</dmn:text>", "<dmn:text>daken</dmn:text>")),
    "cel": ("IKT-STTR019", vervang("<dmn:text>true</dmn:text>", "<dmn:text>ja</dmn:text>")),
    "kring": (
        "IKT-STTR020",
        vervang('requiredInput href="#InputData0002"', 'requiredDecision href="#Besluit"'),
    ),
}


def test_een_goed_bestand_geeft_geen_meldingen(dakkapel: bytes) -> None:
    assert codes(dakkapel) == []


@pytest.mark.parametrize("naam", FOUTEN)
def test_elke_regel_vindt_zijn_fout(dakkapel: bytes, naam: str) -> None:
    code, verknoei = FOUTEN[naam]

    assert code in codes(verknoei(dakkapel))


def test_elke_regel_over_bestanden_heeft_een_fout_in_deze_test() -> None:
    bestandsregels = {feit["code"] for feit in REGELS.feiten() if feit["code"] < "IKT-STTR100"}

    assert {code for code, _ in FOUTEN.values()} == bestandsregels


def test_een_melding_zegt_waar_en_wat_bedoeld_kan_zijn(dakkapel: bytes) -> None:
    [melding] = beoordeel_bestand(vervang('"Vergunningplicht"', '"Vergunningsplicht"')(dakkapel), "dakkapel.dmn")

    assert melding.bestand == "dakkapel.dmn"
    assert melding.plaats.regel and melding.plaats.element == "rule"
    assert "bedoelt u “Vergunningplicht”?" in melding.beschrijving


def test_grenzen_van_sttr_3_zijn_strenger(dakkapel: bytes) -> None:
    lang = vervang("Wat voor dak is het?", "x" * 513)(dakkapel)
    als_3 = lang.replace(b"nl/v1.0/", b"nl/v2.0/").replace(b'versie="2"', b'versie="3"')

    assert (codes(lang), codes(als_3)) == ([], ["IKT-STTR007"])


def test_pakketten_zijn_leesbaar_en_dezelfde_inhoud_geeft_dezelfde_bytes(dakkapel: bytes) -> None:
    regels = maak_regelpakket(dakkapel, "dakkapel.dmn", date(2026, 3, 2))
    activiteit = maak_activiteitpakket(URN, {"regelbeheerobjecten": [{"typering": "Conclusie"}]})
    [toevoegen] = lees_pakket(regels).opdrachten
    [bijwerken] = lees_pakket(activiteit).opdrachten

    assert (toevoegen.soort, toevoegen.begindatum) == ("toevoegenToepasbareRegels", date(2026, 3, 2))
    assert (bijwerken.soort, bijwerken.activiteit) == ("updateActiviteit", URN)
    assert beoordeel_pakket(regels, "regels.zip") == beoordeel_pakket(activiteit, "activiteit.zip") == []
    assert regels == maak_regelpakket(dakkapel, "dakkapel.dmn", date(2026, 3, 2))


def herpak(pakket: bytes, verander: Callable[[dict[str, bytes]], None]) -> bytes:
    bestanden = lees_pakket(pakket).bestanden
    verander(bestanden)
    doel = BytesIO()
    with zipfile.ZipFile(doel, "w") as archief:
        for naam, inhoud in bestanden.items():
            archief.writestr(naam, inhoud)
    return doel.getvalue()


OPDRACHT = "opdrachtAanleverenToepasbareRegels.xml"
PAKKETFOUTEN: dict[str, Callable[[dict[str, bytes]], object]] = {
    "IKT-STTR101": lambda bestanden: bestanden.update({"extra.txt": b""}),
    "IKT-STTR102": lambda bestanden: bestanden.update(
        {OPDRACHT: bestanden[OPDRACHT].replace(b"toevoegenToepasbareRegels", b"verwijderen")}
    ),
    "IKT-STTR103": lambda bestanden: bestanden.update(
        {OPDRACHT: bestanden[OPDRACHT].replace(b"dakkapel.dmn", b"anders.dmn")}
    ),
    "IKT-STTR104": lambda bestanden: bestanden.update(
        {OPDRACHT: bestanden[OPDRACHT].replace(b"02-03-2026", b"2026-03-02")}
    ),
    "IKT-STTR017": lambda bestanden: bestanden.update(
        {"dakkapel.dmn": bestanden["dakkapel.dmn"].replace(b"Vergunningplicht", b"Vergunning")}
    ),
}


@pytest.mark.parametrize("code", PAKKETFOUTEN)
def test_elke_regel_over_pakketten_vindt_zijn_fout(dakkapel: bytes, code: str) -> None:
    pakket = herpak(maak_regelpakket(dakkapel, "dakkapel.dmn", date(2026, 3, 2)), PAKKETFOUTEN[code])  # type: ignore[arg-type]

    assert code in [melding.code for melding in beoordeel_pakket(pakket, "regels.zip")]


def test_kenmerken_zonder_regelbeheerobjecten_worden_gemeld() -> None:
    [melding] = beoordeel_pakket(maak_activiteitpakket(URN, {"typering": "Overige"}), "activiteit.zip")

    assert melding.code == "IKT-STTR105"


def test_dubbele_namen_in_een_zip_worden_geweigerd(dakkapel: bytes) -> None:
    doel = BytesIO(maak_regelpakket(dakkapel, "dakkapel.dmn", date(2026, 3, 2)))
    with zipfile.ZipFile(doel, "a") as archief, pytest.warns(UserWarning, match="Duplicate"):
        archief.writestr("dakkapel.dmn", b"anders")

    [melding] = beoordeel_pakket(doel.getvalue(), "regels.zip")
    assert melding.code == "IKT-STTR001"


def test_herkent_en_beoordeelt_bestand_en_pakket(dakkapel: bytes, tmp_path: Path) -> None:
    bestand, pakket, anders = (tmp_path / naam for naam in ("dakkapel.dmn", "regels.zip", "anders.xml"))
    bestand.write_bytes(dakkapel)
    pakket.write_bytes(maak_regelpakket(dakkapel, "dakkapel.dmn", date(2026, 3, 2)))
    anders.write_bytes(b"<verzoek/>")

    assert [herkent(pad) for pad in (bestand, pakket, anders, tmp_path / "weg")] == [True, True, False, False]
    assert (beoordeel(bestand).soort, beoordeel(bestand).valide) == ("STTR-bestand", True)
    assert (beoordeel(pakket).soort, beoordeel(pakket).valide) == ("RTR-pakket", True)
    assert beoordeel(bestand).niet_beoordeeld
