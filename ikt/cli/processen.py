"""The option `-n`: over how many processes casussen are spread."""

from __future__ import annotations

import click


class Processen(click.ParamType[str]):
    """A number from 1, or `auto` for one per processor."""

    name = "aantal"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value != "auto" and not (value.isdecimal() and int(value) > 0):
            self.fail(f"'{value}' is geen aantal processen; geef een getal vanaf 1, of auto.", param, ctx)
        return value


def processes(processen: str | None) -> list[str]:
    """The same in the words of pytest-xdist."""
    return ["-n", processen] if processen else []
