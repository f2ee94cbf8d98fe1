"""Large bodies of simulated systems: on disk, by the hash of their content."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Self

CHUNK = 64 * 1024


class TeGroot(ValueError):
    """The body is larger than what is taken."""


class Bestanden:
    """Keeps files in a folder, each under the SHA-256 of its content."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def bewaar(self, stroom: IO[bytes], maximaal: int | None = None) -> str:
        """Take a stream to its end; gives its SHA-256 in hex. Raises `TeGroot` beyond `maximaal` bytes."""
        with self.schrijver(maximaal) as schrijver:
            while chunk := stroom.read(CHUNK):
                schrijver(chunk)
        return schrijver.sha256

    def schrijver(self, maximaal: int | None = None) -> Schrijver:
        """To take a body piece by piece."""
        self._folder.mkdir(parents=True, exist_ok=True)
        return Schrijver(self._folder, maximaal)

    def lees(self, sha256: str) -> Iterator[bytes]:
        with (self._folder / sha256).open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk


class Schrijver:
    """Call it with each piece; the file is kept when the `with` ends well, and gone otherwise."""

    def __init__(self, folder: Path, maximaal: int | None) -> None:
        self._folder, self._maximaal = folder, maximaal
        self._digest, self.grootte = hashlib.sha256(), 0

    def __enter__(self) -> Self:
        self._file = tempfile.NamedTemporaryFile(dir=self._folder, delete=False)
        return self

    def __call__(self, chunk: bytes) -> None:
        self.grootte += len(chunk)
        if self._maximaal is not None and self.grootte > self._maximaal:
            raise TeGroot(f"meer dan {self._maximaal} bytes")
        self._digest.update(chunk)
        self._file.write(chunk)

    def __exit__(self, kind: type[BaseException] | None, fout: object, trace: TracebackType | None) -> None:
        self._file.close()
        path = Path(self._file.name)
        if kind is None:
            path.replace(self._folder / self.sha256)
        else:
            path.unlink()

    @property
    def sha256(self) -> str:
        return self._digest.hexdigest()
