"""Earlier aanleveringen as register: what a later one in the same series may build on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from ikt.koppelvlakken.stop.aanlevering import Aanlevering
from ikt.koppelvlakken.stop.registerstand import Registerstand
from ikt.koppelvlakken.stop.registratie import Registratie
from ikt.koppelvlakken.stop.tekststand import Tekststand
from ikt.koppelvlakken.stop.xml import Element, lokaal

_AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_PUBLICEERT = ("publicatieOpdracht", "directeMutatieOpdracht")
"""What leaves something behind in the LVBB; a validation and an afbreekopdracht do not."""


@dataclass
class Reeks(Registerstand):
    """A `Register` filled with aanleveringen in their order. Machtigingen are in no aanlevering: unknown."""

    peildatum: date | None = None
    leveringen: set[tuple[str, str]] = field(default_factory=set)
    lijst: list[Registratie] = field(default_factory=list)
    teksten: dict[str, Tekststand] = field(default_factory=dict)
    """Of each version of a regeling whose whole text is known from the series."""
    ow: set[str] = field(default_factory=set)

    @property
    def registraties(self) -> list[Registratie]:
        return self.lijst

    def nu(self) -> datetime:
        """Noon of the peildatum."""
        if self.peildatum is None:
            raise ValueError("Zonder peildatum is er geen klok.")
        return datetime.combine(self.peildatum, time(12), _AMSTERDAM)

    def is_gepubliceerd(self, registratie: Registratie) -> bool:
        return registratie.datum is not None and registratie.datum <= self.nu().date()

    def tekststand(self, versie: str) -> Tekststand | None:
        return self.teksten.get(versie)

    def is_aangeleverd(self, oin: str, id_levering: str) -> bool:
        return (oin, id_levering) in self.leveringen

    def is_gemachtigd(self, aanleveraar: str, bevoegd_gezag: str) -> bool | None:
        return True if aanleveraar == bevoegd_gezag else None

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
        self.lijst.append(Registratie.van(aanlevering))
        for regeling in besluit.regelingen if besluit else ():
            self._neem_tekst(regeling, aanlevering.generatie)

    def _neem_tekst(self, regeling: Element, generatie: str) -> None:
        wordt, was = regeling.get("wordt") or "", regeling.get("was") or ""
        if lokaal(regeling) != "RegelingMutatie":
            self.teksten[wordt] = Tekststand.van(regeling, generatie)
        elif was in self.teksten:
            self.teksten[wordt] = self.teksten[was].na(regeling)
