"""What each way to look into a zaaksysteem offers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Protocol

from ikt.koppelvlakken.zaaksysteem.beeld import Besluit, Document, Zaakbeeld, Zaakverwijzing

DELEN = {
    "betrokkenen.adres": "naam en adres van de initiatiefnemer",
    "documenten.vraag": "bij welke vraag een bijlage hoort",
    "documenten.vertrouwelijk": "welke bijlagen vertrouwelijk zijn",
    "documenten.versie": "bij welke aanvulling een document hoort",
    "documenten.inhoud": "wat er in een document staat",
    "besluiten": "welk besluit er is genomen",
}
"""What some ways show beside, or of, the fields of a Zaakbeeld and others do not, with what a reader calls it."""
ALLES = frozenset(Zaakbeeld.model_fields) | frozenset(DELEN)

_NAMEN = DELEN | {
    "geometrie": "de locatie",
    "uiterlijk": "de beslistermijn",
    "besluit_verwacht": "of er een besluit volgt",
    "spoed": "of er spoed is",
}


def benoem(veld: str) -> str:
    """What a reader calls something that a way may show."""
    return _NAMEN.get(veld, veld)


class Zaaksysteem(Protocol):
    """`naam` is how a deelnemer chooses it; `ziet` are the names of `ALLES` that it can fill."""

    naam: ClassVar[str]
    ziet: ClassVar[frozenset[str]]

    def vind(self, verzoeknummer: str, vanaf: date, oin: str) -> list[Zaakverwijzing]:
        """The zaken of this verzoek, started on `vanaf` or later, of the organisation with that OIN."""

    def beeld(self, zaak: Zaakverwijzing) -> Zaakbeeld: ...

    def besluiten(self, zaak: Zaakverwijzing) -> tuple[Besluit, ...]: ...

    def inhoud(self, document: Document) -> Iterator[bytes] | None:
        """The content of a document, piece by piece; None when it cannot be had this way."""
