"""Masks secrets and BSNs in everything that is written, before it is written.

What is secret is known in two ways: by value (the secrets of the environment, and each value that once stood
under a telling name), in every spelling of `ikt.kern.encodings`; and by name (headers, fields, BSN elements).
A BSN is never recognised by its digits alone: a zaaknummer may have nine digits too.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ikt.kern.encodings import plain, simplify
from ikt.kern.fout import Gebruikersfout
from ikt.kern.secret import TOKEN, Secret, Side, replace
from ikt.kern.sensitive import BSN, Named, known_names
from ikt.kern.sieve import Sieve

SHORTEST = 4
"""A secret of fewer characters cannot be masked without masking ordinary text."""

_SCHEME = re.compile(r"(?:bearer|basic|digest|apikey|token)\s+", re.IGNORECASE)
_NOTHING = frozenset({"", "null", "none", "true", "false", "undefined", "nil"})
_PROPERTIES = frozenset({"path", "domain", "expires", "max-age", "samesite", "secure", "httponly", "partitioned"})
_TORN_WORD = re.compile(r"\A(?!‹)[^\s\"'<>=&;,]{1,64}(?=[\s\"'<>=&;,])")


@dataclass(frozen=True)
class Found:
    """A readable secret: its label, and its place in bytes."""

    label: str
    place: int


class Redactor:
    """Masks secrets; each masked value gets a token, so that it stays visible which values are equal.

    `secrets` gives each secret a label that may be shown, for instance `api-sleutel lvbb`; its token is made of
    that label: `‹api-sleutel-lvbb›`. A BSN, and a value that is secret because of the name it stands under, gets
    a token with four hexadecimal digits of a hash, keyed with `key` (the run): `‹bsn-3f2a›`. So tokens need no
    state: each worker, and the run after `ikt hervat`, gives a value the same token. Sixteen bits leave more than
    a thousand possible BSNs per token, so that a token does not tell the BSN, even to who knows the key.

    A secret of fewer than four characters is a Gebruikersfout.
    """

    def __init__(self, secrets: Mapping[str, str] | None = None, *, key: str = "") -> None:
        self._key = key.encode()
        self._known: dict[str, Secret] = {}
        self._sieve: Sieve[Secret] = Sieve()
        self._names = known_names()
        for label, value in (secrets or {}).items():
            self.add_secret(label, value)

    def add_secret(self, label: str, value: str) -> str:
        """Mask `value` from now on; gives its token (of the first label, if two secrets have one value)."""
        _check(label, value)
        slug = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")
        same = sum(secret.token.startswith(f"‹{slug}›") for secret in self._known.values())
        return self._add(Secret(label, value, f"‹{slug}.{same + 1}›" if same else f"‹{slug}›"))

    def add_bsn(self, value: str) -> str:
        """Mask this BSN from now on; gives its token."""
        _check(BSN, value)
        return self._add(Secret(BSN, value, self._hashed(BSN, value)))

    def text(self, text: str) -> str:
        """The text without secrets, whatever its format."""
        return self._without_values(self._without_named(text)) if len(text) >= SHORTEST else text

    def url(self, url: str) -> str:
        return self.text(url)

    def data(self, data: bytes, torn: Side | None = None) -> bytes:
        """The bytes without secrets; `torn` says at which side they were cut off from something longer."""
        text = data.decode(codec := _codec(data))
        masked = self._without_torn(self.text(text), torn) if torn else self.text(text)
        masked_data = data if masked == text else _encode(masked, codec)
        as_bytes = masked_data.decode("latin-1")
        bare = self._without_values(as_bytes, masked_data)
        return masked_data if bare == as_bytes else _encode(bare, "latin-1")

    def json(self, value: Any) -> Any:
        """A JSON value without secrets, in keys and values at any depth."""
        return self._json(value, None)

    def is_clean(self, value: Any) -> bool:
        """Does a JSON value hold nothing that must be masked?"""
        return bool(self.json(value) == value)

    def headers(self, headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """Headers without secrets; of cookies the names stay readable."""
        return [(name, self.text(value)) for name, value in self.named_headers(headers)]

    def named_headers(self, headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """Headers of which only those with a telling name are masked: for what is masked as a whole later."""
        return [(name, self._header(name, value)) for name, value in headers]

    def find(self, data: bytes) -> list[Found]:
        """The secrets that can still be read in `data`, in any spelling, and BSNs under their name."""
        text = data.decode("latin-1")
        if _codec(data) == "utf-16":
            text = data.decode("utf-16")
            data = text.encode()
        by_value = (
            Found(secret.label, start) for secret in self._suspects(text, data) for start, _ in secret.spans(text)
        )
        by_name = (
            Found(BSN, named.start)
            for named in self._names.find(text)
            if named.kind == BSN and _is_bsn(text[named.start : named.end])
        )
        return sorted({*by_value, *by_name}, key=lambda found: found.place)

    def _without_values(self, text: str, data: bytes | None = None) -> str:
        """The text without known values; `data` are its bytes, if it stands for bytes."""
        for secret in self._suspects(text, text.encode("utf-8", "surrogatepass") if data is None else data):
            text = secret.masked(text)
        return text

    def _suspects(self, text: str, data: bytes) -> list[Secret]:
        """The secrets that may occur, longest first, so that a secret within another does not spoil it."""
        simple = simplify(text)
        owners = self._sieve.owners(data)
        if simple != text:
            owners += self._sieve.owners(simple.encode("utf-8", "surrogatepass"))
        return sorted(set(owners), key=lambda secret: (-len(secret.value), secret.label, secret.value))

    def _without_named(self, text: str) -> str:
        return replace(text, [(named.start, named.end, self._named(named, text)) for named in self._names.find(text)])

    def _named(self, named: Named, text: str) -> str:
        value = text[named.start : named.end]
        if named.kind == "cookie":
            return self._cookies(value)
        masked = self._hide(named.kind, value)
        return value if masked == value else f"{named.quote}{masked}{named.quote}"

    def _header(self, name: str, value: str) -> str:
        kind = self._names.kind_of(name)
        if kind is None:
            return value
        return self._cookies(value) if kind == "cookie" else self._hide(kind, value)

    def _cookies(self, value: str) -> str:
        """`naam=waarde` pairs, of which properties such as Path stay readable."""
        return ";".join(self._cookie(*pair.partition("=")) for pair in value.split(";"))

    def _cookie(self, name: str, equals: str, value: str) -> str:
        if not equals:
            return name if name.strip().lower() in _PROPERTIES else self._hide("cookie", name)
        return f"{name}={value if name.strip().lower() in _PROPERTIES else self._hide('cookie', value)}"

    def _hide(self, kind: str, value: str) -> str:
        """The value under a telling name as token; white space and the scheme of an authorisation stay."""
        scheme = _SCHEME.match(value)
        start = scheme.end() if scheme else len(value) - len(value.lstrip())
        core = value[start:].rstrip()
        if core.lower() in _NOTHING or TOKEN.fullmatch(core) or (kind == BSN and not re.search("[1-9]", core)):
            return value
        return value[:start] + self._token(kind, plain(core)) + value[start + len(core) :]

    def _token(self, kind: str, value: str) -> str:
        if value in self._known:
            return self._known[value].token
        by_value = self._without_values(value)
        if TOKEN.fullmatch(by_value):
            return by_value
        token = self._hashed(kind, value)
        return self._add(Secret(kind, value, token)) if _memorable(kind, value) else token

    def _hashed(self, kind: str, value: str) -> str:
        digest = hmac.digest(self._key, value.encode("utf-8", "surrogatepass"), "sha256")
        return f"‹{kind}-{digest.hex()[:4]}›"

    def _add(self, secret: Secret) -> str:
        if secret.value not in self._known:
            self._known[secret.value] = secret
            for core in secret.cores:
                self._sieve.add(core.encode(), secret)
        return self._known[secret.value].token

    def _json(self, value: Any, kind: str | None) -> Any:
        if isinstance(value, dict):
            return {self.text(k): self._json(v, self._names.kind_of(k) or kind) for k, v in value.items()}
        if isinstance(value, list | tuple):
            return [self._json(item, kind) for item in value]
        if value is None or isinstance(value, bool):
            return value
        text = str(value)
        masked = self._hide(kind, text) if kind else self.text(text)
        return value if masked == text else masked

    def _without_torn(self, text: str, torn: Side) -> str:
        """Without the part of a secret, or of a word that may be one, at the side that was cut off."""
        for secret in self._known.values():
            text = secret.without_part(text, torn)
        return _TORN_WORD.sub("…", text) if torn == "begin" else text


def _check(label: str, value: str) -> None:
    if len(value) < SHORTEST:
        raise Gebruikersfout(
            f"het geheim '{label}' heeft minder dan {SHORTEST} tekens en kan niet worden afgeschermd.",
            doe="Kies een langer geheim.",
        )
    if not _writable(value):
        raise Gebruikersfout(f"het geheim '{label}' bevat tekens die geen tekst zijn.", doe="Controleer de bron.")


def _writable(value: str) -> bool:
    return "\0" not in value and not re.search("[\ud800-\udfff]", value)


def _memorable(kind: str, value: str) -> bool:
    """Is a value that stood under a telling name distinctive enough to mask it everywhere?"""
    if kind == BSN:
        return _is_bsn(value)
    return _writable(value) and (len(value) >= 12 or (len(value) >= 8 and bool(re.search("[0-9]", value))))


def _is_bsn(value: str) -> bool:
    return re.fullmatch("[0-9]{9}", value.strip()) is not None and bool(value.strip("0 \t\r\n"))


def _codec(data: bytes) -> str:
    for codec in ["utf-16"] * data.startswith((b"\xff\xfe", b"\xfe\xff")) + ["utf-8"]:
        try:
            data.decode(codec)
        except UnicodeDecodeError:
            continue
        return codec
    return "latin-1"


def _encode(text: str, codec: str) -> bytes:
    """Tokens are not Latin-1: among bytes read as such they are written in UTF-8."""
    if codec == "latin-1":
        text = re.sub("[^\0-\xff]+", lambda token: token[0].encode().decode("latin-1"), text)
    return text.encode(codec)
