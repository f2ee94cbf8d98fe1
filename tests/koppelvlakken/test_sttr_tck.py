"""The public conformance tests of DMN (TCK), as far as they stay within what toepasbare regels use of DMN.

Only with IKT_OPENBARE_DATA set to a folder that holds them. What falls outside is skipped with the DMN feature that
it needs, which is derived from the model.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from ikt.koppelvlakken.sttr.evaluation import evaluate
from ikt.koppelvlakken.sttr.reader import lees
from ikt.koppelvlakken.sttr.subset import buiten_subset
from ikt.koppelvlakken.sttr.waarde import Enkel, Samengesteld, Waarde

_DATA = os.environ.get("IKT_OPENBARE_DATA")
pytestmark = pytest.mark.skipif(not _DATA, reason="IKT_OPENBARE_DATA wijst geen map met openbare data aan")

NS = "{http://www.omg.org/spec/DMN/20160719/testcase}"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"


@dataclass(frozen=True)
class Geval:
    model: Path
    invoer: dict[str, Waarde]
    verwacht: dict[str, Any]


def _gevallen() -> Iterator[Any]:
    for pad in sorted(Path(_DATA or "niet-ingesteld").glob("**/*-test-*.xml")):
        tests = etree.parse(str(pad)).getroot()
        model = pad.parent / (tests.findtext(f"{NS}modelName") or "")
        for test in tests.iterfind(f"{NS}testCase"):
            invoer = {een.get("name", ""): _waarde(een) for een in test.iterfind(f"{NS}inputNode")}
            verwacht = {een.get("name", ""): _verwacht(een) for een in test.iterfind(f"{NS}resultNode")}
            yield pytest.param(Geval(model, invoer, verwacht), id=f"{model.stem}-{test.get('id')}")


def _verwacht(result: etree._Element) -> Waarde:
    verwacht = result.find(f"{NS}expected")
    assert verwacht is not None
    return _waarde(verwacht)


def _waarde(element: etree._Element) -> Any:
    """The value, the list of items, or the components below this element."""
    if (lijst := element.find(f"{NS}list")) is not None:
        return tuple(_waarde(item) for item in lijst.iterfind(f"{NS}item"))
    if velden := element.findall(f"{NS}component"):
        return Samengesteld(tuple((veld.get("name", ""), _waarde(veld)) for veld in velden))
    waarde = element.find(f"{NS}value")
    return None if waarde is None else _enkel(waarde)


def _enkel(waarde: etree._Element) -> Enkel:
    if waarde.get(f"{XSI}nil") == "true":
        return None
    tekst, soort = waarde.text or "", waarde.get(f"{XSI}type", "").rpartition(":")[2]
    if soort in {"decimal", "double", "integer"}:
        return Decimal(tekst)
    if soort == "date":
        return date.fromisoformat(tekst)
    return tekst == "true" if soort == "boolean" else tekst


def _los(waarde: Waarde) -> Any:
    """Without the order of fields, which means nothing."""
    if isinstance(waarde, tuple):
        return [_los(deel) for deel in waarde]
    return dict(waarde.velden) if isinstance(waarde, Samengesteld) else waarde


@pytest.mark.parametrize("geval", list(_gevallen()))
def test_uitkomst_is_die_van_de_tck(geval: Geval) -> None:
    model = lees(geval.model)
    if nodig := buiten_subset(model):
        pytest.skip(f"vraagt {nodig[0]}")

    uitslag = evaluate(model, geval.invoer)

    for naam, verwacht in geval.verwacht.items():
        assert _los(uitslag.decisions[naam]) == _los(verwacht), naam
    assert uitslag.conflicts == ()


def test_de_hit_policies_vallen_binnen_de_subset() -> None:
    """What is outside is so for its logic: no decisionTable of level 2 may be passed over."""
    modellen = {geval.values[0].model: lees(geval.values[0].model) for geval in _gevallen()}
    buiten = {pad.stem: buiten_subset(model) for pad, model in modellen.items() if buiten_subset(model)}

    assert len(modellen) > len(buiten)
    assert {nodig for lijst in buiten.values() for nodig in lijst} == {"een decision met literalExpression"}
