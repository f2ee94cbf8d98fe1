"""Answers as people and programs give them, by uitvoeringsregel or by name of a DMN variable."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ikt.koppelvlakken.sttr.model import SttrBestand, Uitvoeringsregel, Vraag
from ikt.koppelvlakken.sttr.waarde import OngeldigAntwoord, Samengesteld, Waarde, gegevens_type, lees_antwoord

_JA_NEE = {"ja": "true", "nee": "false"}


def lees_antwoorden(bestand: SttrBestand, gegeven: Mapping[str, Any]) -> dict[str, Waarde]:
    """The answers by id of uitvoeringsregel. `gegeven` is as JSON has it; null means not answered.

    Raises `OngeldigAntwoord` for a name that is unknown and an answer that does not fit its question.
    """
    vragen = _per_naam(bestand)
    antwoorden: dict[str, Waarde] = {}
    for naam, waarde in gegeven.items():
        if naam not in vragen:
            lijkt = "".join(f"; bedoelt u “{een}”?" for een in difflib.get_close_matches(naam, vragen, n=1))
            raise OngeldigAntwoord(f"De vraag “{naam}” komt niet voor{lijkt or '.'}")
        if waarde is not None:
            antwoorden[vragen[naam].id] = _lees(vragen[naam], naam, waarde)
    return antwoorden


def lees_tekst(regel: Uitvoeringsregel, tekst: str) -> Waarde:
    """An answer as a person types it: ja, nee, a number, a date, an option. Raises `OngeldigAntwoord`."""
    if gegevens_type(regel) == "boolean":
        return lees_antwoord(regel, _JA_NEE.get(tekst.lower(), tekst.lower()))
    if gegevens_type(regel) == "date" and (datum := _iso(tekst)):
        return datum
    return lees_antwoord(regel, tekst)


def als_json(waarde: Waarde) -> Any:
    """A value as JSON has it; dates as dd-MM-yyyy, as messages of the DSO carry them."""
    match waarde:
        case Decimal():
            return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
        case date():
            return f"{waarde:%d-%m-%Y}"
        case tuple():
            return [als_json(deel) for deel in waarde]
        case Samengesteld(velden):
            return {naam: als_json(deel) for naam, deel in velden}
    return waarde


def _per_naam(bestand: SttrBestand) -> dict[str, Uitvoeringsregel]:
    vragen = {regel.id: regel for regel in bestand.uitvoeringsregels}
    for invoer in bestand.inputs:
        if regel := bestand.bron(invoer):
            vragen |= {invoer.name: regel, invoer.variable: regel}
    return vragen


def _lees(regel: Uitvoeringsregel, naam: str, waarde: Any) -> Waarde:
    try:
        return _van_json(regel, waarde)
    except OngeldigAntwoord as fout:
        raise OngeldigAntwoord(f"Het antwoord op “{naam}” past niet: {fout}") from fout


def _van_json(regel: Uitvoeringsregel, waarde: Any) -> Waarde:
    soort = gegevens_type(regel)
    match waarde:
        case bool() if soort in {"boolean", ""}:
            return waarde
        case int() | float() if soort in {"number", ""} and not isinstance(waarde, bool):
            return Decimal(str(waarde))
        case list() if all(isinstance(deel, str) for deel in waarde):
            return _keuzes(regel, waarde)
        case str():
            return lees_tekst(regel, waarde)
    raise OngeldigAntwoord(f"{waarde!r} hoort niet bij een vraag van het type {soort or 'locatie'}.")


def _keuzes(regel: Uitvoeringsregel, waarden: list[str]) -> Waarde:
    mogelijk = [optie.tekst for optie in regel.inhoud.opties] if isinstance(regel.inhoud, Vraag) else []
    if vreemd := [waarde for waarde in waarden if mogelijk and waarde not in mogelijk]:
        raise OngeldigAntwoord(f"“{vreemd[0]}” is geen optie.")
    return tuple(waarden)


def _iso(tekst: str) -> date | None:
    try:
        return date.fromisoformat(tekst)
    except ValueError:
        return None
