"""Memory for large bodies: a client, a simulated system and evidence, up and down.

`python benchmarks/streaming.py [MB]` prints the peak above the base; the aim is less than 50 MB for 500 MB.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import respx

from ikt.koppelvlakken.transport import Connection, Effect, Operation, simulated, wsgi_effect

CHUNK = b"\x00\x01\x02\x03" * 16384
SEND = Operation("versturen", Effect.SCHRIJFT, repeatable=False)
FETCH = Operation("ophalen", Effect.LEEST, repeatable=False)


def body(megabytes: int) -> Iterator[bytes]:
    for _ in range(megabytes * 1024 * 1024 // len(CHUNK)):
        yield CHUNK


def app(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
    """Counts what it gets; sends as many megabytes as its path says."""
    size = 0
    while part := environ["wsgi.input"].read(65536):
        size += len(part)
    start_response("200 OK", [("Content-Type", "application/octet-stream")])
    if environ["REQUEST_METHOD"] == "GET":
        return body(int(environ["PATH_INFO"][1:]))
    return iter([str(size).encode()])


def send(connection: Connection, megabytes: int) -> int:
    """The number of bytes that arrived."""
    return int(connection.call(SEND, "POST", "/", data=body(megabytes)).text)


def fetch(connection: Connection, megabytes: int) -> int:
    """The number of bytes that came back."""
    with connection.call(FETCH, "GET", f"/{megabytes}", stream=True) as answer:
        return sum(len(part) for part in answer.iter_content(65536))


def connect() -> Connection:
    router = respx.Router(assert_all_called=False)
    router.route(host="lvbb.ikt.test").mock(side_effect=wsgi_effect(app))
    return simulated("lvbb", router)


def peak_mb() -> float:
    """The most memory that this process ever had (Linux)."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def main(megabytes: int) -> None:
    connection = connect()
    send(connection, 2)  # load everything that is loaded late
    print(f"{'richting':<10}{'MB':>6}{'s':>8}{'MB/s':>8}{'piek boven basis (MB)':>24}")
    for name, run in (("versturen", send), ("ophalen", fetch)):
        base, start = peak_mb(), time.perf_counter()
        assert run(connection, megabytes) == megabytes * 1024 * 1024
        took = time.perf_counter() - start
        print(f"{name:<10}{megabytes:>6}{took:>8.1f}{megabytes / took:>8.0f}{peak_mb() - base:>24.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
