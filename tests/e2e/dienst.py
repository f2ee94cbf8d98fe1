"""`ikt serveer` as a second process, and what its simulated systems remember."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any, Self

from requests.adapters import HTTPAdapter

from ikt.koppelvlakken.beheer import BeheerClient
from ikt.koppelvlakken.transport import Connection
from tests.e2e.eigen import OIN
from tests.project import Project


class Dienst:
    """Serves from a project on a free port; runs of that project find it by IKT_BASISADRES."""

    def __init__(self, project: Project, *args: str) -> None:
        self._process = project.start("serveer", "--poort", "0", *args)
        assert self._process.stdout
        first = self._process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", first)
        assert found, first + "".join(self._process.communicate(timeout=60))
        self.base = project.env["IKT_BASISADRES"] = found[0]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop(signal.SIGTERM)

    def stop(self, how: signal.Signals) -> str:
        """Ends the process, if it has not ended yet; gives what it said on stderr."""
        self._process.send_signal(how)
        if self._process.stderr is None or self._process.stderr.closed:
            return ""
        return self._process.communicate(timeout=60)[1]

    def stand(self, system: str, table: str) -> dict[str, Any]:
        with self._beheer() as beheer:
            return beheer.stand(system, table)

    def nu(self) -> str:
        with self._beheer() as beheer:
            return beheer.nu().isoformat()

    def fout(self, fault: str) -> None:
        """Leave a fault switched on, as an earlier casus may have done."""
        with self._beheer() as beheer:
            beheer.fout(fault, aan=True)

    def herstel(self, fault: str) -> None:
        """The trouble is over."""
        with self._beheer() as beheer:
            beheer.fout(fault, aan=False)

    def leeg(self) -> None:
        with self._beheer() as beheer:
            beheer.leeg()

    def vul(self) -> None:
        with self._beheer() as beheer:
            beheer.vul()

    @contextmanager
    def _beheer(self) -> Iterator[BeheerClient]:
        with closing(Connection("beheer", f"{self.base}/{OIN}/beheer", HTTPAdapter())) as connection:
            yield BeheerClient(connection)
