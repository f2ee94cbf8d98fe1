"""The plan of a run: which casussen there are and which steps each has, known before the first step starts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict

from ikt.kern.stappen import Kind
from ikt.kern.tabel import Tabel


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GeplandeStap(Model):
    """A step as rendered: `sleutelwoord` as written in the feature, `soort` what it means."""

    soort: Kind
    sleutelwoord: str
    tekst: str
    tabel: Tabel | None = None
    docstring: str | None = None

    @property
    def hash(self) -> str:
        """Changes whenever what the step says changes."""
        content = json.dumps([self.soort, self.tekst, self.tabel, self.docstring])
        return hashlib.sha256(content.encode()).hexdigest()[:12]


class Partij(Model):
    """Who plays a role in a casus: a deelnemer, with its software per keten."""

    code: str
    naam: str
    oin: str
    bestuurslaag: str
    software: Mapping[str, Any] = {}


HOOFDROL = "bevoegd_gezag"


class GeplandeCasus(Model):
    """A scenario (with its row) × the parties that play its roles."""

    casus: str
    scenario: str
    titel: str
    keten: str
    feature: str
    regel: str | None = None
    tags: tuple[str, ...] = ()
    bestand: str
    rollen: Mapping[str, Partij]
    stappen: tuple[GeplandeStap, ...]

    @property
    def deelnemer(self) -> Partij:
        return self.rollen[HOOFDROL]


def casus_id(scenario: str, rollen: Mapping[str, Partij]) -> str:
    """`VTH-02[melding]@gm0297`, with other roles behind it: `…@gm0297+behandeldienst=od01`."""
    others = [f"+{rol}={partij.code}" for rol, partij in sorted(rollen.items()) if rol != HOOFDROL]
    return f"{scenario}@{rollen[HOOFDROL].code}{''.join(others)}"
