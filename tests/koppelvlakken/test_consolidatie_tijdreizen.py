"""What the regelgeving was on a day, as one knew it on another day."""

from __future__ import annotations

from datetime import date

import pytest

from ikt.koppelvlakken.consolidatie import Versiebeheer
from tests.koppelvlakken.consolidatiebesluiten import (
    INSTELLING,
    PLAN,
    TERRASSEN,
    besluit,
    kort,
    terugtrekking,
    v,
    versie,
    werkend,
)

UITSPRAAK = besluit(
    "2024-07-20",
    terugtrekking("Terrassen", "Terrassen 2024-03-01", bekend="2024-07-15"),
    werkend("Terrassen", None, bekend="2024-07-15"),
)
"""Of 15 July, told on 20 July."""


@pytest.mark.parametrize(
    ("datum", "nummer"),
    [("2024-01-31", None), ("2024-02-01", "1"), ("2024-05-31", "1"), ("2024-06-01", "2"), ("2030-01-01", "2")],
)
def test_tekst_op_een_dag(datum: str, nummer: str | None) -> None:
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN])
    tekst = versiebeheer.tekst_versie_op(PLAN, date.fromisoformat(datum))
    assert tekst == (v(nummer) if nummer else None)


@pytest.mark.parametrize(
    ("bekend", "ontvangen", "nummer"),
    [
        ("2024-07-14", "2024-07-14", "2"),  # before the uitspraak
        ("2024-07-15", "2024-07-19", "2"),  # the uitspraak is there, the LVBB does not know
        ("2024-07-14", "2024-07-20", "2"),  # the LVBB knows, and looks at the day before the uitspraak
        ("2024-07-15", "2024-07-20", "1"),  # the LVBB knows what was known on the day of the uitspraak
        ("2024-02-28", "2024-07-20", "1"),  # before the besluit
    ],
)
def test_uitspraak_vanaf_verschillende_dagen(bekend: str, ontvangen: str, nummer: str) -> None:
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, UITSPRAAK])
    tekst = versiebeheer.tekst_versie_op(
        PLAN,
        date(2024, 7, 1),
        bekend_op=date.fromisoformat(bekend),
        ontvangen_op=date.fromisoformat(ontvangen),
    )
    assert tekst == v(nummer)


def test_later_besluit_verandert_een_eerder_gezichtspunt_niet() -> None:
    voor = Versiebeheer.van([INSTELLING, TERRASSEN])
    na = voor.verwerk(UITSPRAAK)
    dag = date(2024, 7, 1)
    assert na.toestanden(PLAN, bekend_op=dag, ontvangen_op=dag) == voor.toestanden(PLAN)
    assert na.toestanden(PLAN) != voor.toestanden(PLAN)


def test_op_een_dag_telt_de_laatste_uitwisseling() -> None:
    markt = besluit("2024-04-01", versie("3", "Markt", basis=["Instelling 2024-01-02"]), werkend("Markt", "2024-08-01"))
    oplossing = besluit(
        "2024-04-01T15", versie("3b", "Markt", basis=["Markt 2024-04-01"], vervlochten=["Terrassen 2024-03-01"])
    )
    versiebeheer = Versiebeheer.van([INSTELLING, TERRASSEN, markt])
    assert kort(versiebeheer)[-1] == "2024-08-01 -"
    assert kort(versiebeheer.verwerk(oplossing))[-1] == "2024-08-01 3b"


def test_verwerken_laat_het_oude_versiebeheer_staan() -> None:
    voor = Versiebeheer.van([INSTELLING])
    voor.verwerk(TERRASSEN)
    assert kort(voor) == ["2024-02-01 1"]
