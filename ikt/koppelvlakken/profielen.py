"""All version profiles by name, to check what an environment overrides of them before anything runs."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from importlib import resources

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.profiel import Afwijkend, Versieprofiel

PACKAGES = ("bhkv", "ozon", "rtr", "stam", "stuf", "swf", "verzoeken", "zaaksysteem", "zgw")


def controleer(profielen: Mapping[str, Afwijkend], waar: str) -> None:
    """A profile or a fact that does not exist is a Gebruikersfout; `waar` names the file of the environment."""
    known = _known()
    for naam, afwijkend in profielen.items():
        if naam not in known:
            raise Gebruikersfout(
                f"Versieprofiel '{naam}' bestaat niet.", waar=waar, doe=f"Kies uit: {', '.join(sorted(known))}."
            )
        _profiel(known[naam]).lees(naam).met(afwijkend)


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
