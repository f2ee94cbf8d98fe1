"""The transport to simulated systems in this process: `requests` in front, a `respx.Router` behind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import httpx
import requests
import respx
from requests.adapters import HTTPAdapter
from respx.models import AllMockedAssertionError
from urllib3 import HTTPHeaderDict, HTTPResponse

from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.transport.connection import Connection
from ikt.koppelvlakken.transport.stream import buffered

DOMAIN = "ikt.test"
"""Simulated systems live on `https://<system>.ikt.test`; .test is reserved and never resolves (RFC 6761)."""


def simulated(system: str, router: respx.Router, **options: Any) -> Connection:
    """A connection to a simulated system in this process; `options` are those of `Connection`.

    It never waits between attempts: simulated systems live in virtual time.
    """
    return Connection(
        system,
        f"https://{system}.{DOMAIN}",
        SimulatedAdapter(router),
        **{"sleep": lambda seconds: None, **options},
    )


class SimulatedAdapter(HTTPAdapter):
    """Hands each request to the router and streams its answer back.

    A request that no route takes, and an exception inside a simulated system, are `Testfout`: they say
    nothing about a system under test.
    """

    def __init__(self, router: respx.Router) -> None:
        super().__init__()
        self._router = router

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        try:
            answer = self._router.handler(_to_httpx(request))
        except AllMockedAssertionError as error:
            raise Testfout(f"geen gesimuleerd systeem voor {request.method} {request.url}") from error
        except httpx.TimeoutException as error:
            raise _timeout(error)(error, request=request) from error
        except httpx.TransportError as error:
            raise requests.ConnectionError(error, request=request) from error
        finally:
            self._router.reset()  # respx remembers every call, bodies included
        return self.build_response(request, _to_urllib3(answer))


def _to_httpx(request: requests.PreparedRequest) -> httpx.Request:
    body = cast(Any, request.body)
    return httpx.Request(request.method or "", request.url or "", headers=dict(request.headers), content=body)


def _to_urllib3(answer: httpx.Response) -> HTTPResponse:
    return HTTPResponse(
        body=buffered(cast(Iterable[bytes], answer.stream)),
        headers=HTTPHeaderDict(answer.headers.multi_items()),
        status=answer.status_code,
        reason=answer.reason_phrase,
        preload_content=False,
        decode_content=False,
    )


def _timeout(error: httpx.TimeoutException) -> type[requests.Timeout]:
    return requests.ConnectTimeout if isinstance(error, httpx.ConnectTimeout) else requests.ReadTimeout
