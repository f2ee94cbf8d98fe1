"""The base of every client of a koppelvlak."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, ClassVar

import requests

from ikt.koppelvlakken.transport.connection import Connection
from ikt.koppelvlakken.transport.operation import Operation


class Client:
    """A client is written once, and talks to a real or a simulated system over its `Connection`.

    ```python
    ZAAK_OPVRAGEN = Operation("zaak opvragen", Effect.LEEST, repeatable=True)

    class ZaakClient(Client):
        system = "zaaksysteem"

        def zaak(self, nummer: str) -> dict[str, Any]:
            return self._call(ZAAK_OPVRAGEN, "GET", f"/zaken/{nummer}").json()
    ```
    """

    system: ClassVar[str]
    """Key of the system in `[systemen.<naam>]` of the environment."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def _call(
        self, operation: Operation, method: str, path: str, *, expect: Collection[int] = (), **kwargs: Any
    ) -> requests.Response:
        """Send one call; see `Connection.call` for the arguments and for what it raises."""
        return self.connection.call(operation, method, path, expect=expect, **kwargs)
