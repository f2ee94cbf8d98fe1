"""Collecting feature files: one module per file, one function per scenario, named after its id."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import pytest
from pytest_bdd import scenarios
from pytest_bdd.exceptions import ScenarioNotFound

from ikt.catalogus.lezer import Catalogus
from ikt.plugin.sessie import SESSIE
from ikt.plugin.sleutels import CASUS
from ikt.runner.rolbezetting import Rollen, casus, rolbezetting_id

ROLLEN = "ikt_rollen"
EXAMPLE = "_pytest_bdd_example"
_TAGS = "__ikt_tags__"


class FeatureFile(pytest.Module):
    """A feature file as pytest module: a fresh one, in which pytest-bdd makes the tests of this file alone."""

    def _getobj(self) -> types.ModuleType:
        self._refuse_problems()
        module = types.ModuleType(self.path.stem)
        module.__file__ = str(self.path)
        namespace: dict[str, Any] = {"scenarios": scenarios, "path": str(self.path), "__file__": str(self.path)}
        try:
            exec("scenarios(path)", namespace)  # pytest-bdd puts its tests in the namespace of its caller
        except ScenarioNotFound as fout:
            raise self.CollectError(str(fout)) from fout
        for function in namespace.values():
            if tags := getattr(function, _TAGS, None):
                setattr(module, _scenario_id(tags), _prepared(function))
        return module

    def _refuse_problems(self) -> None:
        if problems := self.config.stash[SESSIE].problems(self.path):
            raise self.CollectError("\n".join(str(problem) for problem in problems))

    def collect(self) -> Iterable[pytest.Item | pytest.Collector]:
        sessie = self.config.stash[SESSIE]
        catalogus = Catalogus.lees(sessie.root, [self.path])
        by_id = {scenario.id: scenario for scenario in catalogus.scenarios}
        for item in super().collect():
            if isinstance(item, pytest.Function):
                scenario = by_id[_row_id(item)]
                item.stash[CASUS] = casus(scenario, _rollen(item))
                item.extra_keyword_matches |= {scenario.titel, *scenario.tags}
            yield item


def remember_tag(tag: str, function: Any) -> object:
    """Keep each tag with its function; tags with a value are no pytest marks, since a mark has no colon."""
    setattr(function, _TAGS, [*getattr(function, _TAGS, []), tag])
    return True if ":" in tag else None


def parametrize(metafunc: pytest.Metafunc, rolbezettingen: Sequence[Rollen]) -> None:
    if ROLLEN in metafunc.fixturenames:
        metafunc.parametrize(ROLLEN, rolbezettingen, ids=[rolbezetting_id(rollen) for rollen in rolbezettingen])


def _prepared(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let pytest collect it under any name, with the first column as id of a row, for each rolbezetting."""
    function.__test__ = True  # type: ignore[attr-defined]
    for mark in _parametrize_marks(function):
        mark.args[1][:] = [row._replace(id=next(iter(row.values[0].values()))) for row in mark.args[1]]
    marked: Callable[..., Any] = pytest.mark.usefixtures(ROLLEN)(function)
    return marked


def _parametrize_marks(function: Any) -> Iterator[pytest.Mark]:
    marks: list[pytest.Mark] = getattr(function, "pytestmark", [])
    return (mark for mark in marks if mark.name == "parametrize" and mark.args[0] == EXAMPLE)


def _scenario_id(tags: Iterable[str]) -> str:
    return next(tag.removeprefix("id:") for tag in tags if tag.startswith("id:"))


def _params(item: pytest.Function) -> dict[str, Any]:
    callspec = getattr(item, "callspec", None)
    return callspec.params if callspec else {}


def _rollen(item: pytest.Function) -> Rollen:
    rollen: Rollen = _params(item)[ROLLEN]
    return rollen


def _row_id(item: pytest.Function) -> str:
    row = _params(item).get(EXAMPLE, {})
    return item.originalname + "".join(f"[{value}]" for value in list(row.values())[:1])
