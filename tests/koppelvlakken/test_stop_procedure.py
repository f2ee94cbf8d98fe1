from __future__ import annotations

from datetime import date, timedelta

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.stop.instrument import instrumenten
from ikt.koppelvlakken.stop.kalender import is_werkdag
from ikt.koppelvlakken.stop.procedure import procedure, procedures

VRIJDAG, MAANDAG = date(2026, 6, 12), date(2026, 6, 15)


def test_a_termijn_that_starts_on_monday_ends_on_monday() -> None:
    assert procedure("omgevingsplan").einde_inzage(MAANDAG) == date(2026, 7, 27)


def test_beroep_starts_on_the_day_after_bekendmaking() -> None:
    assert procedure("omgevingsplan").einde_termijn(VRIJDAG) == date(2026, 7, 24)
    assert procedure("omgevingsvisie").einde_termijn(VRIJDAG) is None


def test_no_termijn_ends_on_a_day_that_is_no_werkdag() -> None:
    plan = procedure("omgevingsplan")
    einden = [plan.einde_inzage(VRIJDAG + timedelta(days=dag)) for dag in range(220)]
    assert [einde for einde in einden if not is_werkdag(einde)] == []


@pytest.mark.parametrize(
    ("instrument", "laag", "wet"),
    [
        ("omgevingsplan", "gemeente", date(2026, 7, 10)),
        ("projectbesluit", "provincie", date(2026, 7, 10)),
        ("projectbesluit", "waterschap", date(2026, 7, 10)),
        ("reactieve interventie", "provincie", VRIJDAG),
        ("omgevingsvisie", "gemeente", None),
    ],
)
def test_inwerkingtreding_follows_from_the_day_that_the_law_names(instrument: str, laag: str, wet: date | None) -> None:
    assert procedure(instrument, laag).werkt_vanaf(VRIJDAG) == wet


@pytest.mark.parametrize(
    ("instrument", "dagen", "mag"),
    [
        ("omgevingsplan", 28, True),
        ("omgevingsplan", 60, True),
        ("omgevingsplan", 1, False),
        ("projectbesluit", 1, True),
        ("projectbesluit", 60, False),
        ("omgevingsvisie", 1, True),
    ],
)
def test_another_day_of_inwerkingtreding(instrument: str, dagen: int, mag: bool) -> None:
    gekozen = VRIJDAG + timedelta(days=dagen)
    assert (procedure(instrument).bezwaar_tegen_werking(gekozen, VRIJDAG) == "") is mag


@pytest.mark.parametrize(
    ("instrument", "ontwerp", "besluit"),
    [
        ("omgevingsplan", True, True),
        ("omgevingsverordening", True, False),
        ("voorbereidingsbesluit", False, False),
        ("reactieve interventie", False, True),
    ],
)
def test_a_kennisgeving_is_only_there_where_a_termijn_is_open(instrument: str, ontwerp: bool, besluit: bool) -> None:
    gegeven = procedure(instrument)
    assert (gegeven.bezwaar_tegen_kennisgeving(ontwerp=True) == "") is ontwerp
    assert (gegeven.bezwaar_tegen_kennisgeving(ontwerp=False) == "") is besluit


def test_days_between_which_bekendmaking_is_allowed() -> None:
    assert procedure("omgevingsplan").vroegste_bekendmaking(VRIJDAG) == date(2026, 6, 26)
    assert procedure("omgevingsvisie").vroegste_bekendmaking(VRIJDAG) == MAANDAG
    assert procedure("reactieve interventie").uiterste_bekendmaking(VRIJDAG) == date(2026, 7, 10)
    assert procedure("omgevingsplan").uiterste_bekendmaking(VRIJDAG) is None


def test_a_kennisgeving_of_a_besluit_belongs_to_a_rechtsmiddel() -> None:
    for een in procedures():
        assert (een.kennisgeving_besluit == "verplicht") is (een.rechtsmiddel != "geen"), een.instrument


def test_what_does_not_exist_is_for_the_user() -> None:
    with pytest.raises(Gebruikersfout, match="Kies uit: omgevingsplan"):
        procedure("bestemmingsplan")
    with pytest.raises(Gebruikersfout, match="waterschap stelt geen omgevingsplan vast"):
        procedure("omgevingsplan", "waterschap")


def test_every_instrument_has_a_procedure_for_each_bestuurslaag_that_decides_on_it() -> None:
    for naam, gegevens in instrumenten().items():
        lagen = [laag for een in procedures() if een.is_van(naam) for laag in een.bestuurslagen]
        assert set(gegevens.organen) <= set(lagen), naam
