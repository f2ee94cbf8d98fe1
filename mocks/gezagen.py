"""The authorities that simulated systems know: the deelnemers of the run, and who stands in for a role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ikt.koppelvlakken.verzoeken.partijen import stand_ins

VELDEN = ("code", "naam", "oin", "bestuurslaag")


def gezagen(settings: Mapping[str, Any]) -> list[Mapping[str, str]]:
    """Each with code, naam, oin and bestuurslaag."""
    invallers = ({veld: getattr(partij, veld) for veld in VELDEN} for partij in stand_ins().values())
    return [*settings.get("gezagen", ()), *invallers]
