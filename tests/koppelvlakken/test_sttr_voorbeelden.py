"""The example with each finding: who gives those answers, and any to the other questions, sees what was found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ikt.koppelvlakken.sttr.beschrijving import Beschrijving, VraagRegel
from ikt.koppelvlakken.sttr.bevinding import Antwoorden
from ikt.koppelvlakken.sttr.domein import domeinen
from ikt.koppelvlakken.sttr.evaluation import Evaluation, evaluate
from ikt.koppelvlakken.sttr.leesbaar import antwoordtekst
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.volledig import onderzoek
from ikt.koppelvlakken.sttr.writer import schrijf
from tests.koppelvlakken.test_sttr_bestand import alle_soorten
from tests.koppelvlakken.test_sttr_corpus import DATA, gevallen
from tests.koppelvlakken.test_sttr_volledig import POLICIES, REF, RIJ, uitweg

MEESTE = 200
"""So many ways to answer the other questions are tried."""


@settings(max_examples=60, deadline=None, derandomize=True)
@given(rijen=st.lists(RIJ, min_size=1, max_size=5), policy=st.sampled_from(POLICIES))
def test_elk_voorbeeld_toont_wat_is_gevonden(rijen: list[dict[str, str]], policy: str) -> None:
    _controleer(uitweg(rijen, policy))


def test_elk_voorbeeld_toont_wat_is_gevonden_bij_alle_soorten_uitvoeringsregels() -> None:
    _controleer(lees(alle_soorten()))


@pytest.mark.skipif(not DATA.exists(), reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")
def test_elk_voorbeeld_toont_wat_is_gevonden_in_openbare_bestanden() -> None:
    for inhoud, _ in gevallen():
        _controleer(lees(inhoud))


def _controleer(bestand: SttrBestand) -> None:
    gevonden = onderzoek(bestand)
    for gat in gevonden.gaten:
        assert {uitslag.conclusie for uitslag in _aangevuld(bestand, gat.antwoorden)} == {None}
    for een in gevonden.tegenspraken:
        for uitslag in _aangevuld(bestand, een.antwoorden):
            [conflict] = [conflict for conflict in uitslag.conflicts if conflict.decision == een.decision]
            assert set(een.rijen) <= set(conflict.rows)
    for rij in gevonden.onbereikbaar:
        assert all(rij.rij not in uitslag.rows[rij.decision] for uitslag in _aangevuld(bestand, {}))
    for omslag in gevonden.omslagen:
        assert evaluate(bestand, omslag.antwoorden).value == omslag.van
        assert evaluate(bestand, {**omslag.antwoorden, omslag.vraag.id: omslag.antwoord}).value == omslag.naar


def _aangevuld(bestand: SttrBestand, antwoorden: Antwoorden) -> Iterator[Evaluation]:
    """With every question that the example leaves out answered in each way that makes a difference."""
    vrij = [een for een in domeinen(bestand) if een.gevraagd and een.regel.id not in antwoorden]
    for waarden in islice(product(*(een.waarden for een in vrij)), MEESTE):
        rest = {een.regel.id: waarde for een, waarde in zip(vrij, waarden, strict=True)}
        yield evaluate(bestand, {**rest, **antwoorden})


def test_een_voorbeeld_zegt_van_welke_werkzaamheid_het_afhangt() -> None:
    vragen = [
        VraagRegel("kap", "", "werkzaamheid Kappen"),
        VraagRegel("boom", "Staat er een boom?", "ja of nee"),
    ]
    tabel = [{"kap": "ja", "boom": "-", "conclusie": "Verbod"}, {"kap": "-", "boom": "nee", "conclusie": "Verbod"}]
    bestand = lees(schrijf(Beschrijving("Boom", REF, vragen, tabel, "FIRST")))

    [gat] = onderzoek(bestand).gaten

    assert [antwoordtekst(regel, gat.antwoorden[regel.id]) for regel in bestand.uitvoeringsregels] == [
        "een andere werkzaamheid dan “Kappen”",
        "“Staat er een boom?” ja",
    ]
