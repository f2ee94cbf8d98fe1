"""What a record in the journal costs."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from benchmarks.hop import SECRETS
from benchmarks.measurement import Effort, Measurement, dutch, fastest
from ikt.kern.journal import Journal
from ikt.kern.redaction import Redactor

RECORD: dict[str, Any] = {
    "casus": "VTH-01@gm0297",
    "poging": 1,
    "stap": 3,
    "uitkomst": "geslaagd",
    "reden": None,
    "delen": {"verzoek": {"versie": 1, "verzoeknummer": "20260303-0001", "activiteiten": ["kappen", "bouwen"]}},
    "bewijs": ["bewijs/VTH-01/1-3-1-dso-get.txt", "bewijs/VTH-01/1-3-2-zaaksysteem-get.txt"],
    "duur_s": 0.0123,
    "klok": "2026-03-03T09:00:00+01:00",
}
"""As large as that of a step that did something."""


def measure(effort: Effort) -> Iterator[Measurement]:
    with (
        tempfile.TemporaryDirectory(prefix="ikt-bench-") as folder,
        closing(Journal(Path(folder), "bench", Redactor(SECRETS))) as journal,
        Path(folder, "kaal.jsonl").open("ab", buffering=0) as bare,
    ):
        writers = (
            lambda: journal.write("afgerond", **RECORD),
            lambda: bare.write(json.dumps(RECORD).encode() + b"\n"),
        )
        ours, plain = fastest(effort.repeats, lambda: [_microseconds(each, effort.records) for each in writers])
    yield Measurement(
        "Record in het journaal",
        f"{dutch(ours)} µs",
        f"alleen json en write: {dutch(plain)} µs",
        ours / plain,
    )


def _microseconds(write: Callable[[], object], records: int) -> float:
    start = time.process_time()
    for _ in range(records):
        write()
    return (time.process_time() - start) / records * 1e6
