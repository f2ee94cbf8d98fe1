"""The journal: what happened in a run, one JSON line per event. It is the truth; all else is derived from it.

Each process writes its own file, one `os.write` per record, so that a crash leaves at most a torn last line.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

VERSION = 1
MAX_LINE = 64 * 1024

Record = dict[str, Any]


class JournalUnwritable(Exception):
    """The journal cannot be written: the run must stop at once, or it would claim what nobody can prove."""


class JournalDamaged(Exception):
    """A line cannot be read: it is broken and not the last of its file, or another version of ikt wrote it."""


class Redaction(Protocol):
    def text(self, text: str) -> str: ...

    def json(self, value: Any) -> Any: ...


class Journal:
    """The journal of one process in `folder` (`<run>/journal`); nothing is written unmasked."""

    def __init__(self, folder: Path, process: str, redaction: Redaction) -> None:
        self.process, self._folder, self._redaction, self._nr = process, folder, redaction, 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._fd = os.open(folder / f"{process}.jsonl", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        except OSError as fout:
            raise JournalUnwritable(f"{folder}: {fout.strerror}") from fout

    def write(self, soort: str, **fields: Any) -> None:
        """Append a record; raises JournalUnwritable when it did not reach the file whole."""
        self._nr += 1
        head = {"v": VERSION, "tijd": time.time_ns(), "proces": self.process, "nr": self._nr, "soort": soort}
        line = self._line(head | fields)
        if len(line) > MAX_LINE:
            line = self._line(head | self._elsewhere(fields))
        self._append(line)

    def _line(self, record: Record) -> bytes:
        return self._masked(record).encode() + b"\n"

    def _masked(self, content: Record) -> str:
        """As JSON. Masking the text as a whole is fast; where it finds something, each value is masked by itself."""
        text = _dump(content)
        return text if self._redaction.text(text) == text else _dump(self._redaction.json(content))

    def _elsewhere(self, fields: Record) -> Record:
        content = self._masked(fields).encode()
        name = f"elders-{hashlib.sha256(content).hexdigest()[:16]}.json"
        try:
            (self._folder / name).write_bytes(content)
        except OSError as fout:
            raise JournalUnwritable(f"{self._folder}: {fout.strerror}") from fout
        return {"casus": fields.get("casus"), "elders": name}

    def _append(self, line: bytes) -> None:
        try:
            written = os.write(self._fd, line)
        except OSError as fout:
            raise JournalUnwritable(f"{self._folder}: {fout.strerror}") from fout
        if written != len(line):
            raise JournalUnwritable(f"{self._folder}: de schijf is vol")

    def sync(self) -> None:
        """Make sure that all records survive a power cut; called at suspension and at the end."""
        os.fsync(self._fd)

    def close(self) -> None:
        os.close(self._fd)


_dump = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def read(folder: Path) -> list[Record]:
    """All records of all processes, in order of (tijd, proces, nr). A torn last line of a file is forgiven."""
    records = [record for path in sorted(folder.glob("*.jsonl")) for record in _read_file(path)]
    return sorted(records, key=lambda record: (record["tijd"], record["proces"], record["nr"]))


def _read_file(path: Path) -> Iterator[Record]:
    lines = path.read_bytes().split(b"\n")
    for nr, line in enumerate(lines, 1):
        if not line:
            continue
        try:
            record: Record = json.loads(line)
        except ValueError:
            if nr == len(lines):
                return  # no newline behind it: the process died while it wrote
            raise JournalDamaged(f"{path.name}, regel {nr}: geen leesbaar record") from None
        if record["v"] != VERSION:
            raise JournalDamaged(f"{path.name} is geschreven door een andere versie van ikt")
        if name := record.pop("elders", None):
            record |= json.loads((path.parent / name).read_bytes())
        yield record


def merge(folder: Path, target: Path) -> None:
    """Write all records in order to one file, replacing it whole."""
    new = target.with_suffix(".nieuw")
    files = list(folder.iterdir())
    if len(files) == 1:  # one process wrote, nothing lies elsewhere: the lines are in order and whole
        whole, _, _ = files[0].read_bytes().rpartition(b"\n")
        new.write_bytes(whole + b"\n")
    else:
        with new.open("w", encoding="utf-8") as stream:
            stream.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in read(folder))
    new.replace(target)
