from __future__ import annotations

from datetime import date

import pytest

from ikt.koppelvlakken.stop.kalender import is_werkdag, volgende_werkdag


@pytest.mark.parametrize(
    "feestdag",
    ["2026-01-01", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14", "2026-05-25", "2026-12-25"],
)
def test_feestdag_is_no_werkdag(feestdag: str) -> None:
    assert not is_werkdag(date.fromisoformat(feestdag))


def test_next_werkdag_jumps_over_weekend_and_feestdag() -> None:
    assert volgende_werkdag(date(2026, 6, 12)) == date(2026, 6, 15)
    assert volgende_werkdag(date(2026, 4, 2)) == date(2026, 4, 7)  # Goede Vrijdag and Pasen
    assert volgende_werkdag(date(2026, 6, 9)) == date(2026, 6, 10)
