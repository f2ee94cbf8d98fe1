"""The ways in which a secret may be written, by other code than the redactor's own."""

from __future__ import annotations

import base64
import html
import json
from collections.abc import Iterator
from urllib.parse import quote, quote_plus
from xml.sax.saxutils import escape, quoteattr


def spellings(secret: str) -> Iterator[tuple[str, bytes]]:
    """(name, bytes) of each spelling that must not be left readable."""
    for name, text in _texts(secret):
        yield name, text.encode()
        yield f"{name}, utf-16-le", text.encode("utf-16-le")
        yield f"{name}, utf-16-be", text.encode("utf-16-be")
        yield f"{name}, utf-16", text.encode("utf-16")


def _texts(secret: str) -> Iterator[tuple[str, str]]:
    yield "tekst", secret
    yield from _url(secret)
    yield "json", json.dumps(secret)[1:-1]
    yield "json, leesbaar", json.dumps(secret, ensure_ascii=False)[1:-1]
    yield "json, in json", json.dumps(json.dumps(secret))[3:-3]
    units = secret.encode("utf-16-be").hex()
    yield "json, elk teken", "".join(rf"\u{units[at : at + 4]}" for at in range(0, len(units), 4))
    yield from _xml(secret)
    for before in (b"", b"g", b"ge", b"gebruiker:"):
        raw = before + secret.encode()
        for after in (b"", b"!", b"en verder"):
            yield f"base64 {before!r} {after!r}", base64.b64encode(raw + after).decode()
            yield f"base64 url {before!r} {after!r}", base64.urlsafe_b64encode(raw + after).decode()
            yield f"base64 in url {before!r} {after!r}", quote(base64.b64encode(raw + after).decode(), safe="")


def _url(secret: str) -> Iterator[tuple[str, str]]:
    everything = "".join(f"%{byte:02X}" for byte in secret.encode())
    for name, text in (
        ("quote", quote(secret)),
        ("quote, alles", quote(secret, safe="")),
        ("quote_plus", quote_plus(secret)),
        ("quote, twee keer", quote(quote(secret, safe=""), safe="")),
        ("procent, elk teken", everything),
    ):
        yield name, text
        escaped = (part[:2].lower() + part[2:] for part in text.split("%")[1:])
        yield f"{name}, kleine letters", "%".join([text.split("%", maxsplit=1)[0], *escaped])


def _xml(secret: str) -> Iterator[tuple[str, str]]:
    yield "xml", escape(secret)
    yield "xml-attribuut", quoteattr(secret)[1:-1]
    yield "html", html.escape(secret)
    yield "xml, ascii", escape(secret).encode("ascii", "xmlcharrefreplace").decode()
    yield "xml, decimaal", "".join(f"&#{ord(character)};" for character in secret)
    yield "xml, hexadecimaal", "".join(f"&#x{ord(character):X};" for character in secret)
