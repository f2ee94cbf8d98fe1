"""Cost of one HTTP hop in this process, evidence included; the aim is at most 1.0 ms.

`python benchmarks/hop.py [HOPS]` also times a plain `requests` call into the same app, to give a ratio.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import requests
import respx
from werkzeug import Request, Response

from ikt.koppelvlakken.transport import Effect, Operation, SimulatedAdapter, simulated, wsgi_effect

SEARCH = Operation("zoeken", Effect.LEEST, repeatable=True)
SYSTEMS = ("plansoftware", "lvbb", "ozon", "rtr", "uitvoeren", "dso", "beheer", "zaaksysteem")


@Request.application
def app(request: Request) -> Response:
    return Response('{"antwoord": true}', mimetype="application/json")


def milliseconds(hop: Callable[[], object], hops: int) -> float:
    for _ in range(hops // 20):
        hop()
    start = time.perf_counter()
    for _ in range(hops):
        hop()
    return (time.perf_counter() - start) / hops * 1000


def main(hops: int) -> None:
    router = respx.Router(assert_all_called=False)
    for system in SYSTEMS:
        router.route(host=f"{system}.ikt.test").mock(side_effect=wsgi_effect(app))
    connection = simulated(SYSTEMS[-1], router)
    session = requests.Session()
    session.trust_env = False  # as ours; reading the environment costs more than our evidence
    session.mount("https://", SimulatedAdapter(router))
    body = {"vraag": "dakkapel"}

    ours = milliseconds(lambda: connection.call(SEARCH, "POST", "/zoek", json=body).json(), hops)
    plain = milliseconds(lambda: session.post("https://zaaksysteem.ikt.test/zoek", json=body).json(), hops)
    print(f"{'soort':<24}{'ms per hop':>12}{'verhouding':>12}")
    print(f"{'client met bewijs':<24}{ours:>12.2f}{ours / plain:>12.2f}")
    print(f"{'requests, zonder bewijs':<24}{plain:>12.2f}{1:>12.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
