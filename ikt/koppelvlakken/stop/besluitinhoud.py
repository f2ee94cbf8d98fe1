"""A besluit worked out: its regelingen with their texts, its informatieobjecten, and where each is named in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ikt.koppelvlakken.bhkv.profiel import Profiel
from ikt.koppelvlakken.stop.beschrijving import Intrekking, Planbesluit, Werkingsgebied
from ikt.koppelvlakken.stop.besluitidentificatie import Besluitidentificaties, Gebiedsidentificaties
from ikt.koppelvlakken.stop.identificatie import werk
from ikt.koppelvlakken.stop.instrument import hoogste_orgaan
from ikt.koppelvlakken.stop.regelingtekst import Regelingtekst

COMPONENT = "wijziging"
_ROMEINS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


@dataclass(frozen=True)
class Regelingdeel:
    """One regeling in the besluit: `artikel` (eId) says that it is made, `bijlage` (eId) is where its text stands."""

    tekst: Regelingtekst
    versie: str
    artikel: str
    bijlage: str
    componentnaam: str

    @property
    def was(self) -> str:
        """The version on which it builds; empty when it is new."""
        return self.tekst.inhoud.basis.versie if self.tekst.inhoud.basis else ""

    @property
    def werk(self) -> str:
        return werk(self.versie)


@dataclass(frozen=True)
class Informatieobject:
    """A GIO of this besluit; `eid` is that of its ExtIoRef, with the component in which it stands."""

    gebied: Werkingsgebied
    ids: Gebiedsidentificaties
    regeling: str
    eid: str

    @property
    def versie(self) -> str:
        return self.ids.expressie


class Besluitinhoud:
    def __init__(self, besluit: Planbesluit, profiel: Profiel) -> None:
        self.besluit, self.ids = besluit, Besluitidentificaties(besluit)
        self._ruimte = profiel.naamruimten["tekst"]

    @cached_property
    def delen(self) -> tuple[Regelingdeel, ...]:
        return tuple(self._deel(nr) for nr in range(len(self.besluit.regelingen)))

    def _deel(self, nr: int) -> Regelingdeel:
        inhoud = self.besluit.regelingen[nr]
        return Regelingdeel(
            tekst=Regelingtekst(inhoud, self.ids, self._ruimte),
            versie=self.ids.regelingversie(inhoud),
            artikel=f"art_{_ROMEINS[nr]}",
            bijlage=f"cmp_{chr(ord('A') + nr)}",
            componentnaam=COMPONENT if nr == 0 else f"{COMPONENT}{nr + 1}",
        )

    @cached_property
    def informatieobjecten(self) -> tuple[Informatieobject, ...]:
        return tuple(io for deel in self.delen for io in self._van(deel))

    def _van(self, deel: Regelingdeel) -> Iterator[Informatieobject]:
        for gebied in deel.tekst.inhoud.gebieden:
            eid = f"!{deel.componentnaam}#{deel.tekst.refs[gebied.naam].eid}"
            yield Informatieobject(gebied, self.ids.gebied(deel.tekst.inhoud, gebied), deel.werk, eid)

    @property
    def intrekkingen(self) -> tuple[tuple[str, Intrekking], ...]:
        """With the eId of the artikel that says so."""
        begin = len(self.besluit.regelingen)
        return tuple((f"art_{_ROMEINS[begin + nr]}", each) for nr, each in enumerate(self.besluit.intrekkingen))

    @property
    def slotartikel(self) -> str:
        """eId of the artikel about the inwerkingtreding."""
        return f"art_{_ROMEINS[len(self.besluit.regelingen) + len(self.besluit.intrekkingen)]}"

    @property
    def orgaan(self) -> str:
        """TOOI of who decides; empty for a ministerie."""
        if self.delen:
            return self.delen[0].tekst.instrument.orgaan(self.besluit.gezag.soort)
        return hoogste_orgaan(self.besluit.gezag.soort)

    @property
    def titel(self) -> str:
        return self.besluit.onderwerp
