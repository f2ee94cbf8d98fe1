"""The official lagen, with a made-up standard in place of the official ones."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from pathlib import Path

import pytest

from ikt.koppelvlakken.validatie import Ernst, Laag, Melding, Plaats, Soort
from ikt.koppelvlakken.validatie.officieel import beoordeel_officieel
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.koppelvlakken.validatieset import (
    BESTANDEN,
    PLAN,
    PLAN_XSD,
    SCHEMATRON,
    TEKST,
    TEKST_XSD,
    plan,
    schrijf,
    zip_van,
)

DMN = "http://www.omg.org/spec/DMN/20180521/MODEL/"
STTR = "http://toepasbare-regels.omgevingswet.overheid.nl"
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'


class Register:
    """Registers sets and judges with them."""

    def __init__(self, map: Path) -> None:
        self.map = map

    def voeg_toe(self, naam: str, bestanden: Mapping[str, str]) -> None:
        Standaarden(self.map / "register").voeg_toe(schrijf(self.map / naam, bestanden))

    def beoordeel(self, inhoud: str | bytes, naam: str = "plan.xml") -> tuple[Laag, Laag, tuple[str, ...]]:
        pad = self.map / naam
        pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
        return self.van(pad)

    def van(self, pad: Path) -> tuple[Laag, Laag, tuple[str, ...]]:
        (xsd, schematron), niet = beoordeel_officieel(pad, Standaarden(self.map / "register"))
        return xsd, schematron, niet


@pytest.fixture
def register(tmp_path: Path) -> Register:
    return Register(tmp_path)


@pytest.fixture
def voorbeeld(register: Register) -> Register:
    register.voeg_toe("voorbeeld", BESTANDEN)
    return register


def codes(laag: Laag) -> list[str]:
    return [melding.code for melding in laag.meldingen]


def test_zonder_sets_draaien_de_lagen_niet_en_zeggen_ze_waarom(register: Register) -> None:
    xsd, schematron, niet = register.beoordeel(plan("Een."))

    assert (xsd.gedraaid, schematron.gedraaid, niet) == (False, False, ())
    assert "ikt standaarden voeg-toe" in xsd.reden


def test_een_goed_document(voorbeeld: Register) -> None:
    xsd, schematron, niet = voorbeeld.beoordeel(plan("Een.", "Twee."))

    assert (xsd.gedraaid, schematron.gedraaid, niet) == (True, True, ())
    assert (xsd.meldingen, schematron.meldingen) == ((), ())
    assert xsd.reden == schematron.reden == "met voorbeeld"


def test_een_schemafout_is_een_nederlandse_melding_met_plaats(voorbeeld: Register) -> None:
    xsd, _, _ = voorbeeld.beoordeel(plan("Een.", "Deze alinea is veel te lang."))

    assert xsd.meldingen == (
        Melding(
            code="XSD",
            ernst=Ernst.FOUT,
            soort=Soort.TECHNISCH,
            beschrijving="alinea is 28 tekens lang; ten hoogste 20 mag.",
            bestand="plan.xml",
            plaats=Plaats(4, "alinea"),
        ),
    )


@pytest.mark.parametrize(
    ("van", "naar", "beschrijving"),
    [
        ("<naam>Gemeentestad</naam>", "", "alinea staat hier niet goed; verwacht: naam."),
        ("<plan ", "<plan kleur='rood' ", "Attribuut kleur van plan is niet toegestaan."),
        ("</plan>", "los</plan>", "plan mag geen losse tekst bevatten."),
        ("plan", "ander", "ander mag niet het eerste element zijn."),
    ],
)
def test_schemafouten_in_gewoon_nederlands(voorbeeld: Register, van: str, naar: str, beschrijving: str) -> None:
    inhoud = plan("Een.").replace(van, naar).replace("urn:voorbeeld:ander", PLAN)

    xsd, _, _ = voorbeeld.beoordeel(inhoud)

    assert [melding.beschrijving for melding in xsd.meldingen] == [beschrijving]


def test_meldingen_van_schematron_hebben_code_ernst_en_plaats(voorbeeld: Register) -> None:
    _, schematron, _ = voorbeeld.beoordeel(plan("Een.", "Bijzonder", "Twee"))

    assert schematron.meldingen == (
        Melding(
            code="VB2",
            ernst=Ernst.WAARSCHUWING,
            soort=Soort.INHOUDELIJK,
            beschrijving="Een bijzondere alinea in Gemeentestad.",
            bestand="plan.xml",
            plaats=Plaats(4, "alinea"),
        ),
        Melding(
            code="VB1",
            ernst=Ernst.FOUT,
            soort=Soort.INHOUDELIJK,
            beschrijving="De alinea 'Twee' eindigt niet op een punt.",
            bestand="plan.xml",
            plaats=Plaats(5, "alinea"),
        ),
    )


def test_een_waarde_die_de_json_van_schematron_breekt(voorbeeld: Register) -> None:
    _, schematron, _ = voorbeeld.beoordeel(plan('Zeg "nee"'))

    [melding] = schematron.meldingen
    assert (melding.code, melding.ernst) == ("VB1", Ernst.FOUT)
    assert melding.beschrijving == "De alinea 'Zeg \"nee\"' eindigt niet op een punt."


def test_een_patroon_dat_vastloopt_houdt_de_andere_niet_tegen(register: Register) -> None:
    kapot = SCHEMATRON.replace('<sch:assert test="true()">nooit', '<sch:assert test="xs:date(.) gt xs:date(.)">nooit')
    register.voeg_toe("voorbeeld", {**BESTANDEN, "plan.sch": kapot})

    _, schematron, niet = register.beoordeel(plan("Een"))

    assert codes(schematron) == ["VB1"]
    assert len(niet) == 1
    assert niet[0].startswith("plan.xml: plan.sch: ")


def test_een_schematron_leest_geen_bestanden(register: Register, tmp_path: Path) -> None:
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("sleutel")
    lezend = SCHEMATRON.replace('value="string(.)"', f"value=\"unparsed-text('{geheim.as_uri()}')\"")
    register.voeg_toe("voorbeeld", {**BESTANDEN, "plan.sch": lezend})

    _, schematron, niet = register.beoordeel(plan("Een"))

    assert schematron.meldingen == ()
    assert "sleutel" not in str(niet)
    assert "prohibited" in str(niet)


def test_een_map_en_een_zip_worden_per_bestand_beoordeeld(voorbeeld: Register, tmp_path: Path) -> None:
    bestanden = {
        "a/goed.xml": plan("Een."),
        "b/fout.xml": plan("Een"),
        "c.pdf": "%PDF",
        "d.txt": "tekst",
        "leeg.xml": "",
    }
    for pad in (schrijf(tmp_path / "levering", bestanden), zip_van(tmp_path / "levering.zip", bestanden)):
        xsd, schematron, niet = voorbeeld.van(pad)

        assert (xsd.meldingen, niet) == ((), ())
        assert [(melding.bestand, melding.code) for melding in schematron.meldingen] == [("b/fout.xml", "VB1")]


@pytest.mark.parametrize(
    ("inhoud", "beschrijving"),
    [
        (plan("Een.")[:-3], "geen welgevormde XML"),
        ("<!DOCTYPE plan>" + plan("Een."), "DOCTYPE"),
        (f'<!DOCTYPE plan [<!ENTITY e SYSTEM "file:///etc/hostname">]>{plan("&e;.")}', "DOCTYPE"),
    ],
    ids=["kapot", "doctype", "entiteit"],
)
def test_onleesbare_xml_is_een_fout(voorbeeld: Register, inhoud: str, beschrijving: str) -> None:
    xsd, _, _ = voorbeeld.beoordeel(inhoud)

    [melding] = xsd.meldingen
    assert xsd.gedraaid
    assert beschrijving in melding.beschrijving


def test_entiteiten_in_een_attribuut_ontploffen_niet(voorbeeld: Register) -> None:
    entiteiten = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    document = plan("Een.", attributen='schemaversie="&e9;"')
    bom = f'<!DOCTYPE plan [<!ENTITY e0 "haha">{entiteiten}]>{document}'

    xsd, _, _ = voorbeeld.beoordeel(bom.encode("utf-16"))

    assert len(xsd.meldingen) == 1


def test_een_naamruimte_met_spatie_maakt_xml_niet_ongeldig(voorbeeld: Register) -> None:
    xsd, schematron, _ = voorbeeld.beoordeel(plan("Een", attributen='xmlns:schemaLocation="urn:a urn:b"'))

    assert (xsd.meldingen, codes(schematron)) == ((), ["VB1"])


def test_er_wordt_nooit_iets_opgehaald(register: Register) -> None:
    with socket.create_server(("127.0.0.1", 0)) as luisteraar:
        luisteraar.settimeout(0)
        adres = f"http://127.0.0.1:{luisteraar.getsockname()[1]}/tekst.xsd"
        register.voeg_toe(
            "voorbeeld", {"plan.xsd": PLAN_XSD.replace("https://voorbeeld.test/tekst/1.0.0/tekst.xsd", adres)}
        )

        xsd, _, niet = register.beoordeel(plan("Een.", attributen=f'{XSI} xsi:schemaLocation="{TEKST} {adres}"'))

        with pytest.raises(BlockingIOError):
            luisteraar.accept()
    assert not xsd.gedraaid
    assert "alinea" in niet[0]


class TestVersie:
    """Which schema a document is judged with, when there are several versions of it."""

    @pytest.fixture
    def twee_versies(self, register: Register) -> Register:
        """Version 2.0.0 allows longer alineas; the sets know where their schemas belong."""
        nieuw = {
            "plan.xsd": PLAN_XSD.replace("1.0.0", "2.0.0"),
            "tekst.xsd": TEKST_XSD.replace("1.0.0", "2.0.0").replace('"20"', '"200"'),
        }
        oud = {naam: BESTANDEN[naam] for naam in ("plan.xsd", "delen/1.0.0/tekst.xsd", "catalog.xml")}
        register.voeg_toe("oud", oud)
        register.voeg_toe("nieuw", nieuw)
        return register

    LANG = "Een alinea van meer dan twintig tekens."

    @pytest.mark.parametrize(
        ("attributen", "set"),
        [
            ("", "nieuw"),
            ('schemaversie="1.0.0"', "oud"),
            ('schemaversie="2.0.0"', "nieuw"),
            (f'{XSI} xsi:schemaLocation="{PLAN} https://voorbeeld.test/plan/1.0.0/plan.xsd"', "oud"),
            (f'{XSI} xsi:schemaLocation="{PLAN} https://voorbeeld.test/plan/v2.0.0/plan.xsd"', "nieuw"),
            (
                f'{XSI} schemaversie="2.0.0" xsi:schemaLocation="{PLAN} https://voorbeeld.test/plan/1.0.0/plan.xsd"',
                "oud",
            ),
        ],
    )
    def test_het_document_zegt_welke(self, twee_versies: Register, attributen: str, set: str) -> None:
        xsd, _, _ = twee_versies.beoordeel(plan(self.LANG, attributen=attributen))

        assert xsd.reden == f"met {set}"
        assert bool(xsd.meldingen) == (set == "oud")

    def test_een_versie_die_er_niet_is_wordt_niet_stil_goedgekeurd(self, twee_versies: Register) -> None:
        xsd, _, niet = twee_versies.beoordeel(plan("Een.", attributen='schemaversie="9.0.0"'))

        assert not xsd.gedraaid
        assert niet == ("plan.xml: het bestand volgt versie 9.0.0; geregistreerd is 1.0.0, 2.0.0",)

    def test_een_document_zonder_versie_volgt_de_andere_in_de_levering(
        self, twee_versies: Register, tmp_path: Path
    ) -> None:
        levering = {"a.xml": plan(self.LANG), "b.xml": plan("Kort.", attributen='schemaversie="1.0.0"')}

        xsd, _, _ = twee_versies.van(schrijf(tmp_path / "levering", levering))

        assert [melding.bestand for melding in xsd.meldingen] == ["a.xml"]

    def test_alleen_het_schematron_van_dezelfde_versie_draait(self, twee_versies: Register) -> None:
        twee_versies.voeg_toe("controle", {"plan.sch": SCHEMATRON})

        _, oud, _ = twee_versies.beoordeel(plan("Een", attributen='schemaversie="1.0.0"'))
        _, nieuw, _ = twee_versies.beoordeel(plan("Een", attributen='schemaversie="2.0.0"'))

        assert codes(oud) == ["VB1"]
        assert not nieuw.gedraaid


class TestUitbreiding:
    """What stands in an extension that takes anything must not become a false green."""

    @pytest.fixture
    def sttr(self, register: Register) -> Register:
        dmn = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{DMN}">
          <xs:element name="definitions"><xs:complexType><xs:sequence>
            <xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence></xs:complexType></xs:element></xs:schema>"""
        for versie, hoogste in (("v1.0", 10), ("v2.0", 100)):
            inhoud = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
                targetNamespace="{STTR}/{versie}/Content">
                <xs:element name="getal"><xs:simpleType><xs:restriction base="xs:integer">
                <xs:maxInclusive value="{hoogste}"/></xs:restriction></xs:simpleType></xs:element></xs:schema>"""
            register.voeg_toe(f"sttr-{versie}", {"dmn.xsd": dmn, "inhoud.xsd": inhoud})
        return register

    @staticmethod
    def bestand(naamruimte: str, getal: str) -> str:
        return f'<definitions xmlns="{DMN}"><c:getal xmlns:c="{naamruimte}">{getal}</c:getal></definitions>'

    @pytest.mark.parametrize(
        ("versie", "getal", "aantal"), [("v1.0", "5", 0), ("v1.0", "50", 1), ("v2.0", "50", 0), ("v2.0", "x", 1)]
    )
    def test_de_naamruimte_bepaalt_de_set(self, sttr: Register, versie: str, getal: str, aantal: int) -> None:
        xsd, _, _ = sttr.beoordeel(self.bestand(f"{STTR}/{versie}/Content", getal))

        assert xsd.reden == f"met sttr-{versie}"
        assert len(xsd.meldingen) == aantal

    def test_een_onbekende_versie_van_de_standaard_is_een_fout(self, sttr: Register) -> None:
        xsd, _, _ = sttr.beoordeel(self.bestand(f"{STTR}/v0.8/Content", "x"))

        [melding] = xsd.meldingen
        assert melding.ernst is Ernst.FOUT
        assert f"{STTR}/v0.8/Content" in melding.beschrijving

    def test_een_onbekend_eerste_element_van_een_bekende_standaard_is_een_fout(self, sttr: Register) -> None:
        xsd, _, _ = sttr.beoordeel(f'<getal xmlns="{STTR}/v0.8/Content">x</getal>')

        assert "komt in de geregistreerde sets voor STTR" in xsd.meldingen[0].beschrijving

    def test_een_uitbreiding_van_een_leverancier_mag(self, sttr: Register) -> None:
        xsd, _, _ = sttr.beoordeel(self.bestand("urn:leverancier", "x"))

        assert (xsd.gedraaid, xsd.meldingen) == (True, ())

    def test_van_een_andere_standaard_wordt_gezegd_dat_het_schema_ontbreekt(self, sttr: Register) -> None:
        xsd, _, niet = sttr.beoordeel('<manifest xmlns="http://www.overheid.nl/2017/lvbb"/>')

        assert not xsd.gedraaid
        assert niet == (
            "plan.xml: voor de naamruimte http://www.overheid.nl/2017/lvbb (BHKV) is geen XML-schema geregistreerd",
        )


@pytest.mark.parametrize(("element", "code"), [("manifest", "LVBB1008"), ("publicatieOpdracht", "LVBB1006")])
def test_een_schemafout_krijgt_de_code_van_de_lvbb(register: Register, element: str, code: str) -> None:
    lvbb = "http://www.overheid.nl/2017/lvbb"
    elementen = "".join(f'<xs:element name="{naam}" type="xs:date"/>' for naam in ("manifest", "publicatieOpdracht"))
    register.voeg_toe(
        "bhkv",
        {
            "lvbb.xsd": f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{lvbb}">'
            f"{elementen}</xs:schema>"
        },
    )

    xsd, _, _ = register.beoordeel(f'<{element} xmlns="{lvbb}">morgen</{element}>')

    assert codes(xsd) == [code]
