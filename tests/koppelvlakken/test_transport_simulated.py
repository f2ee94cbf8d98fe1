"""The in-process transport: a simulated system sees a request as it would over the wire."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
import respx
from werkzeug import Request, Response

from ikt.kern import uitkomst
from ikt.koppelvlakken.transport import Connection, Effect, Operation, simulated, wsgi_effect

OPERATION = Operation("proberen", Effect.LEEST, repeatable=True)


def connected(app: Any) -> tuple[respx.Router, Connection]:
    router = respx.Router(assert_all_called=False)
    router.route(host="lvbb.ikt.test").mock(side_effect=wsgi_effect(app))
    return router, simulated("lvbb", router)


def test_the_app_sees_the_request_as_over_the_wire() -> None:
    @Request.application
    def app(request: Request) -> Response:
        return Response(
            f"{request.method} {request.path} {request.args['q']} {request.environ['RAW_URI']} "
            f"{request.headers['X-Kop']} {request.mimetype} {request.get_data(as_text=True)}"
        )

    _, connection = connected(app)
    answer = connection.call(
        OPERATION,
        "PUT",
        "/id/%2Fakn%2Fé",
        params={"q": "ü&"},
        data="inhoud ë".encode(),
        headers={"X-Kop": "a", "Content-Type": "text/plain"},
    )
    assert answer.text == "PUT /id//akn/é ü& /id/%2Fakn%2F%C3%A9?q=%C3%BC%26 a text/plain inhoud ë"


def test_status_headers_and_body_come_back_as_sent() -> None:
    @Request.application
    def app(request: Request) -> Response:
        response = Response("{}", status=422, mimetype="application/problem+json")
        response.headers.add("Link", "<a>")
        response.headers.add("Link", "<b>")
        return response

    answer = connected(app)[1].call(OPERATION, "GET", "/")
    assert (answer.status_code, answer.reason) == (422, "Unprocessable Entity")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Link"] == "<a>, <b>"


def test_a_body_without_length_reaches_the_app_whole() -> None:
    @Request.application
    def app(request: Request) -> Response:
        assert "Transfer-Encoding" not in request.headers
        return Response(request.get_data())

    answer = connected(app)[1].call(OPERATION, "POST", "/", data=iter([b"een", b"", b"twee"]))
    assert answer.content == b"eentwee"


def test_the_first_part_of_an_answer_arrives_before_the_last_is_made() -> None:
    made: list[int] = []

    def app(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
        start_response("200 OK", [])
        for nr in range(20):
            made.append(nr)
            yield b"x" * 65536

    answer = connected(app)[1].call(OPERATION, "GET", "/", stream=True)
    next(answer.iter_content(65536))
    assert len(made) < 5
    answer.close()


@pytest.mark.parametrize("stream", [False, True])
def test_the_app_is_told_that_the_answer_is_closed(stream: bool) -> None:
    closed: list[bool] = []

    @Request.application
    def app(request: Request) -> Response:
        response = Response("ja")
        response.call_on_close(lambda: closed.append(True))
        return response

    connected(app)[1].call(OPERATION, "GET", "/", stream=stream).close()
    assert set(closed) == {True}


def test_an_exception_in_a_simulated_system_is_a_testfout() -> None:
    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        assert environ["PATH_INFO"] == "/anders"
        return []

    with pytest.raises(
        uitkomst.Testfout, match=r"fout in de simulatie van lvbb\.ikt\.test bij GET /pad: AssertionError"
    ):
        connected(app)[1].call(OPERATION, "GET", "/pad")


def test_an_exception_halfway_an_answer_is_a_testfout() -> None:
    def app(environ: dict[str, Any], start_response: Any) -> Iterator[bytes]:
        start_response("200 OK", [])
        yield b"begin"
        raise KeyError("stuk")

    with pytest.raises(uitkomst.Testfout, match="KeyError: 'stuk'"):
        connected(app)[1].call(OPERATION, "GET", "/")


def test_a_testfout_of_a_simulated_system_stays_as_it_is() -> None:
    @Request.application
    def app(request: Request) -> Response:
        raise uitkomst.Testfout("zo niet")

    with pytest.raises(uitkomst.Testfout, match=r"^zo niet$"):
        connected(app)[1].call(OPERATION, "GET", "/")


def test_a_system_that_is_not_simulated_is_a_testfout() -> None:
    router, _ = connected(Response())
    with pytest.raises(uitkomst.Testfout, match="geen gesimuleerd systeem voor GET https://rtr"):
        simulated("rtr", router).call(OPERATION, "GET", "/x")


def test_the_router_does_not_collect_what_went_through() -> None:
    router, connection = connected(Response("ja"))
    connection.call(OPERATION, "GET", "/")
    assert len(router.calls) == 0
    assert len(router.routes[0].calls) == 0
