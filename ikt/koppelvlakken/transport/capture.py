"""Looking along with a stream: what evidence keeps of a body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256

from ikt.kern.evidence import EDGE, WHOLE, Body


class Capture:
    """Counts and hashes everything that passes, and keeps at most `WHOLE` bytes of it."""

    def __init__(self) -> None:
        self._size = 0
        self._digest = sha256()
        self._begin = bytearray()
        self._end = b""

    def feed(self, chunk: bytes) -> None:
        self._size += len(chunk)
        self._digest.update(chunk)
        self._begin += chunk[: max(0, WHOLE - len(self._begin))]
        self._end = (self._end + chunk[-EDGE:])[-EDGE:]

    def tee(self, parts: Iterable[bytes]) -> Iterator[bytes]:
        for part in parts:
            self.feed(part)
            yield part

    def body(self, mediatype: str) -> Body | None:
        """The body so far, or None when there was none."""
        if not self._size:
            return None
        digest = self._digest.hexdigest()
        if self._size <= WHOLE:
            return Body(mediatype, self._size, digest, bytes(self._begin))
        return Body(mediatype, self._size, digest, bytes(self._begin[:EDGE]), self._end)
