"""What each way to look into a zaaksysteem offers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Protocol

from ikt.koppelvlakken.zaaksysteem.beeld import Document, Zaakbeeld, Zaakverwijzing

ALLES = frozenset(Zaakbeeld.model_fields) | {
    "betrokkenen.adres",
    "documenten.vraag",
    "documenten.vertrouwelijk",
    "documenten.versie",
    "documenten.inhoud",
}
"""The fields of a Zaakbeeld, and parts of them that some ways show and others do not."""


class Zaaksysteem(Protocol):
    """`naam` is how a deelnemer chooses it; `ziet` are the names of `ALLES` that it can fill."""

    naam: ClassVar[str]
    ziet: ClassVar[frozenset[str]]

    def vind(self, verzoeknummer: str, vanaf: date, oin: str) -> list[Zaakverwijzing]:
        """The zaken of this verzoek, started on `vanaf` or later, of the organisation with that OIN."""

    def beeld(self, zaak: Zaakverwijzing) -> Zaakbeeld: ...

    def inhoud(self, document: Document) -> Iterator[bytes] | None:
        """The content of a document, piece by piece; None when it cannot be had this way."""
