"""AKN and JOIN identifications: made for a wijziging, and taken apart for judging."""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass

from ikt.koppelvlakken.stop.wijziging import Tekstplek, Wijziging


@dataclass(frozen=True)
class Identificaties:
    """Every identification of one wijziging; made from the description alone, so always the same."""

    wijziging: Wijziging

    @property
    def besluit(self) -> str:
        return self._id("/akn/nl/bill")

    @property
    def besluitversie(self) -> str:
        return f"{self.besluit}/nld@{self.wijziging.ondertekend.isoformat()}"

    @property
    def regelingversie(self) -> str:
        return f"{self.wijziging.basis.regeling}/nld@{self._datum};{self.wijziging.naam}"

    @property
    def doel(self) -> str:
        return self._id("/join/id/proces")

    @property
    def informatieobject(self) -> str:
        return self._id("/join/id/regdata")

    @property
    def informatieobjectversie(self) -> str:
        return f"{self.informatieobject}/nld@{self._datum};1"

    @property
    def geometrie(self) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_URL, self.informatieobjectversie))

    @property
    def artikel(self) -> Tekstplek:
        return self._plek(volgende(self.wijziging.basis.artikel.eid))

    @property
    def bijlagetekst(self) -> Tekstplek:
        return self._plek(volgende(self.wijziging.basis.bijlagetekst.eid))

    @property
    def informatieobjectref(self) -> Tekstplek:
        return self._plek(f"{self.bijlagetekst.eid}__ref_o_1")

    def ow(self, soort: str) -> str:
        """For instance `nl.imow-gm0297.activiteit.ikt7f3a2c91`."""
        return f"nl.imow-{self.wijziging.gezag.code}.{soort}.{self.wijziging.naam[:32]}"

    def wid(self, eid: str) -> str:
        return f"{self.wijziging.gezag.code}_{self.wijziging.naam}__{eid}"

    def _plek(self, eid: str) -> Tekstplek:
        return Tekstplek(eid, self.wid(eid))

    def _id(self, begin: str) -> str:
        return f"{begin}/{self.wijziging.gezag.code}/{self.wijziging.bekendmaking.year}/{self.wijziging.kenmerk}"

    @property
    def _datum(self) -> str:
        return self.wijziging.bekendmaking.isoformat()


def volgende(eid: str) -> str:
    """The eId of the next element beside this one: `chp_2__art_2.2` gives `chp_2__art_2.3`."""
    nummer = re.search(r"(\d+)$", eid)
    if nummer is None:
        raise ValueError(f"Na {eid} is geen volgend nummer te maken.")
    return eid[: nummer.start()] + str(int(nummer[1]) + 1)


def artikelnummer(eid: str) -> str:
    """`chp_2__art_2.3` gives `2.3`."""
    return eid.rpartition("_")[2]


def werk(expressie: str) -> str:
    """FRBRWork of an FRBRExpression; a work stays as it is."""
    return re.sub(r"/[a-z]{3}@.*$", "", expressie)
