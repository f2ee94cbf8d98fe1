"""Folders that are replaced whole: a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """Gives an empty folder beside `target` to fill; it takes the place of `target` when all went well."""
    new = _beside(target, "nieuw")
    new.mkdir(parents=True)
    try:
        yield new
        _swap(new, target)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(new: Path, target: Path) -> None:
    old = _beside(target, "oud")
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def _beside(target: Path, what: str) -> Path:
    """On the same file system, so that renaming works; named after the process, as builds may overlap."""
    place = target.with_name(f".{target.name}.{os.getpid()}.{what}")
    shutil.rmtree(place, ignore_errors=True)
    return place


def place(source: Path, target: Path) -> None:
    """Put a file in a second place without using the disk twice, where the file system allows it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
