"""The AanleveringRevisie (from BHKV 1.3.0 on): a new version of a regeling without juridical change."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.regelingversie import Regelingversie
from ikt.koppelvlakken.stop.xml import Element, Maker, canoniek, eerste, parse


@dataclass(frozen=True)
class Revisie:
    """`mutatie` is the XML of the RegelingMutatie that makes `regeling` (see `publicatie.canoniek`)."""

    regeling: Regelingversie
    mutatie: str

    def xml(self, profiel: Profiel) -> Element:
        """Root AanleveringRevisie."""
        a, t = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["tekst"])
        modules = {
            "tekst": t("Tekstrevisie", parse(self.mutatie.encode())),
            "consolidatie": self.regeling.consolidatie(profiel),
        }
        versie = a("RevisieVersie", *(modules[naam] for naam in profiel.bestanden.revisie))
        informatie = self.regeling.informatie(profiel)
        return a("AanleveringRevisie", versie, informatie, schemaversie=profiel.versie.aanlevering)

    @classmethod
    def van(cls, wortel: Element) -> Revisie:
        regeling, mutatie = Regelingversie.van(wortel), eerste(wortel, "RegelingMutatie")
        if regeling is None or mutatie is None:
            raise ValueError("De revisie noemt geen regelingversie, of bevat geen mutatie.")
        return cls(regeling, canoniek(mutatie))
