"""The Documenten API: the documents of a zaak, and their content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ikt.koppelvlakken.transport import Client, Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model
from ikt.koppelvlakken.zgw.profiel import Profiel, profiel
from ikt.koppelvlakken.zgw.zaak import Informatieobject

DOCUMENT = Operation("informatieobject lezen", Effect.LEEST, repeatable=True)
INHOUD = Operation("inhoud van informatieobject lezen", Effect.LEEST, repeatable=True)


CHUNK = 64 * 1024


class DocumentenClient(Client):
    """Links to documents come from the Zaken API."""

    system: ClassVar[str] = "zaaksysteem"
    feiten: Profiel = profiel()

    def informatieobject(self, url: str) -> Informatieobject:
        return als_model(Informatieobject, als_json(self._call(DOCUMENT, "GET", url), DOCUMENT), DOCUMENT)

    def inhoud(self, link: str) -> Iterator[bytes]:
        """What stands behind the link `inhoud` of an informatieobject, piece by piece: it may be of any size."""
        with aanvaard(self._call(INHOUD, "GET", link, stream=True), INHOUD) as answer:
            yield from answer.iter_content(CHUNK)
