"""Whether a casus can be played at all: by its functions, the national facility, the environment, the standards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ikt.kern.plan import GeplandeCasus
from ikt.kern.uitkomst import Afloop, NietBeschikbaarLandelijk, NietBeschikbaarLokaal, NietVanToepassing
from ikt.omgeving.deelnemer import Software
from ikt.omgeving.omgeving import Omgeving

OVER_KETENS = "ketenoverstijgend"


def bezwaar(casus: GeplandeCasus, omgeving: Omgeving, vandaag: date) -> Afloop | None:
    """The first reason why this casus is not played, or None."""
    return next(_bezwaren(casus, omgeving, vandaag), None)


def _bezwaren(casus: GeplandeCasus, omgeving: Omgeving, vandaag: date) -> Iterator[Afloop]:
    for functie in _waarden(casus, "functie"):
        if not _heeft(casus, functie):
            yield NietBeschikbaarLokaal(f"De software van {casus.deelnemer.naam} heeft de functie '{functie}' niet.")
    for functie in _waarden(casus, "lv-functie"):
        if not omgeving.functie_beschikbaar(functie, vandaag):
            yield NietBeschikbaarLandelijk(f"De landelijke functie '{functie}' is er nu niet in {omgeving.naam}.")
    if "alleen-mock" in casus.tags and (omgeving.met_echte_systemen or not omgeving.is_gesimuleerd):
        yield NietVanToepassing("Dit scenario werkt alleen met gesimuleerde systemen.")
    yield from _standaard(casus, omgeving)


def _standaard(casus: GeplandeCasus, omgeving: Omgeving) -> Iterator[Afloop]:
    """A tag such as `stop-1.4` asks for that version where the environment says which version it has."""
    for standaard, versie in omgeving.profiel.standaardversies.items():
        asked = [tag for tag in casus.tags if tag.startswith(f"{standaard}-")]
        if asked and not any(versie.startswith(tag.removeprefix(f"{standaard}-")) for tag in asked):
            yield NietVanToepassing(
                f"Dit scenario is voor {' of '.join(asked)}; {omgeving.naam} heeft {standaard} {versie}."
            )


def _waarden(casus: GeplandeCasus, soort: str) -> list[str]:
    return [tag.split(":", 1)[1] for tag in casus.tags if tag.startswith(f"{soort}:")]


def _heeft(casus: GeplandeCasus, functie: str) -> bool:
    """Whether what the deelnemer works with in the keten of this scenario has the function.

    Over the ketens nobody says in which of them a function belongs: there it is missing when a package says so.
    """
    packages = {keten: Software.model_validate(each) for keten, each in casus.deelnemer.software.items()}
    if OVER_KETENS in casus.tags:
        return not any(functie in package.functies_ontbreken for package in packages.values())
    return all(package.heeft(functie) for keten, package in packages.items() if keten in casus.tags)
