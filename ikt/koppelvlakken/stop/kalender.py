"""Werkdagen: on which days a besluit can be bekendgemaakt."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import holidays


@cache
def _feestdagen() -> holidays.HolidayBase:
    """The days of the Algemene termijnenwet, art. 3, with Goede Vrijdag and, every year, Bevrijdingsdag.

    Which calendar the LVBB itself uses is not public.
    """
    return holidays.country_holidays("NL", categories=("public", "optional"))


def is_werkdag(dag: date) -> bool:
    return dag.weekday() < 5 and dag not in _feestdagen()


def volgende_werkdag(na: date) -> date:
    dag = na + timedelta(days=1)
    while not is_werkdag(dag):
        dag += timedelta(days=1)
    return dag
