"""What one exchange with a system looked like: the evidence of the step that caused it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

WHOLE = 1024 * 1024
"""A body up to this many bytes is kept whole."""
EDGE = 4096
"""Of a larger body only this many bytes at each end are kept."""

Headers = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Body:
    """A body as evidence sees it: whole up to `WHOLE` bytes (`end` empty), else its first and last `EDGE` bytes."""

    mediatype: str
    size: int
    sha256: str
    begin: bytes
    end: bytes = b""


@dataclass(frozen=True)
class Exchange:
    """One request with its answer; `status` is None when no answer came and `error` says why."""

    system: str
    method: str
    url: str
    moment: datetime
    duration_s: float
    request_headers: Headers = ()
    request: Body | None = None
    status: int | None = None
    response_headers: Headers = ()
    response: Body | None = None
    error: str | None = None


class EvidenceSink(Protocol):
    """Where clients leave their evidence; each call gives a reference relative to the run folder."""

    def exchange(self, exchange: Exchange) -> str: ...

    def attachment(self, name: str, content: bytes | str, mediatype: str) -> str: ...


@dataclass
class NoEvidence:
    """A sink for use outside a run (for instance `ikt controleer`): remembers only the references."""

    exchanges: list[Exchange] = field(default_factory=list)

    def exchange(self, exchange: Exchange) -> str:
        self.exchanges.append(exchange)
        return f"-/{len(self.exchanges)}"

    def attachment(self, name: str, content: bytes | str, mediatype: str) -> str:
        return f"-/{name}"
