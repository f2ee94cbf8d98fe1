"""The official schemas and schematrons, run over the public examples and compared with an earlier measurement.

That measurement (`xsd_results*.csv`, `schematron_results*.csv`) was made apart from this project.
"""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from ikt.koppelvlakken.validatie import Laag
from ikt.koppelvlakken.validatie.officieel import beoordeel_officieel
from ikt.koppelvlakken.validatie.overzicht import bekijk
from ikt.koppelvlakken.validatie.schema import Schemas
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.corpus.openbaar import DATA, alleen_met_data, leveringen, schemasets, sttr_bestanden, verzoekberichten

pytestmark = alleen_met_data

Oordeel = tuple[Laag, Laag, tuple[str, ...]]


class Officieel:
    """All public sets, registered together."""

    def __init__(self, map: Path) -> None:
        for bron in schemasets():
            Standaarden(map).voeg_toe(bron)
        self.standaarden = Standaarden(map)
        self._schemas = Schemas(self.standaarden)
        self.beoordeel = cache(self._beoordeel)

    def _beoordeel(self, pad: Path) -> Oordeel:
        (xsd, schematron), niet_beoordeeld = beoordeel_officieel(pad, self.standaarden, self._schemas)
        return xsd, schematron, niet_beoordeeld


@pytest.fixture(scope="module")
def officieel(tmp_path_factory: pytest.TempPathFactory) -> Officieel:
    return Officieel(tmp_path_factory.mktemp("standaarden"))


def test_alle_sets_compileren(officieel: Officieel) -> None:
    bevindingen = [bekijk(officieel.standaarden, een) for een in officieel.standaarden.sets]

    assert len(bevindingen) == len(schemasets()) > 0
    assert [fout for bevinding in bevindingen for fout in bevinding.fouten] == []
    herkend = {naam for bevinding in bevindingen for naam in bevinding.set.standaarden}
    assert herkend >= {"BHKV", "STOP", "IMOW", "STAM", "STTR"}


def test_schematron_vindt_wat_eerder_is_gemeten(officieel: Officieel) -> None:
    gemeten = _codes_per_levering()
    vergeleken = 0
    for levering in leveringen():
        _, schematron, niet_beoordeeld = officieel.beoordeel(levering)
        if niet_beoordeeld or not schematron.gedraaid or levering not in gemeten:
            continue
        assert Counter(melding.code for melding in schematron.meldingen) == gemeten[levering], levering.name
        vergeleken += 1

    assert vergeleken >= 10


def test_xml_schema_keurt_af_wat_eerder_is_afgekeurd(officieel: Officieel) -> None:
    gemeten = _afgekeurd_per_levering()
    for levering in leveringen():
        xsd, _, _ = officieel.beoordeel(levering)
        assert {melding.bestand for melding in xsd.meldingen} == gemeten.get(levering, set()), levering.name


@pytest.mark.parametrize("pad", sttr_bestanden(), ids=lambda pad: pad.stem[:30])
def test_sttr_krijgt_de_set_van_zijn_naamruimte(officieel: Officieel, pad: Path) -> None:
    """Verdicts as measured by hand; STTR 0.8 has no public schemas, and so may not be approved of."""
    xsd, _, _ = officieel.beoordeel(pad)

    oud = b"/v0.8/" in pad.read_bytes()
    ongeldig = {"geo", "demo-stripped", "Aa2EX3YprpZQ65non", "WKPxKx4YBJ5fqYSni"}
    assert xsd.gedraaid
    assert bool(xsd.meldingen) == (oud or pad.stem in ongeldig)


def test_het_voorbeeld_van_stam(officieel: Officieel) -> None:
    """The public copy of the schemas misses GML, and with it puntlocatie: all else must be valid."""
    for pad in verzoekberichten():
        xsd, _, _ = officieel.beoordeel(pad)

        assert xsd.gedraaid
        assert {melding.plaats.element for melding in xsd.meldingen} <= {"puntlocatie"}


def _codes_per_levering() -> dict[Path, Counter[str]]:
    gemeten: dict[Path, Counter[str]] = {}
    for bron in DATA.glob("**/schematron_results*.csv"):
        for rij in csv.DictReader(bron.read_text("utf-8").splitlines()):
            codes = gemeten.setdefault(bron.parent / rij["delivery_folder"], Counter())
            if rij["code"]:
                codes[rij["code"]] += int(rij["count"])
    return gemeten


def _afgekeurd_per_levering() -> dict[Path, set[str]]:
    gemeten: dict[Path, set[str]] = {}
    for bron in DATA.glob("**/xsd_results*.csv"):
        for rij in csv.DictReader(bron.read_text("utf-8").splitlines()):
            afgekeurd = gemeten.setdefault(bron.parent / rij["delivery_folder"], set())
            if rij["result"] == "FAIL":
                afgekeurd.add(rij["file_root"].partition(":")[0])
    return gemeten
