"""From a procedure to its kennisgevingen: which there may be, and with which termijnen."""

from __future__ import annotations

from datetime import date

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.bhkv.profiel import VERSIES, profiel
from ikt.koppelvlakken.stop.beoordeling import beoordeel_aanlevering
from ikt.koppelvlakken.stop.beschrijving import Gezag
from ikt.koppelvlakken.stop.kennisgeven import Kennisgever
from ikt.koppelvlakken.stop.procedure import procedure
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie, Stap
from tests.koppelvlakken.publicaties import BESLUIT
from tests.planketen import OIN, gelezen

VRIJDAG = date(2026, 6, 12)


def kennisgever(instrument: str = "omgevingsplan", laag: str = "", versie: str = "1.2.0") -> Kennisgever:
    return Kennisgever(
        Gezag("gm0297", "Gemeentestad", OIN),
        procedure(instrument, laag),
        "terrassen op het Kerkplein",
        "terras-1",
        VRIJDAG,
        profiel(versie),
    )


def stappen(instrument: str, soort: str, laag: str = "") -> tuple[Stap, ...]:
    wie = kennisgever(instrument, laag)
    kennisgeving = wie.van_ontwerp(BESLUIT) if soort == "ontwerp" else wie.van_besluit(BESLUIT, VRIJDAG)
    assert kennisgeving.mutatie is not None
    return kennisgeving.mutatie.toevoegen


def test_an_ontwerp_lies_ter_inzage_from_the_day_after_its_kennisgeving() -> None:
    assert stappen("omgevingsplan", "ontwerp") == (
        Stap.van("Begin inzagetermijn", date(2026, 6, 13)),
        Stap.van("Einde inzagetermijn", date(2026, 7, 24)),
    )


@pytest.mark.parametrize(
    ("instrument", "laag", "stap"),
    [
        ("omgevingsplan", "", "Einde beroepstermijn"),
        ("projectbesluit", "waterschap", "Einde beroepstermijn"),
        ("toegangsbeperkingsbesluit", "", "Einde bezwaartermijn"),
    ],
)
def test_a_besluit_has_the_termijn_of_its_rechtsmiddel(instrument: str, laag: str, stap: str) -> None:
    assert stappen(instrument, "besluit", laag) == (Stap.van(stap, date(2026, 7, 24)),)


@pytest.mark.parametrize(("instrument", "soort"), [("omgevingsvisie", "besluit"), ("voorbereidingsbesluit", "ontwerp")])
def test_where_no_termijn_is_open_there_is_no_kennisgeving(instrument: str, soort: str) -> None:
    with pytest.raises(Gebruikersfout, match=f"voor een {instrument} hoort geen kennisgeving"):
        stappen(instrument, soort)


def test_not_every_voornemen_is_told() -> None:
    assert kennisgever().van_voornemen().mutatie is None
    with pytest.raises(Gebruikersfout, match="voornemen voor een omgevingsvisie"):
        kennisgever("omgevingsvisie").van_voornemen()


@pytest.mark.parametrize("versie", VERSIES)
def test_own_rules_find_nothing_wrong(versie: str) -> None:
    wie = kennisgever(versie=versie)
    mutatie = Procedureverloopmutatie(VRIJDAG, verwijderen=(Stap.van("Einde beroepstermijn", VRIJDAG),))
    alle = (
        wie.van_voornemen(),
        wie.van_ontwerp(BESLUIT),
        wie.van_besluit(BESLUIT, VRIJDAG),
        wie.van_wijziging(BESLUIT, mutatie),
    )
    for kennisgeving in alle:
        oordeel = beoordeel_aanlevering(gelezen(wie.pakket(kennisgeving, "ikt-levering-1")))
        assert [(melding.code, melding.beschrijving) for melding in oordeel.meldingen] == []
