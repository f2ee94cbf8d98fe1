"""The AanleveringRectificatie (from BHKV 1.3.0 on): puts right what was published wrong."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie
from ikt.koppelvlakken.stop.publicatie import Gegevens, Tekstblok, lees_blokken, tekstmodule
from ikt.koppelvlakken.stop.regelingversie import Regelingversie
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, tekst


@dataclass(frozen=True)
class Rectificatie:
    """`over` is the AKN of the besluit that is corrected. With `regeling` there is a corrected version of its
    regeling, made by the mutatie in `tekst`."""

    gegevens: Gegevens
    tekst: tuple[Tekstblok, ...]
    over: str
    mutatie: Procedureverloopmutatie | None = None
    regeling: Regelingversie | None = None

    def xml(self, profiel: Profiel) -> Element:
        """Root AanleveringRectificatie."""
        a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
        versie = a(
            "RectificatieVersie",
            self.gegevens.identificatie("rectificatie", profiel),
            self.gegevens.metadata("RectificatieMetadata", profiel, d("mededelingOver", self.over)),
            *([self.mutatie.xml(profiel)] if self.mutatie else []),
            *([self.regeling.consolidatie(profiel)] if self.regeling else []),
            tekstmodule("Rectificatie", self.gegevens, self.tekst, profiel),
        )
        informatie = [self.regeling.informatie(profiel)] if self.regeling else []
        return a("AanleveringRectificatie", versie, *informatie, schemaversie=profiel.versie.aanlevering)

    @classmethod
    def van(cls, wortel: Element) -> Rectificatie:
        return cls(
            Gegevens.van(wortel),
            lees_blokken(wortel),
            tekst(eerste(wortel, "mededelingOver")),
            Procedureverloopmutatie.in_(wortel),
            Regelingversie.van(wortel),
        )
