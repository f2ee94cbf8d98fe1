"""The AanleveringMededeling (from BHKV 1.3.0 on): tells of a fact that is no besluit, as what a rechter has decided."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie
from ikt.koppelvlakken.stop.publicatie import Gegevens, Tekstblok, lees_blokken, tekstmodule
from ikt.koppelvlakken.stop.regelingversie import Regelingversie
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, eerste, tekst


@dataclass(frozen=True)
class Mededeling:
    """`soort` is its identification in the waardelijst, `over` are the AKNs of the besluiten that it is about. Not
    told apart: an aanlevering of a mededeling has no RegelingVersieInformatie, so `regeling.versienummer` is empty."""

    gegevens: Gegevens
    tekst: tuple[Tekstblok, ...]
    soort: str
    over: tuple[str, ...] = ()
    mutatie: Procedureverloopmutatie | None = None
    regeling: Regelingversie | None = None

    def xml(self, profiel: Profiel) -> Element:
        """Root AanleveringMededeling."""
        a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
        refs = d("mededelingOverRefs", *(d("mededelingOver", akn) for akn in self.over))
        verder = [*([refs] if self.over else []), d("soortMededeling", self.soort)]
        versie = a(
            "MededelingVersie",
            self.gegevens.identificatie("mededeling", profiel),
            self.gegevens.metadata("MededelingMetadata", profiel, *verder),
            *([self.mutatie.xml(profiel)] if self.mutatie else []),
            *([self.regeling.consolidatie(profiel)] if self.regeling else []),
            tekstmodule("Mededeling", self.gegevens, self.tekst, profiel),
        )
        return a("AanleveringMededeling", versie, schemaversie=profiel.versie.aanlevering)

    @classmethod
    def van(cls, wortel: Element) -> Mededeling:
        return cls(
            Gegevens.van(wortel),
            lees_blokken(wortel),
            tekst(eerste(wortel, "soortMededeling")),
            tuple(map(tekst, alle(wortel, "mededelingOver"))),
            Procedureverloopmutatie.in_(wortel),
            Regelingversie.van(wortel),
        )
