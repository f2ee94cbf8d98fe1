"""Bodies as streams of bytes, so that a delivery of hundreds of megabytes never lies in memory whole."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

CHUNK = 64 * 1024


class IteratorFile(io.RawIOBase):
    """A readable file over an iterable of bytes, for interfaces that want a file."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts = iter(parts)
        self._rest = memoryview(b"")

    def readable(self) -> bool:
        return True

    def close(self) -> None:
        if not self.closed and hasattr(self._parts, "close"):
            self._parts.close()
        super().close()

    def readinto(self, buffer: Any) -> int:
        while not self._rest:
            part = next(self._parts, None)
            if part is None:
                return 0
            self._rest = memoryview(part)
        size = min(len(buffer), len(self._rest))
        buffer[:size] = self._rest[:size]
        self._rest = self._rest[size:]
        return size


def buffered(parts: Iterable[bytes]) -> io.BufferedReader:
    return io.BufferedReader(IteratorFile(parts), CHUNK)


def chunks(body: Any) -> Iterator[bytes]:
    """What `requests` accepts as a body (text, bytes, a file or an iterable), as parts of bytes."""
    if isinstance(body, str | bytes | bytearray):
        yield _as_bytes(body)
    elif hasattr(body, "read"):
        while part := body.read(CHUNK):
            yield _as_bytes(part)
    elif body is not None:
        yield from map(_as_bytes, body)


def _as_bytes(part: str | bytes | bytearray) -> bytes:
    return part.encode() if isinstance(part, str) else bytes(part)
