"""Every AKN, JOIN and OW identification that a besluit brings; made from its description alone, so always the same."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from ikt.koppelvlakken.stop.beschrijving import Geboorte, Planbesluit, Regelinginhoud, Tekstplek, Werkingsgebied

_LANGSTE_OW = 32


@dataclass(frozen=True)
class Gebiedsidentificaties:
    """Of one werkingsgebied in this version; what is counted (`nr`) starts with 1."""

    gezag: str
    geboorte: Geboorte
    versie: str
    naam: str

    @property
    def werk(self) -> str:
        """The JOIN of the informatieobject."""
        einde = "" if self.geboorte.nummer == 1 else f"-{self.geboorte.nummer}"
        return f"/join/id/regdata/{self.gezag}/{self.geboorte.jaar}/{self.geboorte.kenmerk}{einde}"

    @property
    def expressie(self) -> str:
        return f"{self.werk}/nld@{self.versie}"

    def geometrie(self, nr: int) -> str:
        """UUID of the geometry of a vlak: another one in each version."""
        return str(uuid.uuid5(uuid.NAMESPACE_URL, self.expressie if nr == 1 else f"{self.expressie}#{nr}"))

    def ow(self, soort: str, nr: int = 1) -> str:
        """Of an object that belongs to this gebied: it keeps it through all versions."""
        return ow_id(self.gezag, soort, _letters(self.geboorte.kenmerk), _telling(self.geboorte.nummer, nr))


@dataclass(frozen=True)
class Besluitidentificaties:
    """Of one besluit: `nr` counts in this besluit from 1."""

    beschrijving: Planbesluit

    @property
    def besluit(self) -> str:
        return self._id("/akn/nl/bill")

    @property
    def besluitversie(self) -> str:
        return f"{self.besluit}/nld@{self.beschrijving.ondertekend.isoformat()}"

    @property
    def doel(self) -> str:
        return self._id("/join/id/proces")

    def regeling(self, inhoud: Regelinginhoud) -> str:
        """The work of the regeling that this is about."""
        if inhoud.basis is not None:
            return inhoud.basis.regeling
        nummer = self.beschrijving.regelingen.index(inhoud) + 1
        return self._id("/akn/nl/act") + ("" if nummer == 1 else f"-{nummer}")

    def regelingversie(self, inhoud: Regelinginhoud) -> str:
        return f"{self.regeling(inhoud)}/nld@{self._datum};{self.beschrijving.naam}"

    def gebied(self, inhoud: Regelinginhoud, gebied: Werkingsgebied) -> Gebiedsidentificaties:
        besluit, nieuw = self.beschrijving, gebied.geboorte is None
        geboorte = gebied.geboorte or Geboorte(besluit.kenmerk, besluit.bekendmaking.year, self._nummer(inhoud, gebied))
        versie = f"{self._datum};{'1' if nieuw else besluit.naam}"
        return Gebiedsidentificaties(besluit.gezag.code, geboorte, versie, gebied.naam)

    def ow(self, soort: str, nr: int = 1, lid: int = 1) -> str:
        """For instance `nl.imow-gm0297.activiteit.ikt7f3a2c91`."""
        return ow_id(self.beschrijving.gezag.code, soort, self.beschrijving.naam, _telling(nr, lid))

    def wid(self, eid: str) -> str:
        return f"{self.beschrijving.gezag.code}_{self.beschrijving.naam}__{eid}"

    def plek(self, eid: str) -> Tekstplek:
        """Of something new at this place."""
        return Tekstplek(eid, self.wid(eid))

    def _nummer(self, inhoud: Regelinginhoud, gebied: Werkingsgebied) -> int:
        """The how manieth new gebied of the whole besluit it is."""
        nieuw = [(i, g) for i, r in enumerate(self.beschrijving.regelingen) for g in r.gebieden if g.geboorte is None]
        return nieuw.index((self.beschrijving.regelingen.index(inhoud), gebied)) + 1

    def _id(self, begin: str) -> str:
        return (
            f"{begin}/{self.beschrijving.gezag.code}/{self.beschrijving.bekendmaking.year}/{self.beschrijving.kenmerk}"
        )

    @property
    def _datum(self) -> str:
        return self.beschrijving.bekendmaking.isoformat()


def ow_id(gezag: str, soort: str, naam: str, telling: str = "") -> str:
    """An OW-identificatie; the name is cut where the standard allows no more."""
    return f"nl.imow-{gezag}.{soort}.{naam[: _LANGSTE_OW - len(telling)]}{telling}"


def _telling(eerst: int, verder: int) -> str:
    """Nothing for the first of its kind."""
    return (f"n{eerst}" if (eerst, verder) != (1, 1) else "") + (f"n{verder}" if verder != 1 else "")


def _letters(kenmerk: str) -> str:
    return re.sub("[^A-Za-z0-9]", "", kenmerk)
