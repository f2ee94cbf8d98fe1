"""Everything public that we know is recognised for what it is, and judged without trouble."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ikt.koppelvlakken.beoordelingen import Beoordelaar
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.corpus.openbaar import alleen_met_data, leveringen, rtr_pakketten, sttr_bestanden, verzoekberichten

pytestmark = alleen_met_data


@pytest.mark.parametrize(
    ("soort", "paden"),
    [
        pytest.param("STOP-aanlevering", leveringen(), id="STOP"),
        pytest.param("RTR-pakket", rtr_pakketten(), id="RTR"),
        pytest.param("STTR-bestand", sttr_bestanden(), id="STTR"),
        pytest.param("STAM-verzoekbericht", verzoekberichten(), id="STAM"),
    ],
)
def test_herkend_en_geteld(tmp_path: Path, soort: str, paden: list[Path]) -> None:
    beoordelaar = Beoordelaar(Standaarden(tmp_path))

    soorten = Counter(beoordelaar.beoordeel(pad).soort for pad in paden)

    assert paden
    assert soorten == {soort: len(paden)}
