"""Which of many fragments may occur in a text, at a cost that does not grow with their number."""

from __future__ import annotations

from collections import defaultdict
from typing import Generic, TypeVar

T = TypeVar("T")

_WORD = 4
_LONG = 2 * _WORD - 1


class Sieve(Generic[T]):
    """Fragments with an owner.

    A fragment of seven bytes or more covers, wherever it stands, a whole word of four bytes at a multiple of
    four. So looking up the words of a text is enough to find these; shorter fragments are sought one by one.
    """

    def __init__(self) -> None:
        self._words: dict[int, list[tuple[bytes, T]]] = defaultdict(list)
        self._short: list[tuple[bytes, T]] = []

    def add(self, fragment: bytes, owner: T) -> None:
        if len(fragment) < _LONG:
            self._short.append((fragment, owner))
            return
        for place in range(len(fragment) - _WORD + 1):
            (word,) = memoryview(fragment[place : place + _WORD]).cast("I")
            self._words[word].append((fragment, owner))

    def owners(self, data: bytes) -> list[T]:
        """The owners of the fragments that occur in `data`; an empty fragment occurs always."""
        words = self._words.keys() & memoryview(data[: len(data) // _WORD * _WORD]).cast("I")
        suspects = [*self._short, *(pair for word in words for pair in self._words[word])]
        return [owner for fragment, owner in suspects if fragment in data]
