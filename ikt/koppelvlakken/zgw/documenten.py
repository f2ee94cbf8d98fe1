"""The Documenten API: the documents of a zaak, and their content."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.koppelvlakken.transport import Effect, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard
from ikt.koppelvlakken.zgw.client import ZgwClient
from ikt.koppelvlakken.zgw.zaak import Informatieobject

DOCUMENT = Operation("informatieobject lezen", Effect.LEEST, repeatable=True)
INHOUD = Operation("inhoud van informatieobject lezen", Effect.LEEST, repeatable=True)


CHUNK = 64 * 1024


class DocumentenClient(ZgwClient):
    """Links to documents come from the Zaken API."""

    def informatieobject(self, url: str) -> Informatieobject:
        return self._een(DOCUMENT, Informatieobject, url)

    def inhoud(self, link: str) -> Iterator[bytes]:
        """What stands behind the link `inhoud` of an informatieobject, piece by piece: it may be of any size."""
        with aanvaard(self._call(INHOUD, "GET", link, stream=True), INHOUD) as answer:
            yield from answer.iter_content(CHUNK)
