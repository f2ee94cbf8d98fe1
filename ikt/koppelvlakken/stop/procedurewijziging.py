"""The AanleveringProcedureverloopmutatie (from BHKV 1.3.0 on): changes the steps of a procedure without a publication."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, tekst


@dataclass(frozen=True)
class Procedurewijziging:
    """`over` is the AKN of the besluit whose procedure it is."""

    over: str
    mutatie: Procedureverloopmutatie

    def xml(self, profiel: Profiel) -> Element:
        """Root AanleveringProcedureverloopmutatie."""
        a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
        versie = a("ProcedureverloopmutatieVersie", d("mededelingOver", self.over), self.mutatie.xml(profiel))
        return a("AanleveringProcedureverloopmutatie", versie, schemaversie=profiel.versie.aanlevering)

    @classmethod
    def van(cls, wortel: Element) -> Procedurewijziging:
        mutatie = eerste(wortel, "Procedureverloopmutatie")
        if mutatie is None:
            raise ValueError("De aanlevering bevat geen Procedureverloopmutatie.")
        return cls(tekst(eerste(wortel, "mededelingOver")), Procedureverloopmutatie.van(mutatie))
