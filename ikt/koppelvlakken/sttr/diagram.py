"""Decision diagrams: functions over many variables with few values each, without writing out all combinations.

A diagram is a number. It is a value (a leaf), or a variable with a diagram for each of its values; equal functions
have the same number, and a variable that makes no difference does not occur. See R. Bryant, Graph-Based Algorithms
for Boolean Function Manipulation (1986); ours have more than two values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from math import prod
from typing import Any

Diagram = int
Path = dict[int, int]
"""Variables with the index of their value; the variables that it leaves out make no difference."""

_LEAF = 1 << 30


class TeVeel(Exception):
    """More steps were needed than allowed."""


class Diagrams:
    """Diagrams over variables 0, 1, … of which `sizes` gives the number of values.

    Every operation counts its steps, and raises `TeVeel` once all together exceed `limit`.
    """

    def __init__(self, sizes: Sequence[int], limit: int) -> None:
        self.sizes, self._limit = sizes, limit
        self.steps = 0
        self._nodes: list[tuple[int, Any]] = []
        self._numbers: dict[Any, Diagram] = {}

    def leaf(self, value: Any) -> Diagram:
        # Python holds that True == 1; the type keeps them apart.
        return self._number((_LEAF, type(value), value), (_LEAF, value))

    def variable(self, variable: int, values: Sequence[Any]) -> Diagram:
        """The function that gives for each value of this variable the value in that place."""
        return self._choice(variable, tuple(self.leaf(value) for value in values))

    def map(self, change: Callable[[Any], Any], diagram: Diagram) -> Diagram:
        return self.combine(lambda value, _: change(value), diagram, self.leaf(None))

    def combine(self, operation: Callable[[Any, Any], Any], left: Diagram, right: Diagram) -> Diagram:
        """The function whose value is `operation` of the values of these two."""
        known: dict[tuple[Diagram, Diagram], Diagram] = {}

        def walk(a: Diagram, b: Diagram) -> Diagram:
            if (a, b) not in known:
                self._step()
                known[a, b] = split(a, b)
            return known[a, b]

        def split(a: Diagram, b: Diagram) -> Diagram:
            variable = min(self._nodes[a][0], self._nodes[b][0])
            if variable == _LEAF:
                return self.leaf(operation(self._nodes[a][1], self._nodes[b][1]))
            pairs = zip(self._below(a, variable), self._below(b, variable), strict=True)
            return self._choice(variable, tuple(walk(*pair) for pair in pairs))

        return walk(left, right)

    def restrict(self, diagram: Diagram, variable: int, index: int) -> Diagram:
        """The function that remains when this variable has that value."""
        known: dict[Diagram, Diagram] = {}

        def walk(node: Diagram) -> Diagram:
            here, content = self._nodes[node]
            if here >= variable:
                return content[index] if here == variable else node
            if node not in known:
                self._step()
                known[node] = self._choice(here, tuple(walk(child) for child in content))
            return known[node]

        return walk(diagram)

    def support(self, diagram: Diagram) -> set[int]:
        """The variables that make a difference."""
        return {variable for variable, _ in self._reachable(diagram) if variable != _LEAF}

    def values(self, diagram: Diagram) -> set[Any]:
        return {content for variable, content in self._reachable(diagram) if variable == _LEAF}

    def count(self, diagram: Diagram, wanted: Callable[[Any], bool]) -> int:
        """For how many combinations the value is wanted."""
        known: dict[Diagram, int] = {}

        def walk(node: Diagram) -> int:
            """Over the variables from that of the node on."""
            variable, content = self._nodes[node]
            if variable == _LEAF:
                return int(wanted(content))
            if node not in known:
                self._step()
                known[node] = sum(walk(child) * self._between(variable + 1, child) for child in content)
            return known[node]

        return walk(diagram) * self._between(0, diagram)

    def path(self, diagram: Diagram, wanted: Callable[[Any], bool]) -> Path | None:
        """A way to a wanted value that fixes as few variables as possible; None when there is none."""
        known: dict[Diagram, Path | None] = {}

        def walk(node: Diagram) -> Path | None:
            variable, content = self._nodes[node]
            if variable == _LEAF:
                return {} if wanted(content) else None
            if node not in known:
                self._step()
                ways = [
                    {variable: index, **way} for index, child in enumerate(content) if (way := walk(child)) is not None
                ]
                known[node] = min(ways, key=len, default=None)
            return known[node]

        return walk(diagram)

    def paths(self, diagram: Diagram, wanted: Callable[[Any], bool], most: int) -> list[Path]:
        """At most so many ways to a wanted value; no combination is in two of them."""

        def walk(node: Diagram) -> Iterator[Path]:
            variable, content = self._nodes[node]
            if variable == _LEAF:
                yield from [{}] if content else []
                return
            for index, child in enumerate(content):
                yield from ({variable: index, **way} for way in walk(child))

        return list(islice(walk(self.map(lambda value: bool(wanted(value)), diagram)), most))

    def _number(self, key: Any, node: tuple[int, Any]) -> Diagram:
        if key not in self._numbers:
            self._numbers[key] = len(self._nodes)
            self._nodes.append(node)
        return self._numbers[key]

    def _choice(self, variable: int, children: tuple[Diagram, ...]) -> Diagram:
        if len(set(children)) == 1:
            return children[0]
        return self._number((variable, children), (variable, children))

    def _below(self, node: Diagram, variable: int) -> Sequence[Diagram]:
        here, content = self._nodes[node]
        return content if here == variable else [node] * self.sizes[variable]

    def _reachable(self, diagram: Diagram) -> Iterator[tuple[int, Any]]:
        seen, todo = set(), [diagram]
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.add(node)
                yield self._nodes[node]
                if self._nodes[node][0] != _LEAF:
                    todo.extend(self._nodes[node][1])

    def _between(self, variable: int, node: Diagram) -> int:
        """In how many ways the variables that are skipped before this node can be filled in."""
        tot = min(self._nodes[node][0], len(self.sizes))
        return prod(self.sizes[variable:tot])

    def _step(self) -> None:
        self.steps += 1
        if self.steps > self._limit:
            raise TeVeel
