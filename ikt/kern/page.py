"""An exchange as a page for people: HTTP as text, in a Dutch frame."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from email.message import Message
from http import HTTPStatus
from io import BytesIO

import pydantic_core
from lxml import etree

from ikt.kern.evidence import Body, Exchange, Headers
from ikt.kern.packed import BROKEN, GZIP, ZIP, TooLarge, unzip
from ikt.kern.redaction import Redactor

_PARSER = etree.XMLParser(
    remove_blank_text=True, resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False
)
_INSTANCE = "x-dso-instance"
_LISTED = 50


def page(exchange: Exchange, redactor: Redactor) -> str:
    """Request and answer, without secrets; bodies laid out to be read."""
    parts = [
        f"Duur       {exchange.duration_s:.3f} s".replace(".", ","),
        *_instance(exchange.response_headers),
        *_part("Verzoek", f"{exchange.method} {exchange.url}", exchange.request_headers, exchange.request, redactor),
        *_part("Antwoord", _status(exchange), exchange.response_headers, exchange.response, redactor),
    ]
    return redactor.text("\n".join(parts)) + "\n"


def _instance(headers: Headers) -> Iterator[str]:
    return (f"Instantie  {value}" for name, value in headers if name.lower() == _INSTANCE)


def _status(exchange: Exchange) -> str:
    if exchange.status is None:
        return f"Geen antwoord: {exchange.error or 'reden onbekend'}"
    try:
        line = f"{exchange.status} {HTTPStatus(exchange.status).phrase}"
    except ValueError:
        line = str(exchange.status)
    return f"{line}\nFout: {exchange.error}" if exchange.error else line


def _part(title: str, first: str, headers: Headers, body: Body | None, redactor: Redactor) -> Iterator[str]:
    yield from ("", title, "=" * len(title), first)
    yield from (f"{name}: {value}" for name, value in redactor.named_headers(headers))
    if body is not None and body.size:
        yield from ("", _body(body, redactor))


def _body(body: Body, redactor: Redactor) -> str:
    if body.end or body.size > len(body.begin):
        return _shortened(body, redactor)
    if body.begin.startswith(GZIP):
        return _unzipped(body, redactor)
    text = _readable(body.begin, body.mediatype)
    return _described(body) if text is None else text


def _shortened(body: Body, redactor: Redactor) -> str:
    begin, end = redactor.data(body.begin, torn="end"), redactor.data(body.end, torn="begin")
    if _is_binary(body.begin):
        return _described(body)
    gap = f"[… {body.size - len(body.begin) - len(body.end)} bytes weggelaten; {_facts(body)} …]"
    return "\n".join([begin.decode("utf-8", "replace"), gap, end.decode("utf-8", "replace")])


def _unzipped(body: Body, redactor: Redactor) -> str:
    try:
        content = unzip(body.begin)
    except (*BROKEN, TooLarge):
        return _described(body)
    unpacked = Body(body.mediatype, len(content), body.sha256, content[: 1024 * 1024])
    text = _readable(unpacked.begin, body.mediatype) if len(content) <= 1024 * 1024 else None
    return f"[uitgepakt uit gzip; {_facts(body)}]\n{text}" if text is not None else _described(body)


def _described(body: Body) -> str:
    lines = [f"[{body.mediatype or 'inhoud zonder mediatype'}; {_facts(body)}]"]
    if body.begin.startswith(ZIP) and not body.end:
        lines += _members(body.begin)
    return "\n".join(lines)


def _members(data: bytes) -> list[str]:
    try:
        members = zipfile.ZipFile(BytesIO(data)).infolist()
    except BROKEN:
        return []
    lines = [f"  {member.filename} ({member.file_size} bytes)" for member in members[:_LISTED]]
    return lines + [f"  … en nog {len(members) - _LISTED}"] * (len(members) > _LISTED)


def _facts(body: Body) -> str:
    return f"{body.size} bytes, SHA-256 {body.sha256}"


def _readable(data: bytes, mediatype: str) -> str | None:
    """The content as text, JSON and XML indented; None when it is no text."""
    kind = mediatype.partition(";")[0].strip().lower()
    try:
        if kind.endswith("json"):
            return pydantic_core.to_json(pydantic_core.from_json(data), indent=2).decode()
        if kind.endswith("xml"):
            root = etree.fromstring(data, _PARSER).getroottree()
            return etree.tostring(root, pretty_print=True, encoding="unicode").rstrip()
    except (ValueError, etree.XMLSyntaxError):
        pass
    return None if _is_binary(data) else _decoded(data, mediatype)


def _decoded(data: bytes, mediatype: str) -> str:
    message = Message()
    message["content-type"] = mediatype
    try:
        return data.decode(message.get_content_charset() or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return data.decode("latin-1")


def _is_binary(data: bytes) -> bool:
    return b"\0" in data[:1024] and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
