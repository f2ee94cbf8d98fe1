"""What a step shows besides its text: its table and docstring, and the evidence that it left."""

from __future__ import annotations

import csv
import io
import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from uuid import UUID, uuid5

from allure_commons.model2 import Attachment

from ikt.rapportage.map import place
from ikt.rapportage.model import BewijsRef, StapResult, Tabel


@dataclass(frozen=True)
class Bijlage:
    """A file in the results folder: either its own `inhoud`, or evidence at `bewijs` in the run folder."""

    bestand: str
    inhoud: bytes | None = None
    bewijs: str | None = None

    def schrijf(self, run_dir: Path, target: Path) -> None:
        """Evidence that was lost is not invented: Allure shows that the attachment is missing."""
        if self.inhoud is not None:
            (target / self.bestand).write_bytes(self.inhoud)
        elif self.bewijs and (run_dir / self.bewijs).is_file():
            place(run_dir / self.bewijs, target / self.bestand)


class Bijlagen:
    """The attachments of one casus. Each gets a name of its own: Allure shows a file only once."""

    def __init__(self, casus: UUID) -> None:
        self.lijst: list[Bijlage] = []
        self._casus = casus

    def van(self, stap: StapResult) -> Iterator[Attachment]:
        if stap.tabel and not is_pairs(stap.tabel):
            yield self._own("tabel", as_csv(stap.tabel), "text/csv")
        if stap.docstring is not None:
            yield self._own("tekst", stap.docstring.encode(), "text/plain")
        yield from map(self._evidence, stap.bewijs)

    def _own(self, naam: str, inhoud: bytes, mediatype: str) -> Attachment:
        bijlage = Bijlage(self._name(mediatype), inhoud=inhoud)
        self.lijst.append(bijlage)
        return Attachment(naam, bijlage.bestand, mediatype)

    def _evidence(self, ref: BewijsRef) -> Attachment:
        bijlage = Bijlage(self._name(ref.mediatype, PurePosixPath(ref.pad).suffix), bewijs=ref.pad)
        self.lijst.append(bijlage)
        return Attachment(ref.naam, bijlage.bestand, ref.mediatype)

    def _name(self, mediatype: str, suffix: str = "") -> str:
        suffix = suffix or mimetypes.guess_extension(mediatype.partition(";")[0]) or ".bin"
        return f"{uuid5(self._casus, str(len(self.lijst)))}-attachment{suffix}"


def is_pairs(tabel: Tabel) -> bool:
    """Names with values, which fit in the step itself."""
    return all(len(rij) == 2 and rij[0] for rij in tabel)


def as_csv(tabel: Tabel) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(tabel)
    return stream.getvalue().encode()
