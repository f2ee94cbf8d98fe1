"""Earlier aanleveringen as register: what a later one in the same series may build on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.besluitlezer import Besluit

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_PUBLICEERT = ("publicatieOpdracht", "directeMutatieOpdracht")
"""What leaves something behind in the LVBB; a validation and an afbreekopdracht do not."""


@dataclass
class Reeks:
    """A `Register` filled with aanleveringen in their order. Machtigingen are in no aanlevering: unknown."""

    peildatum: date | None = None
    leveringen: set[tuple[str, str]] = field(default_factory=set)
    expressies: set[str] = field(default_factory=set)
    ontwerpen: set[str] = field(default_factory=set)
    gebruikt: dict[str, str] = field(default_factory=dict)
    in_werking: set[str] = field(default_factory=set)
    ow: set[str] = field(default_factory=set)

    def nu(self) -> datetime:
        """Noon of the peildatum."""
        if self.peildatum is None:
            raise ValueError("Zonder peildatum is er geen klok.")
        return datetime.combine(self.peildatum, time(12), _AMSTERDAM)

    def is_aangeleverd(self, oin: str, id_levering: str) -> bool:
        return (oin, id_levering) in self.leveringen

    def is_gemachtigd(self, aanleveraar: str, bevoegd_gezag: str) -> bool | None:
        return True if aanleveraar == bevoegd_gezag else None

    def bestaat(self, expressie: str) -> bool:
        return expressie in self.expressies

    def al_gebruikt_door(self, was: str) -> str | None:
        return self.gebruikt.get(was)

    def neem_op(self, aanlevering: Aanlevering) -> None:
        """From now on this one counts as delivered."""
        opdracht, besluit = aanlevering.opdracht, aanlevering.besluit
        if opdracht is None:
            return
        self.leveringen.add((opdracht.aanleveraar, opdracht.id_levering))
        if opdracht.soort not in _PUBLICEERT:
            return
        self.ow |= {object_.id for object_ in aanlevering.ow.met_delen}
        self.ow |= {deel.id for bestand in aanlevering.bestanden for deel in bestand.geometrieen}
        self.expressies |= {io.expressie for io in aanlevering.informatieobjecten}
        if besluit is not None:
            self._neem_besluit(besluit)

    def _neem_besluit(self, besluit: Besluit) -> None:
        self.expressies.add(besluit.expressie)
        for regeling in besluit.regelingen:
            wordt, was = regeling.get("wordt") or "", regeling.get("was")
            self.expressies.add(wordt)
            if besluit.is_ontwerp:
                self.ontwerpen.add(wordt)
            elif was:
                self.gebruikt[was] = besluit.expressie
        if not besluit.is_ontwerp:
            stempels = (stempel for stempel in besluit.tijdstempels if stempel.soort == "juridischWerkendVanaf")
            self.in_werking |= {stempel.doel for stempel in stempels}
