"""A generated project of scenarios with five empty steps, and as many empty tests for plain pytest."""

from __future__ import annotations

from pathlib import Path

from tests.project import Project

PER_FILE = 50
STEPS = 5


def generate(root: Path, scenarios: int, definitions: int) -> Project:
    """`scenarios` is a multiple of `PER_FILE`. No two steps have the same text, so that none is found in memory."""
    project = Project(root)
    project.steps("\n".join(map(_definition, range(definitions))))
    for first in range(0, scenarios, PER_FILE):
        texts = (_scenario(nr, definitions) for nr in range(first, first + PER_FILE))
        content = f"# language: nl\nFunctionaliteit: Leeg vanaf {first}\n\n" + "\n".join(texts)
        project.write(f"features/vth/leeg_{first}.feature", content)
    project.write("los/test_leeg.py", "\n".join(f"def test_{nr}():\n    pass\n" for nr in range(scenarios)))
    return project


def _definition(nr: int) -> str:
    return f'@gegeven("lege stap {nr} van {{wie}}")\ndef stap_{nr}(casus: Casus, wie: str) -> None: ...\n'


def _scenario(nr: int, definitions: int) -> str:
    steps = (f"    Gegeven lege stap {(nr * STEPS + step) % definitions} van {nr}" for step in range(STEPS))
    return "\n".join([f"  @id:VTH-{nr} @eis:VTH-01 @vth", f"  Scenario: Leeg {nr}", *steps, ""])
