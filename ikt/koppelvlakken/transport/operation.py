"""What a call does to a system; retries and read-only follow this, not the HTTP method."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    LEEST = "leest"
    SCHRIJFT = "schrijft"


@dataclass(frozen=True)
class Operation:
    """One operation of a koppelvlak, declared once beside its client.

    `name` is what users read ("verzoek ophalen"). `repeatable` says that sending it again does no harm:
    only then a failed attempt is repeated.
    """

    name: str
    effect: Effect
    repeatable: bool
