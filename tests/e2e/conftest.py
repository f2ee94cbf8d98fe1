"""What tests through the whole command share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.eigen import EigenProject


@pytest.fixture
def eigen(tmp_path: Path) -> EigenProject:
    """The real catalogue, in a folder of this test."""
    return EigenProject(tmp_path)
