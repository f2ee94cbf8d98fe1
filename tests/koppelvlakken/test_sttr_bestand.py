"""Reading, writing and executing STTR files of our own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from lxml import etree

from ikt.koppelvlakken.sttr.beoordeling import beoordeel_bestand
from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, MaatregelRegel, OnduidelijkeBeschrijving, VraagRegel
from ikt.koppelvlakken.sttr.evaluation import Evaluation, evaluate
from ikt.koppelvlakken.sttr.model import (
    Bijlage,
    GeoVerwijzing,
    ImplicietAntwoord,
    SttrFout,
    VasteWaarde,
    Vraag,
)
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.waarde import OngeldigAntwoord, Waarde, lees_antwoord, schrijf_antwoord
from ikt.koppelvlakken.sttr.writer import schrijf

REF = StructuurRef("00000001009999000001", "Conclusie", "nl.imow-gm0297.activiteit.boomkappen")
ALLE_SOORTEN = Path(__file__).with_name("test_sttr_alle_soorten.dmn")
VRAGEN = [
    VraagRegel("monumentaal", "Is het een monumentale boom?", "ja of nee"),
    VraagRegel("omtrek", "Hoe dik is de stam, in centimeters?", "getal", groep="De boom"),
    VraagRegel("reden", "Waarom kapt u de boom?", "Ziekte; Uitzicht", groep="De boom"),
]
TABEL = [
    {"monumentaal": "ja", "omtrek": "-", "reden": "-", "conclusie": "Vergunningplicht"},
    {"monumentaal": "nee", "omtrek": "< 62,5", "reden": "-", "conclusie": "Toestemmingsvrij"},
    {"monumentaal": "nee", "omtrek": ">= 62,5", "reden": "Ziekte", "conclusie": "Meldingsplicht"},
    {"monumentaal": "nee", "omtrek": ">= 62,5", "reden": "Uitzicht", "conclusie": "Vergunningplicht"},
]


def bomen(tabel: list[dict[str, str]] = TABEL, hit_policy: str = "UNIQUE") -> bytes:
    return schrijf(Beschrijving("Boom kappen", REF, VRAGEN, tabel, hit_policy))


def voer_uit(inhoud: bytes, antwoorden: Mapping[str, Waarde]) -> Evaluation:
    """Execute with answers by kenmerk."""
    ids = {vraag.kenmerk: f"UitvId{nr:04d}" for nr, vraag in enumerate(VRAGEN, 1)}
    return evaluate(lees(inhoud), {ids[kenmerk]: waarde for kenmerk, waarde in antwoorden.items()})


@pytest.mark.parametrize(
    ("antwoorden", "conclusie", "open_vragen"),
    [
        ({}, None, ["UitvId0001", "UitvId0002", "UitvId0003"]),
        ({"monumentaal": True}, "Vergunningplicht", []),
        ({"monumentaal": False}, None, ["UitvId0002", "UitvId0003"]),
        ({"monumentaal": False, "omtrek": Decimal("62.4")}, "Toestemmingsvrij", []),
        ({"monumentaal": False, "omtrek": Decimal("62.5")}, None, ["UitvId0003"]),
        ({"monumentaal": False, "omtrek": Decimal(70), "reden": "Ziekte"}, "Meldingsplicht", []),
    ],
)
def test_een_geschreven_bestand_geeft_de_conclusies_van_zijn_tabel(
    antwoorden: dict[str, Waarde], conclusie: str | None, open_vragen: list[str]
) -> None:
    uitslag = voer_uit(bomen(), antwoorden)

    assert uitslag.conclusie == conclusie
    assert [vraag.id for vraag in uitslag.open_vragen] == open_vragen


def test_first_neemt_de_eerste_rij_en_unique_meldt_het_conflict() -> None:
    overlappend = [
        {"monumentaal": "ja", "conclusie": "Vergunningplicht"},
        {"monumentaal": "-", "conclusie": "Toestemmingsvrij"},
    ]
    eerste = voer_uit(bomen(overlappend, "FIRST"), {"monumentaal": True})
    uniek = voer_uit(bomen(overlappend, "UNIQUE"), {"monumentaal": True})

    assert (eerste.conclusie, eerste.conflicts) == ("Vergunningplicht", ())
    assert [conflict.rows for conflict in uniek.conflicts] == [(1, 2)]
    assert uniek.conflicts[0].outputs == ("Vergunningplicht", "Toestemmingsvrij")


OVERLAPPEND = [
    {"monumentaal": "ja", "conclusie": "Informatieplicht"},
    {"monumentaal": "-", "conclusie": "Vergunningplicht"},
]


@pytest.mark.parametrize(
    ("hit_policy", "waarde", "rijen", "conflict"),
    [
        ("RULE ORDER", ("Informatieplicht", "Vergunningplicht"), (1, 2), False),
        ("COLLECT", ("Informatieplicht", "Vergunningplicht"), (1, 2), False),
        ("OUTPUT ORDER", ("Vergunningplicht", "Informatieplicht"), (2, 1), False),
        ("PRIORITY", "Vergunningplicht", (2,), False),
        ("FIRST", "Informatieplicht", (1,), False),
        ("ANY", "Informatieplicht", (1,), True),
        ("UNIQUE", "Informatieplicht", (1,), True),
    ],
)
def test_hit_policies(hit_policy: str, waarde: Waarde, rijen: tuple[int, ...], conflict: bool) -> None:
    mogelijk = b'<dmn:output><dmn:outputValues><dmn:text>"Vergunningplicht", "Informatieplicht"</dmn:text>'
    sttr = bomen(OVERLAPPEND, hit_policy).replace(b"<dmn:output/>", mogelijk + b"</dmn:outputValues></dmn:output>")
    uitslag = voer_uit(sttr, {"monumentaal": True})

    assert (uitslag.value, uitslag.rows["Besluit Boom kappen"]) == (waarde, rijen)
    assert bool(uitslag.conflicts) is conflict


def test_priority_zonder_lijst_van_uitkomsten_is_niet_te_bepalen() -> None:
    uitslag = voer_uit(bomen(OVERLAPPEND, "PRIORITY"), {"monumentaal": True})

    assert [conflict.rows for conflict in uitslag.conflicts] == [(1, 2)]


@pytest.mark.parametrize(("hoe", "waarde"), [("SUM", 30), ("MIN", 10), ("MAX", 20), ("COUNT", 2)])
def test_collect_met_een_bewerking(hoe: str, waarde: int) -> None:
    getallen = (
        bomen(OVERLAPPEND, "COLLECT")
        .replace(b'"COLLECT"', f'"COLLECT" aggregation="{hoe}"'.encode())
        .replace(b'"Informatieplicht"', b"10")
        .replace(b'"Vergunningplicht"', b"20")
    )

    assert voer_uit(getallen, {"monumentaal": True}).value == waarde


def test_zonder_passende_rij_geldt_de_standaarduitkomst_pas_als_alles_bekend_is() -> None:
    standaard = (
        b'<dmn:output><dmn:defaultOutputEntry><dmn:text>"Verbod"</dmn:text></dmn:defaultOutputEntry></dmn:output>'
    )
    sttr = bomen([{"monumentaal": "ja", "conclusie": "Meldingsplicht"}]).replace(b"<dmn:output/>", standaard)

    assert voer_uit(sttr, {}).value is None
    assert voer_uit(sttr, {"monumentaal": False}).value == "Verbod"


def test_een_hit_policy_die_dmn_niet_kent_wordt_gemeld_en_niet_geraden() -> None:
    with pytest.raises(SttrFout, match="ALL"):
        voer_uit(bomen(hit_policy="ALL"), {})


def test_vragen_komen_op_volgorde_van_regelgroep_prioriteit_en_id() -> None:
    omgekeerd = bomen().replace(b"<inter:prioriteit>1</inter:prioriteit>", b"<inter:prioriteit>9</inter:prioriteit>", 1)
    zonder = bomen().replace(b"<inter:prioriteit>20</inter:prioriteit>", b"")

    assert [vraag.id for vraag in voer_uit(omgekeerd, {}).open_vragen] == [
        "UitvId0002",
        "UitvId0003",
        "UitvId0001",
    ]
    assert [vraag.id for vraag in voer_uit(zonder, {}).open_vragen][-1] == "UitvId0002"


@pytest.mark.parametrize("prefix", ["dmn", "dmn11", "x"])
@pytest.mark.parametrize(
    ("dmn", "uitbreiding", "versie"),
    [
        ("http://www.omg.org/spec/DMN/20151101/dmn.xsd", "v1.0", "2"),
        ("http://www.omg.org/spec/DMN/20180521/MODEL/", "v2.0", "3"),
    ],
)
def test_lezer_kijkt_naar_namespace_en_niet_naar_prefix(prefix: str, dmn: str, uitbreiding: str, versie: str) -> None:
    ander = (
        bomen()
        .replace(b"http://www.omg.org/spec/DMN/20180521/MODEL/", dmn.encode())
        .replace(b"nl/v1.0/", f"nl/{uitbreiding}/".encode())
        .replace(b'versie="2"', f'versie="{versie}"'.encode())
        .replace(b"dmn:", prefix.encode() + b":")
        .replace(b"xmlns:dmn=", b"xmlns:" + prefix.encode() + b"=")
    )
    bestand, origineel = lees(ander), lees(bomen())

    assert bestand.versie == versie
    assert (bestand.decisions, bestand.inputs) == (origineel.decisions, origineel.inputs)
    assert bestand.uitvoeringsregels == origineel.uitvoeringsregels


def alle_soorten() -> bytes:
    return ALLE_SOORTEN.read_bytes()


def test_lezer_kent_alle_soorten_uitvoeringsregels() -> None:
    bestand = lees(alle_soorten())
    inhoud = {regel.id: regel.inhoud for regel in bestand.uitvoeringsregels}
    keuze = bestand.uitvoeringsregel("keuze")

    assert inhoud["vast"] == VasteWaarde("4,5", "number")
    assert inhoud["bijlage"] == Bijlage("Tekening")
    assert inhoud["impliciet"] == ImplicietAntwoord("BoomKappen", True)
    assert inhoud["geo"] == GeoVerwijzing("nl.imow-gm0297.gebied.1", "Binnen de kom?")
    assert keuze and isinstance(keuze.inhoud, Vraag) and keuze.inhoud.tekst == "Welke delen?"
    assert keuze.toelichting and keuze.toelichting.kort == "Kies <b>een</b> of meer."
    assert keuze.toelichting.belangrijk
    assert bestand.structuur_refs == (str(REF),)


def test_alleen_wat_nog_telt_wordt_gevraagd_en_de_rest_antwoordt_zichzelf() -> None:
    bestand = lees(alle_soorten())
    begin = evaluate(bestand, {}, "BoomKappen")
    einde = evaluate(bestand, {"geo": "deels", "keuze": ("kroon",)}, "BoomKappen")

    assert [vraag.id for vraag in begin.open_vragen] == ["keuze", "geo"]
    assert (einde.conclusie, einde.open_vragen) == ("Meldingsplicht", ())
    assert einde.conclusies[0].toelichting == "Doe een melding."
    assert einde.decisions["Pad 1"] == "pad 1_"


def test_zonder_de_werkzaamheid_blijft_het_impliciete_antwoord_onbekend() -> None:
    uitslag = evaluate(lees(alle_soorten()), {"geo": "ja", "keuze": ("kroon",)})

    assert (uitslag.conclusie, uitslag.open_vragen) == (None, ())


def test_meerkeuze_met_een_komma_in_een_optie_blijft_heel() -> None:
    keuze = lees(alle_soorten()).uitvoeringsregel("keuze")
    assert keuze is not None

    assert lees_antwoord(keuze, "stam, wortels, kroon") == ("stam, wortels", "kroon")
    with pytest.raises(OngeldigAntwoord, match="takken"):
        lees_antwoord(keuze, "kroon, takken")


@pytest.mark.parametrize(
    ("id", "tekst", "waarde"),
    [
        ("UitvId0001", "true", True),
        ("UitvId0002", "62,5", Decimal("62.5")),
        ("UitvId0003", "Ziekte", "Ziekte"),
    ],
)
def test_antwoord_gaat_heen_en_terug(id: str, tekst: str, waarde: Waarde) -> None:
    regel = lees(bomen()).uitvoeringsregel(id)
    assert regel is not None

    assert lees_antwoord(regel, tekst) == waarde
    assert schrijf_antwoord(waarde) == tekst


@pytest.mark.parametrize(("id", "tekst"), [("UitvId0001", "ja"), ("UitvId0002", "-3"), ("UitvId0003", "Anders")])
def test_antwoord_dat_niet_bij_de_vraag_past_wordt_geweigerd(id: str, tekst: str) -> None:
    regel = lees(bomen()).uitvoeringsregel(id)
    assert regel is not None

    with pytest.raises(OngeldigAntwoord):
        lees_antwoord(regel, tekst)


@pytest.mark.parametrize(
    "rij",
    [
        {"monumentaal": "misschien", "conclusie": "Verbod"},
        {"omtrek": "dik", "conclusie": "Verbod"},
        {"reden": "Storm", "conclusie": "Verbod"},
        {"onbekend": "ja", "conclusie": "Verbod"},
    ],
)
def test_onduidelijke_beschrijving_wordt_geweigerd(rij: dict[str, str]) -> None:
    with pytest.raises(OnduidelijkeBeschrijving):
        bomen([rij])


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"geen xml", "XML"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "DOCTYPE"),
        (b"<verzoek/>", "definitions"),
    ],
)
def test_wat_geen_sttr_is_wordt_geweigerd(inhoud: bytes, reden: str) -> None:
    with pytest.raises(SttrFout, match=reden):
        lees(inhoud)


ALLES = Beschrijving(
    "Houtstook",
    StructuurRef("00000001009999000001", "Maatregelen", "nl.imow-gm0297.activiteit.houtstook"),
    [
        VraagRegel("soort", "Waarin stookt u?", "een of meer van: Kachel; Haard, open; Vuurkorf"),
        VraagRegel("kern", "Ligt het perceel in de kern?", "ligging nl.imow-gm0297.gebied.1"),
        VraagRegel("stoken", "Hout stoken", "werkzaamheid nl.imow-gm0297.werkzaamheid.houtstoken"),
        VraagRegel("uren", "Uren per dag", "altijd 4,5"),
        VraagRegel("foto", "Foto van de schoorsteen", "bijlage"),
        VraagRegel("sinds", "Sinds wanneer stookt u?", "datum", toelichting="Een schatting is goed."),
    ],
    [
        {
            "soort": "Kachel",
            "kern": "ja",
            "stoken": "ja",
            "uren": "> 4",
            "foto": "ja",
            "conclusie": "4.12",
            "uitleg": "x",
        },
        {"soort": "-", "kern": "deels", "stoken": "-", "uren": "-", "foto": "-", "conclusie": "4.13"},
    ],
    "RULE ORDER",
    [MaatregelRegel("4.12", "Stook alleen droog hout.", thema="lucht"), MaatregelRegel("4.13", "Stook niet bij mist.")],
)


@pytest.mark.parametrize("versie", ["2", "3"])
def test_elke_soort_uitvoeringsregel_gaat_heen_en_terug(versie: str) -> None:
    bestand = lees(schrijf(ALLES, versie))
    soort = bestand.uitvoeringsregel("UitvId0001")
    antwoorden: dict[str, Waarde] = {"UitvId0001": ("Kachel", "Haard, open"), "UitvId0002": "ja"}
    uitslag = evaluate(bestand, antwoorden, "nl.imow-gm0297.werkzaamheid.houtstoken")

    assert bestand.versie == versie
    assert [regel.soort for regel in bestand.uitvoeringsregels] == [
        *("vraag", "geoVerwijzing", "implicietAntwoord", "vasteWaarde", "bijlage", "vraag"),
    ]
    assert soort and lees_antwoord(soort, "Haard, open, Kachel") == ("Haard, open", "Kachel")
    assert [(een.id, een.nummer, een.themas) for een in bestand.maatregelen] == [
        ("Maatregel1", "4.12", ("lucht",)),
        ("Maatregel2", "4.13", ()),
    ]
    assert (uitslag.value, uitslag.conclusies[0].toelichting) == (("Maatregel1",), "x")
    assert beoordeel_bestand(schrijf(ALLES, versie), "houtstook.dmn") == []


def test_indieningsvereisten_zonder_tabel_vragen_elk_verplicht_antwoord() -> None:
    ref = StructuurRef(REF.oin, "Indieningsvereisten", REF.activiteit, "Vergunning")
    vragen = [
        VRAGEN[0],
        VraagRegel("reden", "Waarom?", "tekst", verplicht="nee"),
        VraagRegel("foto", "Foto", "bijlage"),
    ]
    bestand = lees(schrijf(Beschrijving("Boom", ref, vragen)))

    assert [vraag.id for vraag in evaluate(bestand, {}).open_vragen] == ["UitvId0001", "UitvId0002"]
    assert evaluate(bestand, {"UitvId0001": False}).value is True


@pytest.mark.skipif("IKT_OPENBARE_DATA" not in os.environ, reason="IKT_OPENBARE_DATA is niet ingesteld")
@pytest.mark.parametrize(("versie", "set_"), [("2", "xsd_imtr_1.2"), ("3", "xsd_imtr_3.0")])
def test_geschreven_bestand_is_geldig_tegen_de_officiele_xsd(versie: str, set_: str) -> None:
    pad = next(Path(os.environ["IKT_OPENBARE_DATA"]).glob(f"**/{set_}/all.xsd"))
    schema = etree.XMLSchema(etree.parse(str(pad)))

    for beschrijving in (ALLES, Beschrijving("Boom kappen", REF, VRAGEN, TABEL)):
        assert schema.validate(etree.fromstring(schrijf(beschrijving, versie))), schema.error_log
