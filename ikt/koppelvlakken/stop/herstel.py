"""A mutatie that only puts words right in the text of a regeling."""

from __future__ import annotations

from ikt.kern.fout import Gebruikersfout
from ikt.koppelvlakken.stop.renvooi import Mutatie, mutatie
from ikt.koppelvlakken.stop.xml import Element, canoniek, parse

COMPONENT = "herstel"


def hersteld(regeling: Element, fout: str, goed: str, *, was: str, wordt: str) -> str:
    """The XML of the RegelingMutatie from version `was` (its text is `regeling`) to `wordt`, in which `fout` has become
    `goed` wherever it stands. Raises Gebruikersfout when it stands nowhere."""
    nieuw = parse(canoniek(regeling).encode())
    plekken = [deel for deel in nieuw.iter("{*}Al", "{*}Opschrift") if fout in (deel.text or "")]
    if not plekken:
        raise Gebruikersfout(f"In de tekst staat nergens '{fout}'.", doe="Kies woorden die erin staan.")
    for deel in plekken:
        deel.text = (deel.text or "").replace(fout, goed)
    return canoniek(mutatie(regeling, nieuw, Mutatie(COMPONENT, was, wordt)))
