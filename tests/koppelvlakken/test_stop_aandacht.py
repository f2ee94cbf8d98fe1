"""Own waarschuwingen: about what the LVBB accepts."""

from __future__ import annotations

import pytest

from ikt.koppelvlakken.stop.aandacht import aandachtspunten, buiten_ambtsgebied
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering, keur
from ikt.koppelvlakken.stop.geometrie import polygoon
from ikt.koppelvlakken.stop.pakket import BESLUIT, bouw
from tests.koppelvlakken.leveringen import vervang
from tests.planketen import VLAK, gelezen, wijziging


def test_a_whole_new_text_is_accepted_by_the_lvbb_and_has_our_attention() -> None:
    nieuw = vervang(BESLUIT, ("<VoegToe", "<VervangRegeling"), ("</VoegToe>", "</VervangRegeling>"))
    aanlevering = gelezen(nieuw(bouw(wijziging())))
    (melding, *_) = aandachtspunten(aanlevering)
    assert (melding.code, str(melding.ernst)) == ("IKT-PLAN001", "waarschuwing")
    assert "IKT-PLAN001" in {een.code for een in beoordeel_aanlevering(aanlevering).meldingen}
    assert "IKT-PLAN001" not in {een.code for een in keur(aanlevering)}


def test_a_mutatie_in_renvooi_needs_no_attention() -> None:
    assert list(aandachtspunten(gelezen())) == []


@pytest.mark.parametrize(("breedte", "codes"), [(1000.0, []), (400.0, ["IKT-PLAN002"])])
def test_a_werkingsgebied_outside_the_ambtsgebied_has_our_attention(breedte: float, codes: list[str]) -> None:
    (x, y), *_ = VLAK
    hoeken = ((0.0, 0.0), (breedte, 0.0), (breedte, 1000.0), (0.0, 1000.0), (0.0, 0.0))
    ambtsgebied = polygoon(tuple((x + dx, y + dy) for dx, dy in hoeken))
    assert [melding.code for melding in buiten_ambtsgebied(gelezen(), ambtsgebied)] == codes
