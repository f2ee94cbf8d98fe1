"""How fast the runner plays scenarios of empty steps, journal and results included."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measurement import Effort, Measurement, Norm, dutch, fastest
from benchmarks.project import STEPS, generate
from tests.project import Project

FEW, MANY = 20, 300
OURS = ("features", "--deelnemer=gm0297", "-p", "no:randomly", "-p", "no:hypothesispytest")
"""Not with the plug-ins that only the tests of ikt itself use."""
PLAIN = ("los",)
NOT_OURS = frozenset({"PYTEST_ADDOPTS", "PYTHONDONTWRITEBYTECODE"})
"""What a user has not set: with it other options count, or all is compiled anew each time."""
NO_PLUGINS = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
_SUMMARY = re.compile(r"^(\d+) passed in ([0-9.]+)s", re.MULTILINE)


def measure(effort: Effort) -> Iterator[Measurement]:
    with tempfile.TemporaryDirectory(prefix="ikt-bench-") as folder:
        few = generate(Path(folder, "weinig"), effort.scenarios, FEW)
        many = generate(Path(folder, "veel"), effort.scenarios, MANY)
        plain, ours, ours_many = fastest(
            effort.repeats,
            lambda: (
                _seconds(few, PLAIN, effort.scenarios, NO_PLUGINS),
                _seconds(few, OURS, effort.scenarios),
                _seconds(many, OURS, effort.scenarios),
            ),
        )
    yield _rate(effort.scenarios / ours, effort.scenarios / plain)
    yield _definitions(ours_many, ours)


def _rate(ours: float, plain: float) -> Measurement:
    return Measurement(
        f"Scenario's van {STEPS} lege stappen",
        f"{dutch(ours)} per s",
        f"kale pytest: {dutch(plain)} per s",
        ours / plain,
        Norm("≥ 0,10", ours / plain >= 0.1),
    )


def _definitions(many: float, few: float) -> Measurement:
    return Measurement(
        f"Met {MANY} stapdefinities",
        f"{dutch(many, 2)} s",
        f"met {FEW}: {dutch(few, 2)} s",
        many / few,
        Norm("≤ 1,20", many / few <= 1.2),
    )


def _seconds(project: Project, args: Sequence[str], expected: int, extra: dict[str, str] | None = None) -> float:
    """What pytest says that it took, from the start of its session to the end of ours."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *args],
        cwd=project.root,
        env={name: value for name, value in os.environ.items() if name not in NOT_OURS} | (extra or {}),
        capture_output=True,
        text=True,
        check=False,
    )
    found = _SUMMARY.search(done.stdout)
    if not found or int(found[1]) != expected:
        raise RuntimeError(f"pytest {' '.join(args)}: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return float(found[2])
