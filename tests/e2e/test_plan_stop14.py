"""The same scenarios where the national facility supports what STOP 1.4 allows."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.eigen import GEZAG, EigenProject


def test_besluiten_that_cross_are_consolidated(tmp_path: Path) -> None:
    eigen = EigenProject(tmp_path)
    gedaan = eigen.ikt("run", "features/plan/samenloop.feature", "--omgeving", "mock-stop14", "--deelnemer", GEZAG)
    assert gedaan.returncode == 0, gedaan.stdout
    uitkomsten = {casus["id"]: casus["uitkomst"] for casus in eigen.samenvatting()["casussen"]}
    assert {naam for naam, uitkomst in uitkomsten.items() if uitkomst == "geslaagd"} >= {
        f"PLN-{nummer}[STOP 1.4]" for nummer in (20, 21, 23, 25)
    }
    assert set(uitkomsten.values()) == {"geslaagd", "niet van toepassing"}
