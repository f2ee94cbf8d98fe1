"""The real catalogue in a folder of its own: features, steps, environments and phases as they are, and no runs yet."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.project import Project

HERE = Path(__file__).parents[2]
GEZAG, OIN = "gm0297", "00000009900000029700"


@dataclass
class EigenProject(Project):
    """Tests may add to it; the project that they are part of stays as it is."""

    def __post_init__(self) -> None:
        for folder in ("features", "steps", "environments"):
            shutil.copytree(HERE / folder, self.root / folder, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(HERE / "pyproject.toml", self.root)
        for path in (HERE / "reports").glob("*/*.toml"):
            (self.root / "reports" / path.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(path, self.root / "reports" / path.parent.name)
