"""Errors of libxml2 in plain Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ikt.koppelvlakken.validatie.melding import Ernst, Melding, Plaats, Soort

_OP = re.compile(r"^Element '(?P<element>[^']+)'(?:, attribute '(?P<attribuut>[^']+)')?: (?P<fout>.*)$", re.S)
_NAAMRUIMTE = re.compile(r"\{[^}]*\}(?=[\w*])")

_VERTALING = [
    (
        r"This element is not expected\. Expected is(?: one of)? \( (.*) \)\.",
        r"staat hier niet goed; verwacht: \1.",
    ),
    (r"This element is not expected\.", r"mag hier niet staan."),
    (
        r"Missing child element\(s\)\. Expected is(?: one of)? \( (.*) \)\.",
        r"mist een element; verwacht: \1.",
    ),
    (r"Missing child element\(s\)\.", r"mist een element."),
    (r"No matching global declaration available.*", r"mag niet het eerste element zijn."),
    (r"The attribute '(.*)' is required but missing\.", r"mist het verplichte attribuut \1."),
    (r"The attribute '.*' is not allowed\.", r"is niet toegestaan."),
    (
        r"\[facet '\w+'\] The value '(.*)' is not accepted by the pattern '(.*)'\.",
        r"heeft de waarde '\1', die niet past bij het patroon \2.",
    ),
    (
        r"\[facet '\w+'\] The value '(.*)' is not an element of the set \{(.*)\}\.",
        r"heeft de waarde '\1'; toegestaan: \2.",
    ),
    (
        r"\[facet 'maxLength'\] .* length of '(\d+)'.* maximum length of '(\d+)'\.",
        r"is \1 tekens lang; ten hoogste \2 mag.",
    ),
    (
        r"\[facet 'minLength'\] .* length of '(\d+)'.* minimum length of '(\d+)'\.",
        r"is \1 tekens lang; ten minste \2 moet.",
    ),
    (r"'(.*)' is not a valid value of .*", r"heeft de waarde '\1', die niet van het juiste type is."),
    (r"Character content .* not allowed.*", r"mag geen losse tekst bevatten."),
    (r"Duplicate key-sequence (.*) in .*", r"heeft een waarde die al eerder voorkomt: \1."),
    (r"No match found for key-sequence (.*) of .*", r"verwijst naar iets dat er niet is: \1."),
]


def meldingen(fouten: Iterable[Any], bestand: str, code: str) -> Iterator[Melding]:
    """A Melding for each error (`message`, `line`) of libxml2."""
    vorige: tuple[int, bool] | None = None
    for fout in fouten:
        facet = "[facet " in fout.message
        # After a facet libxml2 says once more that the value is not of the type.
        if not facet and vorige == (fout.line, True) and "is not a valid value" in fout.message:
            continue
        vorige = (fout.line, facet)
        element, beschrijving = _vertaal(fout.message)
        plaats = Plaats(fout.line or None, element)
        yield Melding(code, Ernst.FOUT, Soort.TECHNISCH, beschrijving, bestand, plaats)


def _vertaal(bericht: str) -> tuple[str | None, str]:
    zonder = _NAAMRUIMTE.sub("", bericht)
    match = _OP.match(zonder)
    if match is None:
        return None, f"Voldoet niet aan het schema: {zonder}"
    onderwerp = f"Attribuut {match['attribuut']} van {match['element']}" if match["attribuut"] else match["element"]
    for patroon, nederlands in _VERTALING:
        if gevonden := re.fullmatch(patroon, match["fout"], re.S):
            return match["element"], f"{onderwerp} {gevonden.expand(nederlands)}"
    return match["element"], f"{onderwerp} voldoet niet aan het schema: {match['fout']}"
