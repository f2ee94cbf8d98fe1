"""Choosing scenarios by their tags, with the language of `pytest -m`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

# Not public in pytest, but the only way to mean exactly what `pytest -m` means; the pin on pytest guards it.
from _pytest.mark.expression import Expression

from ikt.catalogus.scenario import Scenario
from ikt.kern.fout import Gebruikersfout


def select(scenarios: Iterable[Scenario], expression: str) -> list[Scenario]:
    """The scenarios whose tags satisfy an expression such as `vth and IKT-11 and not handmatig`.

    An empty expression selects all. Gebruikersfout when the expression cannot be read.
    """
    if not expression.strip():
        return list(scenarios)
    try:
        compiled = Expression.compile(expression)
    except SyntaxError as error:
        raise Gebruikersfout(
            f"De tagexpressie '{expression}' is niet te lezen vanaf teken {error.offset}.",
            waar="-m",
            doe="Verbind tags met and, or, not en haakjes: 'vth and not handmatig'.",
        ) from None
    return [scenario for scenario in scenarios if compiled.evaluate(_carries(scenario))]


def _carries(scenario: Scenario) -> Callable[..., bool]:
    def carries(name: str, /, **_: object) -> bool:
        return name in scenario.tags

    return carries
