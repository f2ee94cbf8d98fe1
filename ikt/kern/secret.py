"""One secret value: where it stands in a text, in any spelling, and the token that takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ikt.kern.encodings import literals, origins, patterns, simplify

TORN = 6
"""From this many characters on, a part of a secret at the edge of a shortened body is masked."""

_OPEN = r"(?:‹|â\x80¹|\\+u2039|&#8249;|%[Ee]2%80%[Bb]9)"
_CLOSE = r"(?:›|â\x80º|\\+u203[aA]|&#8250;|%[Ee]2%80%[Bb][aA])"
TOKEN = re.compile(rf"{_OPEN}[a-z0-9.-]+{_CLOSE}")
"""What stands in the place of a masked value: as we, JSON, XML or URL writers write it, or read as Latin-1."""

_BEFORE_NUMBER, _AFTER_NUMBER = re.compile(r'(?:"\s*:|[\[,])\s*\Z'), re.compile(r"\s*[,\]}]")

Side = Literal["begin", "end"]
Change = tuple[int, int, str]


@dataclass(frozen=True, eq=False)
class Secret:
    label: str
    value: str
    token: str

    @cached_property
    def cores(self) -> set[str]:
        """Fragments of which one occurs wherever the secret does."""
        return {core[:24] for core, _ in patterns(self.value)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """Each spelling of the value, or a token, in which the value is not to be sought."""
        ways = "|".join(f"(?:{pattern})" for _, pattern in patterns(self.value))
        return re.compile(f"(?P<secret>{ways})|{TOKEN.pattern}", re.DOTALL)

    @cached_property
    def _literals(self) -> set[str]:
        return literals(self.value)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the secret stands in `text`."""
        yield from self._spans(text)
        simple = simplify(text)
        if simple != text:
            places = origins(text)
            for start, end in self._spans(simple):
                yield places[start], len(text[: places[end]].rstrip("\0"))

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        return (found.span() for found in self._pattern.finditer(text) if found["secret"] is not None)

    def masked(self, text: str) -> str:
        return replace(text, [(start, end, self._token_in(text, start, end)) for start, end in self.spans(text)])

    def _token_in(self, text: str, start: int, end: int) -> str:
        """A number in JSON becomes a string, or the JSON would no longer be JSON."""
        number = text[start:end].isdigit() and _BEFORE_NUMBER.search(text, max(0, start - 20), start)
        return f'"{self.token}"' if number and _AFTER_NUMBER.match(text, end) else self.token

    def without_part(self, text: str, torn: Side) -> str:
        """The text without the part of this secret at the side where it was cut off."""
        if torn == "begin":
            return _turned(_without_end(_turned(text), map(_turned, self._literals), _turned(self.token)))
        return _without_end(text, self._literals, self.token)


def replace(text: str, changes: Iterable[Change]) -> str:
    """The text with each (start, end, new) done; of changes that overlap the first gives what is new."""
    done, parts = 0, []
    for start, end, new in sorted(changes):
        if start >= done:
            parts += [text[done:start], new]
        done = max(done, end)
    return "".join([*parts, text[done:]]) if parts else text


def _without_end(text: str, forms: Iterable[str], token: str) -> str:
    """The text without the longest first part of one of the forms with which it ends."""
    starts = [start for form in forms if (start := _start_of_part(text, form)) is not None]
    return text[: min(starts)] + token if starts else text


def _start_of_part(text: str, form: str) -> int | None:
    start = text.find(form[:TORN], max(0, len(text) - len(form) + 1))
    while start >= 0 and len(text) - start >= TORN:
        if form.startswith(text[start:]):
            return start
        start = text.find(form[:TORN], start + 1)
    return None


def _turned(text: str) -> str:
    return text[::-1]
