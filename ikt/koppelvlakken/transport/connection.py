"""A connection to one system, as the environment says it must be used."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast
from urllib.parse import urlsplit

import requests
from requests.adapters import BaseAdapter

from ikt.kern.evidence import EvidenceSink, NoEvidence
from ikt.kern.klok import EchteKlok, Klok
from ikt.kern.uitkomst import NietVanToepassing, Systeemstoring, Testfout
from ikt.koppelvlakken.transport.breaker import Breaker
from ikt.koppelvlakken.transport.deadline import Deadlines
from ikt.koppelvlakken.transport.gate import Gate
from ikt.koppelvlakken.transport.operation import Effect, Operation
from ikt.koppelvlakken.transport.recorder import RecordedRaw, Recorder
from ikt.koppelvlakken.transport.retry import repeat
from ikt.koppelvlakken.transport.storing import explain, explain_status
from ikt.koppelvlakken.transport.tempo import Tempo

TESTFOUT_KOP = "x-ikt-testfout"
"""Header by which a simulated system that is served elsewhere says that the fault is in itself."""


@dataclass(frozen=True)
class Policy:
    """The rules of an environment for one system.

    `hosts` are further hosts (with port when it is not the usual one) to which redirects and links may lead;
    `keys` are headers that only the system itself may see; `proxies` are those of `requests`.
    """

    environment: str = ""
    read_only: bool = False
    hosts: frozenset[str] = frozenset()
    keys: Mapping[str, str] = field(default_factory=dict)
    proxies: Mapping[str, str] = field(default_factory=dict)
    deadlines: Deadlines = field(default_factory=Deadlines)
    attempts: int = 3


class Connection:
    """What a client sends its calls over: built per casus by the environment, or by `simulated` in tests.

    `transport` carries calls to the system itself and may hold a client certificate; `other_transport`
    carries those to further allowed hosts. `breaker` and `tempo` are shared with the other casussen.
    """

    def __init__(
        self,
        system: str,
        base_url: str,
        transport: BaseAdapter,
        *,
        other_transport: BaseAdapter | None = None,
        evidence: EvidenceSink | None = None,
        breaker: Breaker | None = None,
        tempo: Tempo | None = None,
        policy: Policy | None = None,
        klok: Klok | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.system, self.base_url = system, base_url.rstrip("/")
        self.policy = policy or Policy()
        self.evidence = evidence if evidence is not None else NoEvidence()
        self._klok = klok or EchteKlok()
        self._breaker, self._tempo, self._sleep = breaker or Breaker(), tempo or Tempo(), sleep
        self.on_write: Callable[[str], None] | None = None
        self._session = self._open_session(transport, other_transport or transport)

    def call(
        self,
        operation: Operation,
        method: str,
        path: str,
        *,
        expect: Collection[int] = (),
        stream: bool = False,
        allow_redirects: bool = True,
        **kwargs: Any,
    ) -> requests.Response:
        """Send one call and give its answer.

        `path` is relative to the address of the system; a link taken from an answer may be whole. `kwargs`
        are those of `requests.Request` (params, json, data, headers, files); `data` may be a file or an
        iterable of bytes and then streams. With `stream=True` the caller reads the answer and closes it.

        Statuses in `expect` are always returned; of the others 5xx, 429, 401 and 403 raise `Systeemstoring`,
        and so do time-outs and failed connections. Raises `NietVanToepassing` for an operation that writes to
        a read-only environment, and `Geblokkeerd` when the system is onderbroken or leads to a host that is
        not allowed.
        """
        self._check_effect(operation)
        self._breaker.check(self.system)
        request = self._session.prepare_request(requests.Request(method, self._url(path), **kwargs))
        try:
            response = self._send(operation, request, expect, stream=stream, allow_redirects=allow_redirects)
        except requests.RequestException as error:
            raise self._broken(operation, error) from error
        cast(RecordedRaw, response.raw).translate = partial(self._broken, operation)
        return self._judged(operation, response, expect)

    def close(self) -> None:
        self._session.close()

    def _url(self, path: str) -> str:
        return path if urlsplit(path).scheme else f"{self.base_url}/{path.lstrip('/')}"

    def _send(
        self, operation: Operation, request: requests.PreparedRequest, expect: Collection[int], **options: Any
    ) -> requests.Response:
        deadline, proxies = self.policy.deadlines.start(), dict(self.policy.proxies)

        def attempt() -> requests.Response:
            self._tempo.wait()
            if _position(request) is not None:
                requests.utils.rewind_body(request)
            # `timeout` goes unseen through requests to our Recorder
            return self._session.send(request, timeout=deadline, proxies=proxies, **options)  # type: ignore[arg-type]

        return repeat(
            attempt,
            attempts=self.policy.attempts if operation.repeatable and _can_repeat(request) else 1,
            total_s=self.policy.deadlines.total_s,
            expect=expect.__contains__,
            sleep=self._sleep,
        )

    def _judged(self, operation: Operation, response: requests.Response, expect: Collection[int]) -> requests.Response:
        if TESTFOUT_KOP in response.headers:
            raise Testfout(f"fout in de gesimuleerde {self.system} bij '{operation.name}'")
        status = response.status_code
        reason = None if status in expect else explain_status(status)
        if status >= 500 and reason:
            self._breaker.failed(self.system)
        else:
            self._breaker.succeeded(self.system)
        if reason:
            response.close()
            raise self._storing(operation, reason, code=f"HTTP{status}")
        return response

    def _broken(self, operation: Operation, error: Exception) -> Systeemstoring:
        self._breaker.failed(self.system)
        return self._storing(operation, explain(error))

    def _storing(self, operation: Operation, reason: str, code: str | None = None) -> Systeemstoring:
        return Systeemstoring(f"{self.system}, {operation.name}: {reason}", systeem=self.system, code=code)

    def _check_effect(self, operation: Operation) -> None:
        if self.policy.read_only and operation.effect is Effect.SCHRIJFT:
            raise NietVanToepassing(
                f"'{operation.name}' wijzigt gegevens van {self.system}, en omgeving "
                f"{self.policy.environment} is alleen om te lezen",
                systeem=self.system,
            )
        if operation.effect is Effect.SCHRIJFT and self.on_write is not None:
            self.on_write(operation.name)

    def _open_session(self, transport: BaseAdapter, other: BaseAdapter) -> requests.Session:
        session = requests.Session()
        session.trust_env = False  # environment variables would overrule the profile
        session.headers["User-Agent"] = "ikt"
        session.adapters.clear()
        gate = Gate(
            self.system,
            self.base_url,
            self._recorded(transport),
            self._recorded(other),
            hosts=self.policy.hosts,
            keys=self.policy.keys,
        )
        session.mount("https://", gate)
        session.mount("http://", gate)
        return session

    def _recorded(self, transport: BaseAdapter) -> Recorder:
        return Recorder(self.system, transport, self.evidence, self._klok)


def _can_repeat(request: requests.PreparedRequest) -> bool:
    """An iterable is gone once it is sent; text, bytes and files can be sent again."""
    body: Any = request.body
    return body is None or isinstance(body, str | bytes) or _position(request) is not None


def _position(request: requests.PreparedRequest) -> int | None:
    """Where the body starts when it is a file, as requests noted it for `rewind_body`."""
    position = getattr(request, "_body_position", None)
    return position if isinstance(position, int) else None
