"""The AanleveringProcedureverloopmutatie (from BHKV 1.3.0 on): changes steps of a procedure without a publication."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.besluit import expressie
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.procedureverloop import Procedureverloopmutatie
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, tekst


@dataclass(frozen=True)
class Procedurewijziging:
    """`over` is the AKN of the besluit whose procedure it is: its FRBRExpression."""

    over: str
    mutatie: Procedureverloopmutatie

    def xml(self, profiel: Profiel) -> Element:
        """Root AanleveringProcedureverloopmutatie."""
        a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
        if profiel.bestanden.procedure_over == "mededelingOver":
            over = d("mededelingOver", self.over)
        else:
            over = expressie(d, werk(self.over), self.over, profiel.soorten["besluit"])
        versie = a("ProcedureverloopmutatieVersie", over, self.mutatie.xml(profiel))
        return a("AanleveringProcedureverloopmutatie", versie, schemaversie=profiel.versie.aanlevering)

    @classmethod
    def van(cls, wortel: Element) -> Procedurewijziging:
        mutatie = Procedureverloopmutatie.in_(wortel)
        if mutatie is None:
            raise ValueError("De aanlevering bevat geen Procedureverloopmutatie.")
        over = eerste(wortel, "mededelingOver")
        return cls(tekst(eerste(wortel, "FRBRExpression") if over is None else over), mutatie)
