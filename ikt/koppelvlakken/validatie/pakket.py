"""The files of something delivered: one file, a folder or a zip, read safely."""

from __future__ import annotations

import lzma
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

from ikt.kern.fout import Gebruikersfout

MAX_BESTANDEN = 20_000
MAX_OMVANG = 2 * 1024**3
"""Limits against zip bombs; the largest known delivery is a tenth of this."""

_REDENEN: dict[type[Exception], str] = {
    NotImplementedError: "zij gebruikt een manier van inpakken die niet wordt ondersteund",
    RuntimeError: "zij is met een wachtwoord beveiligd",
    EOFError: "zij houdt te vroeg op",
    lzma.LZMAError: "de inhoud is beschadigd",
    zlib.error: "de inhoud is beschadigd",
    zipfile.BadZipFile: "zij is beschadigd of niet compleet",
}
"""What Python raises over a zip, the most special first."""
KAPOTTE_ZIP: tuple[type[Exception], ...] = tuple(_REDENEN)


class OnleesbaarPakket(Gebruikersfout):
    """There is something, but it is no zip that can be read, or none that is safe to unpack."""


@dataclass(frozen=True)
class Bestand:
    """`naam` is the path inside the package, with forward slashes."""

    naam: str
    pakket: Path
    inhoud: Callable[[], bytes]

    def lees(self) -> bytes:
        """`Gebruikersfout` when the file may not be read or the zip is damaged."""
        with _gewone_taal(self.pakket):
            return self.inhoud()


@contextmanager
def open_pakket(pad: Path) -> Iterator[list[Bestand]]:
    """The files in name order. `Gebruikersfout` when it is not there, not readable, or not safe to unpack."""
    with ExitStack() as geopend:
        with _gewone_taal(pad):
            bestanden = _open(pad, geopend)
        if len(bestanden) > MAX_BESTANDEN:
            raise OnleesbaarPakket(f"Dit bevat meer dan {MAX_BESTANDEN} bestanden.", waar=str(pad))
        yield sorted(bestanden, key=lambda bestand: bestand.naam)


def _open(pad: Path, geopend: ExitStack) -> list[Bestand]:
    if not pad.exists():
        raise Gebruikersfout("Dit bestand of deze map bestaat niet.", waar=str(pad))
    if pad.is_dir():
        return list(islice(_uit_map(pad), MAX_BESTANDEN + 1))
    if zipfile.is_zipfile(pad):
        return _uit_zip(pad, geopend.enter_context(zipfile.ZipFile(pad)))
    return [Bestand(pad.name, pad, pad.read_bytes)]


def _uit_map(pad: Path) -> Iterator[Bestand]:
    os.scandir(pad).close()  # rglob says nothing about a folder that may not be read
    for bestand in pad.rglob("*"):
        if bestand.is_file() and bestand.resolve().is_relative_to(pad.resolve()):
            yield Bestand(bestand.relative_to(pad).as_posix(), pad, bestand.read_bytes)


def _uit_zip(pad: Path, archief: zipfile.ZipFile) -> list[Bestand]:
    leden = [lid for lid in archief.infolist() if not lid.is_dir()]
    # zipfile never gives more bytes than an entry declares, so the declared sizes are enough to judge.
    if sum(lid.file_size for lid in leden) > MAX_OMVANG:
        raise OnleesbaarPakket("Het zipbestand wordt uitgepakt groter dan 2 GB.", waar=str(pad))
    return [Bestand(lid.filename, pad, partial(archief.read, lid)) for lid in leden]


@contextmanager
def _gewone_taal(pad: Path) -> Iterator[None]:
    try:
        yield
    except PermissionError as fout:
        raise Gebruikersfout("Geen toestemming om dit te lezen.", waar=str(fout.filename or pad)) from fout
    except KAPOTTE_ZIP as fout:
        raise OnleesbaarPakket(f"Dit zipbestand is niet te lezen: {zipreden(fout)}.", waar=str(pad)) from fout


def zipreden(fout: Exception) -> str:
    """Why a zip cannot be read, in Dutch; "zij" is the zip."""
    return next((reden for soort, reden in _REDENEN.items() if isinstance(fout, soort)), "zij is beschadigd")
