"""The way of writing makes no difference: public deliveries in other clothes get the same meldingen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from tests.corpus.openbaar import alleen_met_data
from tests.corpus.test_stop_regels import stop_leveringen
from tests.corpus.varianten import VARIANTEN

pytestmark = alleen_met_data


def codes(bestanden: Mapping[str, bytes]) -> set[str]:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as zip_:
        for naam, inhoud in bestanden.items():
            zip_.writestr(naam, inhoud)
    return {melding.code for melding in beoordeel_aanlevering(lees_zip(buffer)).meldingen}


@pytest.mark.parametrize("levering", stop_leveringen(), ids=lambda pad: "/".join(pad.parts[-2:]))
def test_another_way_of_writing_gives_the_same_codes(levering: Path) -> None:
    bestanden = {pad.name: pad.read_bytes() for pad in levering.iterdir() if pad.is_file()}
    verwacht = codes(bestanden)
    anders = {naam: codes(variant(bestanden)) for naam, variant in VARIANTEN.items()}
    assert {naam: gevonden ^ verwacht for naam, gevonden in anders.items() if gevonden != verwacht} == {}
