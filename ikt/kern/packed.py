"""Content within gzip and zip: read and rewritten in memory, with bounds on what may come out."""

from __future__ import annotations

import errno
import gzip
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
DEPTH = 3
"""So many archives within each other are opened: one, and two in it."""
LARGEST = 256 * 1024 * 1024
"""No more bytes than this are unpacked in memory."""
BROKEN = (
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    gzip.BadGzipFile,
    lzma.LZMAError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""What reading a damaged or encrypted archive raises."""


@contextmanager
def forgiving() -> Iterator[None]:
    """Stop quietly at damage in an archive; trouble of the disk itself is not ours to hide."""
    try:
        yield
    except BROKEN:
        return
    except OSError as fout:
        if fout.errno not in (None, errno.EINVAL):  # a place that is not in the file; damage seen by bz2
            raise


class TooLarge(Exception):
    """More would come out of an archive than we are willing to hold."""


def unzip(data: bytes) -> bytes:
    """The content of a gzip stream."""
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise TooLarge
    return content


def rewrite(data: bytes, change: Callable[[bytes], bytes], depth: int = DEPTH) -> bytes:
    """`change(data)`, and the same within gzip and zip; what needs no change keeps its bytes.

    Damaged and encrypted archives are changed as ordinary bytes. Raises TooLarge.
    """
    try:
        if depth and data.startswith(GZIP):
            return _gzip(data, change, depth - 1)
        if depth and data.startswith(ZIP):
            return _zip(data, change, depth - 1)
    except BROKEN:
        return change(data)
    return change(data)


def _gzip(data: bytes, change: Callable[[bytes], bytes], depth: int) -> bytes:
    content = unzip(data)
    changed = rewrite(content, change, depth)
    return data if changed == content else gzip.compress(changed, mtime=0)


def _zip(data: bytes, change: Callable[[bytes], bytes], depth: int) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > LARGEST:
            raise TooLarge
        old = [(member, archive.read(member)) for member in members]
    new = [(member, rewrite(content, change, depth)) for member, content in old]
    names = [change(member.filename.encode()).decode() for member in members]
    if new == old and names == [member.filename for member in members]:
        return change(data)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, (member, content) in zip(names, new, strict=True):
            archive.writestr(zipfile.ZipInfo(name, member.date_time), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()
