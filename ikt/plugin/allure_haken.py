"""`allure.attach` and `allure.step` in a step body: allure-pytest's listener stays out, so we keep what they tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from allure_commons import hookimpl, plugin_manager

from ikt.kern.evidence import EvidenceSink
from ikt.kern.uitkomst import Afloop

DEELSTAPPEN = "deelstappen.txt"


class AllureHaken:
    """`busy` gives the evidence of the step that is busy; None between casussen, when nothing is kept."""

    def __init__(self, busy: Callable[[], EvidenceSink | None]) -> None:
        self._busy = busy
        self._lines: list[str] = []
        self._open: list[int] = []

    @hookimpl
    def attach_data(self, body: Any, name: str | None, attachment_type: Any, extension: str | None) -> None:
        mediatype = getattr(attachment_type, "mime_type", attachment_type) or "text/plain"
        suffix = extension or getattr(attachment_type, "extension", None)
        self._keep(_file_name(name or "bijlage", suffix), _content(body), mediatype)

    @hookimpl
    def attach_file(self, source: str, name: str | None, attachment_type: Any, extension: str | None) -> None:
        path = Path(source)
        self.attach_data(path.read_bytes(), name or path.name, attachment_type, extension)

    @hookimpl
    def start_step(self, title: str) -> None:
        self._open.append(len(self._lines))
        self._lines.append(f"{'  ' * (len(self._open) - 1)}{title}")

    @hookimpl
    def stop_step(self, exc_val: BaseException | None) -> None:
        """With the outermost step ended, all that happened in it is kept as one piece of evidence."""
        self._lines[self._open.pop()] += _outcome(exc_val)
        if not self._open:
            lines, self._lines = self._lines, []
            self._keep(DEELSTAPPEN, "\n".join(lines) + "\n", "text/plain")

    def _keep(self, name: str, content: bytes | str, mediatype: str) -> None:
        if evidence := self._busy():
            evidence.attachment(name, content, mediatype)


def hang_up(config: pytest.Config, busy: Callable[[], EvidenceSink | None]) -> None:
    """Listen to allure's functions until pytest is done."""
    haken = AllureHaken(busy)
    plugin_manager.register(haken)
    config.add_cleanup(lambda: plugin_manager.unregister(haken))


def _file_name(name: str, suffix: str | None) -> str:
    return name if not suffix or name.endswith(f".{suffix}") else f"{name}.{suffix}"


def _content(body: Any) -> bytes | str:
    return bytes(body) if isinstance(body, bytes | bytearray | memoryview) else str(body)


def _outcome(error: BaseException | None) -> str:
    if error is None:
        return ": gelukt"
    return f": {error.uitkomst}, {error.reden}" if isinstance(error, Afloop) else f": mislukt, {error}"
