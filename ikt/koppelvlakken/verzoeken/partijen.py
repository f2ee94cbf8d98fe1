"""Invented parties that stand in for a role which no deelnemer plays."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from ikt.kern.plan import Partij
from ikt.kern.uitkomst import Testfout


@cache
def stand_ins() -> Mapping[str, Partij]:
    """Role → party, from `partijen.toml`."""
    bestand = resources.files(__package__).joinpath("partijen.toml")
    partijen = tomllib.loads(bestand.read_text(encoding="utf-8"))["partijen"]
    return {rol: Partij.model_validate(gegevens) for rol, gegevens in partijen.items()}


def stand_in(rol: str) -> Partij:
    """The party for a role ('tweede_bevoegd_gezag'); Testfout when the role is unknown."""
    try:
        return stand_ins()[rol]
    except KeyError:
        raise Testfout(f"De rol '{rol}' bestaat niet; kies uit: {', '.join(stand_ins())}.") from None
