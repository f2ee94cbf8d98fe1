"""Pytest itself as a command in a project, for who prefers it over `ikt run`."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.project import Project


def run_pytest(project: Project, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", *args],
        cwd=project.root,
        env=os.environ | project.env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
