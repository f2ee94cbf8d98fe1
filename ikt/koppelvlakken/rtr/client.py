"""The base of the clients of the toepasbareregel-keten: they share a version profile and how they judge an answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

import requests

from ikt.kern.uitkomst import NietGeslaagd
from ikt.koppelvlakken.rtr.profiel import Profiel, profiel
from ikt.koppelvlakken.transport import Client, Connection, Operation


class RegelClient(Client):
    """`met(feiten)` gives the same client with facts of the profile replaced, as an environment may say."""

    schakel: ClassVar[str]
    """The schakel on which an answer that cannot be right is seen."""

    def __init__(self, connection: Connection, profiel_: Profiel | None = None) -> None:
        super().__init__(connection)
        self.profiel = profiel_ or profiel()

    def met(self, feiten: Mapping[str, Any]) -> Self:
        return type(self)(self.connection, self.profiel.met(feiten)) if feiten else self

    def _goed(self, operation: Operation, method: str, path: str, **kwargs: Any) -> requests.Response:
        """A successful answer. Raises `NietGeslaagd` for a refusal."""
        return self._aanvaard(operation, self._call(operation, method, path, **kwargs))

    def _json(self, operation: Operation, method: str, path: str, **kwargs: Any) -> Any:
        """The JSON of a successful answer. Raises `NietGeslaagd` for a refusal and for what is no JSON."""
        return self._inhoud(operation, self._call(operation, method, path, **kwargs))

    def _inhoud(self, operation: Operation, response: requests.Response) -> Any:
        try:
            return self._aanvaard(operation, response).json()
        except requests.JSONDecodeError as fout:
            raise self._niet_goed(operation, "het antwoord is geen JSON") from fout

    def _aanvaard(self, operation: Operation, response: requests.Response) -> requests.Response:
        if response.status_code >= 400:
            raise self._niet_goed(operation, reden(response), code=f"HTTP{response.status_code}")
        return response

    def _niet_goed(self, operation: Operation, reden: str, code: str | None = None) -> NietGeslaagd:
        return NietGeslaagd(f"{operation.name}: {reden}", schakel=self.schakel, systeem=self.system, code=code)


def reden(response: requests.Response) -> str:
    """Why a system refused, from either of the two error shapes that the DSO uses, or from the status alone."""
    try:
        fout = response.json()
    except requests.JSONDecodeError:
        fout = None
    detail = fout.get("detail") if isinstance(fout, dict) else None
    return str(detail or f"geweigerd met status {response.status_code}")
