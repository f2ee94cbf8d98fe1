"""The step vocabulary: how steps are declared, and how the text of a step finds its function."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from string import Formatter
from types import ModuleType
from typing import Any, Literal, NamedTuple, TypeVar

import parse

from ikt.kern.fout import Gebruikersfout
from ikt.kern.uitkomst import Testfout

Kind = Literal["gegeven", "als", "dan"]
StepFunction = Callable[..., None]
F = TypeVar("F", bound=StepFunction)

_MARK = "__ikt_stappen__"


class Declaration(NamedTuple):
    """What a decorator leaves on a step function."""

    kind: Kind
    pattern: str
    voorbeeld: str | None
    schakel: str | None


def _declare(kind: Kind, pattern: str, voorbeeld: str | None, schakel: str | None) -> Callable[[F], F]:
    def mark(function: F) -> F:
        declarations = getattr(function, _MARK, [])
        setattr(function, _MARK, [*declarations, Declaration(kind, pattern, voorbeeld, schakel)])
        function.__globals__.setdefault(_MARK, {})[function] = None  # in order, also when names are used twice
        return function

    return mark


def gegeven(pattern: str, *, voorbeeld: str | None = None, schakel: str | None = None) -> Callable[[F], F]:
    """Declare a step that sets the scene.

    `pattern` is written for the library `parse` (`{gezag}`, `{aantal:d}`); `voorbeeld` shows the step as it is used;
    `schakel` is blamed when the step fails without naming one itself. The function gets the placeholders, and where
    its signature asks for them `casus`, `tabel` and `tekst` (the docstring).

    ```python
    @gegeven("{gezag} heeft een omgevingsplan", voorbeeld="Gegeven gm0297 heeft een omgevingsplan")
    def omgevingsplan(casus: Casus, gezag: str) -> None: ...
    ```
    """
    return _declare("gegeven", pattern, voorbeeld, schakel)


def als(pattern: str, *, voorbeeld: str | None = None, schakel: str | None = None) -> Callable[[F], F]:
    """Declare a step that does something; see `gegeven`."""
    return _declare("als", pattern, voorbeeld, schakel)


def dan(pattern: str, *, voorbeeld: str | None = None, schakel: str | None = None) -> Callable[[F], F]:
    """Declare a step that says what must be true; see `gegeven`."""
    return _declare("dan", pattern, voorbeeld, schakel)


@dataclass(frozen=True, eq=False)
class StepDefinition:
    """One function with the texts it answers to, for one or more kinds."""

    kinds: frozenset[Kind]
    pattern: str
    function: StepFunction
    voorbeeld: str | None = None
    schakel: str | None = None
    wants: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def _parser(self) -> Any:
        return parse.compile(self.pattern, case_sensitive=True)

    @cached_property
    def _begin(self) -> str:
        """What each text of this step begins with: most are told apart by it, without a parser."""
        return self.pattern.split("{", 1)[0]

    @property
    def module(self) -> str:
        return self.function.__module__

    @property
    def line(self) -> int:
        return self.function.__code__.co_firstlineno

    @property
    def placeholders(self) -> frozenset[str]:
        return frozenset(name for _, name, _, _ in Formatter().parse(self.pattern) if name)

    @property
    def is_async(self) -> bool:
        return inspect.iscoroutinefunction(self.function)

    def arguments(self, text: str) -> dict[str, Any] | None:
        """The values of the placeholders, or None when the text is not of this step."""
        if not text.startswith(self._begin):
            return None
        if self._begin == self.pattern:
            return {} if text == self.pattern else None
        found = self._parser.parse(text)
        return None if found is None else dict(found.named)


class Match(NamedTuple):
    definition: StepDefinition
    arguments: dict[str, Any]


class Vocabulary:
    """All step definitions of a project; a text is looked up once and remembered."""

    def __init__(self, functions: Iterable[StepFunction]) -> None:
        self.steps = [step for function in functions for step in _definitions(function)]
        self._by_word: dict[str, list[StepDefinition]] = defaultdict(list)
        for step in self.steps:
            self._by_word[_first_word(step.pattern)].append(step)
        self._known: dict[tuple[Kind, str], list[Match]] = {}

    @classmethod
    def load(cls, package: str, folder: Path | None = None) -> Vocabulary:
        """The steps of all modules in a package, found in `folder` first."""
        if folder is not None and str(folder) not in sys.path:
            sys.path.insert(0, str(folder))
        root = _import(package)
        modules = [_import(f"{package}.{info.name}") for info in pkgutil.iter_modules(root.__path__)]
        return cls(function for module in [root, *modules] for function in _step_functions(module))

    def find_all(self, kind: Kind, text: str) -> list[Match]:
        key = (kind, text)
        if key not in self._known:
            self._known[key] = [
                Match(step, arguments)
                for step in self._candidates(text)
                if kind in step.kinds and (arguments := step.arguments(text)) is not None
            ]
        return self._known[key]

    def matches(self, kind: Kind, text: str) -> list[StepDefinition]:
        return [match.definition for match in self.find_all(kind, text)]

    def find(self, kind: Kind, text: str) -> Match:
        """The one step of that text; Testfout when there is none, or more than one."""
        found = self.find_all(kind, text)
        if not found:
            raise Testfout(f"De stap '{kind} {text}' bestaat niet; `ikt stappen` toont de stappen die er zijn.")
        if len(found) > 1:
            patterns = " en ".join(f"'{match.definition.pattern}'" for match in found)
            raise Testfout(f"De stap '{kind} {text}' past op meer dan één definitie: {patterns}.")
        return found[0]

    def _candidates(self, text: str) -> Iterable[StepDefinition]:
        word = text.split(" ", 1)[0]
        yield from self._by_word.get(word, ())
        yield from self._by_word.get("", ())


def _first_word(pattern: str) -> str:
    """The literal first word of a pattern, or '' when it is (partly) a placeholder."""
    word = pattern.split(" ", 1)[0]
    return "" if "{" in word else word


def _import(name: str) -> ModuleType:
    """A module with steps; what is wrong in it is for whoever writes steps."""
    try:
        return importlib.import_module(name)
    except Exception as fout:
        wat = f"De stappen zijn niet te laden: {type(fout).__name__}: {fout}."
        raise Gebruikersfout(wat, waar=name.replace(".", "/"), doe="Herstel dit bestand.") from fout


def _step_functions(module: ModuleType) -> list[StepFunction]:
    return list(vars(module).get(_MARK, ()))


def _definitions(function: StepFunction) -> Iterable[StepDefinition]:
    wants = frozenset(inspect.signature(function).parameters)
    per_pattern: dict[str, list[Declaration]] = defaultdict(list)
    for declaration in getattr(function, _MARK, ()):
        per_pattern[declaration.pattern].append(declaration)
    for pattern, declarations in per_pattern.items():
        voorbeeld = next((each.voorbeeld for each in declarations if each.voorbeeld), None)
        schakel = next((each.schakel for each in declarations if each.schakel), None)
        kinds = frozenset(each.kind for each in declarations)
        yield StepDefinition(kinds, pattern, function, voorbeeld, schakel, wants)
