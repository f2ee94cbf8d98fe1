"""Besluiten of Gemeentestad in a few words, for the tests of the consolidation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

from ikt.koppelvlakken.consolidatie import (
    ConsolidatieInformatie,
    Moment,
    Momentbasis,
    Soort,
    Tijdsoort,
    Tijdstempel,
    Uitgewerkt,
    Versiebeheer,
    Wijziging,
)

PLAN = "/akn/nl/act/gm0297/2024/omgevingsplan"
GEBIED = "/join/id/regdata/gm0297/2024/geluidluw"

Deel = Wijziging | Tijdstempel | Uitgewerkt


def doel(naam: str) -> str:
    return f"/join/id/proces/gm0297/2024/{naam}"


def v(nummer: str, werk: str = PLAN) -> str:
    return f"{werk}/nld@2024;{nummer}"


def op(dag: str) -> Moment:
    """`"Terrassen 2024-03-01"` or, later that day, `"Terrassen 2024-03-01T12"`."""
    naam, _, wanneer = dag.partition(" ")
    return Moment(doel(naam), moment(wanneer))


def moment(wanneer: str) -> datetime:
    dag, _, uur = wanneer.partition("T")
    return datetime.combine(date.fromisoformat(dag), time(int(uur or 9)), UTC)


def besluit(wanneer: str, *delen: Deel) -> ConsolidatieInformatie:
    tijd = moment(wanneer)
    return ConsolidatieInformatie(
        tijd,
        tijd.date(),
        tijd.date(),
        tuple(deel for deel in delen if isinstance(deel, Wijziging)),
        tuple(deel for deel in delen if isinstance(deel, Tijdstempel)),
        tuple(deel for deel in delen if isinstance(deel, Uitgewerkt)),
    )


def versie(
    nummer: str | None,
    *namen: str,
    basis: Sequence[str] = (),
    vervlochten: Sequence[str] = (),
    ontvlochten: Sequence[str] = (),
    werk: str = PLAN,
    bekend: str | None = None,
) -> Wijziging:
    """A version for these doelen; the bases as `op` reads them."""
    momenten = Momentbasis(*(tuple(op(dag) for dag in dagen) for dagen in (basis, vervlochten, ontvlochten)))
    return _wijziging(Soort.VERSIE, namen, werk, momenten, bekend, v(nummer, werk) if nummer else None)


def intrekking(naam: str, basis: str, werk: str = PLAN) -> Wijziging:
    return _wijziging(Soort.INTREKKING, (naam,), werk, Momentbasis((op(basis),)), None)


def terugtrekking(naam: str, basis: str, werk: str = PLAN, bekend: str | None = None) -> Wijziging:
    return _wijziging(Soort.TERUGTREKKING, (naam,), werk, Momentbasis((op(basis),)), bekend)


def terugtrekking_intrekking(naam: str, basis: str) -> Wijziging:
    return _wijziging(Soort.TERUGTREKKING_INTREKKING, (naam,), PLAN, Momentbasis((op(basis),)), None)


def werkend(naam: str, dag: str | None, bekend: str | None = None) -> Tijdstempel:
    return _tijdstempel(Tijdsoort.JURIDISCH_WERKEND_VANAF, naam, dag, bekend)


def geldig(naam: str, dag: str | None) -> Tijdstempel:
    return _tijdstempel(Tijdsoort.GELDIG_VANAF, naam, dag, None)


def _wijziging(
    soort: Soort, namen: Sequence[str], werk: str, basis: Momentbasis, bekend: str | None, expressie: str | None = None
) -> Wijziging:
    return Wijziging(soort, tuple(map(doel, namen)), werk, expressie, basis, _dag(bekend))


def _tijdstempel(soort: Tijdsoort, naam: str, dag: str | None, bekend: str | None) -> Tijdstempel:
    return Tijdstempel(doel(naam), soort, _dag(dag), _dag(bekend))


def _dag(dag: str | None) -> date | None:
    return date.fromisoformat(dag) if dag is not None else None


INSTELLING = besluit("2024-01-02", versie("1", "Instelling"), werkend("Instelling", "2024-02-01"))
"""The omgevingsplan, in force from 1 February."""
TERRASSEN = besluit(
    "2024-03-01", versie("2", "Terrassen", basis=["Instelling 2024-01-02"]), werkend("Terrassen", "2024-06-01")
)
"""A first wijziging of it, in force from 1 June."""


def kort(versiebeheer: Versiebeheer, werk: str = PLAN) -> list[str]:
    """`"2024-02-01 1"` for each toestand, with `-` when the version is not known."""
    return [
        f"{toestand.juridisch_werkend_vanaf} {(toestand.instrumentversie or '-').rpartition(';')[2]}"
        for toestand in versiebeheer.toestanden(werk)
    ]
