"""A small PDF of one page, made here so that no file has to lie beside the code; and the text in any PDF."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError


class OngeldigePdf(ValueError):
    """Not a PDF that can be read."""


def kleine_pdf(regels: Sequence[str]) -> bytes:
    """A valid PDF that shows these lines; characters outside Latin-1 become a question mark."""
    text = b"BT /F1 12 Tf 50 780 Td 16 TL " + b" ".join(_line(regel) for regel in regels) + b" ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(text), text),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Font << /F1 5 0 R >> >>",
    ]
    return _document(objects)


def _line(regel: str) -> bytes:
    escaped = regel.encode("latin-1", "replace")
    for char in (b"\\", b"(", b")"):
        escaped = escaped.replace(char, b"\\" + char)
    return b"(%s) Tj T*" % escaped


def _document(objects: Sequence[bytes]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for nr, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (nr, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def tekst_van(pdf: bytes) -> str:
    """All text in a PDF; `OngeldigePdf` when it cannot be read."""
    try:
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    except (PyPdfError, ValueError, KeyError, TypeError) as fout:  # pypdf lets these through on damaged files
        raise OngeldigePdf(str(fout)) from fout
