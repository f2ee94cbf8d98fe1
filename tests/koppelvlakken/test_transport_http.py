"""Real sockets on loopback: what a user reads when a system does not answer as it should."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator

import pytest
from requests.adapters import HTTPAdapter

from ikt.kern.evidence import NoEvidence
from ikt.kern.uitkomst import Systeemstoring
from ikt.koppelvlakken.transport import Breaker, Connection, Deadlines, Effect, Operation, Policy

GET = Operation("opvragen", Effect.LEEST, repeatable=False)
CUT_OFF = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"

Listen = Callable[..., Connection]


@pytest.fixture
def listen() -> Iterator[Listen]:
    """A connection to a socket that answers the first request with these bytes and, if told so, hangs up."""
    sockets: list[socket.socket] = []

    def serve(listener: socket.socket, answer: bytes, hang_up: bool) -> None:
        client, _ = listener.accept()
        sockets.append(client)
        client.recv(65536)
        client.sendall(answer)
        if hang_up:
            client.close()

    def start(answer: bytes, *, hang_up: bool = True, **options: object) -> Connection:
        listener = socket.create_server(("127.0.0.1", 0))
        sockets.append(listener)
        threading.Thread(target=serve, args=(listener, answer, hang_up), daemon=True).start()
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        return Connection("rtr", address, HTTPAdapter(), **options)  # type: ignore[arg-type]

    yield start
    for each in sockets:
        each.close()


def test_a_refused_connection(listen: Listen) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    connection = Connection("rtr", f"http://127.0.0.1:{port}", HTTPAdapter())
    with pytest.raises(Systeemstoring, match="rtr, opvragen: de verbinding wordt geweigerd"):
        connection.call(GET, "GET", "/")


def test_a_connection_that_is_hung_up(listen: Listen) -> None:
    with pytest.raises(Systeemstoring, match="de verbinding werd verbroken"):
        listen(b"").call(GET, "GET", "/")


def test_a_system_that_keeps_silent(listen: Listen) -> None:
    policy = Policy(deadlines=Deadlines(read_s=0.05))
    with pytest.raises(Systeemstoring, match=r"binnen de termijn geen \(volledig\) antwoord"):
        listen(b"", hang_up=False, policy=policy).call(GET, "GET", "/")


def test_half_an_answer(listen: Listen) -> None:
    evidence = NoEvidence()
    with pytest.raises(Systeemstoring, match="halverwege afgebroken"):
        listen(CUT_OFF, evidence=evidence).call(GET, "GET", "/")
    (exchange,) = evidence.exchanges
    assert (exchange.status, exchange.error) == (200, "het antwoord werd halverwege afgebroken")


def test_half_an_answer_while_the_caller_reads_it(listen: Listen) -> None:
    evidence, breaker = NoEvidence(), Breaker(1)
    answer = listen(CUT_OFF, evidence=evidence, breaker=breaker).call(GET, "GET", "/", stream=True)
    with pytest.raises(Systeemstoring, match="rtr, opvragen: het antwoord werd halverwege afgebroken"):
        list(answer.iter_content(4))
    assert breaker.onderbroken == ["rtr"]
    (exchange,) = evidence.exchanges
    assert exchange.response is not None
    assert exchange.response.begin == b"half"


def test_silence_while_the_caller_reads(listen: Listen) -> None:
    policy = Policy(deadlines=Deadlines(read_s=0.05))
    answer = listen(CUT_OFF, hang_up=False, policy=policy).call(GET, "GET", "/", stream=True)
    with pytest.raises(Systeemstoring, match="binnen de termijn"):
        list(answer.iter_content(1))
