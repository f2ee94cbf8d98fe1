"""How good rules are for who must answer them: how often they pass the buck, jargon, and whether they hold together."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice, product

from ikt.koppelvlakken.sttr.domein import domeinen
from ikt.koppelvlakken.sttr.leesbaar import vraagtekst
from ikt.koppelvlakken.sttr.model import SttrBestand
from ikt.koppelvlakken.sttr.verkenning import Verkenning
from ikt.koppelvlakken.sttr.waarde import Waarde

NEEM_CONTACT_OP = "NeemContactOpMet"


@cache
def jargon() -> Mapping[str, str]:
    """Word → what to say instead."""
    woorden: Mapping[str, str] = tomllib.loads((files(__package__) / "jargon.toml").read_text("utf-8"))["jargon"]
    return woorden


def aandeel_doorverwijzing(bestand: SttrBestand) -> float:
    """In which part (0 to 1) of all combinations of answers somebody is told to ask the authority.

    Combinations of answers that the rules tell apart; how often people give them is not known.
    """
    verkenning = Verkenning(bestand)
    alle = verkenning.diagrams.count(verkenning.value, lambda waarde: True)
    return verkenning.diagrams.count(verkenning.value, _verwijst_door) / alle


def onuitgelegd_jargon(bestand: SttrBestand) -> Iterator[tuple[str, str]]:
    """Each question that uses jargon without an explanation, with the word."""
    for domein in domeinen(bestand):
        tekst = vraagtekst(domein.regel)
        for woord in jargon():
            if re.search(rf"\b{re.escape(woord)}", tekst, re.IGNORECASE) and domein.regel.toelichting is None:
                yield tekst, woord


def combinaties(bestand: SttrBestand, hoogstens: int) -> list[dict[str, Waarde]]:
    """Every combination of answers that the rules tell apart, by id of uitvoeringsregel; at most so many."""
    gevraagd = [domein for domein in domeinen(bestand) if domein.gevraagd]
    keuzes = islice(product(*(domein.waarden for domein in gevraagd)), hoogstens)
    return [{domein.regel.id: keus for domein, keus in zip(gevraagd, waarden, strict=True)} for waarden in keuzes]


def _verwijst_door(waarde: Waarde) -> bool:
    return NEEM_CONTACT_OP in (waarde if isinstance(waarde, tuple) else (waarde,))
