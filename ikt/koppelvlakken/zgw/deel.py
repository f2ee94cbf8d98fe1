"""What a casus remembers of the zaak that was made."""

from __future__ import annotations

from typing import ClassVar

from ikt.kern.dossier import Deel


class ZaakDeel(Deel):
    """The zaak that the zaaksysteem registered; `identificatie` is the number that users see."""

    naam: ClassVar[str] = "zaak"

    identificatie: str
    url: str
