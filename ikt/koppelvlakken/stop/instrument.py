"""The instruments of the Omgevingswet: what kind of regeling each makes, and who decides on it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ikt.kern.fout import Gebruikersfout

VRIJETEKST, TIJDELIJK = "RegelingVrijetekst", "RegelingTijdelijkdeel"
_BESTAND = files(__package__) / "instrumenten.toml"


@dataclass(frozen=True)
class Instrument:
    """`soort` is the STOP soortRegeling, `model` the element with the text, `organen` the bestuursorgaan (TOOI) per
    bestuurslaag: empty for a ministerie. `initieel`: a besluit usually begins a new regeling. `activiteit` is the
    landelijke activiteit under which a new regeling puts its own."""

    naam: str
    soort: str
    model: str
    initieel: bool
    organen: Mapping[str, str]
    activiteit: str = ""

    @property
    def is_vrijetekst(self) -> bool:
        return self.model == VRIJETEKST

    @property
    def is_tijdelijk(self) -> bool:
        """A tijdelijk regelingdeel: it always belongs to another regeling."""
        return self.model == TIJDELIJK

    def orgaan(self, bestuurslaag: str) -> str:
        """Raises Gebruikersfout when this bestuurslaag does not decide on the instrument."""
        try:
            return self.organen[bestuurslaag]
        except KeyError:
            wat = f"Een {bestuurslaag} stelt geen {self.naam} vast."
            raise Gebruikersfout(wat, doe=f"Kies een {' of '.join(self.organen)}.") from None


def instrument(naam: str) -> Instrument:
    """Raises Gebruikersfout when there is no such instrument."""
    try:
        return instrumenten()[naam]
    except KeyError:
        wat = f"Het instrument ‘{naam}’ bestaat niet."
        raise Gebruikersfout(wat, doe=f"Kies uit: {', '.join(instrumenten())}.") from None


def hoogste_orgaan(bestuurslaag: str) -> str:
    """Who decides when it is not about a new or changed regeling; empty for a ministerie."""
    return next(each.organen[bestuurslaag] for each in instrumenten().values() if bestuurslaag in each.organen)


@cache
def instrumenten() -> Mapping[str, Instrument]:
    """By name, as in instrumenten.toml."""
    gegevens = tomllib.loads(_BESTAND.read_text("utf-8"))
    return {naam: _instrument(naam, feit, gegevens["organen"]) for naam, feit in gegevens["instrumenten"].items()}


def _instrument(naam: str, feit: Mapping[str, object], organen: Mapping[str, str]) -> Instrument:
    eigen = feit["organen"]
    assert isinstance(eigen, Mapping)
    return Instrument(
        naam=naam,
        soort=str(feit["soort"]),
        model=str(feit["model"]),
        initieel=bool(feit["initieel"]),
        activiteit=str(feit.get("activiteit", "")),
        organen={laag: organen.get(orgaan, "") for laag, orgaan in eigen.items()},
    )
