"""The last look before something is shown: is a secret still readable anywhere in a folder?

Everything is looked through in pieces, also what is within gzip and zip; nothing is held whole in memory.
"""

from __future__ import annotations

import gzip
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol, cast

from ikt.kern.fout import Gebruikersfout
from ikt.kern.packed import DEPTH, GZIP, ZIP, forgiving
from ikt.kern.redaction import Redactor

PIECE = 1024 * 1024
OVERLAP = 64 * 1024
"""A secret on the edge of two pieces is found as long as its spelling is not longer than this."""
LARGEST = 4 * 1024**3
"""No more bytes than this are unpacked per file."""
NOT_SCANNED = "niet volledig doorzocht"
_SHOWN = 5


@dataclass(frozen=True)
class Leak:
    """A readable secret: the file (relative to the folder), the label of the secret, and where it stands.

    The label is `niet volledig doorzocht` for an archive that is too large or too deep to be looked through.
    """

    path: str
    label: str
    place: str


class _TooLarge(Exception):
    pass


class _Unpacking(Protocol):
    """Gives what it has: unlike `read`, this loses nothing when damage comes later."""

    def read1(self, size: int, /) -> bytes: ...


def scan_folder(folder: Path, secrets: Redactor | Mapping[str, str]) -> list[Leak]:
    """The secrets that can be read in `folder`, each once per file, in any spelling that the redactor knows."""
    redactor = secrets if isinstance(secrets, Redactor) else Redactor(secrets)
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [leak for path in files for leak in _File(path, path.relative_to(folder), redactor).leaks()]


def raise_on_leak(leaks: Sequence[Leak]) -> None:
    """A Gebruikersfout that names file and kind of secret, never its value; nothing when there are no leaks."""
    if not leaks:
        return
    shown = "; ".join(f"{leak.label} in {leak.path} ({leak.place})" for leak in leaks[:_SHOWN])
    more = f"; en nog {len(leaks) - _SHOWN}" if len(leaks) > _SHOWN else ""
    raise Gebruikersfout(
        f"Er is nog een geheim te lezen: {shown}{more}.",
        doe="Verwijder het uit die bestanden en vervang het geheim; daarna kan het rapport worden gebouwd.",
    )


class _File:
    """One file being looked through."""

    def __init__(self, path: Path, name: Path, redactor: Redactor) -> None:
        self._path, self._name, self._redactor = path, name.as_posix(), redactor
        self._unpacked = 0

    def leaks(self) -> Iterator[Leak]:
        name = self._redactor.text(self._name)
        for found in self._redactor.find(self._name.encode("utf-8", "surrogateescape")):
            yield Leak(name, found.label, "bestandsnaam")
        seen: set[tuple[str, str]] = set()
        for label, where, byte in self._found():
            if (label, where) not in seen:
                seen.add((label, where))
                yield Leak(name, label, f"{where}, byte {byte}".removeprefix(", "))

    def _found(self) -> Iterator[tuple[str, str, int]]:
        with self._path.open("rb") as stream:
            yield from self._stream(stream, "", DEPTH)

    def _stream(self, stream: IO[bytes], where: str, depth: int) -> Iterator[tuple[str, str, int]]:
        """What is found in a stream that can go back to its begin, and in what is packed in it."""
        for byte, piece in _pieces(stream):
            yield from ((found.label, where, byte + found.place) for found in self._redactor.find(piece))
        stream.seek(0)
        begin = stream.read(4)
        stream.seek(0)
        if begin.startswith((GZIP, ZIP)):
            yield from self._packed(stream, begin, where, depth)

    def _packed(self, stream: IO[bytes], begin: bytes, where: str, depth: int) -> Iterator[tuple[str, str, int]]:
        if not depth:
            yield NOT_SCANNED, where, 0
            return
        try:
            with forgiving():
                yield from (self._gzip if begin.startswith(GZIP) else self._zip)(stream, where, depth - 1)
        except _TooLarge:
            yield NOT_SCANNED, where, 0

    def _gzip(self, stream: IO[bytes], where: str, depth: int) -> Iterator[tuple[str, str, int]]:
        with gzip.GzipFile(fileobj=stream, mode="rb") as content:
            yield from self._content(content, f"{where} uitgepakt".strip(), depth)

    def _zip(self, stream: IO[bytes], where: str, depth: int) -> Iterator[tuple[str, str, int]]:
        with zipfile.ZipFile(stream) as archive:
            for member in archive.infolist():
                place = f"{where} {self._redactor.text(member.filename)}".strip()
                with forgiving(), archive.open(member) as content:
                    yield from self._content(cast(zipfile.ZipExtFile, content), place, depth)

    def _content(self, content: _Unpacking, where: str, depth: int) -> Iterator[tuple[str, str, int]]:
        """Unpacked, small in memory and large in a nameless file, so that it can be read twice."""
        with tempfile.SpooledTemporaryFile(max_size=8 * PIECE) as unpacked:
            with forgiving():  # what came out before the damage is looked through all the same
                self._fill(unpacked, content)
            unpacked.seek(0)
            yield from self._stream(unpacked, where, depth)

    def _fill(self, unpacked: IO[bytes], content: _Unpacking) -> None:
        while piece := content.read1(PIECE):
            self._unpacked += len(piece)
            if self._unpacked > LARGEST:
                raise _TooLarge
            unpacked.write(piece)


def _pieces(stream: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """(place, piece) of a stream; each piece begins with the end of the one before."""
    place, kept = 0, b""
    while new := stream.read(PIECE):
        piece = kept + new
        yield place, piece
        kept = piece[-OVERLAP:]
        place += len(piece) - len(kept)
