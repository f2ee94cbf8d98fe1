"""A verzoekbericht as a file that is judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from ikt.koppelvlakken.stam.lezer import regelnummer
from ikt.koppelvlakken.stam.profiel import Profiel, profiel
from ikt.koppelvlakken.stam.versies import Versies
from ikt.koppelvlakken.validatie import Plaats, Vondst
from ikt.koppelvlakken.validatie.document import OngeldigeXml, ontleed


@dataclass(frozen=True)
class Berichtbestand:
    """`wortel` is None when the file is no XML that we take; `fout` says why."""

    naam: str
    wortel: etree._Element | None
    fout: OngeldigeXml | None = None
    feiten: Profiel = field(default_factory=profiel)
    inhoud: bytes = b""

    @classmethod
    def van(cls, pad: Path) -> Berichtbestand:
        """Judged by the version that its namespace says; by the usual one when that is unknown."""
        inhoud = pad.read_bytes()
        try:
            wortel = ontleed(inhoud)
        except OngeldigeXml as fout:
            return cls(pad.name, None, fout)
        try:
            return cls(pad.name, wortel, feiten=Versies(lambda naam: None).van(inhoud), inhoud=inhoud)
        except OngeldigeXml:
            return cls(pad.name, wortel, inhoud=inhoud)

    @property
    def bekend(self) -> bool:
        """Whether it is of the version that we can judge."""
        names = self.feiten.namespaces
        return self.wortel is not None and self.wortel.tag == f"{{{names.imam}}}{self.feiten.bericht.wortel}"

    def elementen(self, naam: str) -> Iterator[etree._Element]:
        """All elements of that name, wherever they stand; none in a message of an unknown version."""
        return self.wortel.iter(f"{{*}}{naam}") if self.wortel is not None and self.bekend else iter(())

    def veld(self, naam: str) -> str:
        """The text of a field of the verzoek itself; empty when it is not there."""
        element = self._veld(naam)
        return waarde(element) if element is not None else ""

    def bij(self, naam: str, beschrijving: str) -> Vondst:
        """A vondst at a field of the verzoek."""
        element = self._veld(naam)
        return Vondst(beschrijving, self.naam) if element is None else self.vondst(element, beschrijving)

    def _veld(self, naam: str) -> etree._Element | None:
        return next(
            (each for verzoek in self.elementen("verzoek") for each in verzoek.iterchildren(f"{{*}}{naam}")), None
        )

    def vondst(self, element: etree._Element, beschrijving: str) -> Vondst:
        naam = etree.QName(element).localname
        return Vondst(beschrijving, self.naam, Plaats(regelnummer(element), naam))


def waarde(element: etree._Element) -> str:
    return (element.text or "").strip()
