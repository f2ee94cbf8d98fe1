"""A new version of a regeling as a rectificatie, mededeling or revisie announces it."""

from __future__ import annotations

from dataclasses import dataclass

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.besluit import expressie
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.xml import Element, Maker, alle, eerste, tekst


@dataclass(frozen=True)
class Regelingversie:
    """`versie` is its FRBRExpression. `eid` is the place in the text that announces it: empty in a revisie.
    `vervlochten` are the versions of other doelen that are worked into it (STOP 1.4)."""

    versie: str
    doelen: tuple[str, ...]
    versienummer: str
    eid: str = ""
    vervlochten: tuple[str, ...] = ()

    def consolidatie(self, profiel: Profiel) -> Element:
        """The module ConsolidatieInformatie."""
        d = Maker(profiel.naamruimten["data"])
        vervlechting = d("Vervlechting", *(d("instrumentVersie", versie) for versie in self.vervlochten))
        beoogd = d(
            "BeoogdeRegeling",
            d("doelen", *(d("doel", doel) for doel in self.doelen)),
            d("instrumentVersie", self.versie),
            *([d("eId", self.eid)] if self.eid else []),
            *([d("gerelateerdeVersies", vervlechting)] if self.vervlochten else []),
        )
        return d("ConsolidatieInformatie", d("BeoogdeRegelgeving", beoogd))

    def informatie(self, profiel: Profiel) -> Element:
        """The module RegelingVersieInformatie."""
        a, d = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["data"])
        identificatie = expressie(d, werk(self.versie), self.versie, profiel.soorten["regeling"])
        metadata = d("RegelingVersieMetadata", d("versienummer", self.versienummer))
        return a("RegelingVersieInformatie", identificatie, metadata)

    @classmethod
    def van(cls, wortel: Element) -> Regelingversie | None:
        """The first beoogde regeling of an aanlevering; None when it has none."""
        beoogd = eerste(wortel, "BeoogdeRegeling")
        if beoogd is None:
            return None
        return cls(
            tekst(eerste(beoogd, "instrumentVersie")),
            tuple(map(tekst, alle(beoogd, "doel"))),
            tekst(eerste(wortel, "versienummer")),
            tekst(eerste(beoogd, "eId")),
            tuple(map(tekst, alle(eerste(beoogd, "Vervlechting"), "instrumentVersie"))),
        )
