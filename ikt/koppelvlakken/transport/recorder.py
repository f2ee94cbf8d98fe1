"""The transport adapter that makes evidence of every exchange, also of redirects and repeated attempts."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import requests
from requests.adapters import BaseAdapter
from urllib3.exceptions import HTTPError

from ikt.kern.evidence import EvidenceSink, Exchange
from ikt.kern.klok import Klok
from ikt.koppelvlakken.transport.capture import Capture
from ikt.koppelvlakken.transport.deadline import Deadline, Deadlines
from ikt.koppelvlakken.transport.storing import explain
from ikt.koppelvlakken.transport.stream import CHUNK, chunks


class Recorder(BaseAdapter):
    """Stands before the real or simulated transport; bodies are looked at while they stream by."""

    def __init__(self, system: str, transport: BaseAdapter, evidence: EvidenceSink, klok: Klok) -> None:
        super().__init__()
        self._system, self._transport, self._evidence, self._klok = system, transport, evidence, klok

    def send(  # type: ignore[override]
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: Deadline | None = None,
        *,
        proxies: Mapping[str, str] | None = None,
        **_: Any,
    ) -> requests.Response:
        deadline = timeout or Deadlines().start()
        recording = Recording(self._system, request, self._evidence, self._klok, deadline)
        body = request.body
        if body is not None and not isinstance(body, str | bytes):
            request.body = recording.sent.tee(chunks(body))
        try:
            response = self._transport.send(request, stream=stream, timeout=deadline.timeouts(), proxies=proxies)
        except Exception as error:
            recording.close(error)
            raise
        finally:
            request.body = body  # a repeated attempt and a redirect rewind the original
        response.raw = recording.answered(response)
        return response

    def close(self) -> None:
        """The transport is shared by other casussen and stays open."""


class Recording:
    """One exchange while it goes on; written once, when the answer is read, closed or broken off."""

    def __init__(
        self,
        system: str,
        request: requests.PreparedRequest,
        evidence: EvidenceSink,
        klok: Klok,
        deadline: Deadline,
    ) -> None:
        self._system, self._request, self._evidence, self.deadline = system, request, evidence, deadline
        self._moment, self._start = klok.nu(), time.perf_counter()
        self._response: requests.Response | None = None
        self._open = True
        self.sent, self.received = Capture(), Capture()
        if isinstance(request.body, str | bytes):
            self.sent.feed(b"".join(chunks(request.body)))
        self._sent_headers = _pairs(request.headers)

    def answered(self, response: requests.Response) -> RecordedRaw:
        self._response = response
        return RecordedRaw(response.raw, self)

    def close(self, error: Exception | None = None) -> None:
        if self._open:
            self._open = False
            self._evidence.exchange(self._exchange(error))

    def _exchange(self, error: Exception | None) -> Exchange:
        answer = self._response
        headers = answer.headers if answer is not None else {}
        return Exchange(
            system=self._system,
            method=self._request.method or "",
            url=self._request.url or "",
            moment=self._moment,
            duration_s=time.perf_counter() - self._start,
            request_headers=self._sent_headers,
            request=self.sent.body(self._request.headers.get("Content-Type", "")),
            status=answer.status_code if answer is not None else None,
            response_headers=_pairs(headers),
            response=self.received.body(headers.get("Content-Type", "")),
            error=explain(error) if error else None,
        )


class RecordedRaw:
    """The raw answer that `requests` reads from, with evidence looking along.

    When the caller reads the answer himself, `translate` makes what goes wrong then into what he expects.
    """

    def __init__(self, raw: Any, recording: Recording) -> None:
        self._raw, self._recording = raw, recording
        self.translate: Callable[[Exception], Exception] | None = None

    def stream(self, amt: int = CHUNK, decode_content: bool | None = None) -> Iterator[bytes]:
        try:
            for chunk in self._raw.stream(amt, decode_content=decode_content):
                self._recording.received.feed(chunk)
                self._recording.deadline.check()
                yield chunk
        except (HTTPError, requests.RequestException, OSError) as error:
            self._recording.close(error)
            raise (self.translate(error) if self.translate else error) from error
        except Exception as error:
            self._recording.close(error)
            raise
        self._recording.close()

    def read(self, amt: int | None = None, decode_content: bool | None = None, **kwargs: Any) -> bytes:
        chunk: bytes = self._raw.read(amt, decode_content=decode_content, **kwargs)
        self._recording.received.feed(chunk)
        if not chunk or amt is None:
            self._recording.close()
        return chunk

    def close(self) -> None:
        self._raw.close()
        self._recording.close()

    def release_conn(self) -> None:
        self._raw.release_conn()
        self._recording.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._raw, name)


def _pairs(headers: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _text(value)) for name, value in headers.items())


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value
