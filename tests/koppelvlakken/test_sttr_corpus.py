"""STTR against public data: only with IKT_OPENBARE_DATA set to a folder that holds it."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ikt.koppelvlakken.sttr.evaluation import evaluate
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.waarde import Waarde

_DATA = os.environ.get("IKT_OPENBARE_DATA")
DATA = Path(_DATA) if _DATA else Path("niet-ingesteld")
pytestmark = pytest.mark.skipif(not _DATA, reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")


def _vectors() -> list[Path]:
    return sorted(DATA.glob("**/vectors/*.json")) if _DATA else []


def _inhoud(verwijzing: str) -> bytes:
    """The STTR file that a vector names: a file, or the member of the zip with the same name."""
    naam = verwijzing.partition(" (inside")[0].rpartition("/")[2]
    for pad in DATA.glob(f"**/{naam}"):
        return pad.read_bytes()
    zips = DATA.glob(f"**/{Path(naam).stem}.zip")
    return zipfile.ZipFile(next(zips)).read(naam)


def gevallen() -> Iterator[tuple[bytes, dict[str, Any]]]:
    """Each STTR file with its vector."""
    for pad in _vectors():
        vector = json.loads(pad.read_text("utf-8"))
        yield _inhoud(vector["bestand"]), vector


def waarde(json: Any) -> Waarde:
    if isinstance(json, int | float) and not isinstance(json, bool):
        return Decimal(str(json))
    return tuple(json) if isinstance(json, list) else json


def _gevallen() -> Iterator[Any]:
    for inhoud, vector in gevallen():
        bestand = lees(inhoud)
        for nr, geval in enumerate(vector["gevallen"], 1):
            yield pytest.param(bestand, geval, id=f"{Path(vector['bestand']).stem[:30]}-{nr}")


@pytest.mark.parametrize(("bestand", "geval"), list(_gevallen()))
def test_uitkomst_beslissingen_en_open_vragen_zijn_die_van_de_vector(
    bestand: SttrBestand, geval: dict[str, Any]
) -> None:
    uitslag = evaluate(bestand, {id: waarde(een) for id, een in geval["antwoorden"].items()})

    assert [conflict.decision for conflict in uitslag.conflicts] == [
        conflict["beslissing"] for conflict in geval.get("hitpolicy_conflict", [])
    ]
    assert uitslag.conclusie == waarde(geval["uitkomst"])
    assert [vraag.id for vraag in uitslag.open_vragen] == geval["open_vragen"]
    top = bestand.top
    assert {naam: een for naam, een in uitslag.decisions.items() if top and naam != top.name} == {
        naam: waarde(een) for naam, een in geval["beslissingen"].items()
    }
