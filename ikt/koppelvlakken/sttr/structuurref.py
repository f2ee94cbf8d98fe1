"""The functioneleStructuurRef: the name under which rules of an activiteit are known in the whole chain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from ikt.koppelvlakken.sttr.standaard import CODES, STAM


def _keuze(codes: frozenset[str]) -> str:
    return "|".join(sorted(codes, key=len, reverse=True))


_VORM = re.compile(
    rf"{re.escape(STAM)}(?P<oin>[0-9]{{20}})/id/concept/(?P<typering>{_keuze(CODES['typering'])})"
    rf"(?P<toestemming>{_keuze(CODES['toestemming'])})?(?P<activiteit>\S*)"
)


@dataclass(frozen=True)
class StructuurRef:
    """`str(ref)` is the URI without the `#` of older files. `toestemming` is "" for a Conclusie."""

    oin: str
    typering: str
    activiteit: str
    toestemming: str = ""

    @classmethod
    def lees(cls, uri: str) -> Self | None:
        """None when the URI does not have the form of a functioneleStructuurRef of an activiteit."""
        gevonden = _VORM.fullmatch(uri.removeprefix("#"))
        return cls(**gevonden.groupdict("")) if gevonden else None

    def __str__(self) -> str:
        return f"{STAM}{self.oin}/id/concept/{self.typering}{self.toestemming}{self.activiteit}"
