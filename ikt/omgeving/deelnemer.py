"""Deelnemers: who takes part in a test phase, in which role and with which software."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from ikt.kern.bestand import Streng, lees, toon
from ikt.kern.fout import Gebruikersfout
from ikt.kern.plan import HOOFDROL, Partij
from ikt.omgeving.profiel import OIN, Tekst

DEELNEMERS = "environments/deelnemers.toml"

Keten = Literal["vth", "plan", "regels"]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z]+[0-9]+$")]


class Software(Streng):
    """What a deelnemer works with in one keten.

    With `functies` empty it has all functions but those in `functies_ontbreken`. `zaken` is the way in which
    VTH-software lets us see its zaken, when that is another than the environment says.
    """

    leverancier: Tekst
    product: Tekst
    versie: str = ""
    functies: list[Tekst] = Field(default_factory=list)
    functies_ontbreken: list[Tekst] = Field(default_factory=list)
    zaken: Literal["zgw", "stuf-zkn", "waarneming"] | None = None

    def heeft(self, functie: str) -> bool:
        return functie not in self.functies_ontbreken and (not self.functies or functie in self.functies)


class Deelnemer(Streng):
    """An organisation; `rol` is the role that it plays unless the user says otherwise (`--rol`)."""

    code: Code
    naam: Tekst
    oin: OIN
    bestuurslaag: Literal["gemeente", "provincie", "waterschap", "rijk", "omgevingsdienst", "ketenpartner"]
    rol: Tekst = HOOFDROL
    software: dict[Keten, Software] = Field(default_factory=dict)

    def heeft_functie(self, keten: Keten, functie: str) -> bool:
        """Whether its software has the function; software that is not described has every function."""
        return keten not in self.software or self.software[keten].heeft(functie)

    def partij(self) -> Partij:
        return Partij(
            code=self.code,
            naam=self.naam,
            oin=self.oin,
            bestuurslaag=self.bestuurslaag,
            software={keten: software.model_dump() for keten, software in self.software.items()},
        )


class Deelnemers(Streng):
    deelnemers: list[Deelnemer]


def laad_deelnemers(root: Path) -> list[Deelnemer]:
    """The example deelnemers, for runs outside a test phase."""
    path = root / DEELNEMERS
    deelnemers = lees(path, Deelnemers, root).deelnemers
    check_dubbel([each.code for each in deelnemers], "deelnemer", toon(path, root))
    return deelnemers


def check_dubbel(ids: Sequence[str], wat: str, waar: str) -> None:
    """Raises `Gebruikersfout` when an id occurs more than once."""
    if dubbel := [each for each, count in Counter(ids).items() if count > 1]:
        raise Gebruikersfout(f"{wat} {dubbel[0]} staat er meer dan eens in.", waar=waar, doe="Haal er één weg.")
