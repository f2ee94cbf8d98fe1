"""The register of official sets that the user downloaded."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.validatie.pakket import Bestand, open_pakket
from ikt.koppelvlakken.validatie.standaardset import Standaardset, is_bruikbaar
from ikt.koppelvlakken.validatie.zoeker import Zoeker

OMGEVINGSVARIABELE = "IKT_STANDAARDEN"
_NAAM = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*$")


def standaarden_map() -> Path:
    """Where the sets are kept: the environment variable, else `.ikt/standaarden` of the project."""
    if ingesteld := os.environ.get(OMGEVINGSVARIABELE):
        return Path(ingesteld)
    hier = Path.cwd()
    project = next((map for map in (hier, *hier.parents) if (map / ".ikt").is_dir()), hier)
    return project / ".ikt" / "standaarden"


class Standaarden:
    """The registered sets as they are now. A set is a folder; what it covers is read from its files."""

    def __init__(self, map: Path | None = None) -> None:
        self.map = map or standaarden_map()

    @cached_property
    def sets(self) -> tuple[Standaardset, ...]:
        """`Gebruikersfout` when a set is damaged."""
        if not self.map.is_dir():
            return ()
        mappen = sorted(map for map in self.map.iterdir() if map.is_dir() and _NAAM.match(map.name))
        return tuple(Standaardset.lees(map) for map in mappen)

    @cached_property
    def zoeker(self) -> Zoeker:
        return Zoeker(self.sets)

    def set(self, naam: str) -> Standaardset:
        return next(een for een in self.sets if een.naam == naam)

    def voeg_toe(self, bron: Path, naam: str | None = None) -> str:
        """Copies the schemas, schematrons and catalogs of a folder or zip, all or nothing. Gives the name.

        `Gebruikersfout` when there are none, one is damaged, the zip is not safe or the name is taken.
        """
        naam = naam or _naam_van(bron)
        self._toets_naam(naam)
        self.map.mkdir(parents=True, exist_ok=True)
        with open_pakket(bron) as bestanden, tempfile.TemporaryDirectory(dir=self.map, prefix=".nieuw-") as tijdelijk:
            nieuw = Path(tijdelijk) / naam
            _kopieer(bron, bestanden, nieuw)
            Standaardset.lees(nieuw)
            nieuw.rename(self.map / naam)
        return naam

    def verwijder(self, naam: str) -> None:
        """Works on a damaged set too. `Gebruikersfout` when there is no such set."""
        if not (_NAAM.match(naam) and (self.map / naam).is_dir()):
            raise Gebruikersfout(f"Er is geen set {naam}.", doe="Bekijk de sets met: ikt standaarden")
        shutil.rmtree(self.map / naam)

    def _toets_naam(self, naam: str) -> None:
        if not _NAAM.match(naam):
            raise Gebruikersfout(
                f"{naam!r} kan geen naam van een set zijn.", doe="Kies met --naam letters, cijfers, punt en streepje."
            )
        if (self.map / naam).exists():
            raise Gebruikersfout(
                f"Er is al een set {naam}.", doe="Verwijder die eerst, of kies met --naam een andere naam."
            )


def _naam_van(bron: Path) -> str:
    naam = bron.stem if bron.is_file() else bron.resolve().name
    return re.sub(r"[^A-Za-z0-9._-]+", "-", naam).strip("-._")


def _kopieer(bron: Path, bestanden: Iterable[Bestand], doel: Path) -> None:
    gekopieerd = [_schrijf(bron, een, doel) for een in bestanden if is_bruikbaar(een.naam, een.lees)]
    if all(pad.suffix.lower() == ".xml" for pad in gekopieerd):
        raise Gebruikersfout(
            "Hier staan geen XML-schema's (.xsd) of schematrons (.sch) in.",
            waar=str(bron),
            doe="Wijs de map of het zipbestand met de officiële schema's aan.",
        )


def _schrijf(bron: Path, bestand: Bestand, doel: Path) -> Path:
    pad = Path(os.path.normpath(doel / bestand.naam))
    if "\\" in bestand.naam or not pad.is_relative_to(doel):
        raise Gebruikersfout(f"Het zipbestand bevat een onveilige bestandsnaam: {bestand.naam!r}.", waar=str(bron))
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(bestand.lees())
    return pad
