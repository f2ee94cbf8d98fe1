"""What a casus remembers of its verzoek."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar

from ikt.kern.dossier import Deel


class VerzoekDeel(Deel):
    """`gegevens` is the table of the scenario, with persons and places by name; see `stam.tabel`.

    `verzoeknummer` and `ingediend` are filled when it has been filed.
    """

    naam: ClassVar[str] = "verzoek"

    gegevens: Mapping[str, str]
    referentie: str
    verzoeknummer: str | None = None
    ingediend: datetime | None = None
