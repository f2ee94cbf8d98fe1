"""A form with one file as request body, in pieces: the file is never in memory whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, cast

import httpx


class Formulier:
    """`multipart/form-data`, written by httpx: requests would read the whole file first.

    `len` is the size in bytes, by which requests says a Content-Length; 0 when the file does not know its size.
    """

    def __init__(self, veld: str, bestandsnaam: str, bestand: IO[bytes]) -> None:
        encoded = httpx.Request("POST", "https://ikt.test", files={veld: (bestandsnaam, bestand)})
        self.content_type: str = encoded.headers["Content-Type"]
        self.len = int(encoded.headers.get("Content-Length", 0))
        self._stream = cast(httpx.SyncByteStream, encoded.stream)

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)
