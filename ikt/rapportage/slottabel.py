"""The closing table of a run: one column per keten, one row per uitkomst that occurs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from ikt.kern.uitkomst import GOED, Uitkomst
from ikt.rapportage.combinaties import combinaties
from ikt.rapportage.model import GESLAAGD, RunResult
from ikt.rapportage.telling import Telling, per_keten, percentage

HEADINGS = {
    "VTH-keten": "VTH",
    "planketen": "plan",
    "toepasbareregel-keten": "toepasbare\nregels",
    "ketenoverstijgend": "over de\nketens",
}
"""Short enough to fit beside each other in a terminal of 80 characters."""


def slottabel(run: RunResult) -> Group:
    """Which run it was, its table, and what each combination of local software did over the ketens."""
    heading = Text(f"{run.label or run.fase} · {run.omgeving} · run {run.run}", "italic")
    return Group(heading, _table(run), *_combinaties(run))


def _combinaties(run: RunResult) -> Iterator[Text]:
    for combinatie in combinaties(run.casussen):
        if combinatie.casussen:
            yield Text(f"Over de ketens met {combinatie}: {combinatie.telling}")


def _table(run: RunResult) -> Table:
    """Ketens stand beside each other, so that the table stays readable however many outcomes occur."""
    columns = {**per_keten(run.casussen), "totaal": Telling.van(run.casussen)}
    table = Table(box=box.SIMPLE_HEAD, header_style="bold")
    table.add_column("", min_width=26)
    for name in columns:
        table.add_column(HEADINGS.get(name, name), justify="right", vertical="bottom")
    _fill(table, list(columns.values()))
    return table


def _fill(table: Table, columns: list[Telling]) -> None:
    def row(label: str | Text, value: Callable[[Telling], str]) -> None:
        table.add_row(label, *map(value, columns))

    row("gepland", lambda telling: str(telling.gepland))
    row("uitgevoerd", lambda telling: str(telling.uitgevoerd))
    table.add_section()
    for uitkomst in columns[-1].uitkomsten:
        row(Text(uitkomst, style(Uitkomst(uitkomst))), partial(_count, uitkomst))
    table.add_section()
    row("geslaagd van gepland", lambda telling: _procent(telling.geslaagd, telling.gepland))
    row("geslaagd van uitgevoerd", lambda telling: _procent(telling.geslaagd, telling.uitgevoerd))


def style(uitkomst: Uitkomst) -> str:
    """Green for geslaagd, grey for what does not count, yellow for what must still come, else red."""
    if uitkomst in GESLAAGD:
        return "green"
    if uitkomst in GOED:
        return "dim"
    return "yellow" if uitkomst in (Uitkomst.LOOPT, Uitkomst.NIET_GETEST) else "red"


def _count(uitkomst: str, telling: Telling) -> str:
    return str(telling.uitkomsten.get(uitkomst, "–"))


def _procent(part: int, whole: int) -> str:
    procent = percentage(part, whole)
    return "–" if procent is None else f"{procent:.1f}%".replace(".", ",")
