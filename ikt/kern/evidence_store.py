"""Evidence on disk: each exchange and attachment of a step as a file in the folder of the run."""

from __future__ import annotations

import mimetypes
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ikt.kern.evidence import Body, Exchange
from ikt.kern.packed import TooLarge, rewrite
from ikt.kern.page import page
from ikt.kern.redaction import Redactor
from ikt.kern.slug import slug

BEWIJS = "bewijs"


class EvidenceStore:
    """Keeps evidence in `<run>/bewijs/<casus>/<poging>-<stap>-<nr>-…`; nothing is written unmasked or twice.

    ```python
    sink = EvidenceStore(run_folder, redactor).at("VTH-01", poging=1, stap=3)
    sink.exchange(exchange)   # 'bewijs/VTH-01/1-3-1-lvbb-post.txt'
    ```
    """

    def __init__(self, folder: Path, redactor: Redactor) -> None:
        self._folder, self._redactor = folder, redactor

    def at(self, casus: str, poging: int, stap: int) -> StepStore:
        """Where the evidence of one step goes."""
        return StepStore(self._folder, f"{BEWIJS}/{slug(casus)}", f"{poging}-{stap}", self._redactor)


@dataclass
class _Line:
    """The last exchange of a step; the same answer to the same request is counted, not written again."""

    key: Hashable
    ref: str
    page: str
    head: str
    times: int = 1


class StepStore:
    """An EvidenceSink for one step."""

    def __init__(self, run: Path, folder: str, step: str, redactor: Redactor) -> None:
        self._run, self._folder, self._step, self._redactor = run, folder, step, redactor
        self._nr = 0
        self._last: _Line | None = None

    def exchange(self, exchange: Exchange) -> str:
        """Gives the reference of the file; for a repeated answer that of the first, in which it is counted."""
        key = _key(exchange)
        if self._last and self._last.key == key:
            return self._again(self._last, exchange.moment)
        head = f"Systeem    {exchange.system}\nMoment     {_moment(exchange.moment)}\n"
        text = page(exchange, self._redactor)
        name = slug(f"{exchange.system}-{exchange.method.lower()}")
        ref = self._create(f"{name}.txt", (head + text).encode("utf-8", "replace"))
        self._last = _Line(key, ref, text, head)
        return ref

    def attachment(self, name: str, content: bytes | str, mediatype: str) -> str:
        """Keep a file; secrets are masked in it, also within gzip and zip. `name` may be anything."""
        raw = content.encode() if isinstance(content, str) else content
        try:
            masked = rewrite(raw, self._redactor.data)
        except TooLarge:
            masked = f"[{name}: {len(raw)} bytes, uitgepakt te groot om op geheimen na te kijken]\n".encode()
        self._last = None
        return self._create(self._file_name(name, mediatype), masked)

    def _again(self, line: _Line, moment: datetime) -> str:
        line.times += 1
        count = f"Aantal     {line.times} keer hetzelfde antwoord, het laatst op {_moment(moment)}\n"
        path = self._run / line.ref
        new = path.with_suffix(".nieuw")
        new.write_text(line.head + count + line.page, "utf-8", "replace")
        new.replace(path)
        return line.ref

    def _create(self, name: str, content: bytes) -> str:
        """A new file with the next number that is free."""
        while True:
            self._nr += 1
            ref = f"{self._folder}/{self._step}-{self._nr}-{name}"
            try:
                with (self._run / ref).open("xb") as file:
                    file.write(content)
            except FileExistsError:
                continue
            except FileNotFoundError:
                (self._run / self._folder).mkdir(parents=True, exist_ok=True)
                self._nr -= 1
                continue
            return ref

    def _file_name(self, name: str, mediatype: str) -> str:
        """The masked name, made safe; an extension that fits the mediatype when it has none."""
        stem, dot, extension = self._redactor.text(name).replace("‹", "").replace("›", "").rpartition(".")
        if not dot or not extension.isalnum():
            stem, extension = f"{stem}{dot}{extension}", ""
        kind = mediatype.partition(";")[0].strip()
        return slug(stem) + (f".{extension}" if extension else mimetypes.guess_extension(kind) or ".bin")


def _key(exchange: Exchange) -> Hashable:
    return (
        exchange.system,
        exchange.method,
        exchange.url,
        _sum(exchange.request),
        exchange.status,
        exchange.error,
        _sum(exchange.response),
    )


def _sum(body: Body | None) -> str | None:
    return body.sha256 if body else None


def _moment(moment: datetime) -> str:
    return moment.strftime("%d-%m-%Y %H:%M:%S.%f")[:-3] + moment.strftime(" %z")
