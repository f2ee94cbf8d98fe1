"""Simulated systems served over HTTP on this computer: a wereld per OIN, kept in a folder.

Addresses are `http://host:port/<oin>/<systeem>/...`, so that software of a leverancier points at the wereld of one
bevoegd gezag just by its base address.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import waitress
from werkzeug import Response
from werkzeug.exceptions import HTTPException, NotFound

from ikt.kern.opslag import Store
from ikt.kern.wereld import Wereld
from mocks.simulation import Simulation

log = logging.getLogger(__name__)

Simulate = Callable[[Wereld], Simulation]
NewWereld = Callable[[str, Store, Path], Wereld]


@dataclass
class ServedWereld:
    """One request at a time: a simulated system may read, decide and write without another in between.

    Beheer takes its own turns: an event that it delivers may call software outside, which may call back at once.
    """

    simulation: Simulation
    turn: threading.Lock = field(default_factory=threading.Lock)
    turn_of_beheer: threading.Lock = field(default_factory=threading.Lock)


class Server:
    """A WSGI app. `oins` are the authorities that have a wereld; each is made when it is first asked for."""

    def __init__(self, folder: Path, oins: Iterable[str], *, new_wereld: NewWereld, simulate: Simulate) -> None:
        self._folder, self._oins = folder, frozenset(oins)
        self._new_wereld, self._simulate = new_wereld, simulate
        self._werelden: dict[str, ServedWereld] = {}
        self._making = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        try:
            answer = self._answer(environ)
        except HTTPException as fout:
            return fout.get_response(environ)(environ, start_response)
        except Exception:
            log.exception("fout in een gesimuleerd systeem")
            answer = Response("Fout in een gesimuleerd systeem.", status=500, headers={"x-ikt-testfout": "ja"})
        return answer(environ, start_response)

    def _answer(self, environ: dict[str, Any]) -> Response:
        oin, name = _pop(environ), _pop(environ)
        if oin not in self._oins:
            raise NotFound(f"Er is geen gesimuleerde wereld voor OIN {oin}.")
        wereld = self._wereld(oin)
        systems = {**wereld.simulation.systems, "beheer": wereld.simulation.beheer}
        if name not in systems:
            raise NotFound(f"Er is geen gesimuleerd systeem '{name}'; er zijn: {', '.join(systems)}.")
        log.debug("%s %s %s", oin, name, environ["PATH_INFO"])
        with wereld.turn_of_beheer if name == "beheer" else wereld.turn:
            return Response.from_app(systems[name], environ, buffered=False)

    def _wereld(self, oin: str) -> ServedWereld:
        with self._making:
            if oin not in self._werelden:
                self._folder.mkdir(parents=True, exist_ok=True)
                store = Store(self._folder / f"{oin}.sqlite")
                wereld = self._new_wereld(oin, store, self._folder / oin)
                self._werelden[oin] = ServedWereld(self._simulate(wereld))
            return self._werelden[oin]


def _pop(environ: dict[str, Any]) -> str:
    """Move the first part of the path to where the app is mounted."""
    path: str = environ["PATH_INFO"]
    part, _, rest = path.lstrip("/").partition("/")
    environ["SCRIPT_NAME"] += f"/{part}"
    environ["PATH_INFO"] = f"/{rest}"
    return part


def serve(app: Server, host: str, port: int) -> Any:
    """A waitress server that is bound already; `.effective_port` tells the port, `.run()` serves until stopped."""
    return waitress.create_server(app, host=host, port=port, threads=8, ident="ikt", max_request_body_size=2**31)
