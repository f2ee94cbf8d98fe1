"""The table of all measurements."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable

from rich.table import Table

from benchmarks.measurement import Effort, Measurement, Norm, dutch


def empty_table(effort: Effort) -> Table:
    table = Table(title="Metingen van ikt", caption=f"Mediaan van {effort.repeats}; {_machine()}")
    table.add_column("Wat")
    table.add_column("Gemeten", justify="right")
    table.add_column("Vergeleken met")
    table.add_column("Verhouding", justify="right")
    table.add_column("Norm")
    table.add_column("Gehaald", justify="center")
    return table


def _machine() -> str:
    """A busy machine makes wall times longer than they need be: then the reader must know."""
    load, processors = os.getloadavg()[0], os.cpu_count() or 1
    busy = f"; de machine had het al druk (belasting {dutch(load, 1)})" if load > processors else ""
    return f"Python {platform.python_version()}, {processors} processors{busy}"


def add_part(table: Table, measurements: Iterable[Measurement]) -> None:
    """Add what belongs together, with a line under it."""
    for each in measurements:
        ratio = "" if each.ratio is None else dutch(each.ratio, 2)
        table.add_row(each.what, each.measured, each.compared, ratio, *_judged(each.norm))
    table.add_section()


def _judged(norm: Norm | None) -> tuple[str, str]:
    if norm is None:
        return "–", ""
    return norm.text, "[green]ja[/]" if norm.met else "[bold white on red] NEE [/]"
