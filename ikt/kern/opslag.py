"""State of simulated systems: tables of JSON values in SQLite, in memory or in a file."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, MutableMapping
from pathlib import Path
from typing import Any


class Store:
    """Named tables behind one connection. `path` None keeps everything in memory."""

    def __init__(self, path: Path | None = None) -> None:
        self._db = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
        if path:
            self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute(
            "CREATE TABLE IF NOT EXISTS rijen (nr INTEGER PRIMARY KEY, tabel TEXT, sleutel TEXT, waarde TEXT,"
            " UNIQUE (tabel, sleutel))"
        )

    def table(self, name: str) -> Table:
        """The table of that name; values are JSON, in order of insertion, and change only by assignment."""
        return Table(self._db, name)

    def clear(self) -> None:
        self._db.execute("DELETE FROM rijen")

    def close(self) -> None:
        self._db.close()


class Table(MutableMapping[str, Any]):
    def __init__(self, db: sqlite3.Connection, name: str) -> None:
        self._db, self._name = db, name

    def __getitem__(self, key: str) -> Any:
        row = self._db.execute("SELECT waarde FROM rijen WHERE tabel = ? AND sleutel = ?", (self._name, key)).fetchone()
        if row is None:
            raise KeyError(key)
        return json.loads(row[0])

    def __setitem__(self, key: str, value: Any) -> None:
        self._db.execute(
            "INSERT INTO rijen (tabel, sleutel, waarde) VALUES (?, ?, ?)"
            " ON CONFLICT (tabel, sleutel) DO UPDATE SET waarde = excluded.waarde",
            (self._name, key, json.dumps(value)),
        )

    def __delitem__(self, key: str) -> None:
        cursor = self._db.execute("DELETE FROM rijen WHERE tabel = ? AND sleutel = ?", (self._name, key))
        if not cursor.rowcount:
            raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        rows = self._db.execute("SELECT sleutel FROM rijen WHERE tabel = ? ORDER BY nr", (self._name,))
        return iter([row[0] for row in rows.fetchall()])

    def __len__(self) -> int:
        count: int = self._db.execute("SELECT count(*) FROM rijen WHERE tabel = ?", (self._name,)).fetchone()[0]
        return count
