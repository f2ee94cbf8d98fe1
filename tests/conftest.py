"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import Project


@pytest.fixture
def mini(tmp_path: Path) -> Project:
    """A project with its own features and steps, to run the whole command on."""
    return Project(tmp_path)
