"""All version profiles by name, to check what an environment overrides of them before anything runs."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from importlib import resources

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.profiel import Afwijkend, Versieprofiel

PACKAGES = ("bhkv", "drop", "ihr", "ozon", "rtr", "stam", "stuf", "swf", "verzoeken", "zaaksysteem", "zgw")


def controleer(
    profielen: Mapping[str, Afwijkend], waar: str, instellingen: Mapping[str, type[Versieprofiel]] | None = None
) -> None:
    """A profile or a fact that does not exist is a Gebruikersfout; `waar` names the file of the environment.

    `instellingen` are those of simulated software, by name.
    """
    known, eigen = _known(), instellingen or {}
    for naam, afwijkend in profielen.items():
        if naam not in known and naam not in eigen:
            names = ", ".join(sorted({*known, *eigen}))
            raise Gebruikersfout(f"Versieprofiel '{naam}' bestaat niet.", waar=waar, doe=f"Kies uit: {names}.")
        soort = eigen[naam] if naam in eigen else _profiel(known[naam])
        soort.lees(naam).met(afwijkend)


def _known() -> dict[str, str]:
    """Name of each profile → its package."""
    return {
        path.name.removesuffix(".toml"): package
        for package in PACKAGES
        for path in (resources.files("ikt.koppelvlakken") / package / "profielen").iterdir()
    }


def _profiel(package: str) -> type[Versieprofiel]:
    module = importlib.import_module(f"ikt.koppelvlakken.{package}.profiel")
    found: type[Versieprofiel] = next(
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Versieprofiel) and value.__module__ == module.__name__
    )
    return found
