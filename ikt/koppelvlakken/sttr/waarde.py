"""The values that answers and decisions have, and how they are written in messages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from ikt.koppelvlakken.sttr.model import (
    GeoVerwijzing,
    HerbruikbareBeslissing,
    Uitvoeringsregel,
    VasteWaarde,
    Vraag,
)


@dataclass(frozen=True)
class Samengesteld:
    """The outcome of a decisionTable with several columns of outcomes: a value per column."""

    velden: tuple[tuple[str, Enkel], ...]


Enkel = str | bool | Decimal | date | Samengesteld | None
Waarde = Enkel | tuple[Enkel, ...]
"""None is *unknown*: not answered yet, or no row of the decisionTable applies yet. A tuple holds the chosen options
of one question, or the outcomes of all rows that apply."""

_GETAL = re.compile(r"[0-9]+([,.][0-9]+)?")


class OngeldigAntwoord(Exception):
    """The answer does not fit the gegevensType of the question; the text is Dutch."""


def gegevens_type(regel: Uitvoeringsregel) -> str:
    match regel.inhoud:
        case Vraag(gegevens_type=soort) | VasteWaarde(gegevens_type=soort):
            return soort
        case HerbruikbareBeslissing() | GeoVerwijzing():
            return ""
    return "boolean"


def lees_antwoord(regel: Uitvoeringsregel, tekst: str) -> Waarde:
    """The value of an answer as it travels in messages: true/false, decimal comma, dd-MM-yyyy, texts joined.

    Raises `OngeldigAntwoord`.
    """
    match gegevens_type(regel):
        case "boolean":
            return _boolean(tekst)
        case "number":
            return _getal(tekst)
        case "date":
            return _datum(tekst)
        case "":  # A location gives true/false in older files and ja/deels/nee in newer: do not coerce.
            return {"true": True, "false": False}.get(tekst, tekst)
    if isinstance(regel.inhoud, Vraag) and regel.inhoud.opties:
        return _keuze(regel.inhoud, tekst)
    return tekst


def schrijf_antwoord(waarde: Waarde) -> str:
    """The value as messages carry it; the opposite of `lees_antwoord`."""
    match waarde:
        case bool():
            return "true" if waarde else "false"
        case Decimal():
            return f"{waarde:f}".replace(".", ",")
        case date():
            return f"{waarde:%d-%m-%Y}"
        case tuple():
            return ", ".join(schrijf_antwoord(deel) for deel in waarde)
        case Samengesteld(velden):
            return ", ".join(f"{naam}: {schrijf_antwoord(deel)}" for naam, deel in velden)
    return waarde or ""


def _boolean(tekst: str) -> bool:
    if tekst not in {"true", "false"}:
        raise OngeldigAntwoord(f"“{tekst}” is geen true of false.")
    return tekst == "true"


def _getal(tekst: str) -> Decimal:
    if not _GETAL.fullmatch(tekst):
        raise OngeldigAntwoord(f"“{tekst}” is geen getal (bijvoorbeeld 12 of 1,75).")
    return Decimal(tekst.replace(",", "."))


def _datum(tekst: str) -> date:
    try:
        return datetime.strptime(tekst, "%d-%m-%Y").date()
    except ValueError as fout:
        raise OngeldigAntwoord(f"“{tekst}” is geen datum (dd-mm-jjjj).") from fout


def _keuze(vraag: Vraag, tekst: str) -> Waarde:
    mogelijk = [optie.tekst for optie in vraag.opties]
    if vraag.optie_type != "meerdereAntwoorden":
        if tekst not in mogelijk:
            raise OngeldigAntwoord(f"“{tekst}” is geen optie van de vraag “{vraag.tekst}”.")
        return tekst
    return _gekozen(vraag, tekst, mogelijk)


def _gekozen(vraag: Vraag, tekst: str, mogelijk: list[str]) -> tuple[str, ...]:
    """Several options come joined by ", ", and an option may hold that itself: take the longest that fits."""
    gekozen: list[str] = []
    rest = tekst
    while rest:
        passend = [optie for optie in mogelijk if rest == optie or rest.startswith(f"{optie}, ")]
        if not passend:
            raise OngeldigAntwoord(f"“{rest}” is geen optie van de vraag “{vraag.tekst}”.")
        gekozen.append(max(passend, key=len))
        rest = rest[len(gekozen[-1]) + 2 :]
    return tuple(gekozen)
