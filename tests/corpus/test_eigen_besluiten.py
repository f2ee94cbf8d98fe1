"""Each instrument as we build it, against the official schemas and schematrons: only with public data at hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ikt.koppelvlakken.stop.beschrijving import Planbesluit
from ikt.koppelvlakken.stop.instrument import instrumenten
from ikt.koppelvlakken.stop.lezer import lees
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.xml import canoniek, parse, serialiseer
from ikt.koppelvlakken.validatie.officieel import beoordeel_officieel
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.corpus.openbaar import DATA, alleen_met_data, leveringen
from tests.planbesluiten import basis, inhoud, planbesluit

pytestmark = alleen_met_data


@pytest.fixture(scope="module")
def standaarden(tmp_path_factory: pytest.TempPathFactory) -> Standaarden:
    register = Standaarden(tmp_path_factory.mktemp("standaarden"))
    register.voeg_toe(DATA / "stop/xsd/bhkv-1.2.0_stop-1.3.0_imow-2.0.0")
    return register


def codes(besluit: Planbesluit, standaarden: Standaarden, map_: Path) -> set[str]:
    (map_ / "opdracht.zip").write_bytes(bouw(besluit).zip)
    lagen, _ = beoordeel_officieel(map_ / "opdracht.zip", standaarden)
    assert all(laag.gedraaid for laag in lagen)
    return {f"{melding.code} {melding.beschrijving}" for laag in lagen for melding in laag.meldingen}


@pytest.mark.parametrize("naam", instrumenten())
def test_new_regeling_is_valid(naam: str, standaarden: Standaarden, tmp_path: Path) -> None:
    assert codes(planbesluit(inhoud(naam)), standaarden, tmp_path) == set()


def test_wijziging_is_valid(standaarden: Standaarden, tmp_path: Path) -> None:
    besluit = planbesluit(replace(inhoud("omgevingsplan"), basis=basis()))
    assert codes(besluit, standaarden, tmp_path) == set()


def test_public_delivery_read_and_written_again_is_the_same() -> None:
    """Canonically, for each XML file that is well formed; a namespace that is no URI is read, but cannot be written."""
    gezien = 0
    for levering in leveringen():
        for bestand in lees(levering).bestanden:
            if bestand.wortel is not None and bestand.inhoud and b"xmlns:schemaLocation" not in bestand.inhoud:
                weer = parse(serialiseer(parse(bestand.inhoud)))
                assert canoniek(weer) == canoniek(parse(bestand.inhoud)), f"{levering.name}/{bestand.naam}"
                gezien += 1
    assert gezien > 100
