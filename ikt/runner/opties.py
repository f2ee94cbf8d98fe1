"""What a run was asked to do; written in the journal, so that `hervat` and workers do the same."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict


class RunOptions(BaseModel):
    """`deelnemers` empty means all of the phase; `omgeving` None means the one of the phase.

    `fouten` are switched on in simulated systems, found in `foutmappen` beside our own. `geduld_s` is how long a
    casus may keep a worker waiting on a real environment before it is suspended.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fase: str = "los"
    omgeving: str | None = None
    deelnemers: tuple[str, ...] = ()
    rollen: dict[str, str] = {}
    fouten: tuple[str, ...] = ()
    foutmappen: tuple[Path, ...] = ()
    herhaal_onzeker: bool = False
    geduld_s: int = 30
