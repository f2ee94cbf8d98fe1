"""The AanleveringKennisgeving: of a voornemen, of a terinzagelegging, or of the termijnen after a besluit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie
from ikt.koppelvlakken.stop.publicatie import Gegevens, Tekstblok, lees_blokken, tekstmodule
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, tekst

Soort = Literal["KennisgevingBesluittermijnen", "KennisgevingVoorgenomenBesluit", "KennisgevingUitspraakRechter"]


@dataclass(frozen=True)
class Kennisgeving:
    """`over` is the AKN of the besluit that it is about; with `mutatie` it changes the steps of its procedure. A
    kennisgeving of a voornemen has neither of the two."""

    gegevens: Gegevens
    tekst: tuple[Tekstblok, ...]
    soort: Soort = "KennisgevingBesluittermijnen"
    over: str = ""
    mutatie: Procedureverloopmutatie | None = None

    def xml(self, profiel: Profiel) -> Element:
        """Root AanleveringKennisgeving."""
        a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
        over = [d("mededelingOver", self.over)] if self.over else []
        versie = a(
            "KennisgevingVersie",
            self.gegevens.identificatie("kennisgeving", profiel),
            self.gegevens.metadata("KennisgevingMetadata", profiel, *over, d("soortKennisgeving", self.soort)),
            *([self.mutatie.xml(profiel)] if self.mutatie else []),
            tekstmodule("Kennisgeving", self.gegevens, self.tekst, profiel),
        )
        return a("AanleveringKennisgeving", versie, schemaversie=profiel.versie.aanlevering)

    @classmethod
    def van(cls, wortel: Element) -> Kennisgeving:
        return cls(
            Gegevens.van(wortel),
            lees_blokken(wortel),
            cast(Soort, tekst(eerste(wortel, "soortKennisgeving")) or "KennisgevingBesluittermijnen"),
            tekst(eerste(wortel, "mededelingOver")),
            Procedureverloopmutatie.in_(wortel),
        )
