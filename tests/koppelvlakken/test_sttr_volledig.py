"""Looking at all combinations of answers: what it finds, and that it agrees with executing them one by one."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, VraagRegel
from ikt.koppelvlakken.sttr.bevinding import Bevindingen
from ikt.koppelvlakken.sttr.domein import domeinen
from ikt.koppelvlakken.sttr.evaluation import evaluate
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.structuurref import StructuurRef
from ikt.koppelvlakken.sttr.verkenning import Verkenning
from ikt.koppelvlakken.sttr.volledig import kan_nog_wijzigen, onderzoek
from ikt.koppelvlakken.sttr.waarde import Waarde
from ikt.koppelvlakken.sttr.writer import schrijf
from tests.koppelvlakken.test_sttr_bestand import alle_soorten
from tests.koppelvlakken.test_sttr_corpus import DATA, gevallen

REF = StructuurRef("00000001009999000001", "Conclusie", "nl.imow-gm0297.activiteit.uitweg")
VRAGEN = [
    VraagRegel("breed", "Hoe breed wordt de uitweg?", "getal"),
    VraagRegel("weg", "Aan welke weg komt de uitweg?", "Woonstraat; Hoofdweg; Fietspad"),
    VraagRegel("boom", "Staat er een boom in de weg?", "ja of nee"),
]
BREED, WEG, BOOM = "UitvId0001", "UitvId0002", "UitvId0003"


def uitweg(rijen: list[dict[str, str]], policy: str = "UNIQUE") -> SttrBestand:
    return lees(schrijf(Beschrijving("Uitweg", REF, VRAGEN, rijen, policy)))


def rij(breed: str, weg: str, boom: str, conclusie: str) -> dict[str, str]:
    return {"breed": breed, "weg": weg, "boom": boom, "conclusie": conclusie}


GOED = [
    rij("<= 3", "Woonstraat", "nee", "Toestemmingsvrij"),
    rij("> 3", "Woonstraat", "nee", "Meldingsplicht"),
    rij("-", "Woonstraat", "ja", "Vergunningplicht"),
    rij("-", "Hoofdweg", "-", "Vergunningplicht"),
    rij("-", "Fietspad", "-", "Verbod"),
]


def test_een_goede_tabel_heeft_geen_bevindingen() -> None:
    gevonden = onderzoek(uitweg(GOED))

    assert (gevonden.aantal, gevonden.niet_onderzocht) == (0, ())
    assert (gevonden.vragen, gevonden.combinaties) == (3, 2 * 3 * 2)


def test_een_gat_toont_de_antwoorden_die_ertoe_doen() -> None:
    gevonden = onderzoek(uitweg(GOED[:-1]))

    assert [gat.antwoorden for gat in gevonden.gaten] == [{WEG: "Fietspad"}]
    assert gevonden.zonder_conclusie == 4


def test_een_grens_die_niemand_noemt_is_een_gat() -> None:
    gevonden = onderzoek(uitweg([rij("< 3", "-", "-", "Toestemmingsvrij"), rij("> 3", "-", "-", "Verbod")]))

    assert [gat.antwoorden for gat in gevonden.gaten] == [{BREED: 3}]


def test_een_tegenspraak_noemt_rijen_uitkomsten_en_voorbeeld() -> None:
    [gevonden] = onderzoek(uitweg([*GOED, rij("> 5", "-", "-", "Verbod")], "ANY")).tegenspraken[:1]

    assert (gevonden.rijen, gevonden.uitkomsten) == ((2, 6), ("Meldingsplicht", "Verbod"))
    assert gevonden.antwoorden == {BREED: 6, WEG: "Woonstraat", BOOM: False}


@pytest.mark.parametrize(
    ("rijen", "nummer", "na", "kolom"),
    [
        ([rij("-", "-", "-", "Verbod"), *GOED[:1]], 2, (1,), ""),
        ([*GOED, rij("< 0", "-", "-", "Verbod")], 6, (), "breed"),
    ],
    ids=["altijd een ander ervoor", "kan niet voorkomen"],
)
def test_een_onbereikbare_rij_zegt_waarom(
    rijen: list[dict[str, str]], nummer: int, na: tuple[int, ...], kolom: str
) -> None:
    [gevonden] = onderzoek(uitweg(rijen, "FIRST")).onbereikbaar

    assert (gevonden.rij, gevonden.na, gevonden.kolom) == (nummer, na, kolom)


def test_een_vraag_die_nooit_telt_en_toch_beantwoord_moet_worden() -> None:
    rijen = [rij("-", "-", "ja", "Verbod"), rij("< 3", "-", "nee", "Verbod"), rij(">= 3", "-", "nee", "Verbod")]
    gevonden = onderzoek(uitweg(rijen)).zonder_invloed

    assert [(een.vraag.id, een.nodig) for een in gevonden] == [(BREED, True), (WEG, False), (BOOM, True)]


def test_een_conclusie_die_omslaat_als_een_latere_vraag_is_beantwoord() -> None:
    rijen = [
        rij("-", "-", "ja", "Verbod"),
        rij("< 3", "-", "-", "Toestemmingsvrij"),
        rij("-", "-", "nee", "Meldingsplicht"),
    ]
    omslagen = onderzoek(uitweg(rijen, "FIRST")).omslagen

    assert [(een.vraag.id, een.antwoord, een.antwoorden, een.van, een.naar) for een in omslagen] == [
        (BREED, 0, {BOOM: False}, "Meldingsplicht", "Toestemmingsvrij"),
        (BOOM, True, {BREED: 0}, "Toestemmingsvrij", "Verbod"),
    ]


def test_boven_de_grens_zegt_het_wat_niet_is_onderzocht() -> None:
    gevonden = onderzoek(uitweg(GOED), grens=10)

    assert gevonden.aantal == 0
    assert gevonden.niet_onderzocht == ("De combinaties van antwoorden: daarvoor zijn meer dan 10 stappen nodig.",)


def test_welke_open_vragen_de_uitkomst_nog_kunnen_wijzigen() -> None:
    bestand = uitweg(GOED)

    assert kan_nog_wijzigen(bestand, {}) == (BREED, WEG, BOOM)
    assert kan_nog_wijzigen(bestand, {WEG: "Woonstraat", BOOM: True}) == ()
    assert kan_nog_wijzigen(bestand, {WEG: "Woonstraat", BOOM: False}) == (BREED,)
    assert kan_nog_wijzigen(bestand, {}, grens=5) is None


RIJ = st.fixed_dictionaries(
    {
        "breed": st.sampled_from(["-", "< 3", ">= 3", "2 tot 5", "4"]),
        "weg": st.sampled_from(["-", "Woonstraat", "Hoofdweg"]),
        "boom": st.sampled_from(["-", "ja", "nee"]),
        "conclusie": st.sampled_from(["Verbod", "Meldingsplicht", "Toestemmingsvrij"]),
    }
)
POLICIES = ["UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rijen=st.lists(RIJ, min_size=1, max_size=5), policy=st.sampled_from(POLICIES))
def test_hetzelfde_als_alle_combinaties_een_voor_een(rijen: list[dict[str, str]], policy: str) -> None:
    _vergelijk(uitweg(rijen, policy))


def test_hetzelfde_voor_alle_soorten_uitvoeringsregels() -> None:
    _vergelijk(lees(alle_soorten()))


@pytest.mark.skipif(not DATA.exists(), reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")
def test_hetzelfde_voor_openbare_bestanden() -> None:
    """Those with so few questions that all combinations can be tried."""
    for inhoud, vector in gevallen():
        if len(vector["vragen"]) <= 5:
            _vergelijk(lees(inhoud))


def _vergelijk(bestand: SttrBestand) -> None:
    """With every question answered or not, in every way that makes a difference."""
    verkenning = Verkenning(bestand, onbekend=True)
    assert bestand.top
    keer_none = 0
    for indexen in product(*(range(len(een.waarden)) for een in verkenning.domeinen)):
        antwoorden: dict[str, Waarde] = {
            een.regel.id: een.waarden[index] for een, index in zip(verkenning.domeinen, indexen, strict=True)
        }
        los = evaluate(bestand, antwoorden)
        uitkomst = verkenning.top
        for nr, index in enumerate(indexen):
            uitkomst = verkenning.diagrams.restrict(uitkomst, nr, index)
        [samen] = verkenning.diagrams.values(uitkomst)
        assert samen.value == los.value, antwoorden
        assert bool(samen.conflict) == (bestand.top.name in {conflict.decision for conflict in los.conflicts})
        keer_none += los.value is None
    assert verkenning.diagrams.count(verkenning.value, lambda waarde: waarde is None) == keer_none


def test_elke_klasse_van_antwoorden_heeft_een_voorbeeld() -> None:
    waarden = {een.regel.id: een.waarden for een in domeinen(uitweg(GOED))}

    assert waarden == {BREED: (0, 4), WEG: ("Woonstraat", "Hoofdweg", "Fietspad"), BOOM: (True, False)}


def test_bevindingen_gaan_als_json() -> None:
    feiten = onderzoek(uitweg(GOED[:-1])).feiten()

    assert feiten["gaten"] == [{"antwoorden": {WEG: "Fietspad"}}]
    assert feiten.keys() == Bevindingen().feiten().keys()


MET_DE_HAND = {
    "demo_big_2fac8e5.xml": (0, 0, 0, 3, 0),
    "mpQ4YsJWhRTzxkM8n.xml": (1, 0, 0, 0, 0),
    "with-conclusion-description.dmn": (0, 0, 1, 0, 1),
    "tree-felling.dmn": (0, 0, 0, 0, 0),
}
"""Public files whose findings were checked apart from this code, by reading the tables and (the first) by trying
many answers: rows, gaps, contradictions, questions, flips."""


@pytest.mark.skipif(not DATA.exists(), reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")
@pytest.mark.parametrize("naam", MET_DE_HAND)
def test_bevindingen_in_openbare_bestanden(naam: str) -> None:
    gevonden = onderzoek(lees(next(DATA.glob(f"**/{naam}"))))

    delen = (
        gevonden.onbereikbaar,
        gevonden.gaten,
        gevonden.tegenspraken,
        gevonden.zonder_invloed,
        gevonden.omslagen,
    )
    assert tuple(len(deel) for deel in delen) == MET_DE_HAND[naam]
    assert gevonden.niet_onderzocht == ()
