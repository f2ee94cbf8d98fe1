"""What is told of a difference is what a reader needs: no Python, and only what differs."""

from __future__ import annotations

from typing import Any

import pytest

from ikt.kern.verschil import toon, verschil


@pytest.mark.parametrize(
    ("verwacht", "gezien", "tekst"),
    [
        ("Melding", "Informatie", "verwacht 'Melding', maar de zaak heeft 'Informatie'"),
        ("Postbus 27", "", "verwacht 'Postbus 27', maar de zaak heeft niets"),
        (False, True, "verwacht nee, maar de zaak heeft ja"),
        (1, None, "verwacht 1, maar de zaak heeft niets"),
        (0, 1, "verwacht 0, maar de zaak heeft 1"),
        (["a.pdf", "b.pdf"], ["b.pdf"], "in de zaak ontbreekt a.pdf"),
        (["a.pdf"], ["a.pdf", "c.pdf"], "in de zaak staat ook c.pdf"),
        (["a.pdf"], ["c.pdf"], "in de zaak ontbreekt a.pdf en staat ook c.pdf"),
        (["a", "b"], ["b", "a"], "verwacht a, b, maar de zaak heeft b, a"),
        ({"a": "x", "b": "y"}, {"a": "x", "b": ""}, "in de zaak verschilt b (verwacht 'y', gezien niets)"),
        ({"a": True}, {"c": True}, "in de zaak verschilt a (verwacht ja, gezien niets); c (verwacht niets, gezien ja)"),
        ({"type": "Point"}, None, "verwacht {'type': 'Point'}, maar de zaak heeft niets"),
    ],
)
def test_a_difference_in_words(verwacht: Any, gezien: Any, tekst: str) -> None:
    assert verschil(verwacht, gezien, "de zaak") == tekst


def test_what_is_long_is_cut_off() -> None:
    assert len(toon("x" * 5000)) < 350
    assert toon("x" * 5000).endswith("…")


def test_nothing_is_said_of_nothing() -> None:
    assert {toon(leeg) for leeg in (None, "", [], ())} == {"niets"}
    assert toon(["een", "twee"]) == "een, twee"
