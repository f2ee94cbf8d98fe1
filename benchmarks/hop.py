"""What one HTTP hop costs in this process: client, simulated system and evidence on disk."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import requests
import respx
from werkzeug import Request, Response

from benchmarks.measurement import Effort, Measurement, Norm, dutch, fastest
from ikt.kern.evidence_store import EvidenceStore
from ikt.kern.redaction import Redactor
from ikt.koppelvlakken.transport import Effect, Operation, SimulatedAdapter, simulated, wsgi_effect

SEARCH = Operation("zoeken", Effect.LEEST, repeatable=True)
SYSTEMS = ("plansoftware", "lvbb", "ozon", "rtr", "uitvoeren", "dso", "beheer", "zaaksysteem")
SYSTEM = SYSTEMS[-1]
SECRETS = {"api-sleutel": "geheim-van-de-meting", "wachtwoord": "nog-een-geheim"}

Hop = Callable[[int], object]


@Request.application
def app(request: Request) -> Response:
    return Response('{"antwoord": true}', mimetype="application/json")


def measure(effort: Effort) -> Iterator[Measurement]:
    router = respx.Router(assert_all_called=False)
    for system in SYSTEMS:
        router.route(host=f"{system}.ikt.test").mock(side_effect=wsgi_effect(app))
    with tempfile.TemporaryDirectory(prefix="ikt-bench-") as folder:
        hops = (_ours(router, Path(folder)), _plain(router))
        ours, plain = fastest(effort.repeats, lambda: [_milliseconds(hop, effort.hops) for hop in hops])
    yield Measurement(
        "HTTP-hop met bewijs",
        f"{dutch(ours, 2)} ms",
        f"requests zonder bewijs: {dutch(plain, 2)} ms",
        ours / plain,
        Norm("≤ 1,0 ms", ours <= 1.0),
    )


def _ours(router: respx.Router, folder: Path) -> Hop:
    """Each hop has another body: evidence writes an exchange that is repeated only once."""
    evidence = EvidenceStore(folder, Redactor(SECRETS)).at("BENCH-01", poging=1, stap=0)
    connection = simulated(SYSTEM, router, evidence=evidence)
    return lambda nr: connection.call(SEARCH, "POST", "/zoek", json={"vraag": nr}).json()


def _plain(router: respx.Router) -> Hop:
    session = requests.Session()
    session.trust_env = False  # as ours; reading the environment costs more than our evidence
    session.mount("https://", SimulatedAdapter(router))
    return lambda nr: session.post(f"https://{SYSTEM}.ikt.test/zoek", json={"vraag": nr}).json()


def _milliseconds(hop: Hop, hops: int) -> float:
    """Of this processor: what other processes do on a busy machine is no cost of ours."""
    start = time.process_time()
    for nr in range(hops):
        hop(nr)
    return (time.process_time() - start) / hops * 1000
