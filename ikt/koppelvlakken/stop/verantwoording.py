"""The AanleveringJuridischeVerantwoording (from BHKV 1.3.0 on): why a registration without publication is right."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.xml import Element, Maker, eerste, tekst

Wijziging = Literal["instelling", "wijziging", "beeindiging"]


@dataclass(frozen=True)
class Bronpublicatie:
    """Where it was published before; `soort` is the identification of the kind of work."""

    url: str
    naam: str
    soort: str
    op: date


@dataclass(frozen=True)
class Verantwoording:
    """`werkend_vanaf` is the date of juridischWerkendVanaf, when there is one."""

    bekend_op: date
    doel: str
    soort: Wijziging
    bron: Bronpublicatie
    werkend_vanaf: date | None = None

    def xml(self, profiel: Profiel) -> Element:
        """Root AanleveringJuridischeVerantwoording."""
        a, c = Maker(profiel.naamruimten["aanlevering"]), Maker(profiel.naamruimten["consolidatie"])
        vanaf = [c("juridischWerkendVanaf", self.werkend_vanaf.isoformat())] if self.werkend_vanaf else []
        verantwoording = c(
            "Verantwoording", c("doel", self.doel), c("soortWijziging", self.soort), *vanaf, self._bron(c)
        )
        instrument = c("VerantwoordingInstrument", c("heeftVerantwoording", verantwoording))
        module = c("JuridischeVerantwoording", c("bekendOp", self.bekend_op.isoformat()), instrument)
        return a("AanleveringJuridischeVerantwoording", module, schemaversie=profiel.versie.aanlevering)

    @classmethod
    def van(cls, wortel: Element) -> Verantwoording:
        url, naam, soort = (tekst(eerste(wortel, veld)) for veld in ("url", "publicatienaam", "soortGepubliceerdWork"))
        vanaf = eerste(wortel, "juridischWerkendVanaf")
        return cls(
            _datum(wortel, "bekendOp"),
            tekst(eerste(wortel, "doel")),
            cast(Wijziging, tekst(eerste(wortel, "soortWijziging"))),
            Bronpublicatie(url, naam, soort, _datum(wortel, "gepubliceerdOp")),
            None if vanaf is None else _datum(wortel, "juridischWerkendVanaf"),
        )

    def _bron(self, c: Maker) -> Element:
        publicatie = c(
            "JuridischeBronpublicatie",
            c("url", self.bron.url),
            c("publicatienaam", self.bron.naam),
            c("soortGepubliceerdWork", self.bron.soort),
            c("gepubliceerdOp", self.bron.op.isoformat()),
        )
        return c("gepubliceerdIn", publicatie)


def _datum(wortel: Element, naam: str) -> date:
    return date.fromisoformat(tekst(eerste(wortel, naam)))
