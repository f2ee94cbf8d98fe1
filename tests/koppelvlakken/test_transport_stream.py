"""A large body goes through client, simulated system and evidence without ever lying in memory whole."""

from __future__ import annotations

import hashlib
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
import respx

from ikt.kern.evidence import NoEvidence
from ikt.koppelvlakken.transport import Effect, Operation, simulated, wsgi_effect

CHUNK = bytes(range(256)) * 256
CHUNKS = 1024
SIZE = CHUNKS * len(CHUNK)
OPERATION = Operation("versturen", Effect.SCHRIJFT, repeatable=False)


def body() -> Iterator[bytes]:
    for _ in range(CHUNKS):
        yield CHUNK


def app(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
    """Sends a large body; or, asked with POST, the size of what it got."""
    size = sum(len(part) for part in iter(lambda: environ["wsgi.input"].read(65536), b""))
    start_response("200 OK", [])
    return iter([str(size).encode()]) if environ["REQUEST_METHOD"] == "POST" else body()


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_64_mb_costs_little_memory(method: str) -> None:
    router = respx.Router(assert_all_called=False)
    router.route(host="lvbb.ikt.test").mock(side_effect=wsgi_effect(app))
    evidence = NoEvidence()
    connection = simulated("lvbb", router, evidence=evidence)

    tracemalloc.start()
    try:
        data = body() if method == "POST" else None
        with connection.call(OPERATION, method, "/", data=data, stream=True) as answer:
            size = int(answer.text) if method == "POST" else sum(map(len, answer.iter_content(65536)))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert size == SIZE
    assert peak < 8 * 1024 * 1024
    (exchange,) = evidence.exchanges
    recorded = exchange.request if method == "POST" else exchange.response
    assert recorded is not None
    assert (recorded.size, recorded.sha256) == (SIZE, hashlib.sha256(CHUNK * CHUNKS).hexdigest())
