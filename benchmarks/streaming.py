"""Memory for large bodies: a client, a simulated system and evidence on disk, up and down."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import respx

from benchmarks.hop import SECRETS
from benchmarks.measurement import Effort, Measurement, Norm, dutch, medians
from ikt.kern.evidence_store import EvidenceStore
from ikt.kern.redaction import Redactor
from ikt.koppelvlakken.transport import Connection, Effect, Operation, simulated, wsgi_effect

CHUNK = b"\x00\x01\x02\x03" * 16384
SEND = Operation("versturen", Effect.SCHRIJFT, repeatable=False)
FETCH = Operation("ophalen", Effect.LEEST, repeatable=False)
STATUS = Path("/proc/self/status")
MOST_MB = 50


def measure(effort: Effort) -> Iterator[Measurement]:
    """Each time in a new process: only there is the peak that of the stream. Only Linux tells it."""
    if not STATUS.exists():
        return
    for name, run in (("versturen", send), ("ophalen", fetch)):
        peak, rate = medians(effort.repeats, partial(_elsewhere, run, effort.megabytes))
        yield Measurement(
            f"Geheugen bij {effort.megabytes} MB {name}",
            f"{dutch(peak, 1)} MB",
            f"in {dutch(effort.megabytes / rate, 1)} s",
            norm=Norm(f"< {MOST_MB} MB", peak < MOST_MB),
        )


def send(connection: Connection, megabytes: int) -> int:
    """The number of bytes that arrived."""
    return int(connection.call(SEND, "POST", "/", data=_body(megabytes)).text)


def fetch(connection: Connection, megabytes: int) -> int:
    """The number of bytes that came back."""
    with connection.call(FETCH, "GET", f"/{megabytes}", stream=True) as answer:
        return sum(len(part) for part in answer.iter_content(65536))


Run = Callable[[Connection, int], int]


def _elsewhere(run: Run, megabytes: int) -> tuple[float, float]:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(peak_and_rate, run, megabytes).result()


def peak_and_rate(run: Run, megabytes: int) -> tuple[float, float]:
    """Megabytes above what the process had before (Linux counts with some delay), and megabytes per second."""
    with tempfile.TemporaryDirectory(prefix="ikt-bench-") as folder:
        connection = _connect(Path(folder))
        run(connection, 2)  # loads everything that is loaded late
        base, start = _megabytes("VmRSS"), time.perf_counter()
        if run(connection, megabytes) != megabytes * 1024 * 1024:
            raise RuntimeError("er zijn bytes verdwenen")
        return max(0.0, _megabytes("VmHWM") - base), megabytes / (time.perf_counter() - start)


def _connect(folder: Path) -> Connection:
    router = respx.Router(assert_all_called=False)
    router.route(host="lvbb.ikt.test").mock(side_effect=wsgi_effect(app))
    evidence = EvidenceStore(folder, Redactor(SECRETS)).at("BENCH-01", poging=1, stap=0)
    return simulated("lvbb", router, evidence=evidence)


def app(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
    """Counts what it gets; sends as many megabytes as its path says."""
    size = 0
    while part := environ["wsgi.input"].read(65536):
        size += len(part)
    start_response("200 OK", [("Content-Type", "application/octet-stream")])
    if environ["REQUEST_METHOD"] == "GET":
        return _body(int(environ["PATH_INFO"][1:]))
    return iter([str(size).encode()])


def _body(megabytes: int) -> Iterator[bytes]:
    for _ in range(megabytes * 1024 * 1024 // len(CHUNK)):
        yield CHUNK


def _megabytes(name: str) -> float:
    """What Linux knows of the memory of this process: `VmRSS` now, `VmHWM` at most."""
    return int(STATUS.read_text().split(f"{name}:")[1].split()[0]) / 1024
