"""The base of the clients of the samenwerkfunctionaliteit: on whose behalf, one thing or all pages of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel
from requests import Response

from ikt.koppelvlakken.swf.gegevens import Pagina
from ikt.koppelvlakken.swf.profiel import Profiel, profiel
from ikt.koppelvlakken.transport import Client, Operation
from ikt.koppelvlakken.verzoeken.antwoord import aanvaard, als_json, als_model

M = TypeVar("M", bound=BaseModel)

NIET_VOOR_U = (403, 404)
"""Answers that say: not there, or not for this organisation."""
MERGE_PATCH = "application/merge-patch+json"


class SwfClient(Client):
    """`oin`, the last argument of each operation, is on whose behalf; a refusal of a write is `NietGeslaagd`.

    `feiten` may be set to the profile of another version, or one with other facts.
    """

    system: ClassVar[str] = "swf"
    feiten: Profiel = profiel()

    def _een(self, operation: Operation, model: type[M], path: str, oin: str) -> M | None:
        """What stands there, or None when this organisation does not get it."""
        answer = self._vraag(operation, "GET", path, oin, expect=NIET_VOOR_U)
        if answer.status_code in NIET_VOOR_U:
            return None
        return als_model(model, als_json(answer, operation), operation)

    def _schrijf(self, operation: Operation, method: str, path: str, oin: str, **kwargs: Any) -> Response:
        return aanvaard(self._vraag(operation, method, path, oin, expect=NIET_VOOR_U, **kwargs), operation)

    def _alle(
        self, operation: Operation, model: type[M], path: str, oin: str, *, params: Mapping[str, str], blad: str
    ) -> Iterator[M]:
        """The items of all pages. `blad` is the parameter with the page number; an answer without pages is whole."""
        for nr in count(self.feiten.bladzijde.eerste):
            answer = self._vraag(operation, "GET", path, oin, params={**params, blad: str(nr)}, expect=NIET_VOOR_U)
            inhoud = als_json(answer, operation)
            for lijst in inhoud.get("_embedded", {}).values():
                yield from (als_model(model, item, operation) for item in lijst)
            if "page" not in inhoud or self._is_laatste(als_model(Pagina, inhoud["page"], operation)):
                return

    def _is_laatste(self, pagina: Pagina) -> bool:
        return pagina.number - self.feiten.bladzijde.eerste + 1 >= pagina.totalPages

    def _vraag(self, operation: Operation, method: str, path: str, oin: str, **kwargs: Any) -> Response:
        headers = {self.feiten.oin.header: oin, **kwargs.pop("headers", {})}
        return self._call(operation, method, self.feiten.api.basis + path, headers=headers, **kwargs)
