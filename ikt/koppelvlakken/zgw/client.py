"""The base of the clients of ZGW APIs: one resource, or all pages of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, TypeVar

from pydantic import BaseModel

from ikt.koppelvlakken.transport import Client, Operation
from ikt.koppelvlakken.verzoeken.antwoord import als_json, als_model
from ikt.koppelvlakken.zgw.profiel import Profiel, profiel

M = TypeVar("M", bound=BaseModel)


class ZgwClient(Client):
    """`feiten` may be set to a profile with other facts."""

    system: ClassVar[str] = "zaaksysteem"
    feiten: Profiel = profiel()

    @property
    def _koppen(self) -> Mapping[str, str]:
        """Headers that this API wants beside the token."""
        return {}

    def _een(self, operation: Operation, kind: type[M], path: str) -> M:
        return als_model(kind, self._get(operation, path), operation)

    def _lijst(self, operation: Operation, kind: type[M], path: str, params: Mapping[str, str]) -> list[M]:
        """A list of the kind that knows no pages."""
        return [als_model(kind, item, operation) for item in self._get(operation, path, params)]

    def _alle(self, operation: Operation, kind: type[M], path: str, params: Mapping[str, str]) -> Iterator[M]:
        """The items of all pages of a list."""
        link: str | None = path
        while link:
            page = self._get(operation, link, params)
            yield from (als_model(kind, item, operation) for item in page["results"])
            link, params = page["next"], {}

    def _get(self, operation: Operation, path: str, params: Mapping[str, str] | None = None) -> Any:
        return als_json(self._call(operation, "GET", path, params=params, headers=dict(self._koppen)), operation)
