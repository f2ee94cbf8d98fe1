"""A wijzigingsbesluit after the version it changes: read by hand in the public series."""

from __future__ import annotations

import pytest

from ikt.koppelvlakken.stop.beoordeling import Reeksbeoordeling
from ikt.koppelvlakken.validatie import Context, Omstandigheden
from tests.corpus.openbaar import DATA, alleen_met_data

pytestmark = alleen_met_data


@pytest.mark.parametrize(
    ("serie", "ontbreekt"),
    [
        ("Sanity-check-testeiland", {"gm9920_1__h_1__art_1-1"}),  # the version before has no such wId
        ("TBO_Testeiland13", set()),
    ],
)
def test_a_change_of_what_the_version_before_does_not_have(serie: str, ontbreekt: set[str]) -> None:
    beoordeling = Reeksbeoordeling(Omstandigheden(Context.REEKS))
    [map_] = DATA.glob(f"**/{serie}")
    beoordeling.beoordeel(map_ / "1_Initieel_Besluit")
    tweede = beoordeling.beoordeel(map_ / "2_Wijzigingsbesluit")
    gevonden = {melding.beschrijving.split()[0] for melding in tweede.meldingen if melding.code == "LVBB5002"}
    assert gevonden == ontbreekt
