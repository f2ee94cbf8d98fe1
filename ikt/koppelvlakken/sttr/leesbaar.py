"""How a question and a value read for people."""

from __future__ import annotations

from ikt.koppelvlakken.sttr.model import GeoVerwijzing, HerbruikbareBeslissing, Uitvoeringsregel, Vraag
from ikt.koppelvlakken.sttr.waarde import Waarde, schrijf_antwoord


def vraagtekst(regel: Uitvoeringsregel) -> str:
    match regel.inhoud:
        case Vraag(tekst=tekst) | GeoVerwijzing(tekst=tekst) | HerbruikbareBeslissing(naam=tekst):
            return tekst or regel.id
    return regel.id


def leesbaar(waarde: Waarde) -> str:
    """ja, nee, 1,75, 31-12-2026, the option; of several: the list."""
    if waarde is None:
        return "nog onbekend"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, tuple):
        return " en ".join(leesbaar(deel) for deel in waarde)
    return schrijf_antwoord(waarde)
