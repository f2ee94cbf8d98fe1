"""The files of something delivered: one file, a folder or a zip, read safely."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ikt.kern.fout import Gebruikersfout

MAX_BESTANDEN = 20_000
MAX_OMVANG = 2 * 1024**3
"""Limits against zip bombs; the largest known delivery is a tenth of this."""


@dataclass(frozen=True)
class Bestand:
    """`naam` is the path inside the package, with forward slashes."""

    naam: str
    lees: Callable[[], bytes]


@contextmanager
def open_pakket(pad: Path) -> Iterator[list[Bestand]]:
    """The files in name order. `Gebruikersfout` when it is not there, not readable, or not safe to unpack."""
    if not pad.exists():
        raise Gebruikersfout("Dit bestand of deze map bestaat niet.", waar=str(pad))
    try:
        if pad.is_dir():
            yield _uit_map(pad)
        elif zipfile.is_zipfile(pad):
            with zipfile.ZipFile(pad) as archief:
                yield _uit_zip(pad, archief)
        else:
            yield [Bestand(pad.name, pad.read_bytes)]
    except PermissionError as fout:
        raise Gebruikersfout("Geen toestemming om dit te lezen.", waar=str(fout.filename or pad)) from fout
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as fout:
        raise Gebruikersfout(f"Dit zipbestand is niet te lezen ({fout}).", waar=str(pad)) from fout


def _uit_map(pad: Path) -> list[Bestand]:
    bestanden = [
        Bestand(bestand.relative_to(pad).as_posix(), bestand.read_bytes)
        for bestand in sorted(pad.rglob("*"))
        if bestand.is_file() and bestand.resolve().is_relative_to(pad.resolve())
    ]
    _toets_aantal(pad, len(bestanden))
    return bestanden


def _uit_zip(pad: Path, archief: zipfile.ZipFile) -> list[Bestand]:
    leden = [lid for lid in archief.infolist() if not lid.is_dir()]
    _toets_aantal(pad, len(leden))
    # zipfile never gives more bytes than an entry declares, so the declared sizes are enough to judge.
    if sum(lid.file_size for lid in leden) > MAX_OMVANG:
        raise Gebruikersfout("Het zipbestand wordt uitgepakt groter dan 2 GB.", waar=str(pad))
    return [Bestand(lid.filename, _lezer(archief, lid)) for lid in sorted(leden, key=lambda lid: lid.filename)]


def _lezer(archief: zipfile.ZipFile, lid: zipfile.ZipInfo) -> Callable[[], bytes]:
    return lambda: archief.read(lid)


def _toets_aantal(pad: Path, aantal: int) -> None:
    if aantal > MAX_BESTANDEN:
        raise Gebruikersfout(f"Dit bevat meer dan {MAX_BESTANDEN} bestanden.", waar=str(pad))
