"""Gherkin tables as steps use them."""

from __future__ import annotations

from ikt.kern.uitkomst import Testfout

Tabel = list[list[str]]
"""Rows of cells, as written in the feature."""


def as_pairs(tabel: Tabel) -> dict[str, str]:
    """A table of two columns as name → value."""
    if any(len(row) != 2 for row in tabel):
        raise Testfout("Deze stap verwacht een tabel met twee kolommen: naam en waarde.")
    return {naam.strip(): waarde.strip() for naam, waarde in tabel}


def as_rows(tabel: Tabel) -> list[dict[str, str]]:
    """A table with a header row as one dict per row."""
    head, *rows = tabel
    return [dict(zip(head, row, strict=True)) for row in rows]
