"""Content for bijlagen, made here so that no file has to lie beside the code."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from ikt.koppelvlakken.verzoeken.pdf import kleine_pdf

BLOK = 64 * 1024
BEELDEN = (".png",)


def bijlage(bestandsnaam: str, titel: str) -> bytes:
    """A small file that opens: an image for a .png, and a PDF with titel and name for all else."""
    if bestandsnaam.lower().endswith(BEELDEN):
        return _png(zlib.crc32(bestandsnaam.encode()))
    return kleine_pdf([titel, bestandsnaam])


def grote_bijlage(bestandsnaam: str, titel: str, grootte: int) -> Iterator[bytes]:
    """The same file, filled up to `grootte` bytes; a reader of PDF or PNG ignores what stands behind the end."""
    begin = bijlage(bestandsnaam, titel)[:grootte]
    yield begin
    rest = grootte - len(begin)
    while rest > 0:
        yield b"\n" * min(rest, BLOK)
        rest -= BLOK


def _png(kleur: int) -> bytes:
    """16 by 16 pixels of one colour (the low three bytes of `kleur`)."""
    row = b"\x00" + (kleur & 0xFFFFFF).to_bytes(3, "big") * 16
    header = struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(row * 16)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, parts))


def _chunk(part: tuple[bytes, bytes]) -> bytes:
    kind, content = part
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
