"""Values in the text of a scenario that are sensitive by the name under which a step takes them."""

from __future__ import annotations

from collections.abc import Iterator

from ikt.kern.plan import GeplandeStap
from ikt.kern.sensitive import known_names
from ikt.kern.stappen import Vocabulary


def sensitive(stap: GeplandeStap, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """(name, value) of each value of a step that stands under a telling name, such as `bsn` or `wachtwoord`."""
    for name, value in _named(stap, vocabulary):
        if known_names().kind_of(name):
            yield name, value


def _named(stap: GeplandeStap, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Placeholders of the step, rows of a name with its value, and cells under the head of their column."""
    for match in vocabulary.find_all(stap.soort, stap.tekst):
        yield from ((name, str(value)) for name, value in match.arguments.items())
    head, *rows = stap.tabel or [[]]
    for row in (head, *rows):
        if len(row) == 2:
            yield row[0], row[1]
    for row in rows:
        yield from zip(head, row, strict=False)
