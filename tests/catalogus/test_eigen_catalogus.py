"""The catalogue that ships with the project."""

from __future__ import annotations

from pathlib import Path

from ikt.catalogus.gegevens import Eisen, Tags
from ikt.catalogus.lezer import Catalogus
from ikt.catalogus.lint import lint
from ikt.catalogus.scenario import KETENS
from ikt.kern.stappen import Vocabulary
from ikt.omgeving.fase import laad_fase
from ikt.runner.keuze import Keuze

ROOT = Path(__file__).parents[2]


def test_it_has_no_problems() -> None:
    assert list(map(str, lint(ROOT, None, Vocabulary.load("steps")))) == []


CANDIDATES = {"VTH": 34, "PLN": 46, "TR": 16, "INT": 6}
"""How many requirements each keten began with; more came after."""


def test_it_has_the_requirements_of_all_ketens() -> None:
    eisen = Eisen.lees(ROOT).eis
    first = {f"{keten}-{nr:02d}" for keten, many in CANDIDATES.items() for nr in range(1, many + 1)}

    assert first - {eis.id for eis in eisen} == set()
    assert {eis.keten for eis in eisen} == set(KETENS.values())


def test_the_example_phase_plans_what_its_tags_select() -> None:
    fase = laad_fase("IKT-11", ROOT)
    selected = Keuze(tags=fase.tags).kies(Catalogus.lees(ROOT).scenarios)

    assert set(fase.scenarios) == {scenario.basis_id for scenario in selected}


def test_a_prefix_registers_tags_with_a_value_only() -> None:
    tags = Tags.lees(ROOT)

    assert tags.betekenis("eis:VTH-01") == tags.betekenis("eis:PLN-01") is not None
    assert tags.betekenis("vth")
    assert [tags.betekenis(tag) for tag in ("eis:", "eis", "onzin", "onzin:1")] == [None] * 4
