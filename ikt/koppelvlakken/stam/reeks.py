"""Verzoekberichten one after the other: what came before about the same verzoek."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass

from ikt.koppelvlakken.stam.bestand import Berichtbestand


@dataclass(frozen=True)
class Eerder:
    """A message that came before; `volgnummer` is None when it was no number. `sha256` is of its whole content."""

    naam: str
    volgnummer: int | None
    doel: str
    sha256: str


class Reeks:
    """Remembers messages by their verzoeknummer."""

    def __init__(self) -> None:
        self._per_verzoek: dict[str, list[Eerder]] = defaultdict(list)

    def voor(self, bestand: Berichtbestand) -> tuple[Eerder, ...]:
        """What came before about the verzoek of this message."""
        return tuple(self._per_verzoek[bestand.veld("verzoeknummer")])

    def neem_op(self, bestand: Berichtbestand) -> None:
        if bestand.bekend:
            self._per_verzoek[bestand.veld("verzoeknummer")].append(vastgelegd(bestand))


def vastgelegd(bestand: Berichtbestand) -> Eerder:
    volgnummer = bestand.veld("volgnummer")
    return Eerder(
        bestand.naam,
        int(volgnummer) if volgnummer.isdecimal() else None,
        bestand.veld("doel"),
        hashlib.sha256(bestand.inhoud).hexdigest(),
    )
