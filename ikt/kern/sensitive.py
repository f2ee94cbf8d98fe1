"""Values that are sensitive because of the name they stand under; the names are data, in gevoelig.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

BSN = "bsn"

_SCHEME = r"(?:(?:bearer|basic|digest|apikey|token)\s+)?"
_VALUE = re.compile(
    rf"""
      (?:\s[^<>]{{0,500}}?)? (?:>|&gt;|\\u003[eE]) (?:<!\[CDATA\[)? \s*
        (?P<element>(?:(?!\]\]>|&lt;|\\u003[cC])[^<])*)
    | (?P<named>\\*["'])? \s* (?:=>|[:=]) [\s\[]*
      (?: "(?P<double>(?:\\.|[^"\\\r\n])*)
        | '(?P<single>(?:\\.|[^"'\\\r\n])*)
        | (?P<nested>\\+["']) (?P<inner>(?:(?!(?P=nested))[^"'\r\n])*)
        | (?P<bare>{_SCHEME}[^\s&"'<>,;(){{}}\[\]\\]+) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COOKIES = re.compile(r"\s*:\s*(?P<bare>[^\r\n\"'<>\\]+)")
_GROUPS = ("bare", "double", "single", "inner", "element")
_CLOSING = re.compile(r"(?:<|&lt;|\\u003[cC])\\?/[\w.-]*:?\Z")
_CREDENTIALS = re.compile(r"://[^/\s:@\"'<>\\]*:(?P<password>[^@/\s\"'<>\\]+)@")
"""No value crosses a quote or a line end that is not its own: what is masked within JSON leaves valid JSON."""


@dataclass(frozen=True)
class Named:
    """A sensitive value in a text: kind and place; `quote` is what a JSON value without quotes lacks."""

    kind: str
    start: int
    end: int
    quote: str = ""


class Names:
    """The names under which sensitive values stand."""

    def __init__(self, headers: dict[str, str], fields: dict[str, str]) -> None:
        self._kinds = {name.replace("_", ""): kind for name, kind in {**headers, **fields}.items()}
        longest_first = sorted({*headers, *fields}, key=len, reverse=True)
        names = "|".join(re.escape(name).replace("_", "[_-]?") for name in longest_first)
        self._name = re.compile(rf"(?:{names})(?![a-z0-9_-])")
        self.kind_of = lru_cache(maxsize=4096)(self._kind_of)
        self._stems = {max(reversed(name.split("_")), key=len) for name in longest_first}

    def _kind_of(self, key: str) -> str | None:
        """The kind of a JSON key, header or query name; of a name such as `rol__inpBsn` the end counts."""
        return next((self._kind(name) for name in self._names(key) if name.end() == len(key)), None)

    def find(self, text: str) -> Iterator[Named]:
        """The sensitive values in a text of any format, in order; a value may be cut off at the end."""
        for name in self._names(text):
            yield from self._value(text, name)
        if "://" in text and "@" in text:
            for found in _CREDENTIALS.finditer(text):
                yield Named("wachtwoord", *found.span("password"))

    def _names(self, text: str) -> Iterator[re.Match[str]]:
        """The known names that begin a word of `text`, also in camelCase."""
        lower = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
        if any(stem in lower for stem in self._stems):
            for name in self._name.finditer(lower):
                start = name.start()
                if start == 0 or not text[start - 1].isalnum() or text[start].isupper():
                    yield name

    def _kind(self, name: re.Match[str]) -> str:
        return self._kinds[re.sub("[_-]", "", name[0])]

    def _value(self, text: str, name: re.Match[str]) -> Iterator[Named]:
        kind = self._kind(name)
        found = (_COOKIES.match(text, name.end()) if kind == "cookie" else None) or _VALUE.match(text, name.end())
        if not found:
            return
        parts = found.groupdict()
        group = next(group for group in _GROUPS if parts.get(group) is not None)
        if group == "element" and _CLOSING.search(text, max(0, name.start() - 40), name.start()):
            return
        quote = parts.get("named") if group == "bare" else None
        yield Named(kind, *found.span(group), quote or "")


@cache
def known_names() -> Names:
    """The names of gevoelig.toml."""
    data = tomllib.loads(Path(__file__).with_name("gevoelig.toml").read_text("utf-8"))
    headers, fields = (
        {name: kind for kind, names in data[part].items() for name in names} for part in ("koppen", "velden")
    )
    return Names(headers, fields)
