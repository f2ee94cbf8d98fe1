"""What we call wrong in a module of a delivery, the official schemas call wrong too."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.xml import Element, parse, serialiseer
from tests.corpus.openbaar import alleen_met_data
from tests.corpus.test_stop_regels import Officieel
from tests.koppelvlakken.leveringen import voorbeeld

pytestmark = alleen_met_data

VORM = {"LVBB2003", "LVBB3501"}
HOOGSTENS = 25


@pytest.fixture(scope="module")
def officieel(tmp_path_factory: pytest.TempPathFactory) -> Officieel:
    return Officieel(tmp_path_factory.mktemp("standaarden"))


def _weg(element: Element, boven: Element) -> None:
    boven.remove(element)


def _dubbel(element: Element, boven: Element) -> None:
    boven.append(copy.deepcopy(element))


def _anders(element: Element, _: Element) -> None:
    element.tag = f"{element.tag}x"


def _vooraan(element: Element, boven: Element) -> None:
    boven.insert(0, element)


@pytest.mark.parametrize("wijzig", [_weg, _dubbel, _anders, _vooraan], ids=lambda wijzig: wijzig.__name__)
@pytest.mark.parametrize("levering", ["wijziging", "verordening", "kennisgeving"])
def test_own_judgement_of_a_module_follows_the_schema(
    officieel: Officieel, tmp_path: Path, levering: str, wijzig: Callable[[Element, Element], None]
) -> None:
    naam = "kennisgeving.xml" if levering == "kennisgeving" else "besluit.xml"
    goed = voorbeeld(levering)
    afgekeurd = 0
    aantal = len(_delen(parse(goed.bestanden[naam])))
    for nr in random.Random(levering).sample(range(aantal), min(aantal, HOOGSTENS)):
        wortel = parse(goed.bestanden[naam])
        element = _delen(wortel)[nr]
        boven = element.getparent()
        assert boven is not None
        wijzig(element, boven)
        pad = tmp_path / f"{nr}.zip"
        pad.write_bytes(goed.met(**{naam: serialiseer(wortel)}).zip)
        eigen = {melding.code for melding in beoordeel_aanlevering(lees_zip(pad.read_bytes())).meldingen} & VORM
        xsd, _ = officieel.lagen(pad)
        assert eigen <= {melding.code for melding in xsd.meldingen}, element.tag
        afgekeurd += bool(eigen)
    assert afgekeurd


def _delen(wortel: Element) -> list[Element]:
    return list(wortel.iter("{https://standaarden.overheid.nl/stop/imop/data/}*"))
