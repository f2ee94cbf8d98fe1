"""What we write in each version of the BHKV, against the official schemas of that version."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from ikt.koppelvlakken.bhkv.antwoord import Antwoorden
from ikt.koppelvlakken.bhkv.opdracht import manifest
from ikt.koppelvlakken.bhkv.profiel import VERSIES, Profiel, profiel
from ikt.koppelvlakken.bhkv.verslag import schrijf
from ikt.koppelvlakken.stop.pakket import bouw
from ikt.koppelvlakken.stop.vervanging import geheel_vervangen
from ikt.koppelvlakken.stop.xml import Element, serialiseer
from ikt.koppelvlakken.validatie.officieel import beoordeel_officieel
from ikt.koppelvlakken.validatie.schema import Schemas
from ikt.koppelvlakken.validatie.standaarden import Standaarden
from tests.corpus.openbaar import alleen_met_data, schemasets
from tests.koppelvlakken.publicaties import NIEUW, OUD
from tests.koppelvlakken.test_bhkv_versies import FOUT, MOMENT, opdrachten
from tests.koppelvlakken.test_stop_bewerkingen import plan
from tests.planketen import wijziging

pytestmark = alleen_met_data


def sets(feiten: Profiel) -> Iterator[Path]:
    """The sets with these versions of BHKV and STOP, and the one with the schemas of others that they use."""
    gezocht = {
        "lvbb-stop-aanlevering.xsd": feiten.versie.bhkv,
        "imop-data.xsd": feiten.versie.stop,
        "manifest-ow.xsd": feiten.versie.imow,
    }
    for map_ in schemasets():
        versies = [(pad.name, etree.parse(pad).getroot().get("version")) for pad in map_.rglob("*.xsd")]
        if any(gezocht.get(naam, "") == versie for naam, versie in versies) or "gml.xsd" in dict(versies):
            yield map_


def alles(feiten: Profiel) -> Iterator[Element]:
    for opdracht in opdrachten(feiten.versie.bhkv):
        yield opdracht.xml(feiten)
    for soort, verslag in feiten.verslagen.soorten.items():
        antwoorden = Antwoorden(feiten, soort, "ikt-levering-1")
        standen = [antwoorden.voortgang(stand, MOMENT) for stand in verslag.voortgang]
        standen += [antwoorden.uitkomst(stand, MOMENT) for stand in verslag.uitkomst]
        for antwoord in (antwoorden.weigering(MOMENT, [FOUT]), *standen):
            if antwoord is not None:
                yield schrijf(antwoord, feiten)
    yield manifest(["opdracht.xml", "besluit.xml"], feiten)
    for publicatie in (OUD if feiten.versie.bhkv == "1.2.0" else {**OUD, **NIEUW}).values():
        yield publicatie.xml(feiten)


class Officieel:
    def __init__(self, feiten: Profiel, map_: Path) -> None:
        for bron in sets(feiten):
            Standaarden(map_).voeg_toe(bron)
        self._standaarden = Standaarden(map_)
        self._schemas = Schemas(self._standaarden)

    def fouten(self, pad: Path) -> list[str]:
        (xsd, _), niet_beoordeeld = beoordeel_officieel(pad, self._standaarden, self._schemas)
        assert xsd.gedraaid, niet_beoordeeld
        return [f"{pad.name} {melding.bestand}: {melding.beschrijving}" for melding in xsd.meldingen]


@pytest.mark.parametrize("versie", VERSIES)
def test_all_that_we_write_is_valid(versie: str, tmp_path: Path) -> None:
    feiten = profiel(versie)
    officieel, fouten = Officieel(feiten, tmp_path / "standaarden"), []
    for nummer, wortel in enumerate(alles(feiten)):
        pad = tmp_path / f"{nummer}-{etree.QName(wortel).localname}.xml"
        pad.write_bytes(serialiseer(wortel))
        fouten += officieel.fouten(pad)
    assert fouten == []


@pytest.mark.parametrize("versie", VERSIES)
def test_a_wijzigingsbesluit_and_what_is_made_of_it_is_valid_in_every_version(versie: str, tmp_path: Path) -> None:
    feiten = profiel(versie)
    besluit = bouw(wijziging(), feiten)
    pakketten = {
        "besluit": besluit,
        "ontwerp": bouw(replace(wijziging().besluit, stadium="ontwerp"), feiten),
        "vervanging": geheel_vervangen(besluit, plan()),
    }
    officieel, fouten = Officieel(feiten, tmp_path / "standaarden"), []
    for naam, pakket in pakketten.items():
        pad = tmp_path / f"{naam}.zip"
        pad.write_bytes(pakket.zip)
        fouten += officieel.fouten(pad)
    assert fouten == []
