"""Truth of our own rules: against the official lagen, on public deliveries and on every change of our own tests."""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path

import pytest

from ikt.koppelvlakken.stop.beoordeling import Reeksbeoordeling, beoordeel
from ikt.koppelvlakken.stop.lezer import lees
from ikt.koppelvlakken.stop.regels import REGELS
from ikt.koppelvlakken.validatie import Context, Ernst, Laag, Omstandigheden
from ikt.koppelvlakken.validatie.officieel import beoordeel_officieel
from ikt.koppelvlakken.validatie.schema import Schemas
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.corpus.openbaar import DATA, alleen_met_data, leveringen, schemasets
from tests.koppelvlakken import (
    test_stop_regels_besluit,
    test_stop_regels_informatieobject,
    test_stop_regels_metadata,
    test_stop_regels_pakket,
    test_stop_regels_tekst,
)
from tests.koppelvlakken.gevallen import Geval
from tests.koppelvlakken.leveringen import voorbeeld
from tests.planketen import gelezen

pytestmark = alleen_met_data

BEKEND: dict[str, dict[str, str]] = tomllib.loads(Path(__file__).with_name("bekende_fouten.toml").read_text("utf-8"))
MODULES = (
    test_stop_regels_besluit,
    test_stop_regels_informatieobject,
    test_stop_regels_metadata,
    test_stop_regels_pakket,
    test_stop_regels_tekst,
)


class Officieel:
    def __init__(self, map_: Path) -> None:
        for bron in schemasets():
            Standaarden(map_).voeg_toe(bron)
        self._standaarden = Standaarden(map_)
        self._schemas = Schemas(self._standaarden)

    def lagen(self, pad: Path) -> tuple[Laag, Laag]:
        return beoordeel_officieel(pad, self._standaarden, self._schemas)[0]


@pytest.fixture(scope="module")
def officieel(tmp_path_factory: pytest.TempPathFactory) -> Officieel:
    return Officieel(tmp_path_factory.mktemp("standaarden"))


def stop_leveringen() -> list[Path]:
    return [pad for pad in leveringen() if lees(pad).opdracht is not None]


@pytest.mark.parametrize("levering", stop_leveringen(), ids=lambda pad: "/".join(pad.parts[-2:]))
def test_own_fouten_are_those_of_schema_and_schematron_and_those_proven(officieel: Officieel, levering: Path) -> None:
    van_schemas = {m.code for laag in officieel.lagen(levering) for m in laag.meldingen if m.ernst is Ernst.FOUT}
    eigen = {m.code for m in beoordeel(levering).meldingen if m.ernst is Ernst.FOUT}
    assert eigen == van_schemas | set(bekend(levering))


def bekend(levering: Path) -> dict[str, str]:
    return next((codes for eind, codes in BEKEND.items() if levering.as_posix().endswith(f"/{eind}")), {})


def test_every_known_fout_is_of_a_delivery_and_has_a_reason() -> None:
    gezien = {eind for eind in BEKEND for pad in stop_leveringen() if pad.as_posix().endswith(f"/{eind}")}
    assert gezien == set(BEKEND)
    assert all(reden for codes in BEKEND.values() for reden in codes.values())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition("_")[2])
def test_own_rules_agree_with_the_schematron_on_every_change(
    officieel: Officieel, tmp_path: Path, module: object
) -> None:
    gevallen: list[Geval] = getattr(module, "GEVALLEN")  # noqa: B009
    vergeleken = _in_schematrons()
    for nr, (code, levering, verander) in enumerate(gevallen):
        pad = tmp_path / f"{nr}.zip"
        pad.write_bytes(verander(voorbeeld(levering)).zip)
        _, schematron = officieel.lagen(pad)
        eigen = {melding.code for melding in beoordeel(pad).meldingen} & vergeleken
        assert eigen == {melding.code for melding in schematron.meldingen} & vergeleken, f"{code}, geval {nr}"


def _in_schematrons() -> set[str]:
    """Codes that the schematrons of STOP 1.3.0 and BHKV 1.2.0 hold and that we judge ourselves."""
    (bron,) = DATA.glob("**/matrix/validatiecodes_merged.csv")
    rijen = csv.DictReader(bron.read_text("utf-8").splitlines())
    return {rij["code"] for rij in rijen if "sch-1.3.0" in rij["sources"]} & {regel.code for regel in REGELS.lijst}


@pytest.mark.parametrize("levering", ["wijziging", "verordening", "visie", "kennisgeving"])
def test_own_good_deliveries_are_valid_for_the_official_lagen(
    officieel: Officieel, tmp_path: Path, levering: str
) -> None:
    pad = tmp_path / "goed.zip"
    pad.write_bytes(voorbeeld(levering).zip)
    lagen = officieel.lagen(pad)
    assert all(laag.gedraaid for laag in lagen)
    assert [melding for laag in lagen for melding in laag.meldingen] == []


def test_editions_are_those_of_the_matrix() -> None:
    (bron,) = DATA.glob("**/matrix/validatiecodes_merged.csv")
    bronnen = {rij["code"]: rij["sources"] for rij in csv.DictReader(bron.read_text("utf-8").splitlines())}
    namen = {"matrix-v1.4": "v1.4", "LVBB-md-d036eeb": "2025-09"}
    namen |= dict.fromkeys(("LVBB-md-HEAD", "OZON-md", "OZON-xlsx", "TPOD-md", "TPOD-tpods-md"), "2026-05")
    for regel in REGELS.lijst:
        verwacht = {namen[deel] for deel in bronnen[regel.code].split(";") if deel in namen}
        assert set(regel.edities) == verwacht, regel.code


def test_a_public_series_in_its_order_raises_only_what_is_proven() -> None:
    """The chain of changes of one omgevingsplan: each builds on the one before."""
    namen = ("opdracht", "opdracht_2", "opdracht_3a", "opdracht_3b", "opdracht_3c", "opdracht_3d")
    (map_,) = {pad.parent for pad in stop_leveringen() if pad.parent.name == "omgevingsplan_gemeentestad"}
    beoordeling = Reeksbeoordeling(Omstandigheden(Context.REEKS))
    gevonden = {naam: {m.code for m in beoordeling.beoordeel(map_ / naam).meldingen} for naam in namen}
    assert gevonden.pop("opdracht") == {"LVBB1519", "STOP0082"}
    assert set().union(*gevonden.values()) <= {"LVBB1012", "LVBB5015", "LVBB4805"}


def test_good_own_delivery_is_read_whole() -> None:
    assert len(gelezen(voorbeeld("verordening")).ow.objecten) > 20
