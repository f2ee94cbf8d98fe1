"""What a Dossier remembers of the documents that go with a besluit."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel
from ikt.koppelvlakken.stop.stuk import Stuk
from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf


class StukkenDeel(Deel):
    """Titles by short name; the PDFs are made from them, so that they need not be kept."""

    naam: ClassVar[str] = "stukken"
    titels: dict[str, str]

    @property
    def stukken(self) -> tuple[Stuk, ...]:
        return tuple(Stuk(naam, titel, kleine_pdf([titel])) for naam, titel in self.titels.items())
