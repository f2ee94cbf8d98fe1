"""`python -m benchmarks`: one table with all measurements, and whether they keep what was promised."""

from __future__ import annotations

import argparse

from rich.console import Console

from benchmarks import catalogue, hop, journal, runner, streaming, valideren
from benchmarks.measurement import QUICK, Effort
from benchmarks.table import add_part, empty_table

PARTS = {
    "runner": runner.measure,
    "hop": hop.measure,
    "catalogus": catalogue.measure,
    "journaal": journal.measure,
    "geheugen": streaming.measure,
    "valideren": valideren.measure,
}


def main() -> None:
    effort = QUICK if _arguments().snel else Effort()
    console, table = Console(), empty_table(effort)
    for name, measure in PARTS.items():
        with console.status(f"Meten: {name}…"):
            add_part(table, measure(effort))
    console.print(table)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Metingen van ikt, met verhoudingen.")
    parser.add_argument("--snel", action="store_true", help="meet korter en eenmaal: een indruk, geen oordeel")
    return parser.parse_args()


if __name__ == "__main__":
    main()
