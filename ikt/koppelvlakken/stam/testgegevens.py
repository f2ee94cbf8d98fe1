"""Invented persons, companies and places by name, so that scenarios and dossiers hold only the name."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from ikt.kern.uitkomst import Testfout
from ikt.koppelvlakken.stam.opgave import Bedrijf, Locatie, Persoon


@cache
def _bestand(naam: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(naam).read_text(encoding="utf-8"))


def _zoek(soort: str, naam: str, bekend: dict[str, Any]) -> Any:
    try:
        return bekend[naam]
    except KeyError:
        raise Testfout(f"{soort} '{naam}' bestaat niet; kies uit: {', '.join(bekend)}.") from None


def testpersoon(naam: str) -> Persoon | Bedrijf:
    """The person or company of that name in `testpersonen.toml`; Testfout when there is none."""
    gegevens = _bestand("testpersonen.toml")
    personen = {key: Persoon.model_validate(value) for key, value in gegevens["personen"].items()}
    bedrijven = {key: Bedrijf.model_validate(value) for key, value in gegevens["bedrijven"].items()}
    gevonden: Persoon | Bedrijf = _zoek("Testpersoon", naam, {**personen, **bedrijven})
    return gevonden


def testlocatie(naam: str) -> Locatie:
    """The place of that name in `testlocaties.toml`; Testfout when there is none."""
    gegevens: dict[str, Any] = _bestand("testlocaties.toml")["locaties"]
    return Locatie.model_validate(_zoek("Testlocatie", naam, gegevens))


def burgerservicenummers() -> list[str]:
    """The numbers of all test persons, so that they are masked by value from the start."""
    personen: dict[str, dict[str, Any]] = _bestand("testpersonen.toml")["personen"]
    numbers = (gegevens.get("burgerservicenummer", "") for gegevens in personen.values())
    return [number for number in numbers if number.strip("0")]  # nine zeros stand for no number at all
