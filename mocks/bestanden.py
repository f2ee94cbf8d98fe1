"""Large bodies of simulated systems: on disk, by the hash of their content."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

CHUNK = 64 * 1024


class Bestanden:
    """Keeps files in a folder, each under the SHA-256 of its content."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def bewaar(self, stroom: IO[bytes]) -> str:
        """Take a stream to its end; gives its SHA-256 in hex."""
        self._folder.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        with tempfile.NamedTemporaryFile(dir=self._folder, delete=False) as file:
            while chunk := stroom.read(CHUNK):
                digest.update(chunk)
                file.write(chunk)
        Path(file.name).replace(self._folder / digest.hexdigest())
        return digest.hexdigest()

    def lees(self, sha256: str) -> Iterator[bytes]:
        with (self._folder / sha256).open("rb") as file:
            while chunk := file.read(CHUNK):
                yield chunk
