"""Deliveries of the generation STOP 1.4: the rules that went with STOP 1.3 are silent, the official lagen run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.pakket import Pakket
from tests.corpus.openbaar import alleen_met_data
from tests.corpus.test_stop_regels import MODULES, Officieel, _in_schematrons
from tests.corpus.varianten import met_kloppende_hashes
from tests.koppelvlakken.gevallen import Geval
from tests.koppelvlakken.leveringen import voorbeeld

pytestmark = alleen_met_data

ANDERS = {"STOP1009", "STOP1010"}
"""STOP 1.4 no longer judges these of an identification that has no place for them; we still do."""


SINDS_1_4 = {"STOP3179"}
"""What our example does not have, and only STOP 1.4 asks for: a line around the sign of a point."""


@pytest.fixture(scope="module")
def officieel(tmp_path_factory: pytest.TempPathFactory) -> Officieel:
    return Officieel(tmp_path_factory.mktemp("standaarden"))


def in_stop_1_4(pakket: Pakket) -> Pakket:
    """The same content as BHKV 1.3.0 with STOP 1.4.0 writes it."""
    nieuw = {}
    for naam, inhoud in pakket.bestanden.items():
        if naam.endswith(".gml"):
            nieuw[naam] = inhoud.replace(b'schemaversie="1.3.0"', b'schemaversie="1.4.0"')
        else:
            anders = inhoud.replace(b'schemaversie="1.2.0"', b'schemaversie="1.3.0"')
            nieuw[naam] = re.sub(rb'wId="\w+?__((gen|art)?recital)"', rb'wId="\1"', _korter(anders))
    return Pakket(met_kloppende_hashes(pakket.bestanden, nieuw))


def _korter(inhoud: bytes) -> bytes:
    """Without what STOP 1.4 leaves out: the actor of a step, and the toelichting around a part of it in an eId."""
    zonder_actor = re.sub(rb"<(\w+:)?actor>[^<]*</(\w+:)?actor>", b"", inhoud)
    return re.sub(rb"recital__(gen|art)recital", rb"\1recital", zonder_actor)


@pytest.mark.parametrize("levering", ["wijziging", "verordening", "visie", "kennisgeving"])
def test_good_delivery_is_good_in_both_generations(officieel: Officieel, tmp_path: Path, levering: str) -> None:
    pad = tmp_path / "goed.zip"
    pad.write_bytes(in_stop_1_4(voorbeeld(levering)).zip)
    aanlevering = lees_zip(pad.read_bytes())
    xsd, schematron = officieel.lagen(pad)
    assert aanlevering.generatie == "STOP 1.4"
    assert beoordeel_aanlevering(aanlevering).meldingen == ()
    assert (xsd.gedraaid, schematron.gedraaid) == (True, True)
    assert {melding.code for melding in schematron.meldingen} <= SINDS_1_4
    assert "stop-1.4.0_sch" in schematron.reden


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition("_")[2])
def test_no_code_that_the_schematrons_of_1_4_do_not_give(officieel: Officieel, tmp_path: Path, module: object) -> None:
    gevallen: list[Geval] = getattr(module, "GEVALLEN")  # noqa: B009
    vergeleken = _in_schematrons() - ANDERS
    for nr, (code, levering, verander) in enumerate(gevallen):
        pad = tmp_path / f"{nr}.zip"
        pad.write_bytes(in_stop_1_4(verander(voorbeeld(levering))).zip)
        _, schematron = officieel.lagen(pad)
        eigen = {melding.code for melding in beoordeel_aanlevering(lees_zip(pad.read_bytes())).meldingen} & vergeleken
        assert eigen <= {melding.code for melding in schematron.meldingen}, f"{code}, geval {nr}"
