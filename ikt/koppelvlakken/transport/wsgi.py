"""Calling a WSGI app in this process, streaming in both directions.

`respx.WSGIHandler` does the same but holds whole bodies in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast
from wsgiref.util import setup_testing_defaults

import httpx
from werkzeug.test import run_wsgi_app

from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.transport.stream import buffered

WSGIApp = Callable[..., Iterable[bytes]]


def wsgi_effect(app: WSGIApp) -> Callable[[httpx.Request], httpx.Response]:
    """A side effect for `respx`: `router.route(host="lvbb.ikt.test").mock(side_effect=wsgi_effect(app))`.

    An exception of the app becomes `Testfout`. An app that must seem unreachable raises one of httpx's
    `TransportError`s (`ConnectError`, `ReadTimeout`): the client then sees what it would see in earnest.
    """

    def effect(request: httpx.Request) -> httpx.Response:
        try:
            parts, status, headers = run_wsgi_app(app, _environ(request))
        except (httpx.TransportError, Testfout):
            raise
        except Exception as error:
            raise _fault(request, error) from error
        return httpx.Response(
            int(status.split()[0]), headers=list(headers), stream=_AppStream(request, parts), request=request
        )

    return effect


class _AppStream(httpx.SyncByteStream):
    """The answer of an app as an iterator; closed at its end, or earlier when nobody reads on."""

    def __init__(self, request: httpx.Request, parts: Iterable[bytes]) -> None:
        self._request, self._parts, self._iterator = request, parts, iter(parts)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        try:
            return next(self._iterator)
        except StopIteration:
            self.close()
            raise
        except Exception as error:
            raise _fault(self._request, error) from error

    def close(self) -> None:
        if hasattr(self._parts, "close"):
            self._parts.close()


def _fault(request: httpx.Request, error: Exception) -> Testfout:
    return Testfout(
        f"fout in de simulatie van {request.url.host} bij {request.method} {request.url.path}: "
        f"{type(error).__name__}: {error}"
    )


def _environ(request: httpx.Request) -> dict[str, Any]:
    url = request.url
    environ: dict[str, Any] = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": url.path.encode().decode("latin-1"),  # PEP 3333: bytes as latin-1
        "RAW_URI": url.raw_path.decode("ascii"),
        "QUERY_STRING": url.query.decode("ascii"),
        "SERVER_NAME": url.host,
        "SERVER_PORT": str(url.port or 443),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": url.scheme,
        "wsgi.input": buffered(cast(Iterable[bytes], request.stream)),
        "wsgi.input_terminated": True,  # so that a body without Content-Length is read too
    }
    environ.update(_header_keys(request.headers))
    setup_testing_defaults(environ)
    return environ


def _header_keys(headers: httpx.Headers) -> Iterator[tuple[str, str]]:
    for name, value in headers.items():
        key = name.upper().replace("-", "_")
        if key == "TRANSFER_ENCODING":
            continue  # already undone: the app gets the bytes themselves
        yield (key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"), value
