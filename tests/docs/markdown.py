"""Reading the documentation: its code blocks, tables, links, and the commands that it tells users to give."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_INLINE = re.compile(r"`(ikt [^`]+)`")


def text(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(page: Path, language: str) -> list[str]:
    """The content of the code blocks in that language."""
    return [content for found, content in _BLOCK.findall(text(page)) if found == language]


def links(page: Path) -> Iterator[str]:
    """The links that lead to a file of the project."""
    return (link for link in _LINK.findall(text(page)) if "://" not in link)


def shell_lines(page: Path) -> list[str]:
    return [line.removeprefix("$ ") for block in blocks(page, "console") for line in block.splitlines() if line]


def ikt_commands(page: Path) -> Iterator[list[str]]:
    """The arguments of each `ikt` command, in blocks and within sentences; placeholders stay as they are."""
    for line in [*shell_lines(page), *_INLINE.findall(_BLOCK.sub("", text(page)))]:
        words = shlex.split(line)
        if words and words[0].rpartition("/")[2] == "ikt":
            yield words[1:]


def section(page: Path, heading: str) -> str:
    """The text below a heading, up to the next heading of any level."""
    _, found, rest = text(page).partition(f"\n{heading}\n")
    assert found, f"{page.name} has no heading '{heading}'"
    return re.split(r"^#", rest, maxsplit=1, flags=re.MULTILINE)[0]


def first_column(markdown: str) -> list[str]:
    """The code words in the first column of the tables."""
    cells = (line.split("|")[1] for line in markdown.splitlines() if line.startswith("| `"))
    return [word for cell in cells for word in re.findall(r"`([^`]+)`", cell)]
