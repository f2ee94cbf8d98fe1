"""How a question and a value read for people."""

from __future__ import annotations

from ikt.koppelvlakken.sttr.model import (
    GeoVerwijzing,
    HerbruikbareBeslissing,
    ImplicietAntwoord,
    Uitvoeringsregel,
    Vraag,
)
from ikt.koppelvlakken.sttr.waarde import Waarde, schrijf_antwoord


def vraagtekst(regel: Uitvoeringsregel) -> str:
    match regel.inhoud:
        case Vraag(tekst=tekst) | GeoVerwijzing(tekst=tekst) | HerbruikbareBeslissing(naam=tekst):
            return tekst or regel.id
    return regel.id


def antwoordtekst(regel: Uitvoeringsregel, waarde: Waarde) -> str:
    """“Hoe dik is de stam?” 62,5; of an impliciet antwoord: which werkzaamheid was chosen."""
    if isinstance(regel.inhoud, ImplicietAntwoord):
        keuze = "een andere werkzaamheid dan" if waarde is None else "de werkzaamheid"
        return f"{keuze} “{regel.inhoud.werkzaamheid}”"
    return f"“{vraagtekst(regel)}” {leesbaar(waarde)}"


def leesbaar(waarde: Waarde) -> str:
    """ja, nee, 1,75, 31-12-2026, the option; of several: the list."""
    if waarde is None:
        return "nog onbekend"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return " en ".join(leesbaar(deel) for deel in waarde)
    return schrijf_antwoord(waarde)
