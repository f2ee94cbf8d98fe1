"""What `ikt valideer` judges: the koppelvlakken with a `beoordeling` module, the official lagen on top.

A koppelvlak is imported only when it is asked, so that the command starts fast.
"""

from __future__ import annotations

import importlib
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol, cast

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.validatie import Laag, Omstandigheden, Oordeel, Regels
from ikt.koppelvlakken.validatie.document import OngeldigeXml, kop, lijkt_xml, ontleed
from ikt.koppelvlakken.validatie.officieel import SCHEMATRON, XSD, beoordeel_officieel
from ikt.koppelvlakken.validatie.pakket import OnleesbaarPakket, open_pakket
from ikt.koppelvlakken.validatie.schema import Schemas
from ikt.koppelvlakken.validatie.standaarden import Standaarden


class Reeks(Protocol):
    def beoordeel(self, pad: Path) -> Oordeel: ...


class Beoordeling(Reeks, Protocol):
    """What the module `beoordeling` of a koppelvlak offers. A koppelvlak in which what came before counts also has
    a class `Reeksbeoordeling`, made with the omstandigheden."""

    REGELS: Regels[Any]

    def herkent(self, pad: Path) -> bool: ...


@dataclass(frozen=True)
class Koppelvlak:
    naam: str
    module: str

    def laad(self) -> Beoordeling:
        return cast(Beoordeling, importlib.import_module(self.module))


# STTR before STOP: an RTR-pakket too has a manifest.xml, and is told apart by its namespace.
_STOP = Koppelvlak("STOP", "ikt.koppelvlakken.stop.beoordeling")
KOPPELVLAKKEN = (
    Koppelvlak("STTR", "ikt.koppelvlakken.sttr.beoordeling"),
    _STOP,
    Koppelvlak("STAM", "ikt.koppelvlakken.stam.beoordeling"),
)


class Beoordelaar:
    """Judges several things with the same official sets.

    ```python
    oordeel = Beoordelaar(Standaarden()).beoordeel(Path("aanlevering.zip"))
    ```
    """

    def __init__(self, standaarden: Standaarden, omstandigheden: Omstandigheden | None = None) -> None:
        self._standaarden = standaarden
        self._schemas = Schemas(standaarden)
        self._omstandigheden = omstandigheden or Omstandigheden()
        self._reeksen: dict[str, Reeks] = {}

    def beoordeel(self, pad: Path) -> Oordeel:
        """Our own rules and the official lagen. `Gebruikersfout` when `pad` is not something that we know."""
        oordeel = self._reeks(herken(pad)).beoordeel(pad)
        try:
            lagen, niet_beoordeeld = beoordeel_officieel(pad, self._standaarden, self._schemas)
        except OnleesbaarPakket as fout:
            lagen, niet_beoordeeld = (Laag(XSD, False, fout.wat), Laag(SCHEMATRON, False, fout.wat)), ()
        return replace(oordeel, lagen=oordeel.lagen + lagen, niet_beoordeeld=oordeel.niet_beoordeeld + niet_beoordeeld)

    def _reeks(self, beoordeling: Beoordeling) -> Reeks:
        """The judge that remembers what came before, of a koppelvlak that has one."""
        maak = getattr(beoordeling, "Reeksbeoordeling", None)
        if maak is None:
            return beoordeling
        return self._reeksen.setdefault(maak.__module__, maak(self._omstandigheden))


def herken(pad: Path) -> Beoordeling:
    """The koppelvlak that this belongs to. `Gebruikersfout` says why when there is none."""
    if _is_kapotte_zip(pad):
        return _STOP.laad()
    _toets_inhoud(pad)
    for koppelvlak in KOPPELVLAKKEN:
        beoordeling = koppelvlak.laad()
        if beoordeling.herkent(pad):
            return beoordeling
    raise Gebruikersfout(
        f"Niet herkend{_eerste_element(pad)}.",
        waar=str(pad),
        doe="Geef een STOP-aanlevering (zip of map), STAM-verzoekbericht, STTR-bestand of RTR-pakket.",
    )


def _is_kapotte_zip(pad: Path) -> bool:
    """What should be a zip by its name but cannot be read: the LVBB has a code for that (LVBB1001)."""
    if pad.suffix.lower() != ".zip" or not pad.is_file() or pad.stat().st_size == 0:
        return False
    try:
        _toets_inhoud(pad)
    except OnleesbaarPakket:
        return True
    return not zipfile.is_zipfile(pad)


def _toets_inhoud(pad: Path) -> None:
    """What cannot be read or is empty is said before anything else."""
    with open_pakket(pad) as bestanden:
        leeg = not (bestanden[0].lees() if bestanden else b"")
    if not bestanden:
        raise Gebruikersfout(f"{'Deze map' if pad.is_dir() else 'Dit zipbestand'} is leeg.", waar=str(pad))
    if leeg and pad.is_file() and len(bestanden) == 1:
        raise Gebruikersfout("Dit bestand is leeg.", waar=str(pad))


def _eerste_element(pad: Path) -> str:
    """For the message: what an XML document begins with; `Gebruikersfout` when it is not well formed."""
    inhoud = pad.read_bytes() if pad.is_file() else b""
    if not lijkt_xml(inhoud[:100]):
        return ""
    try:
        ontleed(inhoud)
    except OngeldigeXml as fout:
        raise Gebruikersfout(str(fout), waar=f"{pad}, regel {fout.regel}" if fout.regel else str(pad)) from fout
    begin = kop(inhoud)
    naamruimte = f" in naamruimte {begin.naamruimte}" if begin.naamruimte else ""
    return f": het eerste element is {begin.naam}{naamruimte}"
