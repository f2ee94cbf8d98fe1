"""Whatever is done to a delivery, judging it ends in codes of the LVBB, never in an exception."""

from __future__ import annotations

import io
import random
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.lezer import lees_zip
from ikt.koppelvlakken.stop.regels import REGELS
from ikt.koppelvlakken.stop.xml import Element, parse, serialiseer
from tests.koppelvlakken.leveringen import voorbeeld

CODES = {regel.code for regel in REGELS.lijst}
ZIP = voorbeeld("verordening").zip
RUSTIG = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
BESTANDEN = [naam for naam in voorbeeld("verordening").bestanden if naam.endswith((".xml", ".gml"))]
LEVERINGEN = ("verordening", "visie", "kennisgeving", "wijziging")


def beoordeeld(inhoud: bytes) -> set[str]:
    """Codes; every melding says what is wrong and what to do."""
    meldingen = beoordeel_aanlevering(lees_zip(inhoud)).meldingen
    assert all(melding.beschrijving.endswith((".", "?")) for melding in meldingen)
    return {melding.code for melding in meldingen}


@given(st.integers(0, len(ZIP) - 1), st.binary(min_size=1, max_size=8))
@RUSTIG
def test_damaged_zip(plek: int, bytes_: bytes) -> None:
    assert beoordeeld(ZIP[:plek] + bytes_ + ZIP[plek + len(bytes_) :]) <= CODES


@given(st.integers(0, len(ZIP) - 1))
@RUSTIG
def test_truncated_zip(lengte: int) -> None:
    assert beoordeeld(ZIP[:lengte]) == {"LVBB1001"}


@given(st.sampled_from(BESTANDEN), st.binary(max_size=60))
@RUSTIG
def test_file_with_other_content(naam: str, inhoud: bytes) -> None:
    assert beoordeeld(voorbeeld("verordening").met(**{naam: inhoud}).zip)


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=4))
@RUSTIG
def test_files_with_other_names(namen: list[str]) -> None:
    buffer = io.BytesIO(ZIP)
    with zipfile.ZipFile(buffer, "a") as zip_:
        for nr, naam in enumerate(namen):
            zip_.writestr(zipfile.ZipInfo(f"{nr}{naam}"), "<a/>")
    assert {"LVBB1010"} <= beoordeeld(buffer.getvalue()) <= CODES


@pytest.mark.parametrize("levering", LEVERINGEN)
@pytest.mark.parametrize("zaad", range(12))
def test_elements_lost_doubled_emptied_or_moved(levering: str, zaad: int) -> None:
    """Each file loses its form in ten places; with rules for 500 codes one of them must have something to say."""
    toeval = random.Random(f"{levering}{zaad}")
    pakket = voorbeeld(levering)
    for naam in [naam for naam in pakket.bestanden if naam.endswith(".xml")]:
        wortel = parse(pakket.bestanden[naam])
        for _ in range(10):
            _verminkt(wortel, toeval)
        pakket = pakket.met(**{naam: serialiseer(wortel)})
    assert beoordeeld(pakket.zip) <= CODES
    assert beoordeeld(pakket.zip)


def _verminkt(wortel: Element, toeval: random.Random) -> None:
    elementen = list(wortel.iter("*"))[1:]
    if not elementen:
        return
    element, ander = toeval.choice(elementen), toeval.choice(elementen)
    boven = element.getparent()
    match toeval.randrange(5):
        case 0 if boven is not None:
            boven.remove(element)
        case 1:
            element.text = toeval.choice(["", "x", "/akn/", "/join/id//@", "@", "2026-13-45"])
        case 2:
            for naam in list(element.attrib):
                del element.attrib[naam]
        case 3 if boven is not None and element not in ander.iterancestors() and element is not ander:
            ander.append(element)
        case _:
            element.tag = "vreemd"
